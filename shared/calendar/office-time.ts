import { openSpans } from './open-spans.ts';
import type { ChannelCalendar, EpochMs, Override } from './rules.ts';

/** Milliseconds of open time between two moments. */
export function openMsBetween(from: EpochMs, to: EpochMs, calendar: ChannelCalendar, override?: Override): number {
  if (to <= from) return 0;
  const parts = openSpans(from, to, calendar, override).map((span) => Math.min(span.to, to) - Math.max(span.from, from));
  return parts.reduce((sum, ms) => sum + Math.max(0, ms), 0);
}
