import { describe, expect, it } from 'vitest';
import { nextEntry } from '../../../shared/consent/chain.ts';
import { type PersonProof, proveChain } from '../../../shared/consent/person-proof.ts';
import { proof } from '../../../shared/consent/proof.ts';
import { textHash } from '../../../shared/consent/text-hash.ts';
import type { Effect, PersonState } from '../../../shared/conversation/state.ts';
import type { PersonRecord } from '../../../shared/conversation/unify.ts';
import { accessPage } from '../../../shared/print/access-page.ts';
import { accessAnswer } from '../../../shared/print/access-text.ts';
import type { Letterhead } from '../../../shared/print/letterhead.ts';
import { newKeyring } from '../../../shared/runtime/new-keyring.ts';
import { createVault, parseKeyring } from '../../../shared/runtime/vault.ts';
import { chainKey } from '../../support/chain-key.ts';

const at = (iso: string) => Date.parse(iso);
const monday = at('2026-11-23T10:01:09+01:00');
const printedAt = at('2027-06-02T16:30:05+02:00');
const keys = {
  vault: createVault(parseKeyring(newKeyring())),
  openAddress: (sealed: string) => (sealed === 'k1.sealed' ? '+49 30 23125 014' : sealed),
};
const ahornweg: Letterhead = {
  name: 'Beratung Ahornweg',
  carrier: 'Ahornweg e. V.',
  dataProtection: 'datenschutz@ahornweg.example.org',
  phone: '030 23125 400',
  privacyLink: 'https://ahornweg.example.org/datenschutz',
  law: 'DSGVO',
  authority: 'Landesbeauftragter für den Datenschutz und die Informationsfreiheit Baden-Württemberg',
  address: 'du',
  contactMonths: 24,
};

const asked = 'Möchtest du <b>das Blatt</b>?';
const question = { at: monday - 69_000, putAt: monday - 68_000, textHash: textHash(asked), eventKey: 'hmac-of-the-wish' };
const effect: Effect = {
  id: 'effect-1',
  channel: 'whatsapp',
  because: 'away',
  textIds: ['away.hours'],
  status: 'blocked',
  decidedAt: monday,
  claimedAt: monday,
  dueAt: monday,
  tries: 3,
  address: 'k1.sealed',
  windowUntil: monday,
};
const state: PersonState = {
  introducedAt: monday,
  lastContactAt: monday,
  windowUntil: monday,
  quietUntil: monday,
  awaySaidFor: monday,
  closingSaidFor: monday,
  fewStaffSaidOn: '2026-11-24',
  consent: { kind: 'confirmed', at: monday, question },
  subscription: { channel: 'whatsapp', address: 'k1.sealed', undeliverable: 1 },
  issue: { id: '2026-11', at: monday, receiptRank: 3 },
  issueBeforeAt: monday,
  eraseAskedAt: monday,
  answered: { day: '2026-11-24', count: 2 },
  recentEventKeys: ['hmacOfOneEvent_1', 'hmacOfOneEvent_2'],
  effects: [effect],
  aliases: ['another-person'],
};
const live: PersonRecord = { key: 'this-person', version: 7, state };
const signpost: PersonRecord = {
  key: 'another-person',
  version: 2,
  state: { lastContactAt: monday, recentEventKeys: [], effects: [], aliases: [] },
  aliasOf: 'this-person',
  expiresAt: printedAt,
};
const line = nextEntry(
  'this-person',
  undefined,
  proof(
    { kind: 'confirmed', at: monday, question, keyword: 'START' },
    {
      channel: 'whatsapp',
      account: '514930287716042',
      newsletter: 'Ahorn-Blatt',
      law: 'DSGVO',
      language: 'de',
      minimumAge: 16,
      address: 'k1.sealed',
      softwareVersion: '0.1.0',
      recordedAt: monday,
    },
  ),
  chainKey,
);
const chains = [proveChain('this-person', [line], new Map([[textHash(asked), asked]]), chainKey, keys.openAddress)];
const proofOf = (some: PersonProof['chains']): PersonProof => ({ reference: 'this-person', printedAt, chains: some });
const kept = { queueDays: 14, deadLetterDays: 14, logDays: 30, backupDays: 35 };
const pageOf = (house: Partial<Letterhead> = {}, records = [signpost, live], some = chains) =>
  accessPage({ records, proof: proofOf(some) }, { ...ahornweg, ...house }, keys, kept);

/** What a person reads before the appendix. */
const readable = (page: string) => page.slice(page.indexOf('<body>'), page.indexOf('<h2>Anhang'));

