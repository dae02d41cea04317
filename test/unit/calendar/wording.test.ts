import { describe, expect, test } from 'vitest';
import type { ChannelCalendar, Interval, Weekday } from '../../../shared/calendar/rules.ts';
import {
  closureInWords,
  dateInWords,
  nextOpeningInWords,
  timeInWords,
  weeklyHoursInWords,
  weeklyHoursInWordsShort,
} from '../../../shared/calendar/wording.ts';

const berlin = (iso: string): number => Date.parse(iso);

test.each([
  ['2026-11-23T12:30:00+01:00', '2026-11-23T14:00:00+01:00', 'heute um 14 Uhr'],
  ['2026-11-23T08:00:00+01:00', '2026-11-23T09:30:00+01:00', 'heute um 9:30 Uhr'],
  ['2026-11-23T00:00:00+01:00', '2026-11-23T23:05:00+01:00', 'heute um 23:05 Uhr'],
  ['2026-11-23T23:59:59+01:00', '2026-11-24T09:00:00+01:00', 'morgen, Dienstag, 24. November, 9 Uhr'],
  ['2026-11-24T00:00:00+01:00', '2026-11-24T09:00:00+01:00', 'heute um 9 Uhr'],
  ['2026-11-27T17:01:00+01:00', '2026-11-30T09:00:00+01:00', 'am Montag, 30. November, 9 Uhr'],
  ['2026-12-23T17:01:00+01:00', '2027-01-07T09:30:00+01:00', 'am Donnerstag, 7. Januar, 9:30 Uhr'],
  ['2026-12-31T17:01:00+01:00', '2027-01-01T00:00:00+01:00', 'morgen, Freitag, 1. Januar, 0 Uhr'],
  ['2028-02-28T17:01:00+01:00', '2028-02-29T09:00:00+01:00', 'morgen, Dienstag, 29. Februar, 9 Uhr'],
  ['2026-03-28T17:01:00+01:00', '2026-03-29T09:00:00+02:00', 'morgen, Sonntag, 29. März, 9 Uhr'],
  ['2026-10-25T00:30:00+02:00', '2026-10-25T23:30:00+01:00', 'heute um 23:30 Uhr'],
])('at %s the next opening %s is "%s"', (now, opening, words) => {
  expect(nextOpeningInWords(berlin(now), berlin(opening))).toBe(words);
});

test('the date of a moment is Berlin’s, without "am"', () => {
  expect(dateInWords(berlin('2026-11-23T22:59:59Z'))).toBe('Montag, 23. November');
  expect(dateInWords(berlin('2026-11-23T23:00:00Z'))).toBe('Dienstag, 24. November');
  expect(dateInWords(berlin('2028-02-29T12:00:00Z'))).toBe('Dienstag, 29. Februar');
  // 299 and 300 days later by Berlin's clock.
  expect(dateInWords(berlin('2026-11-23T12:00:00Z'), berlin('2027-09-18T21:59:59Z'))).toBe('Montag, 23. November');
  expect(dateInWords(berlin('2026-11-23T12:00:00Z'), berlin('2027-09-18T22:00:00Z'))).toBe('Montag, 23. November 2026');
});

test('the time of a moment is Berlin’s, without "Uhr"', () => {
  expect(timeInWords(berlin('2026-11-23T16:00:00Z'))).toBe('17');
  expect(timeInWords(berlin('2026-07-23T15:30:00Z'))).toBe('17:30');
  expect(timeInWords(berlin('2026-11-23T08:05:59Z'))).toBe('9:05');
  expect(timeInWords(berlin('2026-11-23T23:00:00Z'))).toBe('0');
});

test.each([
  ['2026-12-24', '2027-01-01', 'Vom 24. Dezember bis einschließlich 1. Januar'],
  ['2026-12-24', '2026-12-24', 'Am 24. Dezember'],
  ['2026-03-02', '2026-03-13', 'Vom 2. März bis einschließlich 13. März'],
  ['2026-11-01', '2028-01-31', 'Vom 1. November 2026 bis einschließlich 31. Januar 2028'],
])('the closure %s to %s is "%s"', (from, to, words) => {
  expect(closureInWords({ from, to }, berlin('2026-11-23T10:00:00Z'))).toBe(words);
});

