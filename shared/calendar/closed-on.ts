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
 * Only while every channel stays closed, since an override holds for all; else, and mostly, `override` as it is.
 */
export function closedOn(channels: readonly Changed[], override: Override | undefined, now: EpochMs): Override | undefined {
  const from = Math.max(...channels.map(({ before }) => (before && isStillClosed(before, now) ? before.since : Number.NaN)));
  if (Number.isNaN(from)) return override;
  const openings = channels.map(({ calendar }) => openingAt(now, calendar, override));
  if (openings.some(({ open }) => open)) return override;
  if (openings.every(({ since }, index) => since <= (channels[index]?.before?.since ?? since))) return override;
  if (openings.every(({ because }) => because !== 'override')) return { mode: 'away', from, until: now };
  return override && begunAt(from, override, channels, now);
}

function isStillClosed({ open, until }: OpeningStatus, now: EpochMs): boolean {
  return !open && (until === undefined || now < until);
}

/** The same override with another beginning. Its end by the calendar must not move with it; where the channels differ in that, nothing is changed. */
function begunAt(from: EpochMs, override: Override, channels: readonly Changed[], now: EpochMs): Override {
  const ends = (one: Override) => channels.map(({ calendar }) => overrideWindow(one, now + horizonMs, calendar)?.to ?? one.from);
  const meant = ends(override);
  const [end = override.from] = meant;
  const candidates: readonly Override[] = [
    { ...override, from },
    { ...override, from, until: end },
  ];
  return candidates.find((one) => Number.isFinite(one.until ?? 0) && String(ends(one)) === String(meant)) ?? override;
}
