import { mayUse, type Role, rolesAt } from '../../console/roles.ts';
import type { Clock } from '../ports.ts';
import type { DeskId } from '../settings/settings-ports.ts';
import type { ConsoleStore, ConsoleUser, PushSubscription } from './console-ports.ts';
import { changeUser } from './people.ts';

/** Events for which somebody is asked to look into the console. */
export type PushKind = 'crisis' | 'alarm' | 'approval';

/** Roles that are notified, besides admins. */
const heardBy: Readonly<Record<PushKind, readonly Role[]>> = { crisis: ['staff'], alarm: [], approval: ['newsletter'] };

/** Within so long one push of a kind is enough: it says nothing but that there is something to see. */
const onceInMs = 5 * 60_000;

/** More browsers of one person than this are forgotten ones. */
const browsersAtMost = 8;

/** Asks a push service to wake a browser. @returns its status; undefined: it did not answer */
export type SendPush = (subscription: PushSubscription) => Promise<number | undefined>;

export interface PushPorts {
  readonly store: ConsoleStore;
  readonly now: Clock;
  readonly sendPush: SendPush;
}

export interface Occasion {
  readonly kind: PushKind;
  /** Absent: it concerns the whole deployment. */
  readonly desk?: DeskId | undefined;
  /** Id of the person who caused it, and so knows. */
  readonly except?: string;
}

/** Asks whoever it concerns to look, without a word of what happened. A browser that is gone is forgotten. */
export async function pushToStaff({ kind, desk, except }: Occasion, ports: PushPorts): Promise<void> {
  const { store, now, sendPush } = ports;
  const mark = `push ${kind} ${desk ?? '*'} ${Math.floor(now() / onceInMs)}`;
  const { people } = await store.load();
  const asked = people.users.filter(({ id, rights }) => id !== except && mayUse(rolesAt(rights, desk), heardBy[kind]));
  const browsers = asked.flatMap((user) => browsersOf(user).map((subscription) => ({ user: user.id, subscription })));
  if (browsers.length === 0 || !(await store.useOnce(mark, now() + 2 * onceInMs))) return;
  const answers = await Promise.all(
    browsers.map(async ({ user, subscription }) => ({ user, subscription, status: await sendPush(subscription) })),
  );
  for (const { user, subscription, status } of answers) {
    if (status === 404 || status === 410) await unsubscribe(user, ({ endpoint }) => endpoint === subscription.endpoint, ports);
  }
}

/** Ends the push subscriptions that a removed passkey began. */
function browsersOf({ push = [], passkeys }: ConsoleUser): readonly PushSubscription[] {
  return push.filter(({ passkey }) => passkey === undefined || passkeys.some(({ id }) => id === passkey));
}

/** Adds a browser, in place of what the same session or the same browser had before. */
export async function subscribe(user: string, added: PushSubscription, ports: Pick<PushPorts, 'store'>): Promise<void> {
  await changeUser(user, ports, (one) => {
    const others = (one.push ?? []).filter(({ endpoint, session }) => endpoint !== added.endpoint && session !== added.session);
    return { ...one, push: [...others, added].slice(-browsersAtMost) };
  });
}

/** Forgets the browsers of which this holds. */
export async function unsubscribe(
  user: string,
  isGone: (subscription: PushSubscription) => boolean,
  ports: Pick<PushPorts, 'store'>,
): Promise<void> {
  await changeUser(user, ports, (one) => (one.push?.some(isGone) ? { ...one, push: one.push.filter((each) => !isGone(each)) } : undefined));
}

/** Hosts of the browsers' makers, and those below which each has many. A request to any other would be one that a stranger chose. */
const services = ['fcm.googleapis.com', 'updates.push.services.mozilla.com', 'web.push.apple.com'];
const serviceDomains = ['.push.apple.com', '.notify.windows.com'];

/** Whether this is an address at one of the known push services. */
export function isPushEndpoint(text: string): boolean {
  if (text.length > 1000 || !URL.canParse(text)) return false;
  const { protocol, hostname, port, username, password } = new URL(text);
  const isKnown = services.includes(hostname) || serviceDomains.some((domain) => hostname.endsWith(domain));
  return isKnown && protocol === 'https:' && port === '' && username === '' && password === '';
}
