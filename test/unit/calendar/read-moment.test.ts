import { describe, expect, it } from 'vitest';
import { readClock, readMoment } from '../../../shared/calendar/read-moment.ts';

/** Monday, 23 November 2026, 8 o'clock in Berlin. */
const now = Date.parse('2026-11-23T08:00:00+01:00');
const iso = (at: number | undefined) => (at === undefined || Number.isNaN(at) ? undefined : new Date(at).toISOString());

describe('a moment as an operator writes it', () => {
  it.each([
    ['2026-11-23T23:59', '2026-11-23T22:59:00.000Z'],
    ['2026-11-23T23:59:59', '2026-11-23T22:59:59.000Z'],
    ['2026-11-23T23:59:59.999', '2026-11-23T22:59:59.999Z'],
    ['2027-06-01T10:00:30', '2027-06-01T08:00:30.000Z'],
    ['2026-11-23T23:59:59+01:00', '2026-11-23T22:59:59.000Z'],
    ['2026-11-23T23:59:59Z', '2026-11-23T23:59:59.000Z'],
    ['2026-11-23T12:00:00-0500', '2026-11-23T17:00:00.000Z'],
    ['9:30', '2026-11-23T08:30:00.000Z'],
  ])('%s is read to the second', (text, expected) => {
    expect(iso(readMoment(text, now))).toBe(expected);
    expect(iso(readClock(text, now))).toBe(expected);
  });

  it.each([
    '2027-03-28T02:30',
    '2027-03-28T02:30:15',
    '2026-02-30T10:00',
    '2026-02-30T10:00Z',
    '2026-11-23T24:00',
    '2026-11-23T10:00:60',
    '2026-11-23T10:00+99:99',
    '2026-11-23 10:00',
    'November 23, 2026',
    '2026',
    '1',
    '',
    'gestern',
  ])('%s is none, in whatever zone the process runs', (text) => {
    expect(readMoment(text, now)).toBeUndefined();
    expect(readClock(text, now)).toBeNaN();
  });

  it('a date is a clock’s midnight in Berlin, where it exists', () => {
    expect(iso(readClock('2026-11-23', now))).toBe('2026-11-22T23:00:00.000Z');
    expect(iso(readClock('2027-06-01', now))).toBe('2027-05-31T22:00:00.000Z');
    expect(readClock('2026-02-30', now)).toBeNaN();
    expect(readMoment('2026-11-23', now)).toBeUndefined();
  });
});
