import { openingAt } from '../../calendar/opening.ts';
import type { ChannelCalendar, EpochMs, Override } from '../../calendar/rules.ts';
import { type Channel, channels } from '../../channels/registry.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import type { Clock, OpeningState, Store } from '../ports.ts';
import { computeOpeningState } from './away-mode.ts';

/** Longer times belong into the facility file, as a closure. */
const longestMs = 90 * 24 * 60 * 60 * 1000;

/**
 * Manual override by the team; it beats the office hours until it ends. `until` absent: to the next change of the office hours. `channels`:
 * the only ones meant; the others keep what was set for them. Absent: all.
 */
export type ByHand = { readonly channels?: readonly Channel[] | undefined } & (
  | { readonly mode: Override['mode']; readonly until?: EpochMs | undefined }
  | { readonly mode: 'auto' }
);

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
  return computeOpeningState(snapshot, stored?.overrides, now(), stored);
}

/** Sets away mode by hand. `conflict`: the schedule toggled at the same moment, and nothing was written. */
export async function setByHand(byHand: ByHand | readonly ByHand[], { snapshot, store, now }: ByHandPorts): Promise<Changed | 'conflict'> {
  const stored = await store.loadStatus();
  const changed = changeByHand(snapshot, stored, byHand, now());
  if (!changed.ok) return changed;
  return (await store.saveStatus(changed.status, stored?.version)) === 'conflict' ? 'conflict' : changed;
}

/**
 * The status that it makes. What was noted of resting channels stays, and so does the beginning of a closed period that runs: people who were
 * told of it are not told again. Of several wishes, each for channels of its own, either all are granted or none.
 */
export function changeByHand(
  snapshot: Snapshot,
  stored: OpeningState | undefined,
  byHand: ByHand | readonly ByHand[],
  now: EpochMs,
): Changed {
  const overrides: Partial<Record<Channel, Override>> = { ...stored?.overrides };
  for (const one of [byHand].flat()) {
    const meant = meantBy(one, snapshot);
    const why = refusalOf(one, meant, now);
    if (why) return { ok: false, why };
    for (const { channel, calendar } of meant) {
      const override = one.mode === 'auto' ? endedNow(calendar, overrides[channel], now) : overrideFrom(one, now);
      if (override) overrides[channel] = override;
      else delete overrides[channel];
    }
  }
  return { ok: true, status: computeOpeningState(snapshot, overrides, now, stored) };
}

interface Meant {
  readonly channel: Channel;
  readonly calendar: ChannelCalendar;
}

function meantBy({ channels: only = channels }: ByHand, snapshot: Snapshot): readonly Meant[] {
  return channels.flatMap((channel) => {
    const part = snapshot[channel];
    return part && only.includes(channel) ? [{ channel, calendar: part.calendar }] : [];
  });
}

function refusalOf(byHand: ByHand, meant: readonly Meant[], now: EpochMs): ByHandRefusal | undefined {
  if (byHand.mode === 'auto') return undefined;
  const { mode, until } = byHand;
  if (until === undefined)
    return mode === 'open' && !meant.every(({ calendar }) => openingAt(now, calendar).open) ? 'needs-end' : undefined;
  if (until <= now) return 'past';
  return until - now > longestMs ? 'too-far' : undefined;
}

function overrideFrom({ mode, until }: Exclude<ByHand, { mode: 'auto' }>, now: EpochMs): Override {
  return { mode, from: now, ...(until !== undefined && { until }) };
}

/** Ends a manual override that still holds; it keeps counting up to now, since the channel was away, or open, until then. */
function endedNow(calendar: ChannelCalendar, override: Override | undefined, now: EpochMs): Override | undefined {
  const holds = override && openingAt(now, calendar, override).because === 'override';
  return holds ? { ...override, until: now } : undefined;
}
