import { describe, expect, test } from 'vitest';
import { closesSoon, openingAt, sinceEver } from '../../../shared/calendar/opening.ts';
import type { ChannelCalendar, Closure, Interval, Override, Weekday } from '../../../shared/calendar/rules.ts';

const utc = (iso: string): number => Date.parse(iso);
const morning: Interval = { from: 540, to: 720 };
const afternoon: Interval = { from: 780, to: 1020 };
const wholeDay: Interval = { from: 0, to: 1440 };
const never: Record<Weekday, readonly Interval[]> = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const always: Record<Weekday, readonly Interval[]> = {
  mon: [wholeDay],
  tue: [wholeDay],
  wed: [wholeDay],
  thu: [wholeDay],
  fri: [wholeDay],
  sat: [wholeDay],
  sun: [wholeDay],
};
const office: Record<Weekday, readonly Interval[]> = {
  ...never,
  mon: [morning, afternoon],
  tue: [morning, afternoon],
  wed: [morning, afternoon],
  thu: [morning, afternoon],
  fri: [morning],
};
const empty: ChannelCalendar = {
  timeZone: 'Europe/Berlin',
  weekly: never,
  holidays: [],
  holidaysUntil: '2036-12-31',
  closures: [],
  special: [],
  mode: 'normal',
  closingSoonMinutes: 15,
};
const desk: ChannelCalendar = { ...empty, weekly: office };
const christmas: Closure = {
  from: '2026-12-24',
  to: '2027-01-06',
  reason: 'Betriebsferien',
  substitute: { name: 'Beratungsstelle Nord', phone: '030 23125 017' },
};

/** The status with its moments as Berlin reads them, in ISO. */
function at(iso: string, calendar: ChannelCalendar, override?: Override) {
  const { since, until, nextOpening, ...rest } = openingAt(utc(iso), calendar, override);
  const moment = (ms?: number) => (ms === undefined ? undefined : new Date(ms).toISOString().replace(':00.000Z', 'Z'));
  return { ...rest, since: moment(since), until: moment(until), nextOpening: moment(nextOpening) };
}

describe('weekly hours', () => {
  test.each([
    ['before opening', '2026-11-23T07:59:59.999Z', false, '2026-11-20T11:00Z', '2026-11-23T08:00Z'],
    ['at the moment of opening', '2026-11-23T08:00:00Z', true, '2026-11-23T08:00Z', '2026-11-23T11:00Z'],
    ['in the last millisecond', '2026-11-23T10:59:59.999Z', true, '2026-11-23T08:00Z', '2026-11-23T11:00Z'],
    ['at the moment of closing', '2026-11-23T11:00:00Z', false, '2026-11-23T11:00Z', '2026-11-23T12:00Z'],
    ['in the evening', '2026-11-23T17:01:00Z', false, '2026-11-23T16:00Z', '2026-11-24T08:00Z'],
    ['over the weekend', '2026-11-21T12:00:00Z', false, '2026-11-20T11:00Z', '2026-11-23T08:00Z'],
    ['at 23:59:59', '2026-11-23T22:59:59Z', false, '2026-11-23T16:00Z', '2026-11-24T08:00Z'],
  ])('%s', (_when, iso, open, since, until) => {
    expect(at(iso, desk)).toEqual({ open, because: 'weekly', since, until, nextOpening: open ? undefined : until });
  });

  test('intervals that touch, also at 24:00 and 00:00, are one opening', () => {
    const calendar = { ...empty, weekly: { ...never, mon: [morning, { from: 720, to: 1440 }], tue: [{ from: 0, to: 360 }] } };
    expect(at('2026-11-23T11:00:00Z', calendar)).toMatchObject({ open: true, since: '2026-11-23T08:00Z', until: '2026-11-24T05:00Z' });
    expect(at('2026-11-23T23:00:00Z', calendar)).toMatchObject({ open: true, since: '2026-11-23T08:00Z', until: '2026-11-24T05:00Z' });
  });

  test('24:00 is the end of the day', () => {
    const calendar = { ...empty, weekly: { ...never, mon: [{ from: 1200, to: 1440 }] } };
    expect(at('2026-11-23T22:59:59Z', calendar)).toMatchObject({ open: true, until: '2026-11-23T23:00Z' });
    expect(at('2026-11-23T23:00:00Z', calendar)).toMatchObject({ open: false, since: '2026-11-23T23:00Z' });
  });

  test('an interval past midnight belongs to the day on which it begins', () => {
    const calendar = { ...empty, weekly: { ...never, sun: [{ from: 1320, to: 1560 }] } };
    expect(at('2026-11-23T00:59:00Z', calendar)).toMatchObject({ open: true, since: '2026-11-22T21:00Z', until: '2026-11-23T01:00Z' });
    expect(at('2026-11-22T00:59:00Z', calendar)).toMatchObject({ open: false, until: '2026-11-22T21:00Z' });
  });

  test('29 February opens like any Tuesday', () => {
    expect(at('2028-02-29T10:00:00Z', desk)).toMatchObject({ open: true, since: '2028-02-29T08:00Z', until: '2028-02-29T11:00Z' });
  });
});

