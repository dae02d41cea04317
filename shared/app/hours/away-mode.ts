import { localDay, momentOf } from '../../calendar/berlin.ts';
import { closedOn } from '../../calendar/closed-on.ts';
import { openingAt } from '../../calendar/opening.ts';
import type { EpochMs, OpeningStatus, Override } from '../../calendar/rules.ts';
import { type Channel, channels } from '../../channels/registry.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import type { Clock, Log, OpeningState, Overrides, Store, TicketQueue, TimeLeft } from '../ports.ts';
import { updateVersioned } from '../update-versioned.ts';
import { newNotices } from './calendar-notices.ts';

export interface AwayModePorts {
  readonly snapshot: Snapshot;
  readonly store: Store;
  readonly queues: TicketQueue;
  readonly timeLeft: TimeLeft;
  readonly now: Clock;
  readonly log: Log;
}

/** How many overdue answers one reconcile hands out; the next one comes five minutes later. */
const reissueLimit = 500;

/**
 * One tick of the schedule: recomputes the truth, whatever the tick believed, and toggles the stored status only when it changed. Can be
 * repeated, missed, late or doubled without harm. Also hands out tickets for answers whose own ticket got lost.
 */
export async function tick(ports: AwayModePorts): Promise<void> {
  await toggle(ports);
  await reissue(ports);
}

async function toggle({ snapshot, store, now, log }: AwayModePorts): Promise<void> {
  await updateVersioned('facility status', 3, async () => {
    const stored = await store.loadStatus();
    const next = computeOpeningState(snapshot, stored?.overrides, now(), stored);
    if (stored && isSame(stored, next)) return log('status.unchanged', { until: stored.validUntil });
    const saved = await store.saveStatus(next, stored?.version);
    if (saved === 'conflict') return saved;
    for (const channel of channels) {
      const opening = next.channels[channel];
      if (opening) log('status.toggled', { channel, open: opening.open, because: opening.because, until: next.validUntil });
    }
    for (const notice of newNotices(snapshot, stored, next)) log('operator.notice', { ...notice });
    return saved;
  });
}

/** Left to the newsletter's look, which follows. */
const keptForOthersMs = 15_000;

async function reissue({ store, queues, timeLeft, now, log }: AwayModePorts): Promise<void> {
  const overdue = await store.dueBefore(now() - 60_000, reissueLimit);
  let count = 0;
  for (const person of overdue) {
    if (timeLeft() < keptForOthersMs) break;
    await queues.sendTicket({ person }, 0);
    count += 1;
  }
  if (count > 0) log('retry.reissued', { count });
}

/**
 * The status of all channels at one moment. An override that is over is left behind. It holds until the next opening or closing, but no longer
 * than its reason: a closure, a holiday or an override may begin or end while the desk stays closed, and the client is told which it is.
 *
 * @param before the status it follows: a closed period that runs keeps its beginning, a channel that rests keeps its rest
 */
export function computeOpeningState(
  snapshot: Snapshot,
  meant: Overrides | undefined,
  now: EpochMs,
  before?: Omit<OpeningState, 'version'>,
): Omit<OpeningState, 'version'> {
  const openings: Partial<Record<Channel, OpeningStatus>> = {};
  const overrides: Partial<Record<Channel, Override>> = {};
  const changes: number[] = [momentOf(localDay(now) + 1, 0)];
  for (const channel of channels) {
    const calendar = snapshot[channel]?.calendar;
    if (!calendar) continue;
    const override =
      before && before.computedAt <= now
        ? closedOn({ before: before.channels[channel], calendar }, meant?.[channel], now)
        : meant?.[channel];
    const opening = openingAt(now, calendar, override);
    openings[channel] = opening;
    if (opening.until !== undefined) changes.push(opening.until);
    if (!override) continue;
    changes.push(...[override.from, override.until ?? override.from].filter((at) => at > now));
    if (!isOver(override, opening, now)) overrides[channel] = override;
  }
  return {
    hash: snapshot.hash,
    computedAt: now,
    validUntil: Math.min(...changes),
    channels: openings,
    ...(Object.keys(overrides).length > 0 && { overrides }),
    ...(before && notesIn(before)),
  };
}

/** Notes of the state beside the opening. */
function notesIn({ pausedUntil, remindedOn }: Omit<OpeningState, 'version'>): Pick<OpeningState, 'pausedUntil' | 'remindedOn'> {
  return { ...(pausedUntil && { pausedUntil }), ...(remindedOn !== undefined && { remindedOn }) };
}

/**
 * An override still counts while it is to come, while it holds, and while the closed period lasts that it was part of: that period began
 * with it.
 */
function isOver(override: Override, { open, because }: OpeningStatus, now: EpochMs): boolean {
  const ended = now >= (override.until ?? override.from);
  return ended && open && because !== 'override';
}

/** Still the same answer, and valid: nothing to write. */
function isSame(stored: OpeningState, next: Omit<OpeningState, 'version'>): boolean {
  return (
    stored.hash === next.hash &&
    stored.computedAt <= next.computedAt &&
    next.computedAt < stored.validUntil &&
    JSON.stringify(stored.channels) === JSON.stringify(next.channels) &&
    JSON.stringify(stored.overrides) === JSON.stringify(next.overrides)
  );
}
