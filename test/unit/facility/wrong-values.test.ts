import { describe, expect, it } from 'vitest';
import { loadFacilityFile } from '../../../infra/terminal/load-facility-file.ts';
import { quietUntil } from '../../../shared/broadcast/send-guards.ts';
import { openingAt } from '../../../shared/calendar/opening.ts';
import { facilityFile } from '../../support/repository.ts';
import { fileWith, load, messengerOf, mistakesOf, placedMistakesOf, problemsOf, snapshotOf, warningsOf } from './setting.ts';

const at = (iso: string) => Date.parse(iso);
const week = (lines: readonly string[]) => Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, lines]));
const calendarOf = (changes: Readonly<Record<string, unknown>>) => messengerOf(snapshotOf(fileWith(changes))).calendar;

describe('hours that a minute parts', () => {
  it.each<[string, readonly string[], string]>([
    ['the end of the day', ['00:00-23:59'], 'hours.mon: "00:00-23:59" is read as open until midnight: write 24:00'],
    [
      'noon',
      ['00:00-11:59', '12:00-24:00'],
      'hours.mon: two times that a minute parts are read as one stretch: write 09:00-12:00, 12:00-17:00',
    ],
    ['the beginning of the day', ['00:01-24:00'], ''],
  ])('are open without a gap, and that is told: at %s', (_, lines, warning) => {
    const calendar = calendarOf({ hours: week(lines), 'holidays/openOnHolidays': true });
    for (const moment of ['2026-11-23T23:59:30+01:00', '2026-11-24T00:00:30+01:00', '2026-11-24T11:59:30+01:00']) {
      expect(openingAt(at(moment), calendar)).toMatchObject({ open: true, since: 0 });
    }
    if (warning) expect(warningsOf(fileWith({ hours: week(lines) }))).toContain(warning);
  });

  it('are read so on special days, and for one evening', () => {
    const special = calendarOf({ specialOpenings: [{ date: '2027-05-08', hours: ['10:00-23:59'] }] });
    expect(openingAt(at('2027-05-08T23:59:30+02:00'), special)).toMatchObject({ open: true, until: at('2027-05-09T00:00+02:00') });
  });

  it('stay apart where two minutes part them', () => {
    const calendar = calendarOf({ 'hours/mon': ['09:00-11:58', '12:00-17:00'] });
    expect(openingAt(at('2026-11-23T11:59:00+01:00'), calendar).open).toBe(false);
  });
});

describe('a day in words', () => {
  it.each(['geschlossen', 'zu', 'Ruhetag', '-', '–', '', 'closed', false, 0, ['geschlossen'], ['zu']])(
    'has no example that opens it: %s',
    (value) => {
      const examples = mistakesOf(fileWith({ 'hours/mon': value })).map(({ example }) => example);
      expect(examples).toEqual(['mon: []   # closed; or leave mon out']);
      expect(messengerOf(snapshotOf(fileWith({ 'hours/mon': [] }))).calendar.weekly.mon).toEqual([]);
    },
  );

  it('that means always has one that opens it', () => {
    for (const value of ['rund um die Uhr', 'durchgehend', ['00:00-00:00'], '0-24', '0 bis 24 Uhr']) {
      expect(mistakesOf(fileWith({ 'hours/mon': value })).map(({ example }) => example)).toEqual(['mon: ["00:00-24:00"]']);
    }
  });

  it('is explained on a special day and for the whole week, too', () => {
    const special = { specialOpenings: [{ date: '2027-05-08', hours: 'geschlossen' }] };
    expect(mistakesOf(fileWith(special))[0]?.example).toBe(
      'closures: [{ from: 2026-12-24, to: 2026-12-24 }]   # a closed day stands there',
    );
    expect(mistakesOf(fileWith({ hours: 'geschlossen' }))[0]?.example).toBe('hours: {}   # no fixed hours');
    expect(mistakesOf(fileWith({ 'channels/whatsapp/hours': { mon: 'zu' } }))[0]?.example).toBe('mon: []   # closed; or leave mon out');
  });
});

