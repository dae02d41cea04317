import type { Interval } from './rules.ts';

/** Why a line of hours was refused: not two times; no time between them; an hour or minute that no clock shows; the end before the beginning. */
export type HoursProblem = 'format' | 'empty' | 'out-of-range' | 'reversed';

export type ParsedInterval = { readonly ok: true; readonly interval: Interval } | { readonly ok: false; readonly problem: HoursProblem };

/**
 * An end before the beginning means the next day (22:00-02:00), but beyond twelve hours (17:00-09:00) it is nearly always two times
 * swapped by mistake. Who means it writes 17:00-24:00 and, the next day, 00:00-09:00: touching intervals make one opening.
 */
const longestPastMidnight = 12 * 60;

const lastMinute = 23 * 60 + 59;

const shape = /^\s*(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})\s*$/;

/**
 * Reads one interval of the facility file, `09:00-12:00`. The end may be `24:00`, and may lie past midnight (`22:00-02:00` → 1320–1560).
 * An end at `23:59` is meant as midnight: nobody shuts for a minute. Mistakes are values: `format`, `out-of-range` (25:00, 12:60, a beginning at 24:00), `empty` (equal times), `reversed` (17:00-09:00).
 */
export function parseInterval(text: string): ParsedInterval {
  const found = shape.exec(text);
  if (!found) return { ok: false, problem: 'format' };
  const from = minuteOf(found[1], found[2]);
  const to = minuteOf(found[3], found[4]);
  if (from === undefined || to === undefined || from === 1440) return { ok: false, problem: 'out-of-range' };
  if (from === to) return { ok: false, problem: 'empty' };
  if (to > from) return { ok: true, interval: { from, to: to === lastMinute ? 1440 : to } };
  if (to + 1440 - from > longestPastMidnight) return { ok: false, problem: 'reversed' };
  return { ok: true, interval: { from, to: to + 1440 } };
}

/** Do two intervals of one day share a minute? Touching ones (09:00-12:00, 12:00-13:00) do not: they merge. */
export function overlaps(intervals: readonly Interval[]): boolean {
  const sorted = [...intervals].sort((a, b) => a.from - b.from);
  return sorted.some((interval, i) => i > 0 && interval.from < (sorted[i - 1]?.to ?? 0));
}

/** Sorted intervals, those that a single minute parts joined: `09:00-11:59` and `12:00-17:00` are meant as one stretch. */
export function withoutMinuteGaps(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = [...intervals].sort((a, b) => a.from - b.from);
  return sorted.map((interval, i) => (sorted[i + 1]?.from === interval.to + 1 ? { ...interval, to: interval.to + 1 } : interval));
}

/** Does an interval of one day reach past midnight into an interval of the day after? */
export function overlapsNextDay(today: readonly Interval[], tomorrow: readonly Interval[]): boolean {
  return today.some((late) => tomorrow.some((early) => early.from + 1440 < late.to));
}

function minuteOf(hourText = '', minuteText = ''): number | undefined {
  const hour = Number(hourText);
  const minute = Number(minuteText);
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return undefined;
  return hour * 60 + minute;
}
