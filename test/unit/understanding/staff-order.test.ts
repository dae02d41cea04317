import { describe, expect, it, test } from 'vitest';
import { fromLocal, toLocal } from '../../../shared/calendar/berlin.ts';
import { momentOfEnd } from '../../../shared/calendar/ordered-end.ts';
import { codeOf, messageWith, presentedCode } from '../../../shared/understanding/staff/code.ts';
import { staffOrderIn } from '../../../shared/understanding/staff/read-order.ts';
import { understand } from '../../../shared/understanding/understand.ts';

/** Monday, 23 November 2026, 10:00. */
const now = fromLocal('2026-11-23', 10 * 60);

/** `away → 2026-11-23 14:00`, as it would be done at that moment. */
function done(text: string): string | undefined {
  const order = staffOrderIn(text);
  if (order === undefined) return undefined;
  if (order.until === undefined) return order.set;
  if (order.until === 'unclear') return `${order.set}?`;
  const at = momentOfEnd(order.until, now);
  if (at === undefined) return `${order.set} → never`;
  const { date, minuteOfDay } = toLocal(at);
  const [hour, minute] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) => String(part).padStart(2, '0'));
  return `${order.set} → ${date} ${hour}:${minute}`;
}

describe('what the team orders', () => {
  test.each([
    ['STATUS', 'status'],
    ['status?', 'status'],
    ['Staus', 'status'],
    ['ZU HEUTE', 'away → 2026-11-24 00:00'],
    ['zu heute!', 'away → 2026-11-24 00:00'],
    ['zu', 'away → 2026-11-24 00:00'],
    ['heute geschlossen', 'away → 2026-11-24 00:00'],
    ['Heute gescholssen', 'away → 2026-11-24 00:00'],
    ['Bin heute krank, zu', 'away → 2026-11-24 00:00'],
    ['Guten Morgen, bin leider krank, heute zu. Danke!', 'away → 2026-11-24 00:00'],
    ['heute ist niemand da', 'away → 2026-11-24 00:00'],
    ['heute und morgen zu', 'away → 2026-11-25 00:00'],
    ['WEG BIS 14 UHR', 'away → 2026-11-23 14:00'],
    ['weg bis 14:30', 'away → 2026-11-23 14:30'],
    ['weg bis 14.30', 'away → 2026-11-23 14:30'],
    ['weg bis 14 Uhr 15', 'away → 2026-11-23 14:15'],
    ['weg bis 14', 'away → 2026-11-23 14:00'],
    ['weg bis mittags', 'away → 2026-11-23 12:00'],
    ['bin bis 9.30 Uhr weg', 'away → 2026-11-23 09:30'],
    ['weg bis 24 uhr', 'away → 2026-11-24 00:00'],
    ['bis morgen zu', 'away → 2026-11-24 00:00'],
    ['zu bis morgen 12 Uhr', 'away → 2026-11-24 12:00'],
    ['Zu bis übermorgen', 'away → 2026-11-25 00:00'],
    ['zu bis Montag', 'away → 2026-11-30 00:00'],
    ['zu bis Diensttag', 'away → 2026-11-24 00:00'],
    ['zu bis einschließlich Freitag', 'away → 2026-11-28 00:00'],
    ['WEG BIS 24.12.', 'away → 2026-12-24 00:00'],
    ['weg bis zum 24. 12.', 'away → 2026-12-24 00:00'],
    ['weg bis 24.12. 12 uhr', 'away → 2026-12-24 12:00'],
    ['weg bis 24.12.2026, 12:30 Uhr', 'away → 2026-12-24 12:30'],
    ['weg bis 24.12.26', 'away → 2026-12-24 00:00'],
    ['weg bis 6. Januar', 'away → 2027-01-06 00:00'],
    ['geschlossen bis einschließlich 6. Jan', 'away → 2027-01-07 00:00'],
    ['weg bis 1. März', 'away → 2027-03-01 00:00'],
    ['weg bis 8 Uhr', 'away → 2026-11-23 08:00'],
    ['weg bis heute', 'away → 2026-11-23 00:00'],
    ['AUF', 'auto'],
    ['auf!', 'auto'],
    ['wieder da', 'auto'],
    ['bin wieder zurück', 'auto'],
    ['heute doch da', 'auto'],
    ['auf bis 18 Uhr', 'open → 2026-11-23 18:00'],
    ['wir sind da bis 18:30', 'open → 2026-11-23 18:30'],
    ['weg bis irgendwann', 'away?'],
    ['weg bis 25 Uhr', 'away?'],
    ['weg bis 31.11.', 'away?'],
    ['weg bis', 'away?'],
    ['morgen zu', 'away?'],
    ['ab morgen weg', 'away?'],
    ['weg bis 29.2.', 'away → never'],
  ])('%s', (text, expected) => {
    expect(done(text)).toBe(expected);
    // An order is nothing else, whatever the model sees in "weg".
    expect(understand({ text })).toMatchObject({ commands: [], maybe: [] });
  });

  test.each([
    'Habt ihr heute zu?',
    'heute geschlossen?',
    'heute zu?',
    'Ist das Büro auf?',
    'Meine Tür ist zu',
    'zu oder auf',
    'nicht zu',
    'Ich bin weg von zu Hause und weiß nicht wohin',
    'Status meines Antrags',
    'aus',
    'war',
    'Hallo',
    'Danke',
    'Bin krank',
    'ich bin nur im weg',
    'im haus wird geschossen',
    'macht den chat weg',
    'die wehen und keiner ist da',
    '24.12.',
    'morgen',
    'Ich will nicht mehr da sein',
    'STOPP',
    '',
    'zu '.repeat(60),
  ])('%s is no order', (text) => {
    expect(done(text)).toBeUndefined();
  });

  it('is a date of this year while that is to come', () => {
    expect(momentOfEnd({ day: '11-23', minute: 18 * 60 }, now)).toBe(fromLocal('2026-11-23', 18 * 60));
    expect(momentOfEnd({ day: '2026-11-30' }, now)).toBe(fromLocal('2026-11-30', 0));
    expect(momentOfEnd({ day: '2026-02-30' }, now)).toBeUndefined();
  });

  it('stands beside what the words mean to a client, and with no button', () => {
    const { order, ...meaning } = understand({ text: 'heute geschlossen' });
    expect(order).toEqual({ set: 'away', until: { day: 'today', through: true } });
    expect(understand({ payload: 'UNKNOWN', text: 'heute geschlossen' })).toEqual(meaning);
  });
});

