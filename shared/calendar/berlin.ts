import { type CivilDate, civilOf, type DayNumber, dateOf, dayOf, parseDay, weekdayOf } from './civil-days.ts';
import type { EpochMs, LocalDate, MinuteOfDay, Weekday } from './rules.ts';

/** Local time in Berlin, as a clock and a calendar on the wall show it. */
export interface LocalTime {
  readonly date: LocalDate;
  /** Whole minutes since midnight, 0 to 1439 (23:59:59 is 1439). In the doubled hour of October the same minute comes twice. */
  readonly minuteOfDay: MinuteOfDay;
  readonly weekday: Weekday;
}

export const minuteMs = 60_000;
export const dayMs = 86_400_000;

let offsetFormatter: Intl.DateTimeFormat | undefined;

/**
 * Shows the zone's distance from UTC (`GMT+02:00`) whatever the process's own zone is; its rules come with Node's ICU. Made when it is first
 * asked: that costs as much as a quarter of a function's start, and most messages are decided with the stored status.
 */
function formatOffset(at: EpochMs): string {
  offsetFormatter ??= new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });
  return offsetFormatter.format(at);
}

interface ClockChange {
  readonly at: EpochMs;
  readonly offsetAfter: number;
}
interface YearOfClock {
  readonly offsetAtStart: number;
  readonly changes: readonly ClockChange[];
}

/** The clock changes of a UTC year, asked of Intl once: a formatter call costs more than a whole look at the calendar. */
const years = new Map<number, YearOfClock>();

/** A moment's date, minute and weekday in Berlin. */
export function toLocal(at: EpochMs): LocalTime {
  const day = localDay(at);
  return { date: dateOf(day), minuteOfDay: localMinute(at), weekday: weekdayOf(day) };
}

/** The local day on which a moment falls. */
export function localDay(at: EpochMs): DayNumber {
  return Math.floor((at + offsetAt(at)) / dayMs);
}

/** The local date of a moment in numbers. */
export function localCivil(at: EpochMs): CivilDate {
  return civilOf(localDay(at));
}

export function localMinute(at: EpochMs): MinuteOfDay {
  const local = at + offsetAt(at);
  return Math.floor((local - Math.floor(local / dayMs) * dayMs) / minuteMs);
}

/**
 * The moment at which Berlin's clocks show that minute of that date. Minutes of 1440 and more reach into the following days (24:00, 26:30).
 * A minute that is skipped in March is the moment at which the clock jumps; a minute that comes twice in October is the one named by `which`.
 */
export function fromLocal(date: LocalDate, minute: MinuteOfDay, which: 'first' | 'last' = 'first'): EpochMs {
  return momentOf(parseDay(date), minute, which);
}

/** As `fromLocal`, for a day's number. */
export function momentOf(day: DayNumber, minute: MinuteOfDay, which: 'first' | 'last' = 'first'): EpochMs {
  const wall = day * dayMs + minute * minuteMs;
  // Berlin's offset changes at most once in two days: the offsets a day before and a day after are the only candidates.
  const before = offsetAt(wall - dayMs);
  const after = offsetAt(wall + dayMs);
  if (before === after) return wall - before;
  const early = wall - Math.max(before, after);
  const late = wall - Math.min(before, after);
  const earlyFits = early + offsetAt(early) === wall;
  const lateFits = late + offsetAt(late) === wall;
  if (earlyFits && lateFits) return which === 'first' ? early : late;
  if (earlyFits) return early;
  if (lateFits) return late;
  return changeBetween(early, late);
}

/** A date so many days later (or earlier). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(parseDay(date) + days);
}

function offsetAt(at: EpochMs): number {
  const { offsetAtStart, changes } = clockOf(civilOf(Math.floor(at / dayMs)).year);
  let offset = offsetAtStart;
  for (const change of changes) {
    if (change.at > at) break;
    offset = change.offsetAfter;
  }
  return offset;
}

function changeBetween(early: EpochMs, late: EpochMs): EpochMs {
  const { changes } = clockOf(civilOf(Math.floor(early / dayMs)).year);
  return changes.find((change) => change.at > early && change.at <= late)?.at ?? late;
}

function clockOf(year: number): YearOfClock {
  const known = years.get(year);
  if (known) return known;
  const found = askIntl(year);
  years.set(year, found);
  return found;
}

/** Looks at the first of each month; where the offset differs from the month before, the change lies between: halve to the second. */
function askIntl(year: number): YearOfClock {
  const changes: ClockChange[] = [];
  const offsetAtStart = intlOffset(dayOf(year, 1, 1) * dayMs);
  let offset = offsetAtStart;
  for (let month = 2; month <= 13; month += 1) {
    const start = month === 13 ? dayOf(year + 1, 1, 1) : dayOf(year, month, 1);
    const next = intlOffset(start * dayMs);
    if (next !== offset) changes.push({ at: findChange(dayOf(year, month - 1, 1) * dayMs, start * dayMs, offset), offsetAfter: next });
    offset = next;
  }
  return { offsetAtStart, changes };
}

function findChange(from: EpochMs, to: EpochMs, offsetBefore: number): EpochMs {
  let low = from / 1000;
  let high = to / 1000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (intlOffset(middle * 1000) === offsetBefore) low = middle;
    else high = middle;
  }
  return high * 1000;
}

function intlOffset(at: EpochMs): number {
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(formatOffset(at)) ?? [];
  const distance = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minuteMs;
  return sign === '-' ? -distance : distance;
}
