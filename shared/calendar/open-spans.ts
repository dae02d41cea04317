import { localDay, momentOf } from './berlin.ts';
import type { DayNumber } from './civil-days.ts';
import { type DayRules, dayRules } from './day-rules.ts';
import type { ChannelCalendar, EpochMs, Override } from './rules.ts';

/** A stretch of open time: `from` counts, `to` does not. */
export interface OpenSpan {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** Days of the first looks for an edge; nearly always the first look finds it. */
const searchDays: readonly number[] = [3, 15, 60];

/**
 * The open time that touches the moments from..to, as maximal spans in order: nothing between two of them is open, and no two touch.
 * Spans may begin before `from` and end after `to`; where one is cut off lies outside from..to.
 */
export function openSpans(from: EpochMs, to: EpochMs, calendar: ChannelCalendar, override?: Override): readonly OpenSpan[] {
  const spans = spansByRules(localDay(from), localDay(to), dayRules(calendar));
  const window = override && overrideWindow(override, to, calendar);
  if (!window) return spans;
  return override.mode === 'open' ? unite(spans, window) : subtract(spans, window);
}

/**
 * When an override holds. Without an `until`, `away` ends at the first opening by the other rules that begins after it was set, and `open`
 * at the first closing: what was forgotten by hand ends with the calendar's next word on it. No such end up to `limit`: `to` is infinite.
 * Absent: the override ends before it begins.
 */
export function overrideWindow(override: Override, limit: EpochMs, calendar: ChannelCalendar): OpenSpan | undefined {
  const to = override.until ?? nextEdge(override, limit, calendar);
  return to > override.from ? { from: override.from, to } : undefined;
}

function nextEdge({ from, mode }: Override, limit: EpochMs, calendar: ChannelCalendar): EpochMs {
  const first = localDay(from);
  const last = localDay(Math.max(from, limit));
  for (const days of [...searchDays, last - first]) {
    const spans = spansByRules(first, Math.min(first + days, last), dayRules(calendar));
    const reliable = momentOf(Math.min(first + days, last) + 1, 0);
    const edge = spans.map((span) => (mode === 'away' ? span.from : span.to)).find((at) => at > from && at < reliable);
    if (edge !== undefined) return edge;
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * A wall-clock interval opens at the first occurrence of its beginning and closes at the last occurrence of its end: 02:00–03:00 in the
 * doubled hour is open once, for two hours without a gap; in the missing hour it is open for no time at all.
 */
function spansByRules(firstDay: DayNumber, lastDay: DayNumber, rules: DayRules): OpenSpan[] {
  const spans: OpenSpan[] = [];
  // An interval reaches at most to the end of the next day, so the day before the first one is enough.
  for (let day = firstDay - 1; day <= lastDay; day += 1) {
    for (const interval of rules.of(day).intervals) {
      const from = momentOf(day, interval.from);
      const to = momentOf(day, interval.to, 'last');
      if (to > from) append(spans, { from, to });
    }
  }
  return spans;
}

/** Adds a span that begins no earlier than the last one; what overlaps or touches becomes one. */
function append(spans: OpenSpan[], next: OpenSpan): void {
  const last = spans.at(-1);
  if (last && next.from <= last.to) spans[spans.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
  else spans.push(next);
}

function unite(spans: readonly OpenSpan[], window: OpenSpan): readonly OpenSpan[] {
  const united: OpenSpan[] = [];
  for (const span of [...spans, window].sort((a, b) => a.from - b.from)) append(united, span);
  return united;
}

function subtract(spans: readonly OpenSpan[], window: OpenSpan): readonly OpenSpan[] {
  return spans.flatMap((span) => {
    if (span.to <= window.from || span.from >= window.to) return [span];
    const before = { from: span.from, to: window.from };
    const after = { from: window.to, to: span.to };
    return [before, after].filter(({ from, to }) => to > from);
  });
}
