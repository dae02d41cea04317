import type { EpochMs } from '../../calendar/rules.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import type { KeySpace } from '../../kernel/key-space.ts';
import { AppError } from '../app-error.ts';
import type { Clock, Log } from '../ports.ts';
import { hasAccount } from './desk-of.ts';
import type { Desk, DeskAccount, SettingsReader } from './settings-ports.ts';

/** A desk with the settings that hold for it. */
export interface ConfiguredDesk extends Desk {
  readonly snapshot: Snapshot;
}

export interface Settings {
  readonly desks: readonly ConfiguredDesk[];
  /** Desks whose pointer names a snapshot that is not there, or that this version cannot read. */
  readonly unreadable: readonly Desk[];
}

/**
 * Gives the desks as they are configured now. None at all: nothing was published yet.
 * @param freshForMs how old the answer may be; 0: looked up now
 */
export type SettingsSource = (freshForMs?: number) => Promise<Settings>;

/** How long a warm function answers by what it has read. */
export const settingsFreshForMs = 30_000;

/**
 * The settings of all desks, looked at again after `usuallyFreshForMs` at the most: one read of the pointers, and one of each snapshot that is new. What is held
 * stays in use while the table cannot be read, and for a desk whose pointer names nothing readable; both ring.
 *
 * @param now real time, also where the desk's clock stands still
 */
export function createSettingsSource(reader: SettingsReader, now: Clock, log: Log, usuallyFreshForMs = settingsFreshForMs): SettingsSource {
  let held: { readonly at: EpochMs; readonly settings: Promise<Settings> } | undefined;
  let before: readonly ConfiguredDesk[] = [];
  const ring = (code: string, desk?: string) =>
    log('operator.notice', { what: 'settings-unreadable', severity: 'alarm', code, ...(desk !== undefined && { desk }) });
  const configured = async (desk: Desk): Promise<ConfiguredDesk | undefined> => {
    const same = before.find(({ space, hash }) => space === desk.space && hash === desk.hash);
    const snapshot = same?.snapshot ?? (await reader.loadSnapshot(desk.space, desk.hash).catch(refusedAsUnreadable));
    // At each start, and with each new publication: a desk that looks away from a cry for help does not do so unseen.
    if (snapshot?.crisis?.off !== undefined && !same) log('operator.notice', { what: 'crisis-off', severity: 'warning', desk: desk.id });
    if (snapshot) return { ...desk, snapshot };
    ring('settings.unreadable', desk.id);
    return before.find(({ id }) => id === desk.id);
  };
  const read = async (): Promise<Settings> => {
    const { desks } = await reader.loadDesks();
    const found = await Promise.all(desks.map(configured));
    before = found.filter((desk) => desk !== undefined);
    return { desks: before, unreadable: desks.filter((_, index) => found[index] === undefined) };
  };
  return (freshForMs = usuallyFreshForMs) => {
    const at = now();
    if (held && Math.abs(at - held.at) < freshForMs) return held.settings;
    const last = held;
    const settings = read().catch((error: unknown) => {
      held = last && { at, settings: last.settings };
      if (!held) throw error;
      ring('store.unreachable');
      return held.settings;
    });
    held = { at, settings };
    return settings;
  };
}

function refusedAsUnreadable(error: unknown): undefined {
  if (!(error instanceof AppError && error.code === 'settings.unreadable')) throw error;
}

/** No facility is published yet. */
export function isEmpty({ desks, unreadable }: Settings): boolean {
  return desks.length + unreadable.length === 0;
}

/** Address of a desk: the account that something came in by, or the desk's key space. */
export type DeskAddress = DeskAccount | { readonly space: KeySpace };

/**
 * The desk that something is for. One that is not known here is looked for in the table: it may have been published a moment ago.
 *
 * @throws AppError('desk.gone') when there is none (any more); `settings.missing` when nothing was published at all
 * @throws AppError('settings.unreadable') when its snapshot cannot be read
 */
export async function deskFor(address: DeskAddress, source: SettingsSource): Promise<ConfiguredDesk> {
  const known = deskIn(await source(), address);
  if (known) return known;
  const latest = await source(0);
  return deskIn(latest, address) ?? noDesk(latest, address);
}

function deskIn({ desks, unreadable }: Settings, address: DeskAddress): ConfiguredDesk | undefined {
  const isMeant = (desk: Desk) => ('space' in address ? desk.space === address.space : hasAccount(desk, address));
  const broken = unreadable.find(isMeant);
  const desk = desks.find(isMeant);
  if (broken && !desk) throw new AppError('settings.unreadable', `desk ${broken.id}`);
  return desk;
}

function noDesk(settings: Settings, address: DeskAddress): never {
  if (isEmpty(settings)) throw new AppError('settings.missing', 'nothing is published');
  throw new AppError('desk.gone', 'space' in address ? `the desk of ${address.space}` : `the desk of a ${address.channel} account`);
}