describe('days that differ from the week', () => {
  const eve: ChannelCalendar = {
    ...desk,
    holidays: [
      { date: '2026-12-24', name: 'Heiligabend', intervals: [{ from: 540, to: 660 }] },
      { date: '2026-12-25', name: '1. Weihnachtstag', intervals: [] },
    ],
  };

  test('a holiday is closed, and has its name', () => {
    expect(at('2026-12-25T10:00:00Z', eve)).toEqual({
      open: false,
      because: 'holiday',
      holiday: '1. Weihnachtstag',
      since: '2026-12-24T10:00Z',
      until: '2026-12-28T08:00Z',
      nextOpening: '2026-12-28T08:00Z',
    });
  });

  test('a half holiday is open for its own hours only', () => {
    expect(at('2026-12-24T09:59:00Z', eve)).toMatchObject({ open: true, because: 'holiday', until: '2026-12-24T10:00Z' });
    expect(at('2026-12-24T10:30:00Z', eve)).toMatchObject({ open: false, because: 'holiday', holiday: 'Heiligabend' });
  });

  test('a closure beats a holiday, covers its last day, and one closed period reaches from the last closing to the first opening', () => {
    const calendar = { ...eve, closures: [christmas] };
    const expected = { since: '2026-12-23T16:00Z', until: '2027-01-07T08:00Z', nextOpening: '2027-01-07T08:00Z' };
    expect(at('2026-12-24T09:00:00Z', calendar)).toEqual({ open: false, because: 'closure', closure: christmas, ...expected });
    expect(at('2027-01-06T22:59:59Z', calendar)).toEqual({ open: false, because: 'closure', closure: christmas, ...expected });
    expect(at('2026-12-23T22:59:59Z', calendar)).toEqual({ open: false, because: 'weekly', ...expected });
    expect(at('2027-01-06T23:00:00Z', calendar)).toEqual({ open: false, because: 'weekly', ...expected });
  });

  test('a special opening beats a closure, which the day still lies in; outside of its hours the day is closed because of it', () => {
    const calendar = { ...eve, closures: [christmas], special: [{ date: '2026-12-29', intervals: [{ from: 600, to: 720 }] }] };
    expect(at('2026-12-29T10:00:00Z', calendar)).toEqual({
      open: true,
      because: 'special',
      closure: christmas,
      since: '2026-12-29T09:00Z',
      until: '2026-12-29T11:00Z',
    });
    const closed = { open: false, because: 'special', closure: christmas };
    expect(at('2026-12-29T12:00:00Z', calendar)).toMatchObject({ ...closed, until: '2027-01-07T08:00Z' });
    expect(at('2026-12-28T12:00:00Z', calendar)).toMatchObject({ open: false, because: 'closure', until: '2026-12-29T09:00Z' });
  });

  test('of two entries of one kind for one day the first counts', () => {
    const date = '2026-11-23';
    const calendar = {
      ...desk,
      holidays: [
        { date, name: 'Stadtfest', intervals: [] },
        { date, name: 'Betriebsausflug', intervals: [morning] },
      ],
    };
    expect(at('2026-11-23T09:00:00Z', calendar)).toMatchObject({ open: false, because: 'holiday', holiday: 'Stadtfest' });
  });

  test('a special day without hours is closed', () => {
    const calendar = { ...desk, special: [{ date: '2026-11-23', intervals: [] }] };
    expect(at('2026-11-23T09:00:00Z', calendar)).toMatchObject({ open: false, because: 'special', until: '2026-11-24T08:00Z' });
  });

  test('a night that began before a closed day is finished; the closed day’s own night does not begin', () => {
    const nights = { ...empty, weekly: { ...never, wed: [{ from: 1320, to: 1560 }], thu: [{ from: 1320, to: 1560 }] } };
    const calendar = { ...nights, closures: [{ from: '2026-12-24', to: '2026-12-24' }] };
    expect(at('2026-12-24T00:30:00Z', calendar)).toMatchObject({ open: true, because: 'weekly', until: '2026-12-24T01:00Z' });
    expect(at('2026-12-24T21:30:00Z', calendar)).toMatchObject({ open: false, because: 'closure', until: '2026-12-30T21:00Z' });
    expect(at('2026-12-25T00:30:00Z', calendar)).toMatchObject({ open: false, because: 'weekly' });
  });
});

