import { describe, expect, it } from 'vitest';
import { earlierEnd, laterEnd, seriesIn, spanOf } from '../../../shared/console/number-series.ts';
import type { Total } from '../../../shared/print/totals.ts';

describe('the span of a range', () => {
  it.each([
    ['week', '2026-11-23', '2026-11-17'],
    ['month', '2026-11-23', '2026-10-25'],
    ['year', '2026-11-23', '2025-12-01'],
    ['year', '2026-12-31', '2026-01-01'],
  ] as const)('%s to %s begins on %s', (range, to, from) => {
    expect(spanOf(range, to)).toEqual({ range, from, to });
  });

  it('leads to the one before, as long as numbers are kept, and to the one after, up to today', () => {
    const week = spanOf('week', '2026-11-23');
    expect(earlierEnd(week, '2026-11-23')).toBe('2026-11-16');
    expect(earlierEnd(spanOf('year', '2024-09-20'), '2026-11-23')).toBeUndefined();
    expect(laterEnd(week, '2026-11-23')).toBeUndefined();
    expect(laterEnd(week, '2026-12-31')).toBe('2026-11-30');
    expect(laterEnd(week, '2026-11-25')).toBe('2026-11-25');
  });
});

describe('the series', () => {
  const totals: readonly Total[] = [
    { channel: 'messenger', period: 'day', name: '2026-11-22', counts: { messages: 4, 'topic.hours': 1 } },
    { channel: 'whatsapp', period: 'day', name: '2026-11-22', counts: { messages: 2 } },
    { channel: 'messenger', period: 'day', name: '2026-10-30', counts: { messages: 9 } },
    { channel: 'messenger', period: 'month', name: '2026-11', counts: { crisis: 3 } },
  ];

  it('adds the channels up, day by day, and leaves cries for help to the month', () => {
    const { periods, series, months, grave } = seriesIn(spanOf('week', '2026-11-23'), totals);
    expect(periods).toHaveLength(7);
    expect(series).toEqual([
      { key: 'messages', counts: [0, 0, 0, 0, 0, 6, 0], sum: 6 },
      { key: 'greeted', counts: [0, 0, 0, 0, 0, 0, 0], sum: 0 },
      { key: 'away', counts: [0, 0, 0, 0, 0, 0, 0], sum: 0 },
      { key: 'topic.hours', counts: [0, 0, 0, 0, 0, 1, 0], sum: 1 },
    ]);
    expect([months, grave]).toEqual([['2026-11'], [{ key: 'crisis', counts: [3], sum: 3 }]]);
  });

  it('goes by months over a year', () => {
    const { periods, series } = seriesIn(spanOf('year', '2026-11-23'), totals);
    expect([periods[0], periods.at(-1), periods.length]).toEqual(['2025-12', '2026-11', 12]);
    expect(series[0]?.counts).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 6]);
  });
});
