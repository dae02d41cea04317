import { describe, expect, it } from 'vitest';
import { hours } from '../cli/setting.ts';

/** The lines under a heading, up to the next empty line. */
const under = (heading: RegExp, text: string) => {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => heading.test(line)) + 1;
  return lines.slice(start, lines.indexOf('', start));
};

describe('npm run hours', () => {
  it('shows fourteen days with their hours, closed ones as well', () => {
    expect(under(/^The 14 days from 2026-11-23$/, hours([]))).toEqual([
      '  Mon 2026-11-23  09:00-12:00, 13:00-17:00',
      '  Tue 2026-11-24  closed',
      '  Wed 2026-11-25  closed',
      '  Thu 2026-11-26  closed',
      '  Fri 2026-11-27  09:00-12:00',
      '  Sat 2026-11-28  closed',
      '  Sun 2026-11-29  closed',
      '  Mon 2026-11-30  09:00-12:00, 13:00-17:00',
      '  Tue 2026-12-01  closed',
      '  Wed 2026-12-02  closed',
      '  Thu 2026-12-03  closed',
      '  Fri 2026-12-04  09:00-12:00',
      '  Sat 2026-12-05  closed',
      '  Sun 2026-12-06  closed',
    ]);
  });

  it('says why a day is not like its weekday', () => {
    const days = under(
      /^The 14 days/,
      hours(['--from', '2026-12-21'], {
        holidays: { christmasEve: 'half' },
        'hours/thu': ['10:00-16:00'],
        closures: [{ from: '2026-12-28', to: '2026-12-30', reason: 'Inventur' }],
        specialOpenings: [{ date: '2026-12-26', hours: ['22:00-02:00'], reason: 'Nacht der offenen Tür' }],
      }),
    );
    expect(days.slice(3, 9)).toEqual([
      '  Thu 2026-12-24  10:00-12:00                Heiligabend',
      '  Fri 2026-12-25  closed                     1. Weihnachtstag',
      '  Sat 2026-12-26  22:00-02:00                Nacht der offenen Tür',
      '  Sun 2026-12-27  closed',
      '  Mon 2026-12-28  closed                     Inventur',
      '  Tue 2026-12-29  closed                     Inventur',
    ]);
  });

  it('lists the holidays, closures and special openings of the next 24 months', () => {
    const changes = {
      closures: [
        { from: '2026-11-20', to: '2026-11-24' },
        { from: '2026-12-24', to: '2027-01-06', reason: 'Betriebsferien' },
      ],
      specialOpenings: [{ date: '2027-05-08', hours: ['10:00-16:00'], reason: 'Tag der offenen Tür' }],
    };
    const lines = under(/^Holidays, closures and special openings until 2028-11-22$/, hours([], changes));
    expect(lines.slice(0, 4)).toEqual([
      '  Mon 2026-11-23  closed to 2026-11-24       closure',
      '  Thu 2026-12-24  closed to 2027-01-06       Betriebsferien',
      '  Thu 2026-12-24  closed                     Heiligabend',
      '  Fri 2026-12-25  closed                     1. Weihnachtstag',
    ]);
    expect(lines).toContain('  Sat 2027-05-08  10:00-16:00                Tag der offenen Tür');
    expect(lines.at(-1)).toBe('  Wed 2028-11-01  closed                     Allerheiligen');
    expect(lines).toHaveLength(31);
  });

  it.each([
    ['2026-12-24', '  Thu 2026-12-24  closed to 2027-01-06       Betriebsferien', '  Thu 2026-12-24  10:00-12:00                Notdienst'],
    ['2026-12-20', '  Sun 2026-12-20  closed to 2027-01-06       Betriebsferien', '  Sun 2026-12-20  10:00-12:00                Notdienst'],
  ])('names a closure also when its first day shown, %s, has a special opening', (date, closure, special) => {
    const lines = under(
      /^Holidays, closures/,
      hours(['--from', '2026-12-20'], {
        closures: [{ from: date === '2026-12-20' ? '2026-12-14' : date, to: '2027-01-06', reason: 'Betriebsferien' }],
        specialOpenings: [{ date, hours: ['10:00-12:00'], reason: 'Notdienst' }],
      }),
    );
    expect(lines.slice(0, 2)).toEqual([closure, special]);
  });

  it('shows each channel by itself when their hours differ, and both together when not', () => {
    const different = hours([], { 'channels/whatsapp/hours': { tue: ['16:00-19:00'] } });
    expect(different.match(/^(Messenger|WhatsApp)$/gm)).toEqual(['Messenger', 'WhatsApp']);
    expect(different.match(/^ {2}Tue 2026-11-24.*$/gm)).toEqual(['  Tue 2026-11-24  closed', '  Tue 2026-11-24  16:00-19:00']);
    expect(hours([]).match(/^(Messenger|WhatsApp)$/gm)).toBeNull();
  });

  it('leaves out an opening that the clock change swallows', () => {
    expect(hours(['--from', '2027-03-28'], { 'hours/sun': ['02:00-03:00', '10:00-12:00'] })).toContain('  Sun 2027-03-28  10:00-12:00\n');
  });

  it('says until when public holidays are known, where that is too short', () => {
    expect(hours(['--from', '2035-06-01'])).toContain('\nPublic holidays are known until 2036-12-31 only.\n');
    expect(hours([])).not.toContain('are known until');
  });
});

