import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../../shared/console/facility-fields.ts';
import { hoursEdits, hoursGroups, hoursValues, typedHours } from '../../../shared/console/hours-form.ts';
import { editDocument } from '../../../shared/facility/edit-document.ts';
import { readYaml } from '../../../shared/facility/read-yaml.ts';

const file = `hours:
  mon: ["09:00-12:00"] # mornings
holidays: { christmasEve: closed, extra: [{ date: 2027-02-08, name: Rosenmontag }], open: [2027-05-27] }
closures:
  # every year
  - { from: 2026-12-24, to: 2027-01-06, reason: Betriebsferien }
  - { from: 2027-08-02, to: 2027-08-20 }
`;
const plain = (text: string) => {
  const read = readYaml(text);
  return read.ok ? read.value : {};
};
const formOf = (changes: Readonly<Record<string, string>> = {}) => new URLSearchParams({ ...hoursValues(plain(file)), ...changes });
const edited = (form: URLSearchParams, now = file) => editDocument(now, hoursEdits(plain(file), plain(now), typedHours(form)));

it('puts a mistake at its field, at the one it stands in, or at the first of its entry', () => {
  const groups = hoursGroups(hoursValues(plain(file)));
  expect(
    ['hours.mon', 'hours.mon.1', 'closures.1', 'closures.0.to', 'holidays.open.0', 'contact.phone', ''].map((path) =>
      fieldOf(path, groups),
    ),
  ).toEqual([...['hours.mon', 'hours.mon', 'closures.1.from', 'closures.0.to', 'holidays.open.0'], ...[undefined, undefined]]);
});

describe('the form of hours', () => {
  it('changes nothing where nothing was typed', () => {
    expect(edited(formOf())).toBe(file);
  });

  it('writes times as they are typed by people, and keeps the comments beside them', () => {
    const text = edited(
      formOf({ 'hours.mon': '09:00 – 12:00 , 13:00-17:00', 'hours.sat': '10:00-12:00', 'holidays.openOnHolidays': 'true' }),
    );
    expect(plain(text)).toMatchObject({
      hours: { mon: ['09:00-12:00', '13:00-17:00'], sat: ['10:00-12:00'] },
      holidays: { openOnHolidays: true, christmasEve: 'closed' },
    });
    expect(text).toContain('# every year');
  });

  it('takes a day, a row and a whole list away', () => {
    const rows = { 'closures.0.from': '', 'closures.0.to': '', 'closures.0.reason': '' };
    const text = edited(formOf({ ...rows, 'hours.mon': '', 'holidays.open.0': '', 'holidays.christmasEve': '' }));
    expect(plain(text)).toEqual({
      hours: {},
      holidays: { extra: [{ date: '2027-02-08', name: 'Rosenmontag' }] },
      closures: [{ from: '2027-08-02', to: '2027-08-20' }],
    });
  });

  it('gives a channel a week of its own, and takes it away with its last day', () => {
    const two = `${file}channels:\n  whatsapp: { wabaId: "1", inbox: none } # by night\n`;
    const withOwn = edited(formOf({ 'channels.whatsapp.hours.sat': '10:00-12:00' }), two);
    expect(plain(withOwn).channels).toEqual({ whatsapp: { wabaId: '1', inbox: 'none', hours: { sat: ['10:00-12:00'] } } });
    expect(plain(withOwn).hours).toEqual({ mon: ['09:00-12:00'] });
    const shown = hoursValues(plain(withOwn));
    const emptied = new URLSearchParams({ ...shown, 'channels.whatsapp.hours.sat': '' });
    expect(plain(editDocument(withOwn, hoursEdits(plain(withOwn), plain(withOwn), typedHours(emptied))))).toEqual(plain(two));
    expect(withOwn).toContain('# by night');
    const groups = hoursGroups(shown, ['whatsapp']);
    expect(groups.filter(({ title }) => title === 'Eigene Woche für WhatsApp')).toMatchObject([{ isFolded: false }]);
    expect(fieldOf('channels.whatsapp.hours.sat.0', groups)).toBe('channels.whatsapp.hours.sat');
  });

  it('adds a row with a substitute', () => {
    const row = {
      from: '2027-03-01',
      to: '2027-03-02',
      reason: 'Umzug',
      'substitute.name': 'Birkenhof',
      'substitute.phone': '030 23125 300',
    };
    const text = edited(formOf(Object.fromEntries(Object.entries(row).map(([key, value]) => [`closures.2.${key}`, value]))));
    expect(plain(text).closures).toEqual([
      { from: '2026-12-24', to: '2027-01-06', reason: 'Betriebsferien' },
      { from: '2027-08-02', to: '2027-08-20' },
      { from: '2027-03-01', to: '2027-03-02', reason: 'Umzug', substitute: { name: 'Birkenhof', phone: '030 23125 300' } },
    ]);
    expect(text).toContain('# every year');
  });

  it('keeps what somebody else changed meanwhile beside it', () => {
    const now = editDocument(file, [
      {
        path: ['closures'],
        value: [
          { from: '2026-12-24', to: '2027-01-06', reason: 'Betriebsferien' },
          { from: '2027-02-01', to: '2027-02-01' },
        ],
      },
      { path: ['hours', 'tue'], value: ['14:00-16:00'] },
    ]);
    const text = edited(formOf({ 'hours.wed': '08:00-10:00', 'closures.2.from': '2027-04-01', 'closures.2.to': '2027-04-01' }), now);
    expect(plain(text)).toMatchObject({
      hours: { mon: ['09:00-12:00'], tue: ['14:00-16:00'], wed: ['08:00-10:00'] },
      closures: [
        { from: '2026-12-24', reason: 'Betriebsferien' },
        { from: '2027-04-01', to: '2027-04-01' },
        { from: '2027-02-01', to: '2027-02-01' },
      ],
    });
  });
});
