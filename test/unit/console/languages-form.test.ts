import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { english } from '../../../shared/console/languages/english.ts';
import { simpleGerman } from '../../../shared/console/languages/simple-german.ts';
import { languageEdits, languageFieldsAt, languageGroups, languageValues, typedLanguages } from '../../../shared/console/languages-form.ts';
import { problemSentence } from '../../../shared/console/mistake-sentences.ts';
import { words } from '../../../shared/console/words.ts';
import { compiler } from '../../../shared/facility/compiler.ts';

const facility = readFileSync('facility.yaml', 'utf8').replace(/^languages:.*$/m, '');
const file = `${facility}
languages: [en, { language: uk, reviewed: 2026-11-20 }] # by speakers
crisis:
  helpLines:
    # the team's own list
    krisendienst: { number: "030 23125 200", label: Krisendienst Linden, hours: always, verifiedAt: 2026-11-02 }
    frauen: { number: "030 23125 300", label: Frauennotruf, cost: Ortstarif, hours: { mon: ["09:00-12:00", "13:00-17:00"], tue: ["09:00-12:00", "13:00-17:00"], thu: ["18:00-20:00"] }, verifiedAt: 2026-10-01 }
`;
const plain = (text: string) => {
  const read = compiler.read(text);
  return read.ok ? read.value : {};
};
const base = languageValues(plain(file));
const formOf = (changes: Readonly<Record<string, string>>) => new URLSearchParams({ ...base, ...changes });
const edited = (changes: Readonly<Record<string, string>>, now = file) =>
  compiler.edit(now, languageEdits(plain(file), plain(now), typedLanguages(formOf(changes))));
const linesOf = (text: string) => (plain(text).crisis as { readonly helpLines: Readonly<Record<string, unknown>> }).helpLines;
const found = (changes: Readonly<Record<string, string>>) => {
  const result = compiler.compile(edited(changes), '2026-11-23');
  return result.ok
    ? []
    : result.mistakes.map(({ path, problem }) => [
        languageFieldsAt(path, formOf(changes)).join(),
        problemSentence(problem, words.mistakes),
      ]);
};

describe('hours in another language', () => {
  const others = { leicht: { ...words, ...simpleGerman, texts: { ...words.texts, ...simpleGerman.texts } }, en: english };

  it.each(['leicht', 'en'] as const)('are read as they are shown: %s', (language) => {
    const shown = languageValues(plain(file), others[language] as typeof words);
    expect(compiler.edit(file, languageEdits(plain(file), plain(file), typedLanguages(new URLSearchParams(shown))))).toBe(file);
  });

  it('can be typed in English', () => {
    const typed = linesOf(
      edited({ 'crisis.helpLines.0.hours': 'Mon-Wed 09:00-17:00; Sat 10:00-12:00', 'crisis.helpLines.1.hours': 'Day and night' }),
    );
    expect(typed).toMatchObject({
      krisendienst: { hours: { mon: ['09:00-17:00'], tue: ['09:00-17:00'], wed: ['09:00-17:00'], sat: ['10:00-12:00'] } },
      frauen: { hours: 'always' },
    });
    expect(languageValues(plain(file), english)['crisis.helpLines.1.hours']).toBe('Mon-Tue 09:00-12:00, 13:00-17:00; Thu 18:00-20:00');
  });
});

