import { localDay, momentOf, toLocal } from '../../shared/calendar/berlin.ts';
import { weeklyBoundaries } from '../../shared/calendar/boundaries.ts';
import { weekdayOf } from '../../shared/calendar/civil-days.ts';
import type { EpochMs } from '../../shared/calendar/rules.ts';
import { channels } from '../../shared/channels/registry.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { now, setClock } from '../../shared/runtime/clock.ts';
import { entriesBy, type Inventory } from '../../shared/runtime/inventory-entry.ts';
import type { Invoke } from './invoke.ts';
import type { LocalOptions } from './options.ts';
import type { PublishedSettings } from './published-settings.ts';

const minuteMs = 60_000;

/** EventBridge Scheduler of the local run: the weekly boundaries of every desk in Berlin time, and the reconcile. */
export interface LocalSchedule {
  /** Moves the clock; going forward, every boundary that came due runs in order, with one reconcile after each. */
  moveClock(to: EpochMs, frozen: boolean): Promise<void>;
  stop(): void;
}

export async function startSchedule(published: PublishedSettings, inventory: Inventory, invoke: Invoke): Promise<LocalSchedule> {
  const { repeated, daily, atBoundaries } = callsOf(inventory, invoke);
  let seenUntil = now();
  let working: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    working = working.then(work, work);
    return working;
  };
  await untilDone([...repeated, ...daily.filter(({ waits }) => !waits)]);

  /** Boundaries that came due since the last look, each at its own time on the clock. */
  const catchUp = async (until: EpochMs, atTheirTime: boolean) => {
    const snapshots = (await published.refresh()).map(({ snapshot }) => snapshot);
    for (const boundary of boundariesDue(snapshots, seenUntil, until)) {
      if (atTheirTime) setClock(boundary);
      await inOrder([...atBoundaries, ...repeated]);
    }
    seenUntil = until;
  };
  /** Each once, however many days went by: they look at the clock alone. */
  const passDays = (from: EpochMs, until: EpochMs) => inOrder(daily.filter(({ dayOf }) => dayOf(until) > dayOf(from)));

  /** Failures are printed already and retried in a second or in five minutes: no reason to end the whole run. */
  const byTimer = (work: () => Promise<void>) => void inTurn(work).catch(() => undefined);

  const everySecond = setInterval(
    () =>
      byTimer(async () => {
        const from = seenUntil;
        await catchUp(now(), false);
        await passDays(from, seenUntil);
      }),
    1000,
  );
  const timers = repeated.map(({ everyMs, call }) => setInterval(() => byTimer(call), everyMs));
  return {
    moveClock: (to, frozen) =>
      inTurn(async () => {
        const from = seenUntil;
        if (to > now()) await catchUp(to, true);
        seenUntil = to;
        setClock(to, { frozen });
        await inOrder(repeated);
        await passDays(from, to);
      }),
    stop() {
      clearInterval(everySecond);
      for (const timer of timers) clearInterval(timer);
    },
  };
}

/** Another server than the simulator is asked for what the desk sends, and for nothing by itself. */
export function scheduledHere({ doctor, ...others }: Inventory, { graphUrl }: Pick<LocalOptions, 'graphUrl'>): Inventory {
  return graphUrl === undefined && doctor ? { ...others, doctor } : others;
}

/** The calls that an inventory's schedules make, by when they make them. */
function callsOf(inventory: Inventory, invoke: Invoke) {
  const calls = entriesBy('schedule', inventory).map(({ name, trigger }) => ({
    trigger,
    call: async () => void (await invoke(name, { tick: trigger.name })),
  }));
  return {
    repeated: calls.flatMap(({ trigger: { times }, call }) =>
      'everyMinutes' in times ? [{ call, everyMs: times.everyMinutes * minuteMs }] : [],
    ),
    daily: calls.flatMap(({ trigger: { times, waitsForItsTime }, call }) =>
      // A day that failed was printed; the next one makes good for it.
      'dailyAt' in times
        ? [{ call: () => call().catch(() => undefined), dayOf: dayFrom(times.dailyAt), waits: waitsForItsTime === true }]
        : [],
    ),
    atBoundaries: calls.filter(({ trigger }) => trigger.atBoundaries),
  };
}

/** The local day that began last at this time of day, as `2026-11-23`. */
function dayFrom({ hour, minute }: { readonly hour: number; readonly minute: number }): (moment: EpochMs) => string {
  return (moment) => toLocal(moment - (hour * 60 + minute) * minuteMs).date;
}

async function inOrder(calls: readonly { readonly call: () => Promise<void> }[]): Promise<void> {
  for (const { call } of calls) await call();
}

/** Calls a failed target again, twice, as Scheduler does: an answer that got lost on its way ends no start, a server that is not there does. */
async function untilDone(calls: readonly { readonly call: () => Promise<void> }[], retries = 2): Promise<void> {
  try {
    await inOrder(calls);
  } catch (error) {
    if (retries === 0) throw error;
    await untilDone(calls, retries - 1);
  }
}

/** Every moment after `from` and up to `until` at which one of the weekly schedules of any desk fires, in order. */
export function boundariesDue(desks: readonly Snapshot[], from: EpochMs, until: EpochMs): readonly EpochMs[] {
  if (until <= from) return [];
  const schedules = desks.flatMap((snapshot) =>
    channels.flatMap((channel) => (snapshot[channel] ? weeklyBoundaries(snapshot[channel].calendar) : [])),
  );
  const moments = new Set<EpochMs>();
  for (let day = localDay(from); day <= localDay(until); day += 1) {
    for (const { minuteOfDay, weekdays } of schedules) {
      if (weekdays.includes(weekdayOf(day))) moments.add(momentOf(day, minuteOfDay));
    }
  }
  return [...moments].filter((moment) => moment > from && moment <= until).sort((a, b) => a - b);
}
