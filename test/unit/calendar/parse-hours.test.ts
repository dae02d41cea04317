import { describe, expect, test } from 'vitest';
import { overlaps, overlapsNextDay, parseInterval } from '../../../shared/calendar/parse-hours.ts';

describe('reading a line of hours', () => {
  test.each([
    ['09:00-12:00', 540, 720],
    ['9:30-12:15', 570, 735],
    ['13:00 – 17:00', 780, 1020],
    ['00:00-24:00', 0, 1440],
    ['20:00-24:00', 1200, 1440],
    ['20:00-00:00', 1200, 1440],
    ['22:00-02:00', 1320, 1560],
    ['20:00-08:00', 1200, 1920],
    ['23:59-24:00', 1439, 1440],
  ])('understands %s', (text, from, to) => {
    expect(parseInterval(text)).toEqual({ ok: true, interval: { from, to } });
  });

  test.each([
    ['', 'format'],
    ['09:00', 'format'],
    ['9-12', 'format'],
    ['09.00-12.00', 'format'],
    ['09:00-12:00 Uhr', 'format'],
    ['09:00-12:00-13:00', 'format'],
    ['-9:00-12:00', 'format'],
    ['25:00-26:00', 'out-of-range'],
    ['09:00-25:00', 'out-of-range'],
    ['09:00-12:60', 'out-of-range'],
    ['09:00-24:01', 'out-of-range'],
    ['24:00-02:00', 'out-of-range'],
    ['09:00-09:00', 'empty'],
    ['00:00-00:00', 'empty'],
    ['17:00-09:00', 'reversed'],
    ['12:00-09:00', 'reversed'],
    ['20:00-08:01', 'reversed'],
  ])('refuses %j as %s', (text, problem) => {
    expect(parseInterval(text)).toEqual({ ok: false, problem });
  });
});

describe('hours that get in each other’s way', () => {
  test('a shared minute is an overlap, in whatever order they are written', () => {
    expect(
      overlaps([
        { from: 780, to: 1020 },
        { from: 540, to: 781 },
      ]),
    ).toBe(true);
  });

  test('an interval inside another one is an overlap', () => {
    expect(
      overlaps([
        { from: 540, to: 1020 },
        { from: 600, to: 660 },
      ]),
    ).toBe(true);
  });

  test('touching and separate intervals are none', () => {
    expect(
      overlaps([
        { from: 720, to: 780 },
        { from: 540, to: 720 },
        { from: 1320, to: 1560 },
      ]),
    ).toBe(false);
    expect(overlaps([])).toBe(false);
  });

  test('a night that runs into the next morning’s hours is seen across the day’s edge', () => {
    expect(overlapsNextDay([{ from: 1320, to: 1560 }], [{ from: 119, to: 300 }])).toBe(true);
    expect(overlapsNextDay([{ from: 1320, to: 1560 }], [{ from: 120, to: 300 }])).toBe(false);
    expect(overlapsNextDay([{ from: 540, to: 1440 }], [{ from: 0, to: 60 }])).toBe(false);
  });
});
