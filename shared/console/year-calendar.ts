import { civilOf, type DayNumber, dateOf, dayOf, weekdayIndex, weekdays } from '../calendar/civil-days.ts';
import { type DayRule, dayRules } from '../calendar/day-rules.ts';
import type { ChannelCalendar, Interval, MinuteOfDay } from '../calendar/rules.ts';
import type { Words } from './words.ts';

/** How a day is drawn: as the week has it (open or closed), closed by an exception, or with other times. */
export type DayLook = 'open' | 'week' | 'shut' | 'other';

/** Days that differ from the week in the same way. */
export interface Exception {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly kind: 'closure' | 'holiday' | 'special';
  readonly why: string;
  /** Times that hold; absent: closed. */
  readonly times?: string;
}

export interface YearCalendar {
  readonly year: number;
  /** Twelve months with the looks of their days. */
  readonly months: readonly { readonly firstWeekday: number; readonly days: readonly DayLook[] }[];
  readonly exceptions: readonly Exception[];
  /** Indexes of the weekdays that are closed every week. */
  readonly closedWeekdays: readonly number[];
}

/** A year of a channel's calendar: every day, and why it differs from the week. */
export function yearCalendar(calendar: ChannelCalendar, year: number, { kinds }: Pick<Words['hours'], 'kinds'>): YearCalendar {
  const rules = dayRules(calendar);
  const [first, end] = [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)];
  const all = Array.from({ length: end - first }, (_, index) => ({ day: first + index, rule: rules.of(first + index) }));
  return {
    year,
    months: Array.from({ length: 12 }, (_, month) => ({
      firstWeekday: weekdayIndex(dayOf(year, month + 1, 1)),
      days: all.filter(({ day }) => civilOf(day).month === month + 1).map(({ rule }) => lookOf(rule)),
    })),
    exceptions: runs(all.flatMap(({ day, rule }) => exceptionOn(day, rule, calendar, kinds))),
    closedWeekdays: weekdays.flatMap((day, index) => (calendar.weekly[day].length === 0 ? [index] : [])),
  };
}

function lookOf({ because, intervals }: DayRule): DayLook {
  if (because === 'weekly') return intervals.length === 0 ? 'week' : 'open';
  return intervals.length === 0 ? 'shut' : 'other';
}

function exceptionOn(
  day: DayNumber,
  { because, intervals, closure, holiday }: DayRule,
  calendar: ChannelCalendar,
  kinds: Words['hours']['kinds'],
): readonly Exception[] {
  if (because === 'weekly') return [];
  const special = calendar.special.find(({ date }) => date === dateOf(day));
  const why = (because === 'closure' ? closure?.reason : because === 'holiday' ? holiday : special?.reason) ?? kinds[because];
  return [{ from: day, to: day, kind: because, why, ...(intervals.length > 0 && { times: intervals.map(timeOf).join(', ') }) }];
}

/** Days in a row with the same reason are one. */
function runs(days: readonly Exception[]): readonly Exception[] {
  const joined: Exception[] = [];
  for (const next of days) {
    const last = joined.at(-1);
    const isSame = last && last.to + 1 === next.from && last.kind === next.kind && last.why === next.why && last.times === next.times;
    if (isSame) joined[joined.length - 1] = { ...last, to: next.to };
    else joined.push(next);
  }
  return joined;
}

function timeOf({ from, to }: Interval): string {
  return `${clock(from)}–${clock(to)}`;
}

function clock(minute: MinuteOfDay): string {
  const shown = minute > 1440 ? minute - 1440 : minute;
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}
