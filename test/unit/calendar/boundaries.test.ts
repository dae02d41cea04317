import { describe, expect, test } from 'vitest';
import { boundariesBetween, weeklyBoundaries } from '../../../shared/calendar/boundaries.ts';
import type { ChannelCalendar, Interval, Weekday } from '../../../shared/calendar/rules.ts';

const morning: Interval = { from: 540, to: 720 };
const afternoon: Interval = { from: 780, to: 1020 };
const wholeDay: Interval = { from: 0, to: 1440 };

function week(hours: Partial<Record<Weekday, readonly Interval[]>>): ChannelCalendar {
  return {
    timeZone: 'Europe/Berlin',
    weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [], ...hours },
    holidays: [],
    holidaysUntil: '2036-12-31',
    closures: [],
    special: [],
    mode: 'normal',
    closingSoonMinutes: 15,
  };
}
const always = { mon: [wholeDay], tue: [wholeDay], wed: [wholeDay], thu: [wholeDay], fri: [wholeDay], sat: [wholeDay], sun: [wholeDay] };

describe('the boundary times of a week', () => {
  test('each time of day comes once, with the days on which the desk opens or closes at it', () => {
    expect(weeklyBoundaries(week({ fri: [morning], mon: [afternoon, morning], tue: [{ from: 720, to: 1020 }] }))).toEqual([
      { minuteOfDay: 540, weekdays: ['mon', 'fri'] },
      { minuteOfDay: 720, weekdays: ['mon', 'tue', 'fri'] },
      { minuteOfDay: 780, weekdays: ['mon'] },
      { minuteOfDay: 1020, weekdays: ['mon', 'tue'] },
    ]);
  });

  test('24:00 is minute 0 of the next day, and a night ends on the day after, also from Sunday to Monday', () => {
    expect(weeklyBoundaries(week({ wed: [{ from: 1200, to: 1440 }], sun: [{ from: 1320, to: 1560 }] }))).toEqual([
      { minuteOfDay: 0, weekdays: ['thu'] },
      { minuteOfDay: 120, weekdays: ['mon'] },
      { minuteOfDay: 1200, weekdays: ['wed'] },
      { minuteOfDay: 1320, weekdays: ['sun'] },
    ]);
  });

  test('where hours touch there is none', () => {
    expect(
      weeklyBoundaries(week({ mon: [{ from: 0, to: 360 }], sun: [{ from: 1200, to: 1440 }], tue: [morning, { from: 720, to: 800 }] })),
    ).toEqual([
      { minuteOfDay: 360, weekdays: ['mon'] },
      { minuteOfDay: 540, weekdays: ['tue'] },
      { minuteOfDay: 800, weekdays: ['tue'] },
      { minuteOfDay: 1200, weekdays: ['sun'] },
    ]);
  });

  test('a desk that never opens or never closes has none', () => {
    expect(weeklyBoundaries(week({}))).toEqual([]);
    expect(weeklyBoundaries(week(always))).toEqual([]);
  });
});

describe('the moments at which a desk opens or closes', () => {
  const iso = (from: string, to: string, calendar: ChannelCalendar, ...override: Parameters<typeof boundariesBetween>[3][]) =>
    boundariesBetween(Date.parse(from), Date.parse(to), calendar, ...override).map((at) => new Date(at).toISOString());
  const desk = { ...week({ mon: [morning, afternoon], thu: [morning] }), holidays: [{ date: '2026-11-26', name: 'Fest', intervals: [] }] };

  test('are all of them, without those of a holiday, the first bound excluded and the last included', () => {
    expect(iso('2026-11-23T08:00:00Z', '2026-11-30T08:00:00Z', desk)).toEqual([
      '2026-11-23T11:00:00.000Z',
      '2026-11-23T12:00:00.000Z',
      '2026-11-23T16:00:00.000Z',
      '2026-11-30T08:00:00.000Z',
    ]);
  });

  test('include those of an override, and not those it covers', () => {
    const override = { mode: 'away', from: Date.parse('2026-11-23T10:00:00Z'), until: Date.parse('2026-11-23T14:00:00Z') } as const;
    expect(iso('2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z', desk, override)).toEqual([
      '2026-11-23T08:00:00.000Z',
      '2026-11-23T10:00:00.000Z',
      '2026-11-23T14:00:00.000Z',
      '2026-11-23T16:00:00.000Z',
    ]);
  });

  test('are none at midnight in the middle of a night, and one where a closure begins inside of an opening without end', () => {
    const open = { ...week(always), closures: [{ from: '2026-12-24', to: '2026-12-26' }] };
    expect(iso('2026-11-01T00:00:00Z', '2027-02-01T00:00:00Z', open)).toEqual(['2026-12-23T23:00:00.000Z', '2026-12-26T23:00:00.000Z']);
  });
});
