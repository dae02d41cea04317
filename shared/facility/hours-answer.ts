import { localDay, localMinute, momentOf } from '../calendar/berlin.ts';
import { civilOf, type DayNumber, dayOf, parseDay, weekdayIndex, weekdays } from '../calendar/civil-days.ts';
import { dayRules } from '../calendar/day-rules.ts';
import type { ChannelCalendar, EpochMs, OpeningStatus } from '../calendar/rules.ts';
import { dateInWords, minuteInWords, nextOpeningInWords, timeInWords } from '../calendar/wording.ts';
import type { AskedDay } from '../understanding/topics/asked-day.ts';

/** The true answer to "habt ihr morgen auf?" (field `auskunft_zeiten`), one sentence or two, by the calendar of this moment. */
export function hoursAnswer(day: AskedDay | undefined, calendar: ChannelCalendar, opening: OpeningStatus, now: EpochMs): string {
  if (day === undefined || (day === 'today' && opening.because === 'override')) return answerNow(opening, now);
  return daysMeant(day, now)
    .map((one) => answerOf(one, calendar, localDay(now)))
    .join(' ');
}

function answerNow({ open, until, nextOpening }: OpeningStatus, now: EpochMs): string {
  if (open) {
    const isToday = until !== undefined && localDay(until - 1) === localDay(now);
    return isToday ? `Jetzt ist geöffnet, heute bis ${timeInWords(until)} Uhr.` : 'Jetzt ist geöffnet.';
  }
  return nextOpening === undefined
    ? 'Jetzt ist geschlossen.'
    : `Jetzt ist geschlossen. Wir öffnen wieder ${nextOpeningInWords(now, nextOpening)}.`;
}

/** Until this hour of the day "tomorrow" may still mean the day that has begun. */
const smallHours = 5;

/** The days that a question is about; who asks for tomorrow in the small hours gets both days that may be meant. */
export function daysMeant(day: AskedDay, now: EpochMs): readonly DayNumber[] {
  const today = localDay(now);
  switch (day) {
    case 'today':
      return [today];
    case 'tomorrow':
      return localMinute(now) < smallHours * 60 ? [today, today + 1] : [today + 1];
    case 'day-after-tomorrow':
      return [today + 2];
    case 'weekend':
      return [nextWeekday(5, today), nextWeekday(6, today)];
    default:
      return [dayNamed(day, today)];
  }
}

function dayNamed(day: string, today: DayNumber): DayNumber {
  const weekday = new Map<string, number>(weekdays.map((name, index) => [name, index])).get(day);
  if (weekday !== undefined) return nextWeekday(weekday, today);
  if (day.length === 10) return parseDay(day);
  const [month, dayOfMonth] = day.split('-').map(Number);
  const { year } = civilOf(today);
  const thisYear = dayOf(year, month ?? 1, dayOfMonth ?? 1);
  return thisYear >= today ? thisYear : dayOf(year + 1, month ?? 1, dayOfMonth ?? 1);
}

/** The next day with this index in the week, today included. */
function nextWeekday(index: number, today: DayNumber): DayNumber {
  return today + ((index - weekdayIndex(today) + 7) % 7);
}

function answerOf(day: DayNumber, calendar: ChannelCalendar, today: DayNumber): string {
  const { intervals, holiday, closure } = dayRules(calendar).of(day);
  const named = dateInWords(momentOf(day, 720));
  const subject = day === today ? `Heute, ${named},` : day === today + 1 ? `Morgen, ${named},` : `Am ${named},`.replace(/,$/, '');
  if (intervals.length === 0) {
    const reason = holiday ?? closure?.reason;
    return `${subject} ist geschlossen${reason === undefined ? '' : ` (${reason})`}.`;
  }
  const hours = intervals.map(({ from, to }) => `von ${minuteInWords(from)} bis ${minuteInWords(to)}`);
  return `${subject} ist ${hours.join(' und ')} Uhr geöffnet.`;
}