describe('the answer to hand out', () => {
  const page = pageOf();

  it('names the facility, its carrier, its data-protection contact and the moment of printing', () => {
    expect(page).toContain('<header>\n<p>Beratung Ahornweg</p>\n<p>Träger: Ahornweg e. V.</p>\n</header>');
    expect(page).toContain('<h1>Auskunft über gespeicherte Daten</h1>\n<p>nach Art. 15 der Datenschutz-Grundverordnung (DSGVO)</p>');
    expect(page).toContain('<dt>Datum</dt><dd>Mittwoch, 2. Juni 2027, 16:30:05 Uhr (MESZ)</dd>');
    expect(page).toContain('<dt>Datenschutz-Kontakt</dt><dd>datenschutz@ahornweg.example.org</dd>');
  });

  it('has a heading for everything that the law asks for', () => {
    const headings = [...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading);
    expect(headings).toEqual([
      'Was gespeichert ist',
      'Nachweise zum Newsletter',
      'Wie lange es gespeichert bleibt',
      'Wozu es gespeichert wird',
      'Woher es kommt und wer es bekommt',
      'In welche Länder außerhalb der EU es gelangen kann',
      'Was nicht gespeichert ist',
      'Deine Rechte',
      'Anhang: Werte, die nur die Technik braucht',
    ]);
  });

  it('tells every stored fact in German words', () => {
    const moment = 'Montag, 23. November 2026, 10:01:09 Uhr (MEZ)';
    const rows = [...readable(page).matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, label, value]) => [label, value]);
    expect(rows.slice(3, 21)).toEqual([
      ['Zum ersten Mal begrüßt oder von Menschen angesprochen', moment],
      ['Letzter Kontakt', moment],
      ['Bis dahin erlaubt Meta freie Antworten', moment],
      ['Der Automat schweigt bis (ein Mensch hat geantwortet)', moment],
      ['Abwesenheit mitgeteilt für die Schließzeit ab', moment],
      ['Hinweis auf das nahe Ende der Öffnungszeit gegeben für', moment],
      ['Hinweis auf längere Wartezeit gegeben am', 'Dienstag, 24. November 2026'],
      ['Newsletter', `angemeldet seit ${moment}`],
      ['Zum Newsletter gefragt', 'Montag, 23. November 2026, 10:00:01 Uhr (MEZ)'],
      ['Anlass war eine Nachricht vom', 'Montag, 23. November 2026, 10:00:00 Uhr (MEZ)'],
      ['Zustellung des Newsletters', 'WhatsApp, Adresse +49 30 23125 014, die letzte Ausgabe war nicht zustellbar'],
      ['Letzte Ausgabe des Newsletters', `2026-11, ${moment}, gelesen`],
      ['Ausgabe davor', moment],
      ['Löschung angefragt', moment],
      ['Automatische Antworten am letzten Tag', '2 am Dienstag, 24. November 2026'],
      [
        'Antworten, deren Zustellung noch offen ist',
        `WhatsApp, an +49 30 23125 014, beschlossen ${moment}: wartet, bis eine Störung behoben ist (3-mal versucht)`,
      ],
      ['Löschdatum', 'keines, solange der Newsletter abonniert ist'],
      ['Letzter Kontakt', moment],
    ]);
  });

  it('shows each proof with the wording of its question, escaped', () => {
    expect(page).toContain('<h3>Nachweis 1: Einwilligung vom Montag, 23. November 2026</h3>');
    expect(page).toContain('<dt>Eingewilligt</dt><dd>Montag, 23. November 2026, 10:01:09 Uhr (MEZ)</dd>');
    expect(page).toContain('<blockquote>Möchtest du &#60;b&#62;das Blatt&#60;/b&#62;?</blockquote>');
  });

  it('keeps what only machines read in the appendix', () => {
    const appendix = page.slice(page.indexOf('<h2>Anhang'));
    for (const value of ['this-person', 'another-person', 'hmacOfOneEvent_2', 'hmac-of-the-wish', line.hash, 'away.hours', 'blocked']) {
      expect(readable(page)).not.toContain(value);
      expect(appendix).toContain(value);
    }
    expect(appendix).toContain(`<dt>Seine Kurzform in Protokollen</dt><dd class="code">${keys.vault.reference('this-person')}</dd>`);
    expect(readable(page)).not.toMatch(/\d{4}-\d{2}-\d{2}T|\d{4}-\d{2}-\d{2}/);
  });

  it('names what the data serve, where they may go, and who hears complaints', () => {
    expect(page).toContain('<li>Damit wir den Newsletter senden können, wenn du ihn bestellt hast.</li>');
    expect(page).toContain('<li>In die USA: Meta und Amazon Web Services gehören zu Konzernen mit Sitz dort.</li>');
    const office = 'Landesbeauftragter für den Datenschutz und die Informationsfreiheit Baden-Württemberg';
    expect(page).toContain(`beschweren. Zuständig für uns: ${office}.</li>`);
    const { words } = accessAnswer({ records: [live], proof: proofOf([]) }, ahornweg, keys, kept);
    for (const part of ['den bestellten Newsletter zu senden', 'Datenschutzrahmen EU–USA', office]) expect(words).toContain(part);
  });

  it('has the carrier’s address, or says that it is missing', () => {
    expect(page).toContain('<dt>Anschrift des Trägers</dt><dd>⚠ fehlt: contact.postalAddress in der Einrichtungsdatei</dd>');
    expect(pageOf({ postalAddress: 'Ahornweg 1, 70173 Stuttgart' })).toContain(
      '<dt>Anschrift des Trägers</dt><dd>Ahornweg 1, 70173 Stuttgart</dd>',
    );
  });

  it('is complete in itself and made for A4', () => {
    expect(page).not.toMatch(/<script|<link|<img|src=|url\(|@import|<pre/);
    expect(page).toContain('@page { size: A4;');
    expect(page).toMatch(/^<!doctype html>\n<html lang="de">/);
  });

  it('says so, with the reason, where cries for help are not answered with help', () => {
    expect(page).not.toContain('Hilferufe');
    expect(pageOf({ crisisOff: 'Hier antwortet der Krisendienst selbst.' })).toContain(
      '<li>Hilferufe beantwortet der Automat hier nicht mit Hilfe. Der Grund: Hier antwortet der Krisendienst selbst.</li>',
    );
  });

  it('says how long, with one month in the singular', () => {
    expect(page).toContain('Wird 24 Monate nach dem letzten Kontakt gelöscht, aber nicht, solange du den Newsletter bekommst.');
    expect(pageOf({ contactMonths: 1 })).toContain('Wird einen Monat nach dem letzten Kontakt gelöscht');
    const { words } = accessAnswer({ records: [live], proof: proofOf([]) }, { ...ahornweg, contactMonths: 1 }, keys, kept);
    expect(words).toContain('er wird\neinen Monat nach dem letzten Kontakt gelöscht.');
  });

  it('keeps to Sie where the facility does', () => {
    const formal = pageOf({ address: 'Sie' });
    expect(formal).toContain('<h2>Ihre Rechte</h2>');
    expect(readable(formal).replace(/<blockquote>.*?<\/blockquote>/gs, '')).not.toMatch(
      /\b(du|dich|dir|dein|deine|deinen|Du|Dein|Deine)\b/,
    );
    expect(readable(page)).not.toMatch(/\b(Sie (haben|können|schreiben)|Ihre|Ihr|Ihren)\b/);
  });

  it.each([
    ['PUBLIC', 'nach Art. 15 der Datenschutz-Grundverordnung (DSGVO)', 'Art. 45 und 46 DSGVO'],
    ['KDG', 'nach § 17 des Gesetzes über den Kirchlichen Datenschutz (KDG)', '§§ 39 bis 41 KDG'],
    ['DSG-EKD', 'nach § 19 des Datenschutzgesetzes der Evangelischen Kirche in Deutschland (DSG-EKD)', '§ 10 DSG-EKD'],
  ] as const)('names the law that the carrier is under: %s', (law, norm, transfers) => {
    const under = pageOf({ law });
    expect(under).toContain(`<p>${norm}</p>`);
    expect(under).toContain(`gelten Standardvertragsklauseln (${transfers}).</li>`);
  });

  it('says so when nothing is stored, and when proofs alone are left', () => {
    expect(pageOf({}, [], [])).toContain('<h2>Was gespeichert ist</h2>\n<p>Über dich ist nichts gespeichert.</p>');
    expect(pageOf({}, [], [])).not.toContain('Nachweise zum Newsletter</h2>');
    expect(pageOf({}, [], [])).toContain('höchstens 35 Tage lang noch in Sicherungskopien');
    expect(pageOf({}, [], chains)).toContain('Einen Eintrag zur Unterhaltung gibt es nicht mehr.');
    expect(pageOf({}, [live], [])).toContain('<h2>Nachweise zum Newsletter</h2>\n<p>Es ist keiner gespeichert.</p>');
  });

  it('says so when a proof was altered', () => {
    const altered = proveChain('this-person', [{ ...line, content: { ...line.content, at: 0 } }], new Map(), chainKey);
    expect(pageOf({}, [live], [altered])).toContain(
      '<p class="fault">Die Kette ist nicht schlüssig: Zeile 1 wurde nach dem Schreiben verändert.</p>',
    );
  });
});

it('takes the days of copies, logs and queues from what runs', () => {
  const other = { queueDays: 3, deadLetterDays: 4, logDays: 60, backupDays: 1 };
  const gathered = { records: [live], proof: proofOf(chains) };
  const page = readable(accessPage(gathered, ahornweg, keys, other));
  for (const words of ['Höchstens 7 Tage, ohne ihren Inhalt.', '60 Tage. Darin steht nur', '<dd>1 Tag.</dd>'])
    expect(page).toContain(words);
  const { words } = accessAnswer(gathered, ahornweg, keys, other);
  for (const told of ['Protokollen (60 Tage)', 'höchstens 7 Tage in', 'Sicherungen der Tabellen 1 Tag.']) expect(words).toContain(told);
  expect(accessPage({ records: [], proof: proofOf([]) }, ahornweg, keys, other)).toContain('höchstens 1 Tag lang noch in Sicherungskopien');
});