describe('the code that makes a phone the team’s', () => {
  test.each([
    ['PFORTE 7K3M9-QXA2B', '7K3M9QXA2B'],
    ['pforte 7k3m9 qxa2b', '7K3M9QXA2B'],
    ['  Pforte: 7K3M9QXA2B.', '7K3M9QXA2B'],
    ['PFORTE OIL00-11111', '0110011111'],
  ])('%s', (text, code) => {
    expect(presentedCode(text)).toBe(code);
  });

  test.each([
    '7K3M9-QXA2B',
    'PFORTE',
    'PFORTE 7K3M9',
    'PFORTE 7K3M9-QXA2BC',
    'Pforte 7K3M9-QXAUB',
    'die Pforte 7K3M9-QXA2B',
    'PFORTE öffnet heute',
  ])('%s is none', (text) => {
    expect(presentedCode(text)).toBeUndefined();
  });

  it('comes out of chance, and is read back', () => {
    const code = codeOf(Uint8Array.from([0, 31, 32, 255, 10, 17, 18, 19, 20, 21, 99, 99]));
    expect(code).toBe('0Z0ZAHJKMN');
    expect(messageWith(code)).toBe('PFORTE 0Z0ZA-HJKMN');
    expect(presentedCode(messageWith(code))).toBe(code);
  });
});