describe('the weekly hours', () => {
  const morning: Interval = { from: 540, to: 720 };
  const afternoon: Interval = { from: 780, to: 1020 };
  const evening: Interval = { from: 960, to: 1140 };
  const wholeDay: Interval = { from: 0, to: 1440 };
  const week = (hours: Partial<Record<Weekday, readonly Interval[]>>): ChannelCalendar => ({
    timeZone: 'Europe/Berlin',
    weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [], ...hours },
    holidays: [],
    holidaysUntil: '2036-12-31',
    closures: [],
    special: [],
    mode: 'normal',
    closingSoonMinutes: 15,
  });
  const everyDay = (...intervals: readonly Interval[]) =>
    week({ mon: intervals, tue: intervals, wed: intervals, thu: intervals, fri: intervals, sat: intervals, sun: intervals });
  const both = [morning, afternoon];

  test.each([
    [
      'an office',
      week({ mon: both, tue: both, wed: both, thu: both, fri: [morning] }),
      'Mo–Do 9–12 und 13–17 Uhr, Fr 9–12 Uhr',
      'Mo–Do 9–12/13–17, Fr 9–12 Uhr',
    ],
    ['a volunteer desk', week({ tue: [evening], thu: [evening] }), 'Di und Do 16–19 Uhr', 'Di und Do 16–19 Uhr'],
    ['two days in a row', week({ mon: [morning], tue: [morning] }), 'Mo und Di 9–12 Uhr', 'Mo und Di 9–12 Uhr'],
    ['one day', week({ wed: [{ from: 570, to: 735 }] }), 'Mi 9:30–12:15 Uhr', 'Mi 9:30–12:15 Uhr'],
    [
      'a run and a day',
      week({ mon: [morning], tue: [morning], wed: [morning], fri: [morning] }),
      'Mo–Mi und Fr 9–12 Uhr',
      'Mo–Mi und Fr 9–12 Uhr',
    ],
    ['three single days', week({ mon: [morning], wed: [morning], fri: [morning] }), 'Mo, Mi und Fr 9–12 Uhr', 'Mo, Mi und Fr 9–12 Uhr'],
    [
      'three intervals',
      week({ mon: [{ from: 480, to: 540 }, { from: 600, to: 660 }, evening] }),
      'Mo 8–9, 10–11 und 16–19 Uhr',
      'Mo 8–9/10–11/16–19 Uhr',
    ],
    ['touching intervals', week({ mon: [{ from: 720, to: 780 }, morning] }), 'Mo 9–13 Uhr', 'Mo 9–13 Uhr'],
    [
      'nights',
      week({ fri: [{ from: 1320, to: 1560 }], sat: [{ from: 1200, to: 1440 }] }),
      'Fr 22–2 Uhr, Sa 20–24 Uhr',
      'Fr 22–2, Sa 20–24 Uhr',
    ],
    ['the same every day', everyDay(morning), 'täglich 9–12 Uhr', 'täglich 9–12 Uhr'],
    ['always', everyDay(wholeDay), 'täglich rund um die Uhr', 'täglich rund um die Uhr'],
    [
      'a whole weekend',
      week({ fri: [morning], sat: [wholeDay], sun: [wholeDay] }),
      'Fr 9–12 Uhr, Sa und So rund um die Uhr',
      'Fr 9–12, Sa und So rund um die Uhr',
    ],
  ])('of %s', (_what, calendar, long, short) => {
    expect(weeklyHoursInWords(calendar)).toBe(long);
    expect(weeklyHoursInWordsShort(calendar)).toBe(short);
  });

  test('of a desk without any are by appointment, and have no short form', () => {
    expect(weeklyHoursInWords(week({}))).toBe('nach Vereinbarung');
    expect(weeklyHoursInWordsShort(week({}))).toBeUndefined();
  });

  test('too long for a greeting have no short form', () => {
    const odd = (shift: number): readonly Interval[] => [
      { from: 485 + shift, to: 605 + shift },
      { from: 725 + shift, to: 845 + shift },
    ];
    const eighty = week({
      mon: odd(0),
      tue: odd(1),
      wed: [
        { from: 487, to: 607 },
        { from: 727, to: 840 },
      ],
    });
    expect(weeklyHoursInWordsShort(eighty)).toBe('Mo 8:05–10:05/12:05–14:05, Di 8:06–10:06/12:06–14:06, Mi 8:07–10:07/12:07–14 Uhr');
    expect(weeklyHoursInWordsShort(week({ mon: odd(0), tue: odd(1), wed: odd(2) }))).toBeUndefined();
  });
});
