import { weekdays } from './civil-days.ts';
import { mergeIntervals } from './day-rules.ts';
import { openSpans } from './open-spans.ts';
import type { ChannelCalendar, EpochMs, Interval, MinuteOfDay, Override, Weekday } from './rules.ts';

/** A time of day at which the weekly hours open or close, and the days on which they do. */
export interface WeeklyBoundary {
  /** 0 to 1439; a closing at 24:00 is minute 0 of the next day. */
  readonly minuteOfDay: MinuteOfDay;
  /** In the order of the week, Monday first. */
  readonly weekdays: readonly Weekday[];
}

const dayMinutes = 1440;
const weekMinutes = 7 * dayMinutes;

/** Every moment after `from`, up to and including `to`, at which `open` changes; in order. It alternates by nature. */
export function boundariesBetween(from: EpochMs, to: EpochMs, calendar: ChannelCalendar, override?: Override): readonly EpochMs[] {
  return openSpans(from, to, calendar, override)
    .flatMap((span) => [span.from, span.to])
    .filter((at) => at > from && at <= to);
}

/**
 * The distinct boundary times of the weekly hours, by time of day: one schedule each. Where intervals touch, also across midnight and from
 * Sunday to Monday, there is no boundary. Special days, closures and half holidays add none: the reconcile and the status's own end cover them.
 */
export function weeklyBoundaries(calendar: ChannelCalendar): readonly WeeklyBoundary[] {
  const daysOf = new Map<MinuteOfDay, Set<number>>();
  for (const minute of weekEdges(calendar)) {
    const days = daysOf.get(minute % dayMinutes) ?? new Set();
    daysOf.set(minute % dayMinutes, days.add(Math.floor(minute / dayMinutes)));
  }
  return [...daysOf]
    .sort(([a], [b]) => a - b)
    .map(([minuteOfDay, days]) => ({ minuteOfDay, weekdays: weekdays.filter((_, index) => days.has(index)) }));
}

/** Minutes of the week, Monday 00:00 = 0, at which the weekly hours open or close. */
function weekEdges(calendar: ChannelCalendar): readonly number[] {
  const week = weekdays.flatMap((weekday, index) => calendar.weekly[weekday].map((interval) => shift(interval, index * dayMinutes)));
  // Sunday night runs into Monday: three weeks in a row, of which the middle one has both its neighbours.
  const merged = mergeIntervals([-weekMinutes, 0, weekMinutes].flatMap((minutes) => week.map((interval) => shift(interval, minutes))));
  return merged.flatMap(({ from, to }) => [from, to]).filter((minute) => minute >= 0 && minute < weekMinutes);
}

function shift({ from, to }: Interval, minutes: number): Interval {
  return { from: from + minutes, to: to + minutes };
}
