import { describe, expect, it } from 'vitest';
import { publicHolidays } from '../../../infra/terminal/public-holidays.ts';
import { quietUntil } from '../../../shared/broadcast/send-guards.ts';
import { openingAt } from '../../../shared/calendar/opening.ts';
import type { Land } from '../../../shared/facility/land-names.ts';
import { fileWith, messengerOf, snapshotOf } from './setting.ts';

const none = { mariaeHimmelfahrt: false, fronleichnam: false, augsburg: false };
const datesOf = (land: Land, year: number, switches = none) =>
  publicHolidays(land, switches, { from: year, to: year }).map((holiday) => holiday.date);

describe('the public holidays of a Land', () => {
  it.each<[Land, string[]]>([
    ['BW', ['2026-01-06', '2026-06-04', '2026-11-01']],
    ['BY', ['2026-01-06', '2026-06-04', '2026-11-01']],
    ['BE', ['2026-03-08']],
    ['BB', ['2026-04-05', '2026-05-24', '2026-10-31']],
    ['HB', ['2026-10-31']],
    ['HH', ['2026-10-31']],
    ['HE', ['2026-06-04']],
    ['MV', ['2026-03-08', '2026-10-31']],
    ['NI', ['2026-10-31']],
    ['NW', ['2026-06-04', '2026-11-01']],
    ['RP', ['2026-06-04', '2026-11-01']],
    ['SL', ['2026-06-04', '2026-08-15', '2026-11-01']],
    ['SN', ['2026-10-31', '2026-11-18']],
    ['ST', ['2026-01-06', '2026-10-31']],
    ['SH', ['2026-10-31']],
    ['TH', ['2026-09-20', '2026-10-31']],
  ])('in %s are the nine of all Länder and its own', (land, own) => {
    const everywhere = [
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ];
    expect([...datesOf(land, 2026)].sort()).toEqual([...everywhere, ...own].sort());
  });

  it('are without 24 and 31 December, which banks alone keep', () => {
    expect(datesOf('HE', 2026)).not.toContain('2026-12-24');
    expect(datesOf('HE', 2026)).not.toContain('2026-12-31');
  });

  it('have 17 June 2028 in Berlin, and in no other year', () => {
    expect(datesOf('BE', 2028)).toContain('2028-06-17');
    expect(datesOf('BE', 2029)).not.toContain('2029-06-17');
  });

  it.each<[string, Land, Partial<typeof none>, string]>([
    ['Mariä Himmelfahrt in Catholic Bavaria', 'BY', { mariaeHimmelfahrt: true }, '2027-08-15'],
    ['the peace festival in Augsburg', 'BY', { augsburg: true }, '2027-08-08'],
    ['Fronleichnam in parts of Saxony', 'SN', { fronleichnam: true }, '2027-05-27'],
    ['Fronleichnam in parts of Thuringia', 'TH', { fronleichnam: true }, '2027-05-27'],
  ])('have %s only where the municipality keeps it', (_, land, switches, date) => {
    expect(datesOf(land, 2027, { ...none, ...switches })).toContain(date);
    expect(datesOf(land, 2027)).not.toContain(date);
  });

  it('reach from the first to the last year', () => {
    const dates = publicHolidays('BW', none, { from: 2026, to: 2036 }).map((holiday) => holiday.date);
    expect(dates.at(0)).toBe('2026-01-01');
    expect(dates.at(-1)).toBe('2036-12-26');
    expect(dates).toHaveLength(132);
  });
});

