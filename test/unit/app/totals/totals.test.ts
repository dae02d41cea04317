import { describe, expect, it } from 'vitest';
import { readSpan } from '../../../../infra/cli/totals.ts';
import type { TotalOf } from '../../../../shared/app/ports.ts';
import { readTotals } from '../../../../shared/app/totals/read-totals.ts';
import { totalsAsCsv, totalsInWords } from '../../../../shared/print/totals.ts';
import { ahornwegKeys } from '../../../support/desk-table.ts';
import { fileWith, snapshotOf } from '../../facility/setting.ts';

const snapshot = snapshotOf(fileWith({}));
const stored: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'ahornweg/N#messenger#100000000000001#2026-11-30': { greeted: 7, away: 5, 'topic.hours': 2, 'topic.schulden': 1 },
  'ahornweg/N#messenger#100000000000001#2026-11': { crisis: 3, concern: 6 },
  'ahornweg/N#whatsapp#514930287716042#2026-12-01': { human: 5 },
};
const asked: string[] = [];
const readTallies = async (items: readonly TotalOf[]) => {
  asked.push(...items.map(ahornwegKeys.tally));
  return items.map((one) => stored[ahornwegKeys.tally(one)] ?? {});
};
const totals = await readTotals({ from: '2026-11-29', to: '2026-12-01' }, snapshot, readTallies);

describe('the totals', () => {
  it('are read for every day and every month of the span', () => {
    expect(asked.filter((pk) => pk.startsWith('ahornweg/N#messenger'))).toEqual([
      'ahornweg/N#messenger#100000000000001#2026-11-29',
      'ahornweg/N#messenger#100000000000001#2026-11-30',
      'ahornweg/N#messenger#100000000000001#2026-12-01',
      'ahornweg/N#messenger#100000000000001#2026-11',
      'ahornweg/N#messenger#100000000000001#2026-12',
    ]);
  });

  it('are told in German, cries for help by month alone', () => {
    expect(totalsInWords(totals)).toBe(
      `Messenger
  Montag, 30. November: begrüßt 7, Abwesenheit gesagt 5, Fragen nach Öffnungszeiten 2, Fragen zum Thema schulden 1
  November 2026, nur nach Monat gezählt: akute Hilferufe beantwortet 3, Sorgen beantwortet 6

WhatsApp
  Dienstag, 1. Dezember: Mensch gewünscht 5
`,
    );
    const topics = [{ id: 'schulden', title: 'Schulden und Mahnungen', keywords: ['Schulden'], answer: 'Am Montag.' }];
    expect(totalsInWords(totals, { topics })).toContain('Fragen zum Thema Schulden und Mahnungen 1');
    expect(totalsInWords([])).toBe('In dieser Zeit wurde nichts gezählt.\n');
  });

  it('that are handed on hide what is below five, and have no sums', () => {
    expect(totalsAsCsv(totals)).toBe(
      [
        '\uFEFFZeitraum;Kanal;Was;Anzahl',
        '2026-11-30;Messenger;begrüßt;7',
        '2026-11-30;Messenger;Abwesenheit gesagt;5',
        '2026-11-30;Messenger;Fragen nach Öffnungszeiten;unter 5',
        '2026-11-30;Messenger;Fragen zum Thema schulden;unter 5',
        '2026-11;Messenger;akute Hilferufe beantwortet;unter 5',
        '2026-11;Messenger;Sorgen beantwortet;6',
        '2026-12-01;WhatsApp;Mensch gewünscht;5',
        '',
      ].join('\r\n'),
    );
  });

  it('run no formula in a spreadsheet, and hold a title together', () => {
    const counted = [{ channel: 'messenger', period: 'day', name: '2026-11-30', counts: { 'topic.a': 5 } }] as const;
    const titled = totalsAsCsv(counted, {
      topics: [{ id: 'a', title: 'Miete; "kalt"', keywords: [], answer: '' }],
    });
    expect(titled.split('\r\n')[1]).toBe('2026-11-30;Messenger;"Fragen zum Thema Miete; ""kalt""";5');
    const odd = totalsAsCsv([{ channel: 'messenger', period: 'day', name: '2026-11-30', counts: { '=1+1': 5 } }]);
    expect(odd.split('\r\n')[1]).toBe("2026-11-30;Messenger;'=1+1;5");
  });
});

describe('the span', () => {
  const now = Date.parse('2026-11-30T23:30:00Z');
  it('is the last fourteen days by the calendar of Berlin, or what is asked for', () => {
    expect(readSpan({}, now)).toEqual({ from: '2026-11-18', to: '2026-12-01' });
    expect(readSpan({ from: '2026-11-01', to: '2026-11-30' }, now)).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(readSpan({ to: '2026-03-14' }, now)).toEqual({ from: '2026-03-01', to: '2026-03-14' });
  });

  it.each([
    [{ from: '2026-13-01' }, '--from 2026-13-01 is no date. Write --from 2026-12-01.'],
    [{ from: '2026-12-02' }, '--from 2026-12-02 is after 2026-12-01.'],
    [{ from: '2025-01-01' }, 'That is a span of more than 400 days: ask for a shorter one.'],
  ])('%j is refused', (given, words) => {
    expect(() => readSpan(given, now)).toThrow(words);
  });
});

describe('first contacts by the flyer they came from', () => {
  const sources = [{ id: 'wartezimmer', word: 'Wartezimmer' }];
  const some = [
    { channel: 'whatsapp', period: 'day', name: '2026-11-30', counts: { greeted: 2, 'source.wartezimmer': 2 } },
    { channel: 'whatsapp', period: 'day', name: '2026-12-01', counts: { greeted: 4, 'source.wartezimmer': 3, 'source.alt': 1 } },
  ] as const;

  it('are told for the whole span, not by day', () => {
    expect(totalsInWords(some, { sources })).toBe(
      `WhatsApp
  Montag, 30. November: begrüßt 2
  Dienstag, 1. Dezember: begrüßt 4

Erste Kontakte über Flyer, Karten und Aushänge
  Wartezimmer, WhatsApp: 5
  alt, WhatsApp: 1
`,
    );
  });

  it('are hidden below five where they are handed on', () => {
    expect(totalsAsCsv(some, { sources }).split('\r\n').slice(3)).toEqual([
      'gesamt;WhatsApp;erste Kontakte über „Wartezimmer“;5',
      'gesamt;WhatsApp;erste Kontakte über „alt“;unter 5',
      '',
    ]);
  });
});