describe('holidays.open', () => {
  it('on a day that is none names the nearest', () => {
    expect(mistakesOf(fileWith({ 'holidays/open': ['2027-05-27', '2027-05-28'] }))).toEqual([
      {
        path: 'holidays.open.1',
        problem: '2027-05-28 is no holiday in BW; the nearest is Fronleichnam, 2027-05-27',
        example: 'open: [2027-05-27]',
      },
    ]);
    expect(problemsOf(fileWith({ 'holidays/open': ['2026-12-25'] }))).toEqual([
      'holidays.open.0: 2026-12-25 is no holiday in BW; the nearest is Heiligabend, 2026-12-24',
    ]);
  });

  it('is told beside other mistakes, and takes 24 and 31 December and years gone by', () => {
    expect(problemsOf(fileWith({ 'holidays/open': ['2027-05-28'], 'facility/name': undefined }))).toHaveLength(2);
    expect(calendarOf({ 'holidays/open': ['2026-12-24', '2026-12-31', '2019-03-04'] }).openHolidays).toBeUndefined();
  });

  it('on a day that is closed by holidays.extra is a contradiction', () => {
    const file = fileWith({ 'holidays/extra': [{ date: '2027-02-08', name: 'Rosenmontag' }], 'holidays/open': ['2027-02-08'] });
    expect(problemsOf(file)).toEqual(['holidays.open.0: 2027-02-08 stands in `holidays.extra`, too, as a closed day']);
  });
});

describe('a house that never closes', () => {
  const always = { hours: week(['00:00-24:00']), 'facility/land': 'BW' };

  it('is told that it shuts on holidays unless it says otherwise', () => {
    const warning =
      'holidays: a house that is open round the clock shuts on public holidays all the same, unless it says openOnHolidays: true';
    expect(warningsOf(fileWith(always))).toContain(warning);
    expect(warningsOf(fileWith({ ...always, 'holidays/openOnHolidays': true }))).not.toContain(warning);
    expect(warningsOf(fileWith({}))).not.toContain(warning);
  });

  it('is open on all of them, 24 and 31 December included, while the newsletter stays quiet', () => {
    const calendar = calendarOf({ ...always, 'holidays/openOnHolidays': true });
    for (const day of ['2026-12-24', '2026-12-31', '2027-01-01', '2027-05-27']) {
      expect(openingAt(at(`${day}T15:00:00Z`), calendar)).toMatchObject({ open: true, because: 'weekly' });
    }
    expect(calendar.openHolidays).toEqual(['2027-01-01', '2027-05-27']);
    expect(quietUntil(at('2027-05-27T10:00:00+02:00'), calendar)).toBe(at('2027-05-28T08:00:00+02:00'));
  });

  it('still closes on days of its own, and on an eve that it names', () => {
    const calendar = calendarOf({
      ...always,
      holidays: { openOnHolidays: true, christmasEve: 'closed', extra: [{ date: '2027-05-27', name: 'Putztag' }] },
    });
    expect(openingAt(at('2026-12-24T15:00:00Z'), calendar)).toMatchObject({ open: false, holiday: 'Heiligabend' });
    expect(openingAt(at('2027-05-27T15:00:00Z'), calendar)).toMatchObject({ open: false, holiday: 'Putztag' });
  });
});

describe('a key in the wrong section', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    [
      'at the top level',
      { phone: '030 23125 400' },
      'phone: unknown key `phone` here: `phone` stands in `contact`',
      'contact:\n  phone: "030 23125 100"',
    ],
    [
      'at the top level, in German',
      { Telefon: '030 23125 400' },
      'Telefon: unknown key `Telefon` here: `phone` stands in `contact`',
      'contact:\n  phone: "030 23125 100"',
    ],
    [
      'at the top level, a weekday',
      { mon: ['09:00-12:00'] },
      'mon: unknown key `mon` here: `mon` stands in `hours`',
      'hours:\n  mon: ["09:00-12:00", "13:00-17:00"]',
    ],
    [
      'of two homes',
      { name: 'Ahornweg' },
      'name: unknown key `name` here: `name` stands in `facility` or in `newsletter`',
      'facility:\n  name: Jugendberatung Lindenhof',
    ],
    [
      'a section inside another',
      { 'facility/closures': [] },
      'facility.closures: unknown key `closures` here: `closures` stands at the top level, beside `facility`',
      'closures:\n  - { from: 2026-12-24, to: 2027-01-06, reason: Betriebsferien }',
    ],
    [
      'of a channel',
      { pageId: '100000000000001' },
      'pageId: unknown key `pageId` here: `pageId` stands in `channels.messenger` or in `channels.instagram`',
      'channels:\n  messenger:\n    pageId: "100000000000001"',
    ],
    [
      'beside the right ones',
      { 'contact/land': 'BW' },
      'contact.land: unknown key `land` here: `land` stands in `facility`',
      'facility:\n  land: BW',
    ],
  ])('is told where it belongs: %s', (_, changes, problem, example) => {
    const mistakes = mistakesOf(fileWith(changes));
    expect(mistakes.map((one) => [`${one.path}: ${one.problem}`, one.example])).toEqual([[problem, example]]);
  });
});

