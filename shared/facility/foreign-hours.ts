import { localDay, momentOf } from '../calendar/berlin.ts';
import { dayRules } from '../calendar/day-rules.ts';
import type { ChannelCalendar, EpochMs, OpeningStatus } from '../calendar/rules.ts';
import type { Wording } from '../languages/foreign-texts.ts';
import type { AskedDay } from '../understanding/topics/asked-day.ts';
import { dateIn, nextOpeningIn, spansIn, todayUntilIn } from './foreign-wording.ts';
import { daysMeant } from './hours-answer.ts';

/** "Are you open tomorrow?" answered in another language (field `auskunft_zeiten`): "Tuesday, 24.11.: 9:00–12:00, 13:00–17:00". */
export function hoursAnswerIn(
  wording: Wording,
  day: AskedDay | undefined,
  calendar: ChannelCalendar,
  opening: OpeningStatus,
  now: EpochMs,
): string {
  if (day === undefined || (day === 'today' && opening.because === 'override')) return answerNow(wording, opening, now);
  const rules = dayRules(calendar);
  const answers = daysMeant(day, now).map((one) => {
    const { intervals } = rules.of(one);
    return `${dateIn(wording, momentOf(one, 720), now)}: ${intervals.length === 0 ? wording.closed : spansIn(wording, intervals)}`;
  });
  return `${answers.join('; ')}.`;
}

function answerNow(wording: Wording, { open, until, nextOpening }: OpeningStatus, now: EpochMs): string {
  if (open) {
    const isToday = until !== undefined && localDay(until - 1) === localDay(now);
    return isToday ? `${wording.nowOpen}, ${todayUntilIn(wording, until)}.` : `${wording.nowOpen}.`;
  }
  return nextOpening === undefined
    ? `${wording.nowClosed}.`
    : `${wording.nowClosed}. ${wording.opensAgain}: ${nextOpeningIn(wording, now, nextOpening)}.`;
}
