import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentChanges, textChanges } from '../../../shared/console/document-changes.ts';
import { fieldEdits, typedValues, valuesIn } from '../../../shared/console/facility-fields.ts';
import { english } from '../../../shared/console/languages/english.ts';
import { doubtWithPlace, problemSentence } from '../../../shared/console/mistake-sentences.ts';
import { words } from '../../../shared/console/words.ts';
import { compiler } from '../../../shared/facility/compiler.ts';

const file = readFileSync('facility.yaml', 'utf8');
const plain = (text: string) => {
  const read = compiler.read(text);
  return read.ok ? read.value : {};
};
const germanProblem = (problem: string) => problemSentence(problem, words.mistakes);
const germanDoubt = (line: string) => doubtWithPlace(line, words.doubts);
const base = valuesIn(plain(file));
const typed = (changes: Readonly<Record<string, string>>) => typedValues(new URLSearchParams({ ...base, ...changes }));

describe('the form of the facility’s data', () => {
  it('edits what was typed and nothing else', () => {
    expect(fieldEdits(base, typed({}))).toEqual([]);
    expect(
      fieldEdits(base, typed({ 'contact.phone': ' 030 1 ', 'contact.visit': '', quietHoursAfterStaff: '8', closingSoonMinutes: 'bald' })),
    ).toEqual([
      { path: ['contact', 'phone'], value: '030 1' },
      { path: ['contact', 'visit'] },
      { path: ['quietHoursAfterStaff'], value: 8 },
      { path: ['closingSoonMinutes'], value: 'bald' },
    ]);
  });

  it('takes a channel away whose ids were emptied, and adds one', () => {
    const without = { 'channels.whatsapp.phoneNumberId': '', 'channels.whatsapp.wabaId': '' };
    expect(fieldEdits(base, typed(without))).toEqual([{ path: ['channels', 'whatsapp'] }]);
    expect(fieldEdits(base, typed({ 'channels.instagram.igUserId': '17841400000000001', 'channels.instagram.inbox': 'none' }))).toEqual([
      { path: ['channels', 'instagram', 'igUserId'], value: '17841400000000001' },
      { path: ['channels', 'instagram', 'inbox'], value: 'none' },
    ]);
  });

  it('is enough for a first file that can be published', () => {
    const text = compiler.edit('', [...fieldEdits({}, base), { path: ['hours', 'mon'], value: ['09:00-12:00'] }]);
    expect(compiler.compile(text, '2026-11-23')).toMatchObject({ ok: true, snapshot: { facility: { name: 'Jugendberatung Lindenhof' } } });
  });
});

it('tells changes by the names of the form', () => {
  const after = compiler.edit(file, [
    { path: ['contact', 'phone'], value: '030 1' },
    { path: ['closures', 0, 'to'], value: '2027-01-08' },
    { path: ['channels', 'whatsapp', 'inbox'], value: 'staffed' },
    { path: ['hours', 'wed'] },
  ]);
  expect(documentChanges(plain(file), plain(after), words)).toEqual([
    { label: 'WhatsApp, Liest ein Team mit?', before: 'none', after: 'staffed' },
    { label: 'Schließzeit, 24.12.2026, bis', before: '06.01.2027', after: '08.01.2027' },
    { label: 'Telefon', before: '030 23125 100', after: '030 1' },
    { label: 'Sprechzeiten, Mittwoch', before: '09:00-12:00' },
  ]);
  expect(documentChanges(plain(file), plain(after), english).map(({ label }) => label)).toEqual([
    'WhatsApp, Does a team read along?',
    'Closure, 24 December 2026, to',
    'Phone',
    'Opening hours, Wednesday',
  ]);
});

it('counts what is no German text', () => {
  const changes = [
    { path: 'whatsapp.texts.byId.attachment.plain', before: 'a', after: 'b' },
    { path: 'whatsapp.texts.spoken.en.byId.attachment', before: 'a', after: 'b' },
    { path: 'whatsapp.calendar.mode', before: 'normal', after: 'few-staff' },
  ];
  expect(textChanges(changes, words)).toEqual({ texts: [{ label: 'WhatsApp: attachment.plain', before: 'a', after: 'b' }], others: 2 });
});

