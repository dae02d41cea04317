import { dayMs, localDay, minuteMs, momentOf } from './berlin.ts';
import { boundariesBetween } from './boundaries.ts';
import { type DayRules, dayRules } from './day-rules.ts';
import { openSpans, overrideWindow } from './open-spans.ts';
import type { CalendarReason, ChannelCalendar, EpochMs, OpeningStatus, Override } from './rules.ts';

/** How far the calendar looks ahead. */
export const horizonMs = 60 * dayMs;

/** `since` of a desk that has been open, or closed, for as long as its calendar can tell. */
export const sinceEver: EpochMs = 0;

/** The week repeats; more than two of them also see past an interval that a clock change swallowed. */
const weeklyLookbackDays = 15;

/**
 * Open or away at a moment, why, since when and until when. Precedence: override → special opening → closure → holiday → weekly hours.
 *
 * A period is a maximal run of open or of closed time, whatever the reasons in it: Friday's closing, the weekend and the closure after it
 * are one closed period, which began on Friday. `since` depends on the calendar and the override alone, never on `now`, so it names
 * the period; the search for it goes back as far as the calendar has entries, however long the closure. A desk that never changed has `sinceEver`.
 *
 * An override that has ended changes nothing any more but `since`: away by hand 11:00–12:30 before a lunch break from 12:00 is one closed
 * period from 11:00. So keep an ended override until the next one is set; without it the period after it may get another id.
 *
 * `closure` and `holiday` describe today's date as the calendar has it, also while special hours, an override or a night shift keep the desk open.
 */
export function openingAt(now: EpochMs, calendar: ChannelCalendar, override?: Override): OpeningStatus {
  const open = openSpans(now, now, calendar, override).some((span) => span.from <= now && now < span.to);
  const until = nextBoundary(now, calendar, override);
  const rules = dayRules(calendar);
  const { holiday } = rules.of(localDay(now));
  const closure = rules.closureOn(localDay(now));
  return {
    open,
    because: reasonAt(now, open, calendar, override),
    since: lastBoundary(now, calendar, override) ?? sinceEver,
    ...(until !== undefined && { until }),
    ...(until !== undefined && !open && { nextOpening: until }),
    ...(closure && { closure }),
    ...(holiday !== undefined && { holiday }),
  };
}

/**
 * Is the desk open, but within `closingSoonMinutes` of closing? Then an answer may say until when it is read. That is said of today: a closing
 * after midnight is near from midnight on.
 */
export function closesSoon(
  now: EpochMs,
  { open, until }: OpeningStatus,
  { closingSoonMinutes }: Pick<ChannelCalendar, 'closingSoonMinutes'>,
): boolean {
  return open && until !== undefined && until - now <= closingSoonMinutes * minuteMs && localDay(until - 1) === localDay(now);
}

function nextBoundary(now: EpochMs, calendar: ChannelCalendar, override?: Override): EpochMs | undefined {
  const [soon] = boundariesBetween(now, now + 2 * dayMs, calendar, override);
  return soon ?? boundariesBetween(now, now + horizonMs, calendar, override)[0];
}

function lastBoundary(now: EpochMs, calendar: ChannelCalendar, override?: Override): EpochMs | undefined {
  const earliest = earliestBoundary(now, dayRules(calendar), override);
  for (let days = 1; ; days *= 8) {
    const from = Math.max(now - days * dayMs, earliest);
    const found = boundariesBetween(from, now, calendar, override).at(-1);
    if (found !== undefined || from === earliest) return found;
  }
}

/** No boundary lies before it that would not repeat after it. */
function earliestBoundary(now: EpochMs, { firstException }: DayRules, override?: Override): EpochMs {
  const today = localDay(now);
  const first = Math.min(today, firstException ?? today, override ? localDay(override.from) : today);
  return momentOf(first - weeklyLookbackDays, 0);
}

function reasonAt(now: EpochMs, open: boolean, calendar: ChannelCalendar, override?: Override): CalendarReason {
  const window = override && overrideWindow(override, now, calendar);
  if (window && window.from <= now && now < window.to) return 'override';
  const rules = dayRules(calendar);
  const day = localDay(now);
  const today = rules.of(day);
  if (!open) return today.because;
  const openToday = today.intervals.some(({ from, to }) => momentOf(day, from) <= now && now < momentOf(day, to, 'last'));
  // Open, and not by one of today's intervals: the night that began yesterday.
  return openToday ? today.because : rules.of(day - 1).because;
}
