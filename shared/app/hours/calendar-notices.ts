import { toLocal } from '../../calendar/berlin.ts';
import { weekdays } from '../../calendar/civil-days.ts';
import type { ChannelCalendar, EpochMs, LocalDate } from '../../calendar/rules.ts';
import { type Channel, channels } from '../../channels/registry.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import type { OpeningState } from '../ports.ts';

/** Something about the calendar that only an operator can mend. */
export interface CalendarNotice {
  /** Absent: both. */
  readonly channel?: Channel;
  readonly what: 'holidays.running-out' | 'calendar.no-opening';
  readonly severity: 'warning' | 'alarm';
}

type Status = Omit<OpeningState, 'version'>;

/**
 * Notices to the operator about a new status: all of them on the first write of a local day (or of a new snapshot), and at once any that
 * did not hold before. A status ends at midnight at the latest, so there is one every day.
 *
 * @param before the status it replaces
 */
export function newNotices(snapshot: Snapshot, before: Status | undefined, next: Status): readonly CalendarNotice[] {
  const isSameDay = before?.hash === next.hash && toLocal(before.computedAt).date === toLocal(next.computedAt).date;
  const told = before && isSameDay ? calendarNotices(snapshot, before).map((notice) => JSON.stringify(notice)) : [];
  return calendarNotices(snapshot, next).filter((notice) => !told.includes(JSON.stringify(notice)));
}

function calendarNotices(snapshot: Snapshot, status: Status): readonly CalendarNotice[] {
  const notices: CalendarNotice[] = [];
  const calendars = channels.flatMap((channel) => snapshot[channel]?.calendar ?? []);
  if (calendars.some((calendar) => runsOut(calendar, status.computedAt))) notices.push({ what: 'holidays.running-out', severity: 'alarm' });
  for (const channel of channels) {
    const calendar = snapshot[channel]?.calendar;
    const opening = status.channels[channel];
    if (!calendar || !opening || opening.open || opening.nextOpening !== undefined) continue;
    // A week without any hours is a choice ("nach Vereinbarung"), which publishing has warned of: no reason to wake somebody every day.
    notices.push({ channel, what: 'calendar.no-opening', severity: hasHours(calendar) ? 'alarm' : 'warning' });
  }
  return notices;
}

/** The last known holidays lie within twelve months: publishing again knows ten more years. */
function runsOut({ holidaysUntil }: ChannelCalendar, now: EpochMs): boolean {
  return holidaysUntil < inTwelveMonths(toLocal(now).date);
}

/** Dates are compared as text, so a 29 February of a common year does no harm. */
function inTwelveMonths(date: LocalDate): LocalDate {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}

function hasHours({ weekly }: ChannelCalendar): boolean {
  return weekdays.some((weekday) => weekly[weekday].length > 0);
}
