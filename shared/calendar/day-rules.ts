import { type DayNumber, parseDay, weekdayIndex, weekdays } from './civil-days.ts';
import type { CalendarReason, ChannelCalendar, Closure, Holiday, Interval, SpecialDay } from './rules.ts';

/** Rule that holds on one local day, overrides apart. */
export interface DayRule {
  readonly because: Exclude<CalendarReason, 'override'>;
  /** Sorted, disjoint, not touching. */
  readonly intervals: readonly Interval[];
  readonly closure?: Closure;
  readonly holiday?: string;
}

/** A calendar prepared for questions by day. */
export interface DayRules {
  readonly of: (day: DayNumber) => DayRule;
  /** The closure that the day lies in, also where special hours open it for a while. */
  readonly closureOn: (day: DayNumber) => Closure | undefined;
  /** The first day on which anything but the weekly hours may hold; absent when nothing ever does. */
  readonly firstException?: DayNumber;
}

const prepared = new WeakMap<ChannelCalendar, DayRules>();

/**
 * Precedence of a day: special opening → closure → holiday → weekly hours. The rule of a day governs the intervals that *begin* on it: a
 * night shift that began before a closed day is finished, not cut at midnight (the people of that night are there).
 * Two entries of one kind for one day: the first counts. A calendar is prepared once; it must not be changed afterwards.
 */
export function dayRules(calendar: ChannelCalendar): DayRules {
  const known = prepared.get(calendar);
  if (known) return known;
  const rules = prepare(calendar);
  prepared.set(calendar, rules);
  return rules;
}

function prepare(calendar: ChannelCalendar): DayRules {
  const weekly = weekdays.map((weekday): DayRule => ({ because: 'weekly', intervals: mergeIntervals(calendar.weekly[weekday]) }));
  const special = byDay(
    calendar.special,
    ({ intervals }: SpecialDay): DayRule => ({ because: 'special', intervals: mergeIntervals(intervals) }),
  );
  const holidays = byDay(
    calendar.holidays,
    ({ intervals, name }: Holiday): DayRule => ({ because: 'holiday', intervals: mergeIntervals(intervals), holiday: name }),
  );
  const closures = calendar.closures.map((closure) => ({
    from: parseDay(closure.from),
    to: parseDay(closure.to),
    rule: { because: 'closure', intervals: [], closure } satisfies DayRule,
  }));
  const exceptions = [...special.keys(), ...holidays.keys(), ...closures.map((closure) => closure.from)];
  const closureRuleOn = (day: DayNumber) => closures.find(({ from, to }) => from <= day && day <= to)?.rule;
  return {
    closureOn: (day) => closureRuleOn(day)?.closure,
    of: (day) => special.get(day) ?? closureRuleOn(day) ?? holidays.get(day) ?? weekly[weekdayIndex(day)] ?? alwaysClosed,
    ...(exceptions.length > 0 && { firstException: exceptions.reduce((a, b) => Math.min(a, b)) }),
  };
}

const alwaysClosed: DayRule = { because: 'weekly', intervals: [] };

function byDay<T extends { readonly date: string }>(entries: readonly T[], ruleOf: (entry: T) => DayRule): Map<DayNumber, DayRule> {
  const found = new Map<DayNumber, DayRule>();
  for (const entry of entries) {
    const day = parseDay(entry.date);
    if (!found.has(day)) found.set(day, ruleOf(entry));
  }
  return found;
}

/** Sorts and joins what overlaps or touches; drops what is empty. */
export function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = [];
  for (const next of [...intervals].filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && next.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else merged.push(next);
  }
  return merged;
}
