import { dateOf, parseDay } from '../calendar/civil-days.ts';
import type { LocalDate } from '../calendar/rules.ts';
import type { Total } from '../print/totals.ts';

export const ranges = ['week', 'month', 'year'] as const;
export type Range = (typeof ranges)[number];

export interface Span {
  readonly range: Range;
  readonly from: LocalDate;
  /** Last day, included. */
  readonly to: LocalDate;
}

/** Counters go by themselves after 800 days. */
const keptDays = 800;

/** The span of a range that ends on a day: seven days, thirty, or the month of that day and the eleven before it. */
export function spanOf(range: Range, to: LocalDate): Span {
  if (range !== 'year') return { range, from: dateOf(parseDay(to) - (range === 'week' ? 6 : 29)), to };
  const [year = 0, month = 1] = to.split('-').map(Number);
  const first = year * 12 + month - 12;
  return { range, from: `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01`, to };
}

/** Last day of the span before; undefined: nothing is kept of it. */
export function earlierEnd({ from }: Span, today: LocalDate): LocalDate | undefined {
  return parseDay(today) - parseDay(from) < keptDays ? dateOf(parseDay(from) - 1) : undefined;
}

/** Last day of the span after, which ends today at the latest; undefined: this is the newest. */
export function laterEnd({ from, to }: Span, today: LocalDate): LocalDate | undefined {
  if (to >= today) return undefined;
  const end = dateOf(2 * parseDay(to) - parseDay(from) + 1);
  return end < today ? end : today;
}

export interface Series {
  readonly key: string;
  /** One for each period. */
  readonly counts: readonly number[];
  readonly sum: number;
}

/** Counters shown even at zero. */
const always = ['messages', 'greeted', 'away'];

/** Counters over all channels: days of a week or month, months of a year; and beside them what is counted by month alone. */
export function seriesIn({ range, from, to }: Span, totals: readonly Total[]): Counted {
  const days = Array.from({ length: parseDay(to) - parseDay(from) + 1 }, (_, index) => dateOf(parseDay(from) + index));
  const months = [...new Set(days.map((day) => day.slice(0, 7)))];
  const periods = range === 'year' ? months : days;
  const daily = totals.filter(({ period }) => period === 'day');
  const monthly = totals.filter(({ period }) => period === 'month');
  return { periods, series: seriesOver(periods, daily, always), months, grave: seriesOver(months, monthly, []) };
}

export interface Counted {
  readonly periods: readonly string[];
  readonly series: readonly Series[];
  readonly months: readonly string[];
  readonly grave: readonly Series[];
}

function seriesOver(periods: readonly string[], totals: readonly Total[], keys: readonly string[]): readonly Series[] {
  const all = new Set([...keys, ...totals.flatMap(({ counts }) => Object.keys(counts))]);
  // Every message that goes out, for the platform's bill: no number of the facility's work.
  all.delete('answers');
  return [...all].map((key) => {
    const counts = periods.map((period) =>
      totals.reduce((sum, { name, counts }) => sum + (name.startsWith(period) ? (counts[key] ?? 0) : 0), 0),
    );
    return { key, counts, sum: counts.reduce((sum, count) => sum + count, 0) };
  });
}