describe('the holidays of a snapshot', () => {
  const holidaysOf = (holidays: Record<string, unknown>, hours?: Record<string, unknown>) =>
    messengerOf(snapshotOf(fileWith({ holidays, ...(hours ? { hours } : {}) }))).calendar.holidays;
  const on = (date: string, holidays: Record<string, unknown>, hours?: Record<string, unknown>) =>
    holidaysOf(holidays, hours).find((holiday) => holiday.date === date);

  it('are asked for from last year to ten years ahead', () => {
    const asked: unknown[] = [];
    const snapshot = snapshotOf(fileWith({}), {
      today: '2027-01-01',
      publicHolidays: (land, switches, years) => {
        asked.push([land, switches.augsburg, years]);
        return [];
      },
    });
    expect(asked[0]).toEqual(['BW', false, { from: 2026, to: 2037 }]);
    expect(messengerOf(snapshot).calendar.holidaysUntil).toBe('2037-12-31');
    expect(messengerOf(snapshot).calendar.holidays.at(-1)).toEqual({ date: '2037-12-31', name: 'Silvester', intervals: [] });
  });

  it('close Christmas Eve and New Year’s Eve unless the house decides otherwise', () => {
    expect(on('2026-12-24', {})).toEqual({ date: '2026-12-24', name: 'Heiligabend', intervals: [] });
    expect(on('2026-12-31', { newYearsEve: 'open' })).toBeUndefined();
  });

  it('keep half of Christmas Eve: that weekday’s hours until noon', () => {
    // 24 December 2026 is a Thursday, 24 December 2027 a Friday.
    const hours = { thu: ['08:00-10:00', '11:00-14:00', '15:00-18:00'], fri: ['13:00-17:00'] };
    expect(on('2026-12-24', { christmasEve: 'half' }, hours)?.intervals).toEqual([
      { from: 480, to: 600 },
      { from: 660, to: 720 },
    ]);
    expect(on('2027-12-24', { christmasEve: 'half' }, hours)?.intervals).toEqual([]);
  });

  it('have extra days, and are without those on which the house is open', () => {
    expect(on('2027-02-08', { extra: [{ date: '2027-02-08', name: 'Rosenmontag' }] })?.name).toBe('Rosenmontag');
    expect(on('2027-05-27', {})?.name).toBe('Fronleichnam');
    expect(on('2027-05-27', { open: ['2027-05-27'] })).toBeUndefined();
  });

  it('change nothing in the hours of a public holiday on which the house is open', () => {
    // 27 May 2027 is a Thursday.
    const hours = { thu: ['09:00-12:00'] };
    const open = messengerOf(snapshotOf(fileWith({ hours, holidays: { open: ['2027-05-27'] } }))).calendar;
    const tenOClock = Date.parse('2027-05-27T10:00:00+02:00');
    expect(openingAt(tenOClock, open)).toEqual({
      open: true,
      because: 'weekly',
      since: Date.parse('2027-05-27T09:00:00+02:00'),
      until: Date.parse('2027-05-27T12:00:00+02:00'),
    });
    const { openHolidays, ...asBefore } = open;
    expect(openHolidays).toEqual(['2027-05-27']);
    expect(openingAt(tenOClock, asBefore)).toEqual(openingAt(tenOClock, open));
  });

  it('have each date once, in order', () => {
    const dates = holidaysOf({ extra: [{ date: '2027-05-27', name: 'Sommerfest' }] }).map((holiday) => holiday.date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(on('2027-05-27', { extra: [{ date: '2027-05-27', name: 'Sommerfest' }] })?.name).toBe('Sommerfest');
  });
});

describe('the newsletter’s quiet days', () => {
  // Corpus Christi 2027 and Christmas Eve 2026 are Thursdays; the facility of these tests has hours on Monday and Friday.
  it.each<[string, Record<string, unknown>, string, string]>([
    ['a public holiday', {}, '2027-05-27T10:00:00+02:00', '2027-05-28T08:00:00+02:00'],
    ['one on which the house is open', { open: ['2027-05-27'] }, '2027-05-27T10:00:00+02:00', '2027-05-28T08:00:00+02:00'],
    [
      'one with a fest of the house, open all the same',
      { open: ['2027-05-27'], extra: [{ date: '2027-05-27', name: 'Sommerfest' }] },
      '2027-05-27T10:00:00+02:00',
      '2027-05-28T08:00:00+02:00',
    ],
    ['a closed Christmas Eve', {}, '2026-12-24T10:00:00+01:00', '2026-12-25T08:00:00+01:00'],
  ])('are: %s', (_, holidays, now, until) => {
    const { calendar } = messengerOf(snapshotOf(fileWith({ holidays })));
    expect(quietUntil(Date.parse(now), calendar)).toBe(Date.parse(until));
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['Christmas Eve when it is half', { christmasEve: 'half' }, '2026-12-24T10:00:00+01:00'],
    ['Christmas Eve when it is open', { christmasEve: 'open' }, '2026-12-24T15:00:00+01:00'],
    ['New Year’s Eve when it is half', { newYearsEve: 'half' }, '2026-12-31T10:00:00+01:00'],
    ['New Year’s Eve when it is open', { newYearsEve: 'open' }, '2026-12-31T10:00:00+01:00'],
    ['a day of `open` that is no public holiday', { open: ['2026-12-24'] }, '2026-12-24T10:00:00+01:00'],
  ])('are not: %s', (_, holidays, now) => {
    const { calendar } = messengerOf(snapshotOf(fileWith({ holidays })));
    expect(quietUntil(Date.parse(now), calendar)).toBe(Date.parse(now));
  });
});
