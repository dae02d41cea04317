import { openingAt } from './opening.ts';
import type { ChannelCalendar, EpochMs } from './rules.ts';

/** The next moment at which a channel is open, or not; `now` where there is none. */
export function nextMoment(calendar: ChannelCalendar, now: EpochMs, open: boolean): EpochMs {
  const opening = openingAt(now, calendar);
  if (opening.open === open) return now;
  return (open ? opening.nextOpening : opening.until) ?? now;
}