it('a key in the wrong section is told once, wherever its section comes', () => {
  for (const changes of [
    { 'contact/phone': undefined, phone: '030 23125 400' },
    { 'contact/phone': undefined, 'facility/phone': '030 23125 400' },
    { 'facility/land': undefined, 'contact/land': 'BW' },
  ]) {
    expect(problemsOf(fileWith(changes))).toEqual([expect.stringMatching(/^(?:phone|facility\.phone|contact\.land): unknown key/)]);
  }
  expect(problemsOf(fileWith({ 'contact/phone': undefined }))).toEqual(['contact.phone: is missing']);
});

describe('the line of a mistake', () => {
  const yaml = [
    'facility: { name: Beratung Ahornweg, shortName: Ahornweg, carrier: A e. V., law: DSGVO,',
    '  land: XX, address: du }',
    'contact:',
    '  phone: 3023125400',
    '  link: https://ahornweg.example.org/kontakt',
    '  privacyLink: https://ahornweg.example.org/datenschutz',
    '  dataProtection: datenschutz@ahornweg.example.org',
    'hours:',
    '  Montag: ["9-12"]',
    'closures:',
    '  - { from: 2026-12-24, to: 2026-12-31 }',
    '  - from: 2027-01-01',
    '    to: 2027-13-01',
    'texts:',
    '  # two of them',
    '  newsletter: x',
    '  opt.in: ""',
    '  attachment: ""',
    'retention: &r { contactMonths: 99 }',
    'channels:',
    '  whatsapp: { phoneNumberId: 514930287716042, wabaId: "389217604518273" }',
    'mode: *r',
    'telephone: 1',
    '',
  ].join('\r\n');

  it('is told for each', () => {
    const lines = placedMistakesOf(yaml).map(({ path, line }) => `${path} ${line}`);
    expect(lines.sort()).toEqual(
      [
        'channels.whatsapp.phoneNumberId 21',
        'closures.1.to 13',
        'contact.imprintLink 3',
        'contact.phone 4',
        'facility.land 2',
        'hours.Montag 9',
        'hours.Montag.0 9',
        'mode 22',
        'retention.contactMonths 19',
        'telephone 23',
        'texts.attachment 18',
        'texts.newsletter 16',
        'texts.opt.in 17',
      ].sort(),
    );
  });

  it('is told for a doubt, too', () => {
    const loaded = load(fileWith({ 'hours/mon': ['09:00-23:59'], 'crisis/off': 'Bereitschaft rund um die Uhr' }));
    expect(loaded).toMatchObject({
      warnings: [
        'hours.mon (line 15): "09:00-23:59" is read as open until midnight: write 24:00',
        'crisis.off (line 29): cries for help are NOT answered with help: Bereitschaft rund um die Uhr',
      ],
    });
  });

  it('is told for a section that is missing by the end of the file', () => {
    expect(placedMistakesOf('mode: normal\n').map(({ path, line }) => `${path} ${line}`)).toEqual([
      'facility 1',
      'contact 1',
      'hours 1',
      'channels 1',
    ]);
  });
});

it('the file that ships has none of these', () => {
  const warnings: string[] = [];
  loadFacilityFile(facilityFile, { now: at('2026-11-23T10:00:00+01:00'), warn: (warning) => warnings.push(warning) });
  expect(warnings).toEqual([]);
});