describe('periods without an end or a beginning', () => {
  test('an opening after more than sixty days is not named, one within them is', () => {
    const calendar = { ...desk, closures: [{ from: '2026-06-01', to: '2026-09-01' }] };
    expect(at('2026-07-04T06:59:59Z', calendar)).toMatchObject({ open: false, until: undefined, nextOpening: undefined });
    expect(at('2026-07-04T07:00:00Z', calendar)).toMatchObject({ open: false, until: '2026-09-02T07:00Z' });
  });

  test('the id of a closed period stays the same, however long it lasts', () => {
    const calendar = { ...desk, closures: [{ from: '2026-06-01', to: '2032-06-01' }] };
    for (const iso of ['2026-06-02T10:00:00Z', '2026-12-02T10:00:00Z', '2029-03-02T10:00:00Z', '2032-06-01T21:59:59Z']) {
      expect(at(iso, calendar).since).toBe('2026-05-29T10:00Z');
    }
  });

  test('a desk that never opens, or never closes, has been so for ever', () => {
    expect(openingAt(utc('2031-05-05T10:00:00Z'), empty)).toEqual({ open: false, because: 'weekly', since: sinceEver });
    expect(openingAt(utc('2031-05-05T10:00:00Z'), { ...empty, weekly: always })).toEqual({ open: true, because: 'weekly', since: 0 });
  });
});

