import { expect, test } from 'vitest';
import { mergeIntervals } from '../../../shared/calendar/day-rules.ts';
import { exceptionWithin } from '../../../shared/calendar/exception.ts';
import { closesSoon, openingAt } from '../../../shared/calendar/opening.ts';
import { parseInterval, withoutMinuteGaps } from '../../../shared/calendar/parse-hours.ts';
import type { ChannelCalendar, Interval } from '../../../shared/calendar/rules.ts';
import { spansOfDayInWords } from '../../../shared/calendar/wording.ts';

const at = (iso: string) => Date.parse(iso);
const span = (from: string, to: string) => ({ from: at(from), to: at(to) });
const day: readonly Interval[] = [{ from: 540, to: 1020 }];
const ten: Interval = { from: 600, to: 720 };
const two: Interval = { from: 840, to: 960 };

function christmas(...special: readonly (readonly [string, readonly Interval[]])[]): ChannelCalendar {
  return {
    timeZone: 'Europe/Berlin',
    weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
    holidays: [],
    holidaysUntil: '2036-12-31',
    closures: [{ from: '2026-12-24', to: '2027-01-06' }],
    special: special.map(([date, intervals]) => ({ date, intervals })),
    mode: 'normal',
    closingSoonMinutes: 15,
  };
}
const exception = (now: string, calendar: ChannelCalendar) => exceptionWithin(openingAt(at(now), calendar), calendar);
const twice = [
  span('2026-12-30T10:00:00+01:00', '2026-12-30T12:00:00+01:00'),
  span('2026-12-30T14:00:00+01:00', '2026-12-30T16:00:00+01:00'),
];

test('within a closure is the next day with open time, whole; on that day what is still to come of it', () => {
  const calendar = christmas(['2026-12-30', [ten, two]], ['2026-12-31', [two]]);
  expect(exception('2026-12-28T10:00:00+01:00', calendar)).toEqual(twice);
  expect(exception('2026-12-30T08:00:00+01:00', calendar)).toEqual(twice);
  expect(exception('2026-12-30T12:00:00+01:00', calendar)).toEqual(twice.slice(1));
  expect(exception('2026-12-30T16:00:00+01:00', calendar)).toEqual([span('2026-12-31T14:00:00+01:00', '2026-12-31T16:00:00+01:00')]);
  expect(exception('2026-12-31T16:00:00+01:00', calendar)).toEqual([]);
});

test('within a closure may be its last day, and a day that ends at midnight', () => {
  expect(exception('2026-12-28T10:00:00+01:00', christmas(['2027-01-06', [ten]]))).toEqual([
    span('2027-01-06T10:00:00+01:00', '2027-01-06T12:00:00+01:00'),
  ]);
  expect(
    exception('2026-12-28T10:00:00+01:00', christmas(['2026-12-30', [{ from: 1200, to: 1440 }]], ['2026-12-31', [{ from: 0, to: 60 }]])),
  ).toEqual([span('2026-12-30T20:00:00+01:00', '2026-12-31T00:00:00+01:00')]);
});

test('there is none without a closure, before the closure ends, or where nothing ever opens', () => {
  expect(exception('2026-12-28T10:00:00+01:00', christmas())).toEqual([]);
  expect(exception('2026-12-19T10:00:00+01:00', christmas(['2026-12-30', [ten]]))).toEqual([]);
  const never = { ...christmas(), weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } };
  expect(exception('2026-12-28T10:00:00+01:00', never)).toEqual([]);
});

test.each([
  [twice.slice(0, 1), '30. Dezember, 10 bis 12 Uhr'],
  [twice, '30. Dezember, 10 bis 12 und 14 bis 16 Uhr'],
  [[span('2027-01-06T20:30:00+01:00', '2027-01-07T00:00:00+01:00')], '6. Januar, 20:30 bis 24 Uhr'],
  [[], undefined],
])('is said as %j: %s', (spans, words) => {
  expect(spansOfDayInWords(spans)).toBe(words);
});

test('a minute between two stretches is no gap', () => {
  expect(
    withoutMinuteGaps([
      { from: 720, to: 1020 },
      { from: 540, to: 719 },
    ]),
  ).toEqual([
    { from: 540, to: 720 },
    { from: 720, to: 1020 },
  ]);
  const gap = [
    { from: 540, to: 718 },
    { from: 720, to: 1020 },
  ];
  expect(withoutMinuteGaps(gap)).toEqual(gap);
  expect(withoutMinuteGaps([])).toEqual([]);
});

test('23:59 is the end of the day, and half past eight is no second twelve hours', () => {
  expect(parseInterval('09:00-23:59')).toEqual({ ok: true, interval: { from: 540, to: 1440 } });
  expect(parseInterval('09:00-23:58')).toEqual({ ok: true, interval: { from: 540, to: 1438 } });
  expect(parseInterval('25:00-09:00')).toEqual({ ok: false, problem: 'out-of-range' });
  expect(parseInterval('24:00-09:00')).toEqual({ ok: false, problem: 'out-of-range' });
});

test('an interval without a minute is none', () => {
  expect(mergeIntervals([{ from: 540, to: 540 }, { from: 700, to: 690 }, ten])).toEqual([ten]);
});

test('a desk that closes at midnight closes soon on that day; one that closes after it does not', () => {
  const soon = (until: string) =>
    closesSoon(at('2026-11-23T23:50:00+01:00'), { open: true, because: 'weekly', since: 0, until: at(until) }, { closingSoonMinutes: 15 });
  expect(soon('2026-11-24T00:00:00+01:00')).toBe(true);
  expect(soon('2026-11-24T00:01:00+01:00')).toBe(false);
  expect(closesSoon(0, { open: true, because: 'weekly', since: 0 }, { closingSoonMinutes: 15 })).toBe(false);
});
