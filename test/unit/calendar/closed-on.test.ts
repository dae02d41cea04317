import { describe, expect, test } from 'vitest';
import { closedOn } from '../../../shared/calendar/closed-on.ts';
import type { ChannelCalendar, Interval, OpeningStatus, Override } from '../../../shared/calendar/rules.ts';

const at = (iso: string) => Date.parse(iso);
const hours = (to: number, from = 540): readonly Interval[] => [{ from, to }];
/** Monday to Friday in these hours. */
const weekly = (intervals: readonly Interval[], friday = intervals): ChannelCalendar => ({
  timeZone: 'Europe/Berlin',
  weekly: { mon: intervals, tue: intervals, wed: intervals, thu: intervals, fri: friday, sat: [], sun: [] },
  holidays: [],
  holidaysUntil: '2036-12-31',
  closures: [],
  special: [],
  mode: 'normal',
  closingSoonMinutes: 15,
});
const office = weekly(hours(1020));
const closedSince = (since: string, until?: string): OpeningStatus => ({
  open: false,
  because: 'weekly',
  since: at(since),
  ...(until !== undefined && { until: at(until), nextOpening: at(until) }),
});
const away = (from: string, until?: string): Override => ({
  mode: 'away',
  from: at(from),
  ...(until !== undefined && { until: at(until) }),
});

const four = '2026-11-23T16:00:00+01:00';
const six = '2026-11-23T18:00:00+01:00';
const nextMorning = '2026-11-24T09:00:00+01:00';

describe('a closed period in whose middle something changes', () => {
  test('goes on as one when "away by hand" gives way to hours that closed later', () => {
    expect(closedOn({ before: closedSince(four), calendar: office }, undefined, at(six))).toEqual(away(four, six));
    expect(closedOn({ before: closedSince(four, nextMorning), calendar: office }, undefined, at(six))).toEqual(away(four, six));
  });

  test('goes on as one when the closing that is over is moved', () => {
    const saturday = '2026-11-28T10:00:00+01:00';
    const before = closedSince('2026-11-27T12:00:00+01:00', '2026-11-30T09:00:00+01:00');
    expect(closedOn({ before, calendar: weekly(hours(1020), hours(750)) }, undefined, at(saturday))).toEqual(
      away('2026-11-27T12:00:00+01:00', saturday),
    );
  });

  test.each<[string, OpeningStatus | undefined, ChannelCalendar]>([
    ['nothing is known of before', undefined, office],
    ['the desk was open', { ...closedSince(four), open: true }, office],
    ['the period is over', closedSince(four, six), office],
    ['the period began no earlier than it does by the new rules', closedSince('2026-11-23T17:00:00+01:00'), office],
    ['the period began later than it does by the new rules', closedSince('2026-11-23T17:30:00+01:00'), office],
    ['the desk opens', closedSince(four), weekly(hours(1140))],
  ])('is left as it is where %s', (_when, before, calendar) => {
    expect(closedOn({ before, calendar }, undefined, at(six))).toBeUndefined();
    const open: Override = { mode: 'open', from: at('2026-11-01T00:00:00+01:00'), until: at('2026-11-02T00:00:00+01:00') };
    expect(closedOn({ before, calendar }, open, at(six))).toBe(open);
  });

  test('lasts to the last millisecond', () => {
    expect(closedOn({ before: closedSince(four, six), calendar: office }, undefined, at(six) - 1)).toEqual({
      ...away(four),
      until: at(six) - 1,
    });
  });
});

describe('a closed period in whose middle the desk is set to away', () => {
  test('begins with the period where the end by the calendar stays', () => {
    const before = closedSince('2026-11-27T12:00:00+01:00', '2026-11-30T09:00:00+01:00');
    const override = away('2026-11-27T13:00:00+01:00');
    const calendar = weekly(hours(1020), hours(750));
    expect(closedOn({ before, calendar }, override, at('2026-11-27T13:00:00+01:00'))).toEqual(away('2026-11-27T12:00:00+01:00'));
  });

  const halfPastTwelve = '2026-11-23T12:30:00+01:00';
  const two = '2026-11-23T14:00:00+01:00';
  const withLunch = weekly([
    { from: 540, to: 720 },
    { from: 780, to: 1020 },
  ]);

  test('begins with the period, and ends when it was to end, where an opening lies between', () => {
    expect(closedOn({ before: closedSince(halfPastTwelve), calendar: withLunch }, away(two), at(two))).toEqual(
      away(halfPastTwelve, nextMorning),
    );
  });

  test('keeps an end that was given', () => {
    expect(closedOn({ before: closedSince(halfPastTwelve), calendar: withLunch }, away(two, six), at(two))).toEqual(
      away(halfPastTwelve, six),
    );
  });
});
