import { describe, expect, test } from 'vitest';
import { addDays, fromLocal, toLocal } from '../../../shared/calendar/berlin.ts';

const utc = (iso: string): number => Date.parse(iso);

/** The last Sundays of March and October, 01:00 UTC (directive 2000/84/EC). */
const changes: readonly (readonly [spring: string, autumn: string])[] = [
  ['2026-03-29', '2026-10-25'],
  ['2027-03-28', '2027-10-31'],
  ['2028-03-26', '2028-10-29'],
  ['2029-03-25', '2029-10-28'],
  ['2030-03-31', '2030-10-27'],
  ['2031-03-30', '2031-10-26'],
  ['2032-03-28', '2032-10-31'],
  ['2033-03-27', '2033-10-30'],
  ['2034-03-26', '2034-10-29'],
  ['2035-03-25', '2035-10-28'],
  ['2036-03-30', '2036-10-26'],
];

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' });
const shown = (at: number): string => {
  const { date, minuteOfDay } = toLocal(at);
  return `${date} ${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
};

describe('the clock on a wall in Berlin', () => {
  test.each([
    ['2026-11-23T09:00:00Z', '2026-11-23', 600, 'mon'],
    ['2026-07-01T09:00:00Z', '2026-07-01', 660, 'wed'],
    ['2026-11-23T22:59:59.999Z', '2026-11-23', 1439, 'mon'],
    ['2026-11-23T23:00:00Z', '2026-11-24', 0, 'tue'],
    ['2028-02-28T23:00:00Z', '2028-02-29', 0, 'tue'],
    ['2028-02-29T22:59:59Z', '2028-02-29', 1439, 'tue'],
    ['2028-02-29T23:00:00Z', '2028-03-01', 0, 'wed'],
    ['2026-12-31T23:00:00Z', '2027-01-01', 0, 'fri'],
    ['2026-12-31T22:59:59Z', '2026-12-31', 1439, 'thu'],
    ['1970-01-01T00:00:00Z', '1970-01-01', 60, 'thu'],
    ['1969-12-31T22:30:00Z', '1969-12-31', 1410, 'wed'],
    ['2100-02-28T23:00:00Z', '2100-03-01', 0, 'mon'],
  ])('at %s it is %s, minute %i, %s', (iso, date, minuteOfDay, weekday) => {
    expect(toLocal(utc(iso))).toEqual({ date, minuteOfDay, weekday });
  });

  test.each(changes)('shows every minute of the days around %s and %s as Intl does', (spring, autumn) => {
    for (const day of [spring, autumn]) {
      for (let at = utc(`${addDays(day, -1)}T00:00:00Z`); at < utc(`${addDays(day, 2)}T00:00:00Z`); at += 60_000) {
        if (shown(at) !== wall.format(at)) expect(shown(at)).toBe(wall.format(at));
      }
    }
    expect(shown(utc(`${spring}T00:59:59Z`))).toBe(`${spring} 01:59`);
    expect(shown(utc(`${spring}T01:00:00Z`))).toBe(`${spring} 03:00`);
    expect(shown(utc(`${autumn}T00:59:59Z`))).toBe(`${autumn} 02:59`);
    expect(shown(utc(`${autumn}T01:00:00Z`))).toBe(`${autumn} 02:00`);
  });
});

describe('the moment at which a clock in Berlin shows a time', () => {
  test.each([
    ['2026-11-23', 540, '2026-11-23T08:00:00.000Z'],
    ['2026-07-01', 540, '2026-07-01T07:00:00.000Z'],
    ['2026-11-23', 1440, '2026-11-23T23:00:00.000Z'],
    ['2026-11-23', 1560, '2026-11-24T01:00:00.000Z'],
    ['2026-12-31', 1440, '2026-12-31T23:00:00.000Z'],
    ['2028-02-28', 1440, '2028-02-28T23:00:00.000Z'],
    ['2026-10-24', 1620, '2026-10-25T02:00:00.000Z'],
  ])('%s, minute %i is %s', (date, minute, iso) => {
    expect(new Date(fromLocal(date, minute)).toISOString()).toBe(iso);
  });

  test.each(changes)('skipped minutes of %s are the jump; doubled ones of %s are told apart', (spring, autumn) => {
    for (const minute of [120, 121, 150, 179, 180]) expect(fromLocal(spring, minute)).toBe(utc(`${spring}T01:00:00Z`));
    expect(fromLocal(spring, 119)).toBe(utc(`${spring}T00:59:00Z`));
    expect(fromLocal(spring, 181)).toBe(utc(`${spring}T01:01:00Z`));
    expect(fromLocal(autumn, 120)).toBe(utc(`${autumn}T00:00:00Z`));
    expect(fromLocal(autumn, 120, 'last')).toBe(utc(`${autumn}T01:00:00Z`));
    expect(fromLocal(autumn, 179)).toBe(utc(`${autumn}T00:59:00Z`));
    expect(fromLocal(autumn, 179, 'last')).toBe(utc(`${autumn}T01:59:00Z`));
    expect(fromLocal(autumn, 180)).toBe(utc(`${autumn}T02:00:00Z`));
    expect(fromLocal(autumn, 119, 'last')).toBe(utc(`${autumn}T23:59:00Z`) - 86_400_000);
  });
});

test.each([
  ['2026-11-30', 1, '2026-12-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-02-28', 1, '2027-03-01'],
  ['2026-11-23', 365, '2027-11-23'],
  ['2028-02-29', 366, '2029-03-01'],
  ['2026-03-28', 2, '2026-03-30'],
])('%s and %i days is %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
});
