import { localDay, momentOf } from './berlin.ts';
import { parseDay } from './civil-days.ts';
import { type OpenSpan, openSpans } from './open-spans.ts';
import type { ChannelCalendar, OpeningStatus, Override } from './rules.ts';

/**
 * The next day with open time within the closure that holds now: what is still open of it, in order. Without it "back on 6 January" and "closed
 * until 8 January" contradict each other.
 *
 * @returns empty when no closure holds, or nothing opens before it ends
 */
export function exceptionWithin(
  { closure, nextOpening }: OpeningStatus,
  calendar: ChannelCalendar,
  override?: Override,
): readonly OpenSpan[] {
  if (!closure || nextOpening === undefined) return [];
  const day = localDay(nextOpening);
  if (day > parseDay(closure.to)) return [];
  const endOfDay = momentOf(day + 1, 0) - 1;
  return openSpans(nextOpening, endOfDay, calendar, override).filter(({ from }) => from >= nextOpening && from <= endOfDay);
}
