import { describe, expect, it } from 'vitest';
import { hours } from '../cli/setting.ts';

type Entry = Readonly<Record<string, string>>;

/** A reader of iCalendar files that knows unfolding, escapes and events, and nothing of how the file was made. */
function read(file: string): { readonly head: Entry; readonly events: readonly Entry[] } {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  const events: Record<string, string>[] = [];
  const head: Record<string, string> = {};
  let open: Record<string, string> | undefined;
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? [];
    if (line === 'BEGIN:VEVENT') open = {};
    else if (line === 'END:VEVENT' && open) {
      events.push(open);
      open = undefined;
    } else (open ?? head)[name] = value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
  }
  return { head, events };
}
const titled = (title: string, { events }: ReturnType<typeof read>) => events.filter(({ SUMMARY }) => SUMMARY === title);

describe('npm run hours -- --ics', () => {
  it('is a calendar as RFC 5545 wants it: CRLF, no line over 75 octets, begun and ended', () => {
    const file = hours(['--ics'], {
      closures: [
        { from: '2027-03-01', to: '2027-03-05', reason: 'Überprüfung aller Räumlichkeiten, Türen und Flächen durch das Gebäudemanagement' },
      ],
    });
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Pforte//')).toBe(true);
    expect(file.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(
      titled('Ahornweg geschlossen: Überprüfung aller Räumlichkeiten, Türen und Flächen durch das Gebäudemanagement', read(file)),
    ).toHaveLength(1);
  });

  it('has the openings of fourteen days at their moments, also over a clock change', () => {
    const opened = titled('Ahornweg geöffnet', read(hours(['--ics', '--from', '2027-03-22'])));
    expect(opened.map(({ DTSTART, DTEND }) => `${DTSTART} ${DTEND}`)).toEqual([
      '20270322T080000Z 20270322T110000Z',
      '20270322T120000Z 20270322T160000Z',
      // Friday 26 March is Karfreitag, Monday 29 March Ostermontag; summer time begins on the 28th.
      '20270402T070000Z 20270402T100000Z',
    ]);
  });

  it('has holidays as whole days and closures to their last day, with the substitute', () => {
    const calendar = read(
      hours(['--ics'], {
        closures: [
          { from: '2026-12-24', to: '2027-01-06', reason: 'Ferien; Umbau', substitute: { name: 'Haus Birke', phone: '030 23125 300' } },
        ],
      }),
    );
    const [closed] = titled('Ahornweg geschlossen: Ferien; Umbau', calendar);
    expect(closed?.['DTSTART;VALUE=DATE']).toBe('20261224');
    expect(closed?.['DTEND;VALUE=DATE']).toBe('20270107');
    expect(closed?.DESCRIPTION).toBe('Vertretung: Haus Birke, 030 23125 300');
    const bodies = titled('Fronleichnam', calendar).map((event) => [event['DTSTART;VALUE=DATE'], event['DTEND;VALUE=DATE']]);
    expect(bodies).toEqual([
      ['20270527', '20270528'],
      ['20280615', '20280616'],
    ]);
  });

  it('has special openings of two years, each once, and across midnight', () => {
    const specialOpenings = [
      { date: '2026-11-28', hours: ['10:00-14:00'] },
      { date: '2027-05-08', hours: ['22:00-02:00'], reason: 'Lange Nacht' },
    ];
    const calendar = read(hours(['--ics'], { specialOpenings }));
    expect(titled('Ahornweg geöffnet: Lange Nacht', calendar).map(({ DTSTART, DTEND }) => [DTSTART, DTEND])).toEqual([
      ['20270508T200000Z', '20270509T000000Z'],
    ]);
    expect(calendar.events.filter(({ DTSTART }) => DTSTART === '20261128T090000Z')).toHaveLength(1);
  });

  it('keeps the name and the reason of a special opening that comes near, and of one whose hours change', () => {
    const of = (from: string, hoursOfDay: string[]) =>
      read(
        hours(['--ics', '--from', from], { specialOpenings: [{ date: '2026-12-12', hours: hoursOfDay, reason: 'Adventsbasar' }] }),
      ).events.filter(({ SUMMARY }) => SUMMARY === 'Ahornweg geöffnet: Adventsbasar');
    const [far, near, moved] = [of('2026-11-23', ['10:00-14:00']), of('2026-12-10', ['10:00-14:00']), of('2026-12-10', ['11:00-15:00'])];
    expect([far, near, moved].map((events) => events.map(({ DTSTART }) => DTSTART))).toEqual([
      ['20261212T090000Z'],
      ['20261212T090000Z'],
      ['20261212T100000Z'],
    ]);
    expect(near).toEqual(far);
    expect(moved[0]?.UID).toBe(far[0]?.UID);
  });

  it('has a special opening of touching hours once, near and far', () => {
    const specialOpenings = [{ date: '2026-12-12', hours: ['10:00-12:00', '12:00-14:00'], reason: 'Basar' }];
    for (const from of ['2026-11-23', '2026-12-10']) {
      expect(titled('Ahornweg geöffnet: Basar', read(hours(['--ics', '--from', from], { specialOpenings })))).toMatchObject([
        { DTSTART: '20261212T090000Z', DTEND: '20261212T130000Z' },
      ]);
    }
  });

  it('leaves out a special opening that the clock change swallows', () => {
    const specialOpenings = [{ date: '2027-03-28', hours: ['02:00-03:00', '10:00-12:00'], reason: 'Basar' }];
    for (const from of ['2026-11-23', '2027-03-25']) {
      expect(titled('Ahornweg geöffnet: Basar', read(hours(['--ics', '--from', from], { specialOpenings })))).toMatchObject([
        { DTSTART: '20270328T080000Z', DTEND: '20270328T100000Z' },
      ]);
    }
  });

  it('has a desk that is open around the clock day by day, so that tomorrow’s file names the same', () => {
    const always = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-24:00']]));
    const opened = (from: string) => titled('Ahornweg geöffnet', read(hours(['--ics', '--from', from], { hours: always })));
    const [today, tomorrow] = [opened('2026-11-23'), opened('2026-11-24')];
    expect(today.map(({ DTSTART, DTEND }) => `${DTSTART} ${DTEND}`).slice(0, 3)).toEqual([
      '20261122T230000Z 20261123T230000Z',
      '20261123T230000Z 20261124T230000Z',
      '20261124T230000Z 20261125T230000Z',
    ]);
    expect(today).toHaveLength(14);
    expect(tomorrow.slice(0, 13)).toEqual(today.slice(1));
  });

  it('has the night that reaches into the first day, and no minute twice', () => {
    const changes = {
      'hours/sun': ['22:00-02:00'],
      specialOpenings: [{ date: '2026-11-23', hours: ['01:00-05:00'], reason: 'Nachtwache' }],
    };
    const [night, watch] = read(hours(['--ics'], changes)).events;
    expect([night, watch]).toMatchObject([
      { DTSTART: '20261122T210000Z', DTEND: '20261123T010000Z', SUMMARY: 'Ahornweg geöffnet' },
      { DTSTART: '20261123T010000Z', DTEND: '20261123T040000Z', SUMMARY: 'Ahornweg geöffnet: Nachtwache' },
    ]);
  });

  it('names each event for ever, so that importing it again doubles nothing', () => {
    const ids = (argv: string[]) => read(hours(argv)).events.map(({ UID }) => UID);
    const first = ids(['--ics']);
    const later = ids(['--ics', '--from', '2026-11-30']);
    expect(new Set(first).size).toBe(first.length);
    expect(later.filter((id) => first.includes(id)).length).toBeGreaterThan(25);
    expect(read(hours(['--ics'])).events.every(({ DTSTAMP }) => DTSTAMP === '20261123T070000Z')).toBe(true);
  });

  it('tells the channels apart where their hours differ, and names a holiday once all the same', () => {
    const calendar = read(hours(['--ics'], { 'channels/whatsapp/hours': { tue: ['16:00-19:00'] } }));
    expect(titled('Ahornweg geöffnet (Messenger)', calendar)).toHaveLength(6);
    expect(titled('Ahornweg geöffnet (WhatsApp)', calendar).map(({ DTSTART }) => DTSTART)).toEqual([
      '20261124T150000Z',
      '20261201T150000Z',
    ]);
    expect(titled('Neujahr', calendar)).toHaveLength(2);
  });
});
