import { momentOf } from '../calendar/berlin.ts';
import { civilOf, type DayNumber, dateOf, dayOf, parseDay, weekdayIndex } from '../calendar/civil-days.ts';
import { type DayRule, dayRules } from '../calendar/day-rules.ts';
import type { ChannelCalendar, Closure, Interval, LocalDate, MinuteOfDay } from '../calendar/rules.ts';
import type { Snapshot } from '../facility/snapshot.ts';
import { channelCalendars, namesOf } from './channel-calendars.ts';

/** Days of opening hours that are shown. */
export const shownDays = 14;
/** Years of holidays, closures and special openings that are shown: the coming 24 months. */
const shownYears = 2;

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** The hours of the next 14 days, and every day of the next 24 months that differs from the week, as text for a terminal. */
export function hoursTable(snapshot: Snapshot, from: LocalDate): string {
  const calendars = channelCalendars(snapshot);
  const parts = calendars.map(({ channels, calendar }) => {
    const title = calendars.length > 1 ? `${namesOf(channels, ', ')}\n\n` : '';
    return `${title}${days(calendar, from)}\n${exceptions(calendar, from)}`;
  });
  return `${snapshot.facility.name} (${snapshot.facility.land}), Berlin time\n\n${parts.join('\n')}`;
}

/** The first day that is no longer shown. */
export function exceptionsEnd(from: LocalDate): LocalDate {
  const { year, month, day } = civilOf(parseDay(from));
  return dateOf(dayOf(year + shownYears, month, day));
}

function days(calendar: ChannelCalendar, from: LocalDate): string {
  const rules = dayRules(calendar);
  const first = parseDay(from);
  const lines = Array.from({ length: shownDays }, (_, i) => {
    const rule = rules.of(first + i);
    return row(first + i, hours(first + i, rule.intervals), reason(rule, calendar, first + i));
  });
  return `The ${shownDays} days from ${from}\n${lines.join('')}`;
}

function exceptions(calendar: ChannelCalendar, from: LocalDate): string {
  const rules = dayRules(calendar);
  const first = parseDay(from);
  const end = parseDay(exceptionsEnd(from));
  const lines: string[] = [];
  for (let day = first; day < end; day += 1) {
    const rule = rules.of(day);
    const holiday = calendar.holidays.find(({ date }) => date === dateOf(day));
    // Of a closure the first day shown tells all, also where that day has a special opening; the holidays within it have their own line.
    for (const { to, reason: why } of calendar.closures.filter((closure) => firstShown(closure, from) === dateOf(day))) {
      lines.push(row(day, `closed to ${to}`, why ?? 'closure'));
    }
    if (rule.because === 'special') lines.push(row(day, hours(day, rule.intervals), reason(rule, calendar, day)));
    else if (holiday) lines.push(row(day, rule.closure ? 'closed' : hours(day, rule.intervals), holiday.name));
  }
  const until = `Holidays, closures and special openings until ${dateOf(end - 1)}`;
  const known = calendar.holidaysUntil < dateOf(end - 1) ? `Public holidays are known until ${calendar.holidaysUntil} only.\n` : '';
  return `${until}\n${lines.join('') || '  none\n'}${known}`;
}

function firstShown({ from, to }: Closure, firstDay: LocalDate): LocalDate | undefined {
  if (from >= firstDay) return from;
  return to >= firstDay ? firstDay : undefined;
}

function row(day: DayNumber, what: string, why: string): string {
  return `  ${weekdayNames[weekdayIndex(day)]} ${dateOf(day)}  ${what.padEnd(26)} ${why}`.trimEnd().concat('\n');
}

function reason(rule: DayRule, calendar: ChannelCalendar, day: DayNumber): string {
  switch (rule.because) {
    case 'special':
      return calendar.special.find(({ date }) => date === dateOf(day))?.reason ?? 'special opening';
    case 'closure':
      return rule.closure?.reason ?? 'closure';
    case 'holiday':
      return rule.holiday ?? 'holiday';
    case 'weekly':
      return '';
  }
}

/** "09:00-12:00, 13:00-17:00", or "closed". What the clock change in March swallows whole is no opening. */
function hours(day: DayNumber, intervals: readonly Interval[]): string {
  const real = intervals.filter(({ from, to }) => momentOf(day, to, 'last') > momentOf(day, from));
  return real.length === 0 ? 'closed' : real.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(', ');
}

function clock(minute: MinuteOfDay): string {
  const shown = minute > 1440 ? minute - 1440 : minute;
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}
