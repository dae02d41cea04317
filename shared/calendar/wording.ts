import { localCivil, localDay, localMinute } from './berlin.ts';
import { type CivilDate, civilOf, parseDay, weekdayIndex, weekdays } from './civil-days.ts';
import { mergeIntervals } from './day-rules.ts';
import type { OpenSpan } from './open-spans.ts';
import type { ChannelCalendar, Closure, EpochMs, Interval, LocalDate, MinuteOfDay } from './rules.ts';

const weekdayNames = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'] as const;
const monthNames = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;

const shortNames = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;

/** Longer than this a line of hours would push a greeting apart; the texts leave it out then. UTF-16 units. */
const shortFormMaxLength = 80;

const aroundTheClock = 'rund um die Uhr';

/** Beyond about ten months a date without its year could be taken for another year's. */
const dateNeedsYearDays = 300;

export interface DayGroup {
  readonly days: readonly number[];
  readonly hours: string;
}

/**
 * When somebody is back, with preposition and "Uhr" (field `naechste_oeffnung`): "heute um 14 Uhr", "morgen, Dienstag, 24. November, 9 Uhr",
 * "am Montag, 30. November, 9:30 Uhr".
 */
export function nextOpeningInWords(now: EpochMs, opening: EpochMs): string {
  const daysAhead = localDay(opening) - localDay(now);
  const time = `${timeInWords(opening)} Uhr`;
  if (daysAhead === 0) return `heute um ${time}`;
  return `${daysAhead === 1 ? 'morgen,' : 'am'} ${dateInWords(opening)}, ${time}`;
}

/** A date without "am" (field `datum`): "Montag, 23. November"; with the year when it is about ten months or more away from `now`. */
export function dateInWords(at: EpochMs, now: EpochMs = at): string {
  const civil = localCivil(at);
  const year = Math.abs(localDay(at) - localDay(now)) >= dateNeedsYearDays ? ` ${civil.year}` : '';
  return `${weekdayNames[weekdayIndex(localDay(at))]}, ${dayAndMonth(civil)}${year}`;
}

/** The time of a moment without "Uhr" (field `uhrzeit`): "17", "17:30". */
export function timeInWords(at: EpochMs): string {
  return minuteInWords(localMinute(at));
}

/**
 * When a closure is, to begin a sentence with (field `wann`): "Vom 24. Dezember bis einschließlich 1. Januar", "Am 24. Dezember".
 * Years are named only when one of the dates is about ten months or more away from now.
 */
export function closureInWords(closure: Closure, now: EpochMs): string {
  const today = localDay(now);
  const withYear = [closure.from, closure.to].some((date) => Math.abs(parseDay(date) - today) > dateNeedsYearDays);
  const words = (date: LocalDate): string => {
    const civil = civilOf(parseDay(date));
    return withYear ? `${dayAndMonth(civil)} ${civil.year}` : dayAndMonth(civil);
  };
  if (closure.from === closure.to) return `Am ${words(closure.from)}`;
  return `Vom ${words(closure.from)} bis einschließlich ${words(closure.to)}`;
}

/** Open time of one day, without a preposition (field `ausnahme`): "6. Januar, 10 bis 12 Uhr", "6. Januar, 10 bis 12 und 14 bis 16 Uhr". */
export function spansOfDayInWords(spans: readonly OpenSpan[]): string | undefined {
  const [first] = spans;
  if (!first) return undefined;
  const hours = spans.map(({ from, to }) => `${timeInWords(from)} bis ${localMinute(to) === 0 ? '24' : timeInWords(to)}`);
  return `${dayAndMonth(localCivil(first.from))}, ${enumerate(hours)} Uhr`;
}

/** A minute of the day as Germans write it without "Uhr": "9", "9:30", "24"; beyond midnight the clock's own time ("2" for 26:00). */
export function minuteInWords(minute: MinuteOfDay): string {
  const shown = minute > 1440 ? minute - 1440 : minute;
  const hour = Math.floor(shown / 60);
  const rest = shown % 60;
  return rest === 0 ? String(hour) : `${hour}:${String(rest).padStart(2, '0')}`;
}

function dayAndMonth({ day, month }: CivilDate): string {
  return `${day}. ${monthNames[month - 1]}`;
}

