import { localCivil, localDay, localMinute } from '../calendar/berlin.ts';
import { type CivilDate, civilOf, parseDay, weekdayIndex } from '../calendar/civil-days.ts';
import type { OpenSpan } from '../calendar/open-spans.ts';
import type { ChannelCalendar, Closure, EpochMs, Interval, MinuteOfDay, OpeningStatus } from '../calendar/rules.ts';
import { dayRuns, groupDays } from '../calendar/wording.ts';
import type { Wording } from '../languages/foreign-texts.ts';
import type { Fields } from './template.ts';

/** Beyond about ten months a date without its year could be taken for another year's. */
const dateNeedsYearDays = 300;

/**
 * The moment's fields in another language. Days stand as name and number ("Monday, 30.11."), times as on a clock: nothing has to be declined.
 * The facility's own words (the reason of a closure) are German, and left out.
 */
export function foreignFields(
  wording: Wording,
  opening: OpeningStatus,
  now: EpochMs,
  about: EpochMs = now,
  exception: readonly OpenSpan[] = [],
): Fields {
  const { closure, nextOpening, open, until } = opening;
  const ausnahme = spansOfDayIn(exception);
  const closesToday = open && until !== undefined && localDay(until - 1) === localDay(now);
  return {
    ...(closesToday && { schluss: clockTime(localMinute(until)) }),
    datum: dateIn(wording, about, now),
    uhrzeit: clockTime(localMinute(about)),
    ...(nextOpening !== undefined && { naechste_oeffnung: nextOpeningIn(wording, now, nextOpening) }),
    ...(closure && { wann: closureIn(closure, now) }),
    ...(ausnahme !== undefined && { ausnahme }),
    ...(closure?.substitute && { vertretung_name: closure.substitute.name, vertretung_telefon: closure.substitute.phone }),
  };
}

/** "today, 14:00", "tomorrow, Tuesday, 24.11., 9:00", "Monday, 30.11., 9:30". */
export function nextOpeningIn(wording: Wording, now: EpochMs, opening: EpochMs): string {
  const daysAhead = localDay(opening) - localDay(now);
  const time = clockTime(localMinute(opening));
  if (daysAhead === 0) return `${wording.today}, ${time}`;
  const day = dateIn(wording, opening, now);
  return daysAhead === 1 ? `${wording.tomorrow}, ${day}, ${time}` : `${day}, ${time}`;
}

/** "Mon–Thu 9:00–12:00, 13:00–17:00; Fri 9:00–12:00"; a desk without weekly hours has them by arrangement. */
export function weeklyHoursIn(wording: Wording, calendar: Pick<ChannelCalendar, 'weekly'>): string {
  const groups = groupDays(calendar, (intervals) => spansIn(wording, intervals));
  if (groups.length === 0) return wording.byArrangement;
  return groups.map(({ days, hours }) => `${daysIn(wording, days)} ${hours}`).join('; ');
}

/** "24 months", by the plural rules of the language. */
export function monthsIn(wording: Wording, language: string, months: number): string {
  const category = new Intl.PluralRules(language).select(months);
  const known = category === 'one' || category === 'few' || category === 'many' ? wording.months[category] : undefined;
  return `${months} ${known ?? wording.months.other}`;
}

/** Until when a help line is reached today. */
export function todayUntilIn({ todayUntil }: Wording, until: EpochMs): string {
  return todayUntil.replace('{}', clockTime(localMinute(until)));
}

/** "Monday, 30.11."; with the year where it is far away. */
export function dateIn({ weekdays }: Wording, at: EpochMs, now: EpochMs): string {
  const isFar = Math.abs(localDay(at) - localDay(now)) >= dateNeedsYearDays;
  return `${weekdays[weekdayIndex(localDay(at))]}, ${numberedDate(localCivil(at), isFar)}`;
}

/** "24.12. – 1.1", "24.12" for the end of a sentence, whose full stop is the last date's too; with years where one of the dates is far away. */
function closureIn({ from, to }: Closure, now: EpochMs): string {
  const isFar = [from, to].some((date) => Math.abs(parseDay(date) - localDay(now)) > dateNeedsYearDays);
  const [first, last] = [from, to].map((date) => numberedDate(civilOf(parseDay(date)), isFar));
  return (from === to ? `${first}` : `${first} – ${last}`).replace(/\.$/, '');
}

/** "6.1., 10:00–12:00". */
function spansOfDayIn(spans: readonly OpenSpan[]): string | undefined {
  const [first] = spans;
  if (!first) return undefined;
  const hours = spans.map(({ from, to }) => `${clockTime(localMinute(from))}–${clockTime(localMinute(to) || 1440)}`);
  return `${numberedDate(localCivil(first.from), false)}, ${hours.join(', ')}`;
}

function numberedDate({ day, month, year }: CivilDate, withYear: boolean): string {
  return `${day}.${month}.${withYear ? year : ''}`;
}

function daysIn({ daily, shortDays }: Wording, days: readonly number[]): string {
  return days.length === 7 ? daily : dayRuns(days, shortDays).join(', ');
}

/** "9:00–12:00, 13:00–17:00". */
export function spansIn(wording: Wording, intervals: readonly Interval[]): string {
  return intervals.map((one) => spanIn(wording, one)).join(', ');
}

function spanIn({ aroundTheClock }: Wording, { from, to }: Interval): string {
  return from === 0 && to === 1440 ? aroundTheClock : `${clockTime(from)}–${clockTime(to)}`;
}

/** "9:00", "24:00"; beyond midnight the clock's own time. */
function clockTime(minute: MinuteOfDay): string {
  const shown = minute > 1440 ? minute - 1440 : minute;
  return `${Math.floor(shown / 60)}:${String(shown % 60).padStart(2, '0')}`;
}
