import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toldInEnglish } from '../../../shared/console/languages/english-told.ts';
import { repository } from '../../support/repository.ts';

/** Files in which the set-up's sentences stand. */
const files = ['shared/app/setup', 'shared/channels'].flatMap((folder) =>
  readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && (folder === 'shared/app/setup' || name.includes('setup')))
    .map((name) => join(repository, folder, name)),
);

const isGerman = (text: string) =>
  /[äöüßÄÖÜ„]/.test(text) ||
  /(?<!\p{L})(?:und|nicht|ist|sind|Sie|der|die|das|den|eine|mit|von|auf|noch|Der|Die|Das|Meta)(?!\p{L}) /u.test(text);

/** Sentences of a file, each gap filled with something; comments are none. */
function sentencesIn(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = [...code.matchAll(/'((?:[^'\\\n]|\\.)+)'|`([^`]+)`/g)];
  return found
    .map(([, plain, template]) => plain ?? (template ?? '').replace(/\$\{[^}]*\}/g, '7'))
    .filter((text) => isGerman(text) && !text.includes('${') && /^[„\p{Lu}\d]/u.test(text) && / |„/.test(text));
}

/** What no page of the console shows: the command of the set-up alone says it. */
const ofCommands = ['Der Schlüsselbund ist zurückgespielt.', 'Das ist der Schlüsselbund, der schon da ist; es wurde nichts geändert.'];
/** Names, and pieces that stand in a sentence's gap. */
const noSentences = ['Meta Business Agent', 'Meta Business Suite', '„7“', 'Die Uhr geht 7 Minuten 7.'];

describe('what the set-up says', () => {
  it('is said in English, too: every sentence of its files', () => {
    const sentences = files.flatMap((file) => sentencesIn(readFileSync(file, 'utf8')));
    expect(sentences.length).toBeGreaterThan(200);
    expect(sentences.filter((text) => toldInEnglish(text) === text && ![...ofCommands, ...noSentences].includes(text))).toEqual([]);
  });

  it.each([
    [
      'Es fehlt das App-Geheimnis und der Token für Messenger, WhatsApp und Instagram.',
      'Missing: the app secret and the token for Messenger, WhatsApp and Instagram.',
    ],
    ['Der Token für WhatsApp läuft am Montag, 4. Januar 2027 ab.', 'The token for WhatsApp expires on 4 January 2027.'],
    ['Meta lässt am Tag 2.000 Menschen anschreiben.', 'Meta lets you write to 2,000 people a day.'],
    [
      'Der Token für Messenger gilt nicht mehr. Es wurde nichts geändert.',
      'The token for Messenger is no longer valid. Nothing was changed.',
    ],
    ['Ja: Ada Winter, 20. November 2026.', 'Yes: Ada Winter, 20 November 2026.'],
    ['Überholt: „Löschkonzept“ und „Datenpanne“.', 'Out of date: “Deletion concept” and “Data breach”.'],
    ['Skizze: App-Dashboard, „Dashboard“, „App-Modus: Live“: ein', 'Sketch: App Dashboard, “Dashboard”, “App Mode: Live”: on'],
    ['Meta sperrt das Senden (Fehler 141006).', 'Meta blocks sending (error 141006).'],
    [
      'Auf Messenger hören 2 weitere Apps die Nachrichten mit: es können zwei Automaten antworten.',
      '2 other apps listen in on messages on Messenger: two bots could reply.',
    ],
    ['Die Uhr geht 7 Minuten nach.', 'The clock is 7 minutes slow.'],
    ['Something new.', 'Something new.'],
  ])('with what stands in its gaps: %s', (german, english) => expect(toldInEnglish(german)).toBe(english));
});