/**
 * The weekly hours for clients (field `sprechzeiten`): "Mo–Do 9–12 und 13–17 Uhr, Fr 9–12 Uhr", "Di und Do 16–19 Uhr", "täglich rund um
 * die Uhr". A desk without weekly hours has them "nach Vereinbarung".
 */
export function weeklyHoursInWords(calendar: ChannelCalendar): string {
  const groups = groupDays(calendar);
  if (groups.length === 0) return 'nach Vereinbarung';
  return groups.map((group) => `${daysInWords(group.days)} ${withUhr(group.hours)}`).join(', ');
}

/**
 * The weekly hours in short (field `sprechzeiten_kurz`, always in an optional part): "Mo–Do 9–12/13–17, Fr 9–12 Uhr". Nothing is left out
 * of the hours. Absent when there are none, or when even the short form is longer than 80 characters.
 */
export function weeklyHoursInWordsShort(calendar: ChannelCalendar): string | undefined {
  const groups = groupDays(calendar);
  if (groups.length === 0) return undefined;
  const line = groups.map((group) => `${daysInWords(group.days)} ${group.hours.replaceAll(', ', '/').replace(' und ', '/')}`).join(', ');
  const words = line.endsWith(aroundTheClock) ? line : `${line} Uhr`;
  return words.length > shortFormMaxLength ? undefined : words;
}

/**
 * The weekly hours in simple language: whole words, one statement a line ("Montag bis Mittwoch: 9 bis 12 Uhr und 13 bis 17 Uhr"). Absent when
 * there are none.
 */
export function weeklyHoursInSimpleWords(calendar: Pick<ChannelCalendar, 'weekly'>): string | undefined {
  const groups = groupDays(calendar, (intervals) => intervals.map(spanInSimpleWords).join(' und '));
  if (groups.length === 0) return undefined;
  return groups.map(({ days, hours }) => `${days.length === 7 ? 'Jeden Tag' : simpleDays(days)}: ${hours}`).join('\n');
}

function spanInSimpleWords({ from, to }: Interval): string {
  return from === 0 && to === 1440 ? 'Tag und Nacht' : `${minuteInWords(from)} bis ${minuteInWords(to)} Uhr`;
}

function simpleDays(days: readonly number[]): string {
  return enumerate(dayRuns(days, weekdayNames).map((run) => run.replace('–', ' bis ')));
}

/**
 * Days with the same hours together, in the order of their first day (0 is Monday); days without hours left out.
 *
 * @param inWords the hours of one day; empty for a day without
 */
export function groupDays(
  calendar: Pick<ChannelCalendar, 'weekly'>,
  inWords: (intervals: readonly Interval[]) => string = hoursInWords,
): readonly DayGroup[] {
  const groups = new Map<string, number[]>();
  for (const [index, weekday] of weekdays.entries()) {
    const hours = inWords(mergeIntervals(calendar.weekly[weekday]));
    if (hours !== '') groups.set(hours, [...(groups.get(hours) ?? []), index]);
  }
  return [...groups].map(([hours, days]) => ({ hours, days }));
}

/** "9–12 und 13–17"; a whole day is "rund um die Uhr". */
function hoursInWords(intervals: readonly Interval[]): string {
  const [first] = intervals;
  if (first?.from === 0 && first.to === 1440) return aroundTheClock;
  return enumerate(intervals.map(({ from, to }) => `${minuteInWords(from)}–${minuteInWords(to)}`));
}

function withUhr(hours: string): string {
  return hours === aroundTheClock ? hours : `${hours} Uhr`;
}

/** "täglich", "Mo–Do", "Di und Do", "Mo–Mi und Fr". A run of three days or more gets a dash. */
function daysInWords(days: readonly number[]): string {
  return days.length === 7 ? 'täglich' : enumerate(dayRuns(days, shortNames));
}

/** Days by their names, a run of three or more as "Mo–Do". `days`: ascending, 0 is Monday. */
export function dayRuns(days: readonly number[], names: readonly string[]): readonly string[] {
  const runs: { first: number; last: number }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && day === run.last + 1) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs.flatMap(({ first, last }) => {
    if (last - first >= 2) return [`${names[first]}–${names[last]}`];
    return last === first ? [`${names[first]}`] : [`${names[first]}`, `${names[last]}`];
  });
}

function enumerate(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} und ${parts.at(-1)}`;
}