describe('set by hand', () => {
  const away = (from: string, until?: string): Override => ({
    mode: 'away',
    from: utc(from),
    ...(until !== undefined && { until: utc(until) }),
  });

  test('away without an end lasts until the next opening that begins after it was set', () => {
    const override = away('2026-11-23T09:30:00Z');
    expect(at('2026-11-23T10:00:00Z', desk, override)).toEqual({
      open: false,
      because: 'override',
      since: '2026-11-23T09:30Z',
      until: '2026-11-23T12:00Z',
      nextOpening: '2026-11-23T12:00Z',
    });
    expect(at('2026-11-23T12:00:00Z', desk, override)).toMatchObject({ open: true, because: 'weekly', since: '2026-11-23T12:00Z' });
  });

  test('away set at the very moment of opening is meant for this opening', () => {
    expect(at('2026-11-23T08:00:00Z', desk, away('2026-11-23T08:00:00Z'))).toMatchObject({ open: false, until: '2026-11-23T12:00Z' });
  });

  test('away without an end, set before a long closure, ends with it', () => {
    const calendar = { ...desk, closures: [{ from: '2026-06-01', to: '2026-09-01' }] };
    const override = away('2026-05-29T08:00:00Z');
    expect(at('2026-05-30T08:00:00Z', calendar, override)).toMatchObject({ because: 'override', until: undefined });
    expect(at('2026-08-30T08:00:00Z', calendar, override)).toMatchObject({ because: 'override', until: '2026-09-02T07:00Z' });
    expect(at('2026-09-02T07:00:00Z', calendar, override)).toMatchObject({ open: true, because: 'weekly' });
  });

  test('away until a time opens at that time, inside the hours', () => {
    const override = away('2026-11-23T08:30:00Z', '2026-11-23T10:00:00Z');
    expect(at('2026-11-23T09:00:00Z', desk, override)).toMatchObject({ open: false, because: 'override', until: '2026-11-23T10:00Z' });
    expect(at('2026-11-23T10:00:00Z', desk, override)).toMatchObject({ open: true, because: 'weekly', until: '2026-11-23T11:00Z' });
  });

  test('away that ends while closed has its next opening by the other rules, and is one period with the closed time around it', () => {
    const override = away('2026-11-23T10:00:00Z', '2026-11-23T11:30:00Z');
    const period = { since: '2026-11-23T10:00Z', until: '2026-11-23T12:00Z', nextOpening: '2026-11-23T12:00Z' };
    expect(at('2026-11-23T10:30:00Z', desk, override)).toEqual({ open: false, because: 'override', ...period });
    expect(at('2026-11-23T11:45:00Z', desk, override)).toEqual({ open: false, because: 'weekly', ...period });
  });

  test('open until a time beats a closure', () => {
    const override: Override = { mode: 'open', from: utc('2026-12-28T09:00:00Z'), until: utc('2026-12-28T11:00:00Z') };
    const calendar = { ...desk, closures: [christmas] };
    expect(at('2026-12-28T10:00:00Z', calendar, override)).toMatchObject({
      open: true,
      because: 'override',
      since: '2026-12-28T09:00Z',
      until: '2026-12-28T11:00Z',
    });
    expect(at('2026-12-28T11:00:00Z', calendar, override)).toMatchObject({ open: false, because: 'closure', since: '2026-12-28T11:00Z' });
  });

  test('open without an end lasts until the next closing by the other rules', () => {
    const override: Override = { mode: 'open', from: utc('2026-11-21T09:00:00Z') };
    expect(at('2026-11-22T09:00:00Z', desk, override)).toMatchObject({ open: true, because: 'override', until: '2026-11-23T11:00Z' });
  });

  test('open without an end, set inside the hours, ends with them', () => {
    const override: Override = { mode: 'open', from: utc('2026-11-23T09:00:00Z') };
    expect(at('2026-11-23T10:00:00Z', desk, override)).toMatchObject({ open: true, because: 'override', until: '2026-11-23T11:00Z' });
    expect(at('2026-11-23T11:00:00Z', desk, override)).toMatchObject({ open: false, because: 'weekly' });
  });

  test('open without an end lasts through days that follow one another without a closing', () => {
    const override: Override = { mode: 'open', from: utc('2026-11-22T09:00:00Z') };
    const weekdays = { ...empty, weekly: { ...always, sat: [], sun: [] } };
    expect(at('2026-11-22T10:00:00Z', weekdays, override)).toMatchObject({ open: true, because: 'override', until: '2026-11-27T23:00Z' });
    expect(at('2026-11-26T10:00:00Z', weekdays, override)).toMatchObject({ open: true, because: 'override', until: '2026-11-27T23:00Z' });
  });

  test('an override that lies ahead is seen coming', () => {
    const override = away('2026-11-23T10:00:00Z', '2026-11-23T14:00:00Z');
    expect(at('2026-11-23T09:00:00Z', desk, override)).toMatchObject({ open: true, because: 'weekly', until: '2026-11-23T10:00Z' });
  });

  test.each([
    ['has ended', away('2026-11-20T08:30:00Z', '2026-11-20T09:00:00Z')],
    ['ends before it begins', away('2026-11-23T08:30:00Z', '2026-11-23T08:00:00Z')],
  ])('an override that %s is as none', (_what, override) => {
    expect(at('2026-11-23T09:00:00Z', desk, override)).toEqual(at('2026-11-23T09:00:00Z', desk));
    expect(at('2026-11-23T09:00:00Z', desk, override)).toMatchObject({ open: true, because: 'weekly', since: '2026-11-23T08:00Z' });
  });
});

describe('closing soon', () => {
  test.each([
    ['2026-11-23T10:44:59Z', false],
    ['2026-11-23T10:45:00Z', true],
    ['2026-11-23T10:59:59Z', true],
    ['2026-11-23T11:50:00Z', false],
  ])('at %s: %s', (iso, expected) => {
    expect(closesSoon(utc(iso), openingAt(utc(iso), desk), desk)).toBe(expected);
  });

  test('zero minutes switch it off', () => {
    const off = { ...desk, closingSoonMinutes: 0 };
    expect(closesSoon(utc('2026-11-23T10:59:59Z'), openingAt(utc('2026-11-23T10:59:59Z'), off), off)).toBe(false);
  });
});