describe('languages', () => {
  it('changes nothing where nothing was typed', () => expect(edited({})).toBe(file));

  it('marks a language as reviewed on a day, and leaves the others as they stand', () => {
    expect(plain(edited({ 'languages.0.reviewed': '2026-11-22' })).languages).toEqual([
      { language: 'en', reviewed: '2026-11-22' },
      { language: 'uk', reviewed: '2026-11-20' },
    ]);
    expect(edited({ 'languages.1.reviewed': '' })).toContain('languages: [ en, { language: uk } ] # by speakers');
  });

  it('adds a language, and takes one away', () => {
    expect(plain(edited({ 'languages.2.language': 'de-simple' })).languages).toEqual([
      'en',
      { language: 'uk', reviewed: '2026-11-20' },
      { language: 'de-simple' },
    ]);
    expect(plain(edited({ 'languages.0.language': '' })).languages).toEqual([{ language: 'uk', reviewed: '2026-11-20' }]);
  });

  it('names every language that Pforte speaks', () => {
    const [field] = languageGroups({}).flatMap(({ fields }) => fields);
    expect(field?.choices).toEqual({
      '': 'keine',
      en: 'Englisch',
      uk: 'Ukrainisch',
      ru: 'Russisch',
      tr: 'Türkisch',
      ar: 'Arabisch',
      fa: 'Persisch',
      pl: 'Polnisch',
      ro: 'Rumänisch',
      'de-simple': 'Leichte Sprache',
    });
  });

  it('refuses a review that is still to come, and a language twice, at the field', () => {
    expect(found({ 'languages.0.reviewed': '2026-12-24' })).toEqual([['languages.0.reviewed', 'Dieser Tag liegt in der Zukunft.']]);
    expect(found({ 'languages.2.language': 'en' })).toEqual([['languages.2.language', 'Diese Sprache steht hier zweimal.']]);
  });
});

describe('help lines', () => {
  it('shows when each is staffed', () => {
    expect(base['crisis.helpLines.0.hours']).toBe('Tag und Nacht');
    expect(base['crisis.helpLines.1.hours']).toBe('Mo-Di 09:00-12:00, 13:00-17:00; Do 18:00-20:00');
  });

  it('adds one, which is called after its name', () => {
    const line = { label: 'Notruf Süd', number: '030 23125 400', hours: 'Mo-Fr 09:00-17:00; Sa 10:00-12:00', verifiedAt: '2026-11-23' };
    const text = edited(Object.fromEntries(Object.entries(line).map(([key, value]) => [`crisis.helpLines.2.${key}`, value])));
    const week = ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-17:00']]);
    expect(linesOf(text)['notruf-sud']).toEqual({
      ...line,
      hours: { ...Object.fromEntries(week), sat: ['10:00-12:00'] },
    });
    expect(text).toContain("# the team's own list");
  });

  it('changes one place of one, keeps what the form does not show, and what somebody else changed meanwhile', () => {
    const now = compiler.edit(file, [{ path: ['crisis', 'helpLines', 'krisendienst', 'label'], value: 'Krisendienst Nord' }]);
    const lines = linesOf(edited({ 'crisis.helpLines.0.verifiedAt': '2026-11-23', 'crisis.helpLines.1.hours': 'tag und nacht' }, now));
    expect(lines.krisendienst).toMatchObject({ label: 'Krisendienst Nord', verifiedAt: '2026-11-23', hours: 'always' });
    expect(lines.frauen).toMatchObject({ cost: 'Ortstarif', hours: 'always', verifiedAt: '2026-10-01' });
  });

  it('takes one away whose fields were emptied', () => {
    const empty = Object.fromEntries(['label', 'number', 'hours', 'verifiedAt'].map((key) => [`crisis.helpLines.0.${key}`, '']));
    expect(Object.keys(linesOf(edited(empty)))).toEqual(['frauen']);
    expect(found({ ...empty, 'crisis.helpLines.1.number': 'x y' })[0]?.[0]).toBe('crisis.helpLines.1.number');
  });

  it('refuses a number that nobody has called for a year, a missing day, and hours that are none, each at its field', () => {
    expect(found({ 'crisis.helpLines.0.verifiedAt': '2025-11-22' })).toEqual([
      [
        'crisis.helpLines.0.verifiedAt',
        'Diese Nummer wurde zuletzt am 22.11.2025 geprüft: Rufen Sie an, und tragen Sie das heutige Datum ein.',
      ],
    ]);
    expect(found({ 'crisis.helpLines.0.verifiedAt': '' })).toEqual([['crisis.helpLines.0.verifiedAt', 'Diese Angabe fehlt.']]);
    expect(found({ 'crisis.helpLines.0.hours': 'abends' })).toEqual([
      ['crisis.helpLines.0.hours', 'Zeiten stehen so da: „Tag und Nacht“ oder „Mo-Fr 09:00-17:00; Sa 10:00-12:00“.'],
    ]);
  });
});
