import { describe, expect, it } from 'vitest';
import type { ChainVerdict } from '../../../shared/consent/chain.ts';
import { type ProofContext, type ProofDraft, proof } from '../../../shared/consent/proof.ts';
import { declarationWords, lawWords, lineFacts, routeWords, verdictWords } from '../../../shared/print/proof-words.ts';

const at = (iso: string) => Date.parse(iso);
const context: ProofContext = {
  channel: 'whatsapp',
  account: '514930287716042',
  newsletter: 'Neues vom Treff',
  law: 'PUBLIC',
  language: 'de',
  softwareVersion: '0.1.0',
  recordedAt: at('2026-11-23T10:01:10+01:00'),
};
const question = { at: at('2026-11-23T10:00:00+01:00'), putAt: at('2026-11-23T10:00:01+01:00'), textHash: 'question-hash' };
const confirmed: ProofDraft = { kind: 'confirmed', at: at('2026-11-23T10:01:09+01:00'), question, keyword: 'START' };
const written = [
  ['Newsletter', 'Neues vom Treff'],
  ['Kanal', 'WhatsApp, Nummern-ID 514930287716042'],
];
const recorded = [
  ['Datenschutzrecht', 'DSGVO und Landesrecht (öffentlicher Träger)'],
  ['Aufgezeichnet', '2026-11-23T10:01:10+01:00, Pforte 0.1.0'],
];

describe('the facts of a line', () => {
  it('of a consent are these', () => {
    expect(lineFacts(proof(confirmed, context), undefined)).toEqual([
      ['Wunsch geäußert', '2026-11-23T10:00:00+01:00'],
      ['Frage gestellt', '2026-11-23T10:00:01+01:00'],
      ['Prüfsumme der Frage (SHA-256)', 'question-hash'],
      ['Antwort', 'START'],
      ['Eingewilligt', '2026-11-23T10:01:09+01:00'],
      ...written,
      ...recorded,
    ]);
  });

  it('of a consent whose messages, address, age and other identity are known have a row for each', () => {
    const keyed: ProofDraft = { ...confirmed, question: { ...question, eventKey: 'wish-key' }, eventKey: 'start-key' };
    const content = proof(keyed, { ...context, minimumAge: 16, formerly: ['earlier-person'] });
    expect(lineFacts(content, '+49 30 23125 014')).toEqual([
      ['Wunsch geäußert', '2026-11-23T10:00:00+01:00'],
      ['Prüfwert des Wunsches (HMAC)', 'wish-key'],
      ['Frage gestellt', '2026-11-23T10:00:01+01:00'],
      ['Prüfsumme der Frage (SHA-256)', 'question-hash'],
      ['Antwort', 'START'],
      ['Eingewilligt', '2026-11-23T10:01:09+01:00'],
      ['Prüfwert der Nachricht (HMAC)', 'start-key'],
      ...written,
      ['Adresse der Person', '+49 30 23125 014'],
      ['In der Frage genanntes Mindestalter', '16 Jahre'],
      ...recorded,
      ['Weiteres Kennzeichen der Person', 'earlier-person'],
    ]);
  });

  it('of a renewed consent name the one before, and the message that was the occasion', () => {
    const renewed: ProofDraft = {
      ...confirmed,
      question: { ...question, eventKey: 'occasion-key' },
      renews: at('2024-11-24T10:09:00+01:00'),
    };
    expect(lineFacts(proof(renewed, context), undefined).slice(0, 4)).toEqual([
      ['Erneuert die Einwilligung vom', '2024-11-24T10:09:00+01:00'],
      ['Gefragt aus Anlass einer Nachricht vom', '2026-11-23T10:00:00+01:00'],
      ['Prüfwert dieser Nachricht (HMAC)', 'occasion-key'],
      ['Frage gestellt', '2026-11-23T10:00:01+01:00'],
    ]);
  });

  const withdrawn: ProofDraft = {
    kind: 'withdrawn',
    at: at('2026-11-24T10:00:00+01:00'),
    route: 'chat',
    confirmedAt: at('2026-11-23T10:01:09+01:00'),
  };

  it.each<[string, ProofDraft, readonly (readonly string[])[]]>([
    ['written', { ...withdrawn, keyword: 'STOPP', eventKey: 'stop-key' }, [['Antwort', 'STOPP']]],
    ['recorded by staff', { ...withdrawn, recordedBy: 'Leitung' }, [['Eingetragen von', 'Leitung']]],
    [
      'declared on the telephone',
      { ...withdrawn, recordedBy: 'KL', way: 'phone' },
      [
        ['Erklärt', 'am Telefon'],
        ['Eingetragen von', 'KL'],
      ],
    ],
    ['without either', withdrawn, []],
  ])('of a withdrawal, %s, are these', (_how, draft, answer) => {
    expect(lineFacts(proof(draft, context), undefined)).toEqual([
      ['Widerrufen', '2026-11-24T10:00:00+01:00'],
      ['Auf welchem Weg', 'im Chat'],
      ...answer,
      ['Eingewilligt war seit', '2026-11-23T10:01:09+01:00'],
      ...(draft.eventKey === undefined ? [] : [['Prüfwert der Nachricht (HMAC)', 'stop-key']]),
      ...written,
      ...recorded,
    ]);
  });

  it('of words that this version does not know are that it does not know them', () => {
    expect(lineFacts({ kind: 'altered', stored: { kind: 'paused' } }, undefined)).toEqual([
      ['Inhalt', 'verändert oder neuer: Diese Fassung des Programms kann ihn nicht lesen'],
    ]);
  });
});

