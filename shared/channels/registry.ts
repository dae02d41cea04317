import { instagramProfile } from './instagram/profile.ts';
import { messengerProfile } from './messenger/profile.ts';
import type { ChannelProfile } from './profile.ts';
import { whatsappProfile } from './whatsapp/profile.ts';

/** Every channel there is, by the name of its folder. `senders.ts` holds how each is answered. */
const shipped = { messenger: messengerProfile, whatsapp: whatsappProfile, instagram: instagramProfile } as const satisfies Readonly<
  Record<string, ChannelProfile>
>;

export type Channel = keyof typeof shipped;

type Shipped = typeof shipped;

/** The ids beside the account that a channel's snapshot carries. */
export type OtherIds<Name extends Channel> = Readonly<Record<Shipped[Name]['otherIds'][number]['key'], string>>;

/** Names of what the local run may be given of the channels: ids and tokens. */
export type ChannelIdEnv = Shipped[Channel]['account']['env'] | Shipped[Channel]['otherIds'][number]['env'];
export type TokenEnv = Shipped[Channel]['token']['env'];

const profiles = new Map<Channel, ChannelProfile>(Object.entries(shipped) as [Channel, ChannelProfile][]);
const names: Channel[] = [...profiles.keys()];

/** The names of all channels, in the order in which they are shown. */
export const channels: readonly Channel[] = names;

export function profileOf(channel: Channel): ChannelProfile {
  const profile = profiles.get(channel);
  if (!profile) throw new Error(`channel ${channel} is not in the registry`);
  return profile;
}

/**
 * Adds a channel that does not ship, before anything else is loaded that lists them. What must hold for every channel is shown with one that is
 * nothing like the others.
 */
export function registerChannel(name: string, profile: ChannelProfile): Channel {
  const channel = name as Channel;
  if (!profiles.has(channel)) names.push(channel);
  profiles.set(channel, profile);
  return channel;
}
