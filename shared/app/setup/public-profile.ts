import type { ChannelSender, GraphReply, GraphRequest, PublicProfile } from '../../channels/contract.ts';
import { type Channel, channels } from '../../channels/registry.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import { once } from '../../kernel/once.ts';
import { type Refusal, refusalOf } from './refusal.ts';

export interface ProfilePorts {
  readonly snapshot: Snapshot;
  readonly senders: Readonly<Record<Channel, Pick<ChannelSender, 'publicProfile'>>>;
  readonly get: (channel: Channel, request: ReturnType<PublicProfile['query']>) => Promise<GraphReply>;
  readonly post: (channel: Channel, request: GraphRequest) => Promise<GraphReply>;
}

/** Profile that a channel of this facility should show. */
export interface ChannelProfileWanted {
  readonly channel: Channel;
  readonly account: string;
  readonly profile: PublicProfile;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Titles of own topics without room, and ids of those without a keyword that fits on a button. */
  readonly leftOut: readonly string[];
}

export interface PropertyDifference {
  readonly property: string;
  /** Undefined: the platform holds none. */
  readonly held: unknown;
  readonly wanted: unknown;
}

export type Comparison =
  | { readonly kind: 'compared'; readonly of: ChannelProfileWanted; readonly differences: readonly PropertyDifference[] }
  | { readonly kind: 'refused'; readonly of: ChannelProfileWanted; readonly refusal: Refusal };

/** Loaded with the first profile: what is offered to a tap has to be understood as text, too, and all of understanding comes with that. */
const shortcutMaker = once(async () => (await import('../../facility/shortcuts.ts')).shortcutsOf);

/** Returns the profile that each channel of the facility should show; calls no platform. */
export async function wantedProfiles({
  snapshot,
  senders,
}: Pick<ProfilePorts, 'snapshot' | 'senders'>): Promise<readonly ChannelProfileWanted[]> {
  const shortcuts = (await shortcutMaker())(snapshot);
  return channels.flatMap((channel) => {
    const account = snapshot[channel]?.account;
    const profile = senders[channel].publicProfile;
    if (account === undefined || !profile) return [];
    const { properties, leftOut } = profile.wanted(snapshot, shortcuts);
    return [{ channel, account, profile, properties, leftOut: [...leftOut, ...shortcuts.unnamed] }];
  });
}

/** Asks each platform what it holds: one call a channel. `only`: of this one alone. */
export async function compareProfiles(ports: ProfilePorts, only?: Channel): Promise<readonly Comparison[]> {
  const wanted = (await wantedProfiles(ports)).filter(({ channel }) => only === undefined || channel === only);
  return Promise.all(wanted.map((of) => compare(of, ports)));
}

async function compare(of: ChannelProfileWanted, { get }: ProfilePorts): Promise<Comparison> {
  const { channel, account, profile } = of;
  const reply = await get(channel, profile.query(account));
  const refusal = refusalOf(reply);
  if (refusal) return { kind: 'refused', of, refusal };
  const held = reply.kind === 'response' ? profile.held(reply.body) : undefined;
  if (!held) return { kind: 'refused', of, refusal: { code: 'unreadable' } };
  const differences = Object.entries(of.properties)
    .filter(([property, wanted]) => !holds(held[property], wanted))
    .map(([property, wanted]) => ({ property, held: held[property], wanted }));
  return { kind: 'compared', of, differences };
}

/** Whether all that is wanted is held. Fields that the platform adds on its own are no difference, further elements of a list are. */
function holds(held: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return Array.isArray(held) && held.length === wanted.length && wanted.every((one, at) => holds(held[at], one));
  }
  if (typeof wanted !== 'object' || wanted === null) return held === wanted;
  return (
    typeof held === 'object' &&
    held !== null &&
    Object.entries(wanted).every(([key, value]) => Object.hasOwn(held, key) && holds(Reflect.get(held, key), value))
  );
}

/** Writes what differs, one call; none where nothing does. Gives why the platform did not take it. */
export async function pushProfile(
  { of, differences }: Extract<Comparison, { kind: 'compared' }>,
  { post }: Pick<ProfilePorts, 'post'>,
): Promise<Refusal | undefined> {
  if (differences.length === 0) return undefined;
  const { channel, account, profile, properties } = of;
  const changed = differences.map(({ property }) => property);
  return refusalOf(await post(channel, profile.write(account, properties, changed)));
}