describe('npm run hours refuses, and says what would be right,', () => {
  it.each<[string, string[], string]>([
    ['an unknown word', ['tomorrow'], '"tomorrow" is no command of npm run hours: say at.'],
    ['an unknown option', ['--days', '3'], '--days is no option of npm run hours: npm run hours -- --help shows them all.'],
    ['a day that is none', ['--from', '2027-02-29'], '--from 2027-02-29 is no date. Write --from 2026-12-01.'],
    ['a day in words', ['--from', 'morgen'], '--from morgen is no date. Write --from 2026-12-01.'],
    [
      'a day too far ahead',
      ['--from', '2037-01-01'],
      '2037-01-01 is out of range: public holidays are known from 2025-01-01 to 2036-12-31.',
    ],
    [
      'a day too far back',
      ['--from', '2024-12-31'],
      '2024-12-31 is out of range: public holidays are known from 2025-01-01 to 2036-12-31.',
    ],
    ['no moment', ['at'], 'at needs a moment: at 2026-12-24T15:00, or at 16:30 for today.'],
    ['the hour that March leaves out', ['at', '2027-03-28T02:30'], 'at 2027-03-28T02:30 is no time that a clock in Berlin shows.'],
    ['25 o’clock', ['at', '2027-03-28T25:30'], 'at 2027-03-28T25:30 is no time that a clock in Berlin shows.'],
    ['two things at once', ['--ics', 'at', '2027-03-01T10:00'], 'at explains one moment: it goes with neither --ics nor --from.'],
  ])('%s', (_, argv, message) => {
    expect(() => hours(argv)).toThrow(message);
  });

  it('a file that is not there, and one with mistakes, with all of them', () => {
    expect(() => hours(['--facility', 'no-such-file.yaml'])).toThrow('no-such-file.yaml cannot be read.');
    expect(() => hours([], { 'hours/mon': ['25:00-26:00'], 'facility/land': 'XX' })).toThrow(/facility\.land[\s\S]*hours\.mon\.0/);
  });
});

describe('npm run hours -- at', () => {
  const closure = [
    { from: '2026-12-24', to: '2027-01-06', reason: 'Betriebsferien', substitute: { name: 'Haus Birke', phone: '030 23125 300' } },
  ];

  it('explains a moment of a closure, with the words a client reads', () => {
    const text = hours(['at', '2026-12-24T15:00'], { closures: closure });
    expect(text.split('\n').slice(0, 8)).toEqual([
      'Thursday 2026-12-24 15:00, Berlin time',
      '',
      'Messenger: away',
      '  because       closure 2026-12-24 to 2027-01-06 (Betriebsferien)',
      '  since         Monday 2026-12-21 17:00',
      '  until         Friday 2027-01-08 09:00',
      '  next opening  Friday 2027-01-08 09:00',
      '  Somebody known who writes now reads:',
    ]);
    expect(text).toContain('Vom 24. Dezember bis einschließlich 6. Januar');
    expect(text).toContain('am Freitag, 8. Januar, 9 Uhr');
    expect(text).toContain('Haus Birke, 030 23125 300');
  });

  it('explains a moment of opening: nothing is said to somebody known', () => {
    const [messenger = ''] = hours(['at', '2026-11-23T10:00']).split('\nWhatsApp');
    expect(messenger).toContain('Messenger: open\n  because       weekly hours\n  since         Monday 2026-11-23 09:00\n');
    expect(messenger).toContain(
      '  until         Monday 2026-11-23 12:00\n  Somebody known who writes now reads nothing: the desk is silent.\n',
    );
    expect(messenger).toContain('  Somebody new reads:\n    | Hallo');
  });

  it('names the holiday, and takes a time of today or one with a zone', () => {
    expect(hours(['at', '2027-05-27T09:00:00+02:00'])).toMatch(/^Thursday 2027-05-27 09:00,[\s\S]*because {7}holiday \(Fronleichnam\)/);
    expect(hours(['at', '12:30'])).toMatch(/^Monday 2026-11-23 12:30,[\s\S]*next opening {2}Monday 2026-11-23 13:00/);
  });

  it('says that no opening is in sight', () => {
    expect(hours(['at', '2026-11-24T10:00'], { hours: {} })).toMatch(
      /since {9}ever\n {2}until {9}no change within 60 days\n {2}next opening {2}no change/,
    );
  });
});

it('npm run hours -- --help says what can be asked', () => {
  expect(hours(['--help'])).toMatch(/npm run hours -- at 2026-12-24T15:00[\s\S]*--from DATE[\s\S]*--facility F/);
});
