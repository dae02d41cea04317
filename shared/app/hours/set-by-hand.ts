import { openingAt } from '../../calendar/opening.ts';
import type { ChannelCalendar, EpochMs, Override } from '../../calendar/rules.ts';
import { channels } from '../../channels/registry.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import type { Clock, OpeningState, Store } from '../ports.ts';
import { computeOpeningState } from './away-mode.ts';

/** Longer times belong into the facility file, as a closure. */
const longestMs = 90 * 24 * 60 * 60 * 1000;

/** Manual override by the team; it beats the office hours until it ends. `until` absent: to the next change of the office hours. */
export type ByHand = { readonly mode: Override['mode']; readonly until?: EpochMs | undefined } | { readonly mode: 'auto' };

/** `needs-end`: open out of office hours, which would last until the next closing. */
export type ByHandRefusal = 'past' | 'too-far' | 'needs-end';

export type Changed =
  | { readonly ok: true; readonly status: Omit<OpeningState, 'version'> }
  | { readonly ok: false; readonly why: ByHandRefusal };

export interface ByHandPorts {
  readonly snapshot: Snapshot;
  readonly store: Pick<Store, 'loadStatus' | 'saveStatus'>;
  readonly now: Clock;
}

/** Computes the opening state that holds now, by hand or by the office hours. */
export async function openingNow({ snapshot, store, now }: ByHandPorts): Promise<Omit<OpeningState, 'version'>> {
  const stored = await store.loadStatus();
  return computeOpeningState(snapshot, stored?.override, now(), stored);
}

/** Sets away mode by hand. `conflict`: the schedule toggled at the same moment, and nothing was written. */
export async function setByHand(byHand: ByHand, { snapshot, store, now }: ByHandPorts): Promise<Changed | 'conflict'> {
  const stored = await store.loadStatus();
  const changed = changeByHand(snapshot, stored, byHand, now());
  if (!changed.ok) return changed;
  return (await store.saveStatus(changed.status, stored?.version)) === 'conflict' ? 'conflict' : changed;
}

/**
 * The status that it makes. What was noted of resting channels stays, and so does the beginning of a closed period that runs: people who were
 * told of it are not told again.
 */
export function changeByHand(snapshot: Snapshot, stored: OpeningState | undefined, byHand: ByHand, now: EpochMs): Changed {
  const why = refusalOf(byHand, snapshot, now);
  if (why) return { ok: false, why };
  const override = byHand.mode === 'auto' ? endedNow(snapshot, stored?.override, now) : overrideFrom(byHand, now);
  return { ok: true, status: computeOpeningState(snapshot, override, now, stored) };
}

function refusalOf(byHand: ByHand, snapshot: Snapshot, now: EpochMs): ByHandRefusal | undefined {
  if (byHand.mode === 'auto') return undefined;
  const { mode, until } = byHand;
  if (until === undefined) return mode === 'open' && !isOpenByHours(snapshot, now) ? 'needs-end' : undefined;
  if (until <= now) return 'past';
  return until - now > longestMs ? 'too-far' : undefined;
}

function overrideFrom({ mode, until }: Exclude<ByHand, { mode: 'auto' }>, now: EpochMs): Override {
  return { mode, from: now, ...(until !== undefined && { until }) };
}

function isOpenByHours(snapshot: Snapshot, now: EpochMs): boolean {
  return calendarsOf(snapshot).every((calendar) => openingAt(now, calendar).open);
}

/** Ends a manual override that still holds; it keeps counting up to now, since the desk was away, or open, until then. */
function endedNow(snapshot: Snapshot, override: Override | undefined, now: EpochMs): Override | undefined {
  const holds = override && calendarsOf(snapshot).every((calendar) => openingAt(now, calendar, override).because === 'override');
  return holds ? { ...override, until: now } : undefined;
}

function calendarsOf(snapshot: Snapshot): readonly ChannelCalendar[] {
  return channels.flatMap((channel) => snapshot[channel]?.calendar ?? []);
}
