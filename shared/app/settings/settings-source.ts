import type { EpochMs } from '../../calendar/rules.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import { AppError } from '../app-error.ts';
import type { Clock, Log } from '../ports.ts';
import type { Desk, SettingsReader } from './settings-ports.ts';

/** A desk with the settings that hold for it. */
export interface ConfiguredDesk extends Desk {
  readonly snapshot: Snapshot;
}

export interface Settings {
  readonly desks: readonly ConfiguredDesk[];
  /** Desks whose pointer names a snapshot that is not there, or that this version cannot read. */
  readonly unreadable: readonly Desk[];
}

/** Gives the desks as they are configured now. None at all: nothing was published yet. */
export type SettingsSource = () => Promise<Settings>;

/** How long a warm function answers by what it has read. */
export const settingsFreshForMs = 30_000;

/**
 * The settings of all desks, looked at again after `freshForMs` at the most: one read of the pointers, and one of each snapshot that is new. What is held
 * stays in use while the table cannot be read, and for a desk whose pointer names nothing readable; both ring.
 *
 * @param now real time, also where the desk's clock stands still
 */
export function createSettingsSource(reader: SettingsReader, now: Clock, log: Log, freshForMs = settingsFreshForMs): SettingsSource {
  let held: { readonly at: EpochMs; readonly settings: Promise<Settings> } | undefined;
  let before: readonly ConfiguredDesk[] = [];
  const ring = (code: string) => log('operator.notice', { what: 'settings-unreadable', severity: 'alarm', code });
  const configured = async (desk: Desk): Promise<ConfiguredDesk | undefined> => {
    const same = before.find(({ hash }) => hash === desk.hash);
    const snapshot = same?.snapshot ?? (await reader.loadSnapshot(desk.hash).catch(refusedAsUnreadable));
    if (snapshot) return { ...desk, snapshot };
    ring('settings.unreadable');
    return before.find(({ id }) => id === desk.id);
  };
  const read = async (): Promise<Settings> => {
    const { desks } = await reader.loadDesks();
    const found = await Promise.all(desks.map(configured));
    before = found.filter((desk) => desk !== undefined);
    return { desks: before, unreadable: desks.filter((_, index) => found[index] === undefined) };
  };
  return () => {
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

/**
 * The one desk of the deployment.
 * @throws AppError('settings.missing') when nothing was published, or more than one desk
 * @throws AppError('settings.unreadable') when its snapshot cannot be read
 */
export function onlyDesk({ desks, unreadable }: Settings): ConfiguredDesk {
  const [desk, ...more] = desks;
  if (unreadable.length > 0) throw new AppError('settings.unreadable', `desk ${unreadable[0]?.id}`);
  if (!desk || more.length > 0) throw new AppError('settings.missing', `${desks.length} desks are published`);
  return desk;
}