describe('the words of a proof', () => {
  it('say on which way a consent ended', () => {
    expect(routeWords).toEqual({
      chat: 'im Chat',
      platform: 'über die Abbestell-Funktion der Plattform',
      staff: 'außerhalb des Chats (Telefon, Brief oder Mail), vom Team eingetragen',
      erasure: 'durch Löschung auf Wunsch der Person',
      lapsed: 'durch Zeitablauf: 24 Monate ohne Ausgabe und ohne Erneuerung',
    });
  });

  it('name the law that the facility is under', () => {
    expect(lawWords).toEqual({
      DSGVO: 'DSGVO',
      KDG: 'KDG (katholische Kirche)',
      'DSG-EKD': 'DSG-EKD (evangelische Kirche)',
      PUBLIC: 'DSGVO und Landesrecht (öffentlicher Träger)',
    });
  });

  it('say what kind of declaration a line is', () => {
    expect(declarationWords(proof(confirmed, context))).toBe('Einwilligung');
    expect(declarationWords(proof({ kind: 'withdrawn', at: 2, route: 'chat', confirmedAt: 1 }, context))).toBe('Widerruf');
    expect(declarationWords({ kind: 'altered', stored: {} })).toBe('verändert oder neuer');
  });

  it.each<[ChainVerdict, string]>([
    [{ ok: true }, 'Die Kette ist schlüssig.'],
    [
      { ok: true, unkeyed: 1 },
      'Die Kette ist schlüssig, aber von der alten Art ohne Schlüssel: Wer in die Tabelle schreiben darf, könnte sie neu geschrieben haben.',
    ],
    [{ ok: false, at: 2, reason: 'person' }, 'Die Kette ist nicht schlüssig: Zeile 2 gehört zu einer anderen Person.'],
    [
      { ok: false, at: 2, reason: 'sequence' },
      'Die Kette ist nicht schlüssig: Zeile 2 steht nicht an ihrem Platz: Eine Zeile fehlt, ist doppelt oder verschoben.',
    ],
    [{ ok: false, at: 2, reason: 'previous' }, 'Die Kette ist nicht schlüssig: Zeile 2 hängt nicht an der Zeile davor.'],
    [
      { ok: false, at: 2, reason: 'unkeyed' },
      'Die Kette ist nicht schlüssig: Zeile 2 trägt keinen Schlüssel, obwohl jede Zeile hier einen tragen muss.',
    ],
    [
      { ok: false, at: 2, reason: 'version' },
      'Die Kette ist nicht schlüssig: Zeile 2 ist verändert oder neuer: Diese Fassung des Programms kann sie nicht prüfen.',
    ],
    [{ ok: false, at: 2, reason: 'content' }, 'Die Kette ist nicht schlüssig: Zeile 2 wurde nach dem Schreiben verändert.'],
    [
      { ok: false, at: 2, reason: 'head' },
      'Die Kette ist nicht schlüssig: Zeile 2 ist nicht die, mit der die Kette nach der Notiz enden müsste.',
    ],
  ])('say of %j what it shows', (verdict, words) => {
    expect(verdictWords(verdict)).toBe(words);
  });
});
