import { localDay, momentOf, toLocal } from '../../shared/calendar/berlin.ts';
import { weeklyBoundaries } from '../../shared/calendar/boundaries.ts';
import { weekdayOf } from '../../shared/calendar/civil-days.ts';
import type { EpochMs } from '../../shared/calendar/rules.ts';
import { channels } from '../../shared/channels/registry.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { now, setClock } from '../../shared/runtime/clock.ts';
import { invokeAwayMode, invokeRetention } from './invoke.ts';
import type { PublishedSettings } from './published-settings.ts';

/** How often the reconcile runs, as in AWS. */
const reconcileMs = 5 * 60_000;
const nightMs = 200 * 60_000;

/** EventBridge Scheduler of the local run: the weekly boundaries of the facility file in Berlin time, and the reconcile. */
export interface LocalSchedule {
  /** Moves the clock; going forward, every boundary that came due runs in order, with one reconcile after each. */
  moveClock(to: EpochMs, frozen: boolean): Promise<void>;
  stop(): void;
}

export async function startSchedule(published: PublishedSettings): Promise<LocalSchedule> {
  let seenUntil = now();
  let working: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    working = working.then(work, work);
    return working;
  };
  await invokeAwayMode();
  await invokeRetention();

  /** Boundaries that came due since the last look, each at its own time on the clock. */
  const catchUp = async (until: EpochMs, atTheirTime: boolean) => {
    const snapshot = await published.refresh();
    for (const boundary of boundariesDue(snapshot, seenUntil, until)) {
      if (atTheirTime) setClock(boundary);
      await invokeAwayMode();
      await invokeAwayMode();
    }
    seenUntil = until;
  };
  /** Once, however many nights went by: it looks at the clock alone. */
  const passNights = async (from: EpochMs, until: EpochMs) => {
    if (nightOf(until) > nightOf(from)) await invokeRetention();
  };

  /** What fails was printed, and comes again in a second or in five minutes: no reason to end the whole run. */
  const byTimer = (work: () => Promise<void>) => void inTurn(work).catch(() => undefined);

  const everySecond = setInterval(
    () =>
      byTimer(async () => {
        const from = seenUntil;
        await catchUp(now(), false);
        await passNights(from, seenUntil);
      }),
    1000,
  );
  const everyFiveMinutes = setInterval(() => byTimer(invokeAwayMode), reconcileMs);
  return {
    moveClock: (to, frozen) =>
      inTurn(async () => {
        const from = seenUntil;
        if (to > now()) await catchUp(to, true);
        seenUntil = to;
        setClock(to, { frozen });
        await invokeAwayMode();
        await passNights(from, to);
      }),
    stop() {
      clearInterval(everySecond);
      clearInterval(everyFiveMinutes);
    },
  };
}

/** The local day that began last at 03:20, when `retention` runs in AWS. */
function nightOf(moment: EpochMs): string {
  return toLocal(moment - nightMs).date;
}

/** Every moment after `from` and up to `until` at which one of the weekly schedules fires, in order. */
export function boundariesDue(snapshot: Snapshot, from: EpochMs, until: EpochMs): readonly EpochMs[] {
  if (until <= from) return [];
  const schedules = channels.flatMap((channel) => (snapshot[channel] ? weeklyBoundaries(snapshot[channel].calendar) : []));
  const moments = new Set<EpochMs>();
  for (let day = localDay(from); day <= localDay(until); day += 1) {
    for (const { minuteOfDay, weekdays } of schedules) {
      if (weekdays.includes(weekdayOf(day))) moments.add(momentOf(day, minuteOfDay));
    }
  }
  return [...moments].filter((moment) => moment > from && moment <= until).sort((a, b) => a - b);
}
