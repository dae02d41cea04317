import type { EpochMs } from '../../calendar/rules.ts';
import { channels } from '../../channels/registry.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import { keySpaceOf } from '../../kernel/key-space.ts';
import { updateVersioned } from '../update-versioned.ts';
import { type BoundarySchedules, boundarySchedulesOf } from './boundary-schedules.ts';
import { hasAccount } from './desk-of.ts';
import { forgetOldPublications } from './history.ts';
import type { Desk, DeskAccount, DeskId, DeskList, Publication, SettingsStore } from './settings-ports.ts';
import type { TeamMailbox } from './team-mailbox.ts';

export interface PublishPorts {
  readonly settings: SettingsStore;
  readonly schedules: Pick<BoundarySchedules, 'rewrite'>;
  readonly mailbox: TeamMailbox;
  readonly now: () => EpochMs;
}

export interface PublishRequest {
  readonly desk: DeskId;
  readonly snapshot: Snapshot;
  /** The facility file that the snapshot was made from; absent: the one that is kept with it stays. */
  readonly document?: string | undefined;
  readonly by: string;
  /** Number of the publication that the publisher has seen and means to replace; 0: none. */
  readonly seen: number;
}

export type NotPublished =
  /** Another desk has the account. */
  | { readonly kind: 'account-taken'; readonly account: DeskAccount; readonly owner: DeskId }
  /** Another publication came in between. */
  | { readonly kind: 'superseded'; readonly holds: Publication | undefined };

/** `unchanged`: that snapshot holds already, and nothing was written but its schedules. */
interface Holding {
  readonly kind: 'published' | 'unchanged';
  readonly desk: Desk;
}

/** Outcome of a step after publication: a failure delays it or leaves a mail out, but never makes it wrong. */
type Done = 'done' | 'failed';

export type PublishResult = NotPublished | (Holding & { readonly schedules: Done; readonly mailbox: Done });

/** Publications of other desks at the same moment; each takes one. */
const attempts = 10;

/**
 * Publishes a snapshot for a desk. The document and the snapshot are kept first, then the publication that it replaces, and at last one conditional write moves the
 * pointer: a crash before it leaves the old publication whole, and of two publishers one wins and the other is told. The schedules follow.
 *
 * @throws AppError('store.conflict') when other desks publish without end
 */
export async function publish(request: PublishRequest, ports: PublishPorts): Promise<PublishResult> {
  const result = await movePointer(request, ports);
  if (!('desk' in result)) return result;
  const { desk, snapshot } = request;
  const addresses = [snapshot.crisis?.mailTo, snapshot.dataProtectionMail].filter((address) => address !== undefined);
  return {
    ...result,
    schedules: await attempted(ports.schedules.rewrite(desk, boundarySchedulesOf(desk, snapshot))),
    mailbox: await attempted(subscribeAll(addresses, ports.mailbox)),
  };
}

async function movePointer(request: PublishRequest, { settings, now }: PublishPorts): Promise<NotPublished | Holding> {
  const { desk: id, snapshot, document, by } = request;
  const accounts = accountsOf(snapshot);
  return updateVersioned<NotPublished | Holding>('settings', attempts, async () => {
    const list = await settings.loadDesks();
    const holds = list.desks.find((desk) => desk.id === id);
    const refused = refusalOf(request, accounts, list, holds);
    if (refused) return refused;
    const before = holds ?? list.removed?.find((desk) => desk.id === id);
    const space = before?.space ?? keySpaceOf(id);
    // Beside an unchanged snapshot, too: comments and order are the author's.
    if (document !== undefined) await settings.keepDocument(space, snapshot.hash, document);
    if (holds?.hash === snapshot.hash) return { kind: 'unchanged', desk: holds };
    await settings.keepSnapshot(space, snapshot);
    if (holds) await settings.keepPublication(id, holds);
    const next: Desk = { id, space, number: (before?.number ?? 0) + 1, hash: snapshot.hash, at: now(), by, accounts };
    if ((await settings.saveDesks(replaced(list, next), list.version)) === 'conflict') return 'conflict';
    await forgetOldPublications(next, settings);
    return { kind: 'published', desk: next };
  });
}

async function subscribeAll(addresses: readonly string[], mailbox: TeamMailbox): Promise<void> {
  for (const address of new Set(addresses)) await mailbox.subscribe(address);
}

async function attempted(step: Promise<void>): Promise<Done> {
  try {
    await step;
    return 'done';
  } catch {
    return 'failed';
  }
}

/** The accounts that a snapshot listens to. */
export function accountsOf(snapshot: Snapshot): readonly DeskAccount[] {
  return channels.flatMap((channel) => {
    const account = snapshot[channel]?.account;
    return account === undefined ? [] : [{ channel, account }];
  });
}

function refusalOf(
  { desk: id, seen }: PublishRequest,
  accounts: readonly DeskAccount[],
  { desks }: DeskList,
  holds: Desk | undefined,
): NotPublished | undefined {
  if ((holds?.number ?? 0) !== seen) return { kind: 'superseded', holds };
  for (const account of accounts) {
    const owner = desks.find((desk) => desk.id !== id && hasAccount(desk, account));
    if (owner) return { kind: 'account-taken', account, owner: owner.id };
  }
  return undefined;
}

function replaced({ desks, removed = [] }: DeskList, next: Desk): Omit<DeskList, 'version'> {
  const others = removed.filter(({ id }) => id !== next.id);
  return {
    desks: [...desks.filter(({ id }) => id !== next.id), next].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ...(others.length > 0 && { removed: others }),
  };
}
