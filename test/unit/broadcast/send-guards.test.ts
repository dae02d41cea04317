import { describe, expect, it } from 'vitest';
import { plan, rateSheet } from '../../../shared/broadcast/estimate.ts';
import { isCapReached, monthOf, quietAgainAt, quietUntil } from '../../../shared/broadcast/send-guards.ts';
import type { Holiday } from '../../../shared/calendar/rules.ts';

const at = (iso: string) => Date.parse(iso);
const holiday = (date: string, workday?: true): Holiday => ({ date, name: 'Fest', intervals: [], ...(workday && { workday }) });
const none = { holidays: [] };

describe('the hours in which nobody is disturbed', () => {
  it.each([
    ['a working day at eight', '2026-11-23T08:00:00+01:00', '2026-11-23T08:00:00+01:00'],
    ['a minute before', '2026-11-23T07:59:59+01:00', '2026-11-23T08:00:00+01:00'],
    ['a minute before eight in the evening', '2026-11-23T19:59:59+01:00', '2026-11-23T19:59:59+01:00'],
    ['eight in the evening', '2026-11-23T20:00:00+01:00', '2026-11-24T08:00:00+01:00'],
    ['Saturday', '2026-11-28T12:00:00+01:00', '2026-11-28T12:00:00+01:00'],
    ['Saturday evening', '2026-11-28T21:00:00+01:00', '2026-11-30T08:00:00+01:00'],
    ['Sunday', '2026-11-29T12:00:00+01:00', '2026-11-30T08:00:00+01:00'],
    ['Sunday at night', '2026-11-29T03:00:00+01:00', '2026-11-30T08:00:00+01:00'],
    ['the evening before the clocks change', '2027-03-26T20:30:00+01:00', '2027-03-27T08:00:00+01:00'],
  ])('let an issue of %s go out then', (_when, now, from) => {
    expect(quietUntil(at(now), none)).toBe(at(from));
  });

  it('hold over a holiday, but not over one on which people work', () => {
    const now = at('2026-12-24T09:00:00+01:00');
    expect(quietUntil(now, { holidays: [holiday('2026-12-24'), holiday('2026-12-25')] })).toBe(at('2026-12-26T08:00:00+01:00'));
    expect(quietUntil(now, { holidays: [holiday('2026-12-24', true), holiday('2026-12-25')] })).toBe(now);
    expect(quietUntil(now, { holidays: [holiday('2026-12-25'), holiday('2026-12-23')] })).toBe(now);
  });

  it('hold over a public holiday on which the facility is open', () => {
    const now = at('2026-11-23T09:00:00+01:00');
    expect(quietUntil(now, { holidays: [], openHolidays: ['2026-11-23'] })).toBe(at('2026-11-24T08:00:00+01:00'));
    expect(quietUntil(now, { holidays: [], openHolidays: ['2026-11-24'] })).toBe(now);
  });

  it('end after two weeks, whatever the calendar says', () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, day) => holiday(new Date(Date.UTC(2026, 10, 23 + day)).toISOString().slice(0, 10)));
    const now = at('2026-11-23T09:00:00+01:00');
    expect(quietUntil(now, { holidays: days(12) })).toBe(at('2026-12-05T08:00:00+01:00'));
    expect(quietUntil(now, { holidays: days(15) })).toBe(at('2026-12-07T08:00:00+01:00'));
    expect(quietUntil(now, { holidays: days(40) })).toBe(at('2026-12-07T08:00:00+01:00'));
  });

  it('begin at eight in the evening', () => {
    expect(quietAgainAt(at('2026-11-23T08:00:00+01:00'))).toBe(at('2026-11-23T20:00:00+01:00'));
    expect(quietAgainAt(at('2027-07-01T10:00:00+02:00'))).toBe(at('2027-07-01T20:00:00+02:00'));
  });
});

describe('the number of issues in a month', () => {
  const now = at('2026-11-30T12:00:00+01:00');

  it('counts those of the calendar month in Berlin', () => {
    const starts = [at('2026-10-31T23:59:59+01:00'), at('2026-11-01T00:00:00+01:00'), at('2025-11-15T12:00:00+01:00')];
    expect(isCapReached(starts, 1, now)).toBe(true);
    expect(isCapReached(starts, 2, now)).toBe(false);
    expect(isCapReached([], 1, now)).toBe(false);
  });

  it('tells months apart by name', () => {
    expect(monthOf(at('2026-12-31T23:30:00Z'))).toBe('2027-01');
    expect(monthOf(now)).toBe('2026-11');
  });
});

describe('the look ahead', () => {
  const monday = at('2026-11-23T10:00:00+01:00');

  it('needs no time for nobody', () => {
    expect(plan(0, monday, { perSecond: 64, used: 0 })).toEqual([]);
  });

  it('knows no night where the quiet hours are overridden', () => {
    expect(plan(100, at('2026-11-22T23:00:00+01:00'), { perSecond: 10, used: 0 })).toEqual([
      { from: at('2026-11-22T23:00:00+01:00'), to: at('2026-11-22T23:00:10+01:00'), count: 100 },
    ]);
  });

  it('waits a day and an hour where the limit has gone to others already', () => {
    expect(plan(30, monday, { perSecond: 10, dailyLimit: 20, used: 15 })).toEqual([
      { from: monday, to: monday + 500, count: 5 },
      { from: monday + 500 + 25 * 3_600_000, to: monday + 2500 + 25 * 3_600_000, count: 20 },
      { from: monday + 2500 + 50 * 3_600_000, to: monday + 3000 + 50 * 3_600_000, count: 5 },
    ]);
    expect(plan(5, monday, { perSecond: 10, dailyLimit: 20, used: 30 })[0]?.from).toBe(monday + 25 * 3_600_000);
  });

  it('sends one at least, however near the evening is', () => {
    const late = at('2026-11-23T19:59:59.900+01:00');
    expect(plan(2, late, { perSecond: 1, used: 0, calendar: none })).toEqual([
      { from: late, to: late + 1000, count: 1 },
      { from: at('2026-11-24T08:00:00+01:00'), to: at('2026-11-24T08:00:01+01:00'), count: 1 },
    ]);
  });

  it('ends after four hundred stretches', () => {
    expect(plan(1000, monday, { perSecond: 1, dailyLimit: 1, used: 0 })).toHaveLength(400);
  });

  it('shows the rates it counts with', () => {
    expect(rateSheet).toMatchObject({ asOf: '2026-10-01', confirmed: false, marketing: 0.1131, service: 0.0456 });
  });
});
