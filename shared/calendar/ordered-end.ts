import { localCivil, localDay, momentOf } from './berlin.ts';
import { type DayNumber, dateOf, dayOf, weekdayIndex, weekdays } from './civil-days.ts';
import type { EpochMs, MinuteOfDay, Weekday } from './rules.ts';

/** A day as somebody names it: the weekday is the next one, `12-24` the next day of that date, `2027-05-08` the day itself. */
export type OrderedDay = 'today' | 'tomorrow' | 'day-after-tomorrow' | Weekday | `${string}-${string}`;

/** Every form of an ordered day. */
export const orderedDayPattern =
  /^(?:today|tomorrow|day-after-tomorrow|mon|tue|wed|thu|fri|sat|sun|(?:20\d\d-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$/;

/** Until when something is to hold, before anybody knows of which moment it was said. */
export interface OrderedEnd {
  readonly day: OrderedDay;
  /** Absent: the day's beginning. */
  readonly minute?: MinuteOfDay;
  /** The day itself is meant as well, to its end. */
  readonly through?: true;
}

/** The moment that an end names when it is said at `now`; undefined: a day that no calendar shows. It may be past. */
export function momentOfEnd({ day, minute, through }: OrderedEnd, now: EpochMs): EpochMs | undefined {
  const named = dayNamed(day, now);
  if (named === undefined) return undefined;
  return through ? momentOf(named + 1, 0) : momentOf(named, minute ?? 0);
}

function dayNamed(day: OrderedDay, now: EpochMs): DayNumber | undefined {
  const today = localDay(now);
  switch (day) {
    case 'today':
      return today;
    case 'tomorrow':
      return today + 1;
    case 'day-after-tomorrow':
      return today + 2;
    default: {
      const weekday = weekdays.indexOf(day as Weekday);
      return weekday === -1 ? dateNamed(day, now) : today + 1 + ((weekday - weekdayIndex(today + 1) + 7) % 7);
    }
  }
}

/** A date without its year is the next one: on 30 November "6 January" lies in the next year. */
function dateNamed(date: string, now: EpochMs): DayNumber | undefined {
  if (date.length > 5) return existing(date);
  const { year } = localCivil(now);
  const soon = existing(`${year}-${date}`);
  return soon !== undefined && soon >= localDay(now) ? soon : existing(`${year + 1}-${date}`);
}

function existing(date: string): DayNumber | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const number = dayOf(year, month, day);
  return dateOf(number) === date ? number : undefined;
}
