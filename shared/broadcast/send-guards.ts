import { localCivil, localDay, localMinute, momentOf } from '../calendar/berlin.ts';
import { dateOf, weekdayOf } from '../calendar/civil-days.ts';
import type { ChannelCalendar, EpochMs } from '../calendar/rules.ts';

/** Sending hours: subscribers are not disturbed before or after (Berlin time; LAW-11). */
const firstMinute = 8 * 60;
const lastMinute = 20 * 60;

/** Longer than any row of Sundays and holidays. */
const longestWaitDays = 14;

type HolidayCalendar = Pick<ChannelCalendar, 'holidays' | 'openHolidays'>;

/**
 * The moment from which an issue may go out: `now` itself between 8 and 20 o'clock on a working day, else the next such moment. The
 * calendar's holidays count, public ones also where the facility is open on them: it is the subscribers who are left in peace. A 24 or
 * 31 December on which the facility works, if only until noon, is no holiday; the facility's closures do not count.
 */
export function quietUntil(now: EpochMs, calendar: HolidayCalendar): EpochMs {
  const today = localDay(now);
  if (isWorkingDay(today, calendar)) {
    const minute = localMinute(now);
    if (minute >= firstMinute && minute < lastMinute) return now;
    if (minute < firstMinute) return momentOf(today, firstMinute);
  }
  for (let day = today + 1; day <= today + longestWaitDays; day += 1) {
    if (isWorkingDay(day, calendar)) return momentOf(day, firstMinute);
  }
  return momentOf(today + longestWaitDays, firstMinute);
}

/** When the day's sending ends, for a moment at which it is permitted. */
export function quietAgainAt(now: EpochMs): EpochMs {
  return momentOf(localDay(now), lastMinute);
}

function isWorkingDay(day: number, { holidays, openHolidays = [] }: HolidayCalendar): boolean {
  const date = dateOf(day);
  if (weekdayOf(day) === 'sun' || openHolidays.includes(date)) return false;
  return !holidays.some((holiday) => holiday.date === date && !holiday.workday);
}

/** Has the facility sent as many issues in this calendar month (Berlin) as it promised at the most? */
export function isCapReached(startedAt: readonly EpochMs[], maxPerMonth: number, now: EpochMs): boolean {
  const month = monthOf(now);
  return startedAt.filter((at) => monthOf(at) === month).length >= maxPerMonth;
}

/** `2026-11`, by Berlin's calendar. */
export function monthOf(at: EpochMs): string {
  const { year, month } = localCivil(at);
  return `${year}-${String(month).padStart(2, '0')}`;
}
