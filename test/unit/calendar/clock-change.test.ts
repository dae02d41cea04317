import { describe, expect, test } from 'vitest';
import { openingAt } from '../../../shared/calendar/opening.ts';
import type { ChannelCalendar, Interval } from '../../../shared/calendar/rules.ts';

const minute = 60_000;

function sundays(...intervals: readonly Interval[]): ChannelCalendar {
  return {
    timeZone: 'Europe/Berlin',
    weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: intervals },
    holidays: [],
    holidaysUntil: '2036-12-31',
    closures: [],
    special: [],
    mode: 'normal',
    closingSoonMinutes: 15,
  };
}

/** The stretches of open minutes within half a day around a change, as minutes from it, found by asking at every minute. */
function openMinutesAround(change: number, calendar: ChannelCalendar): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (let offset = -720; offset < 720; offset += 1) {
    const at = change + offset * minute;
    const status = openingAt(at, calendar);
    // The last millisecond of a minute belongs to it: boundaries lie on whole minutes.
    expect(openingAt(at + minute - 1, calendar).open).toBe(status.open);
    if (!status.open) continue;
    const last = stretches.at(-1);
    if (last && last[1] === offset) last[1] = offset + 1;
    else stretches.push([offset, offset + 1]);
  }
  return stretches;
}

const spring = [
  '2026-03-29',
  '2027-03-28',
  '2028-03-26',
  '2029-03-25',
  '2030-03-31',
  '2031-03-30',
  '2032-03-28',
  '2033-03-27',
  '2034-03-26',
  '2035-03-25',
  '2036-03-30',
];
const autumn = [
  '2026-10-25',
  '2027-10-31',
  '2028-10-29',
  '2029-10-28',
  '2030-10-27',
  '2031-10-26',
  '2032-10-31',
  '2033-10-30',
  '2034-10-29',
  '2035-10-28',
  '2036-10-26',
];

// At 01:00 UTC clocks jump from 02:00 to 03:00.
describe.each(spring)('minute by minute on %s, a day of 23 hours', (date) => {
  const change = Date.parse(`${date}T01:00:00Z`);

  test.each([
    ['02:00–03:00 is no time at all', [{ from: 120, to: 180 }], []],
    ['02:15–02:45 is no time at all', [{ from: 135, to: 165 }], []],
    ['01:30–02:30 ends at the jump', [{ from: 90, to: 150 }], [[-30, 0]]],
    ['02:30–03:30 begins at the jump', [{ from: 150, to: 210 }], [[0, 30]]],
    ['00:00–06:00 lasts five hours', [{ from: 0, to: 360 }], [[-120, 180]]],
    ['09:00–12:00 is where the clock says', [{ from: 540, to: 720 }], [[360, 540]]],
  ])('%s', (_what, intervals, expected) => {
    expect(openMinutesAround(change, sundays(...intervals))).toEqual(expected);
  });
});

// At 01:00 UTC clocks go back from 03:00 to 02:00: 02:00 to 03:00 is shown twice.
describe.each(autumn)('minute by minute on %s, a day of 25 hours', (date) => {
  const change = Date.parse(`${date}T01:00:00Z`);

  test.each([
    ['02:00–03:00 is one opening of two hours', [{ from: 120, to: 180 }], [[-60, 60]]],
    ['02:15–02:45 is one opening, from its first beginning to its last end', [{ from: 135, to: 165 }], [[-45, 45]]],
    ['01:30–02:30 ends at the second 02:30', [{ from: 90, to: 150 }], [[-90, 30]]],
    ['02:30–03:30 begins at the first 02:30', [{ from: 150, to: 210 }], [[-30, 90]]],
    ['00:00–06:00 lasts seven hours', [{ from: 0, to: 360 }], [[-180, 240]]],
    ['09:00–12:00 is where the clock says', [{ from: 540, to: 720 }], [[420, 600]]],
  ])('%s', (_what, intervals, expected) => {
    expect(openMinutesAround(change, sundays(...intervals))).toEqual(expected);
  });
});

test('a night over the change ends when the clock says so', () => {
  const saturdays = { ...sundays(), weekly: { ...sundays().weekly, sat: [{ from: 1320, to: 1620 }] } };
  expect(openingAt(Date.parse('2026-10-24T22:00:00Z'), saturdays).until).toBe(Date.parse('2026-10-25T02:00:00Z'));
  expect(openingAt(Date.parse('2026-03-28T22:00:00Z'), saturdays).until).toBe(Date.parse('2026-03-29T01:00:00Z'));
});
