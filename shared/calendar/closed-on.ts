import { overrideWindow } from './open-spans.ts';
import { horizonMs, openingAt } from './opening.ts';
import type { ChannelCalendar, EpochMs, OpeningStatus, Override } from './rules.ts';

/** Status of one channel before hours or override changed, and the calendar it opens by from now on. */
export interface Changed {
  readonly before: OpeningStatus | undefined;
  readonly calendar: ChannelCalendar;
}

/**
 * The override under which a closed period goes on as one when hours or override change in its middle: who was told since the desk last was
 * open is not told again. By the new rules alone the period could begin later than it did (away by hand from 16:00, at 18:00 by the hours again,
 * which close at 17:00; Friday's closing moved from 12:00 to 12:30 on a Saturday): then the hours that are over count as away by hand.
 *
 * Only while the channel stays closed; else, and mostly, `override` as it is.
 */
export function closedOn({ before, calendar }: Changed, override: Override | undefined, now: EpochMs): Override | undefined {
  if (!before || !isStillClosed(before, now)) return override;
  const { open, since, because } = openingAt(now, calendar, override);
  if (open || since <= before.since) return override;
  if (because !== 'override') return { mode: 'away', from: before.since, until: now };
  return override && begunAt(before.since, override, calendar, now);
}

function isStillClosed({ open, until }: OpeningStatus, now: EpochMs): boolean {
  return !open && (until === undefined || now < until);
}

/** The same override with another beginning. Its end by the calendar does not move with it. */
function begunAt(from: EpochMs, override: Override, calendar: ChannelCalendar, now: EpochMs): Override {
  const endOf = (one: Override) => overrideWindow(one, now + horizonMs, calendar)?.to ?? one.from;
  const end = endOf(override);
  const candidates: readonly Override[] = [
    { ...override, from },
    { ...override, from, until: end },
  ];
  return candidates.find((one) => Number.isFinite(one.until ?? 0) && endOf(one) === end) ?? override;
}