describe('a mistake in German', () => {
  const broken = (path: readonly (string | number)[], value: unknown) => {
    const found = compiler.compile(compiler.edit(file, [{ path, value }]), '2026-11-23');
    return found.ok ? [] : found.mistakes.map(({ problem }) => germanProblem(problem));
  };

  it.each<[string, readonly (string | number)[], unknown, string]>([
    ['a word for a number', ['contact', 'phone'], 'bald', 'Das ist keine Telefonnummer: nur Ziffern, Leerzeichen, / und -.'],
    ['no link', ['contact', 'link'], 'lindenhof', 'Das ist kein Link. Er beginnt mit https://'],
    ['no mail', ['contact', 'email'], 'post', 'Das ist keine E-Mail-Adresse.'],
    [
      'markup that would be read as a field',
      ['contact', 'visit'],
      '{{x}}',
      'Doppelte Klammern wie {{ }} oder [[ ]] sind hier nicht erlaubt.',
    ],
    ['two lines', ['contact', 'visit'], 'a\nb', 'Das muss in einer Zeile stehen.'],
    ['a long name', ['facility', 'shortName'], 'x'.repeat(31), 'Das ist zu lang: höchstens 30 Zeichen.'],
    ['another law', ['facility', 'law'], 'BGB', 'Erlaubt ist hier: DSGVO, KDG, DSG-EKD, PUBLIC.'],
    ['a number as text', ['quietHoursAfterStaff'], 'bald', 'Erlaubt ist hier: eine Zahl.'],
    ['too many hours', ['quietHoursAfterStaff'], 999, 'Erlaubt ist hier: höchstens 168.'],
    [
      'swapped times',
      ['hours', 'mon'],
      ['17:00-09:00'],
      'Ende und Anfang sind vertauscht. Über Mitternacht hinaus sind höchstens 12 Stunden möglich.',
    ],
    ['a word for times', ['hours', 'mon'], ['bald'], 'Zeiten stehen so da: 09:00-12:00'],
    ['times that overlap', ['hours', 'mon'], ['09:00-12:00', '11:00-13:00'], 'Diese Zeiten überschneiden sich.'],
    ['a day that does not exist', ['closures', 0, 'from'], '2027-02-30', 'Diesen Tag gibt es im Kalender nicht.'],
    ['an end before the beginning', ['closures', 0, 'to'], '2026-12-01', 'Das Ende (01.12.2026) liegt vor dem Anfang (24.12.2026).'],
    ['a municipal holiday elsewhere', ['holidays', 'augsburg'], true, 'Diesen Feiertag gibt es nur in BY.'],
    ['du in a text that says Sie', ['facility', 'address'], 'Sie', 'Die Einrichtung sagt „Sie“, hier steht „kannst“, „du“.'],
    [
      'a text that promises readers',
      ['texts', 'attachment'],
      'Automatische Antwort: Wir lesen alles. Bei Gefahr: 112.',
      'Der Text verspricht, dass jemand liest („Wir lesen alles“). In diesem Kanal liest niemand.',
    ],
    ['an unknown key', ['contact', 'telefax'], '1', '„telefax“ kennt Pforte nicht. Meinten Sie „phone“?'],
  ])('%s', (_what, path, value, sentence) => {
    expect(broken(path, value)).toContain(sentence);
  });

  it('of a missing one, of a broken file, and of what has no sentence', () => {
    expect(broken(['facility', 'name'], undefined)).toContain('Diese Angabe fehlt.');
    expect(germanProblem('is not YAML: Flow sequence in block collection')).toContain('Hier stimmt der Aufbau der Datei nicht');
    expect(germanProblem('something new')).toBe('Das passt hier so nicht.');
  });
});

describe('a doubt in German', () => {
  const doubted = (path: readonly (string | number)[], value: unknown) => {
    const found = compiler.compile(compiler.edit(file, [{ path, value }]), '2026-11-23');
    return found.ok ? found.warnings.map(germanDoubt) : found.mistakes.map(({ problem }) => problem);
  };

  it.each<[string, readonly (string | number)[], unknown, RegExp]>([
    ['no hours', ['hours'], {}, /^hours \(Zeile \d+\): Es sind keine Zeiten eingetragen\. Ratsuchende lesen „nach Vereinbarung“\.$/],
    ['a minute to midnight', ['hours', 'mon'], ['09:00-23:59'], /„09:00-23:59“ gilt bis Mitternacht: Schreiben Sie 24:00\.$/],
    [
      'men alone',
      ['topics', 0, 'answer'],
      'Unsere Berater sind montags da.',
      /: „Berater“ lässt Menschen aus\. Besser: ein neutrales Wort oder beide Formen\.$/,
    ],
    [
      'crisis off',
      ['crisis'],
      { off: 'Unser Krisenteam liest hier Tag und Nacht (Beschluss vom 23.11.2026).' },
      /Auf Hilferufe kommt KEINE Hilfe: Unser/,
    ],
    [
      'a language nobody has read',
      ['languages'],
      ['uk'],
      /\(uk\) hat niemand geprüft\. Wer so schreibt, bekommt Deutsch mit einer Zeile darin\.$/,
    ],
  ])('of %s', (_, path, value, expected) => {
    expect(doubted(path, value)).toContainEqual(expect.stringMatching(expected));
  });

  it('that has no sentence yet stays as it is', () => {
    expect(germanDoubt('contact.phone (line 12): something new')).toBe('contact.phone (line 12): something new');
  });
});
