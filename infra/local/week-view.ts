import type { Overrides } from '../../shared/app/ports.ts';
import { addDays, fromLocal, localMinute, toLocal } from '../../shared/calendar/berlin.ts';
import { dateOf, parseDay, weekdayIndex } from '../../shared/calendar/civil-days.ts';
import { type DayRule, dayRules } from '../../shared/calendar/day-rules.ts';
import { openSpans } from '../../shared/calendar/open-spans.ts';
import type { ChannelCalendar, EpochMs, Interval, LocalDate, Override } from '../../shared/calendar/rules.ts';
import { dateInWords, minuteInWords } from '../../shared/calendar/wording.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { channelCalendars, namesOf } from '../../shared/print/channel-calendars.ts';

export interface WeekDay {
  readonly date: LocalDate;
  /** "Montag, 23. November". */
  readonly title: string;
  /** Minutes of the wall clock, 0 to 1440; what reaches over midnight stands in both days. */
  readonly open: readonly Interval[];
  /** "9–12 und 13–17 Uhr", "geschlossen". */
  readonly words: string;
  /** Why the day is not like its weekday. */
  readonly why?: string;
}

export interface WeekView {
  /** Nearly always one: both channels have the same hours. */
  readonly calendars: readonly { readonly name: string; readonly days: readonly WeekDay[] }[];
}

/** The week of a moment, Monday to Sunday, as the page draws it: what is open, with what was set by hand, and why. */
export function weekView(snapshot: Snapshot, overrides: Overrides | undefined, now: EpochMs): WeekView {
  const today = parseDay(toLocal(now).date);
  const monday = dateOf(today - weekdayIndex(today));
  const calendars = channelCalendars(snapshot).flatMap(({ channels, calendar }) =>
    // Channels of the same hours stand apart while only one of them was set by hand.
    [...Map.groupBy(channels, (channel) => JSON.stringify(overrides?.[channel])).values()].map((same) => ({
      name: namesOf(same, ' und '),
      days: Array.from({ length: 7 }, (_, i) => dayView(addDays(monday, i), calendar, same[0] && overrides?.[same[0]])),
    })),
  );
  return { calendars };
}

function dayView(date: LocalDate, calendar: ChannelCalendar, override: Override | undefined): WeekDay {
  const start = fromLocal(date, 0);
  const end = fromLocal(addDays(date, 1), 0);
  const open = openSpans(start, end - 1, calendar, override)
    .filter((span) => span.to > start && span.from < end)
    .map(({ from, to }) => ({ from: from < start ? 0 : localMinute(from), to: to >= end ? 1440 : localMinute(to) }));
  const why = reasonInWords(dayRules(calendar).of(parseDay(date)), date, calendar);
  return { date, title: dateInWords(start), open, words: inWords(open), ...(why !== undefined && { why }) };
}

function inWords(open: readonly Interval[]): string {
  if (open.length === 0) return 'geschlossen';
  return `${open.map(({ from, to }) => `${minuteInWords(from)}–${minuteInWords(to)}`).join(', ')} Uhr`;
}

function reasonInWords(rule: DayRule, date: LocalDate, calendar: ChannelCalendar): string | undefined {
  switch (rule.because) {
    case 'closure':
      return rule.closure?.reason ?? 'Schließzeit';
    case 'holiday':
      return rule.holiday;
    case 'special':
      return calendar.special.find((special) => special.date === date)?.reason ?? 'Sonderöffnung';
    case 'weekly':
      return undefined;
  }
}
