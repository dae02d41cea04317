import { expect, test } from 'vitest';
import { explain } from '../../../infra/local/explain.ts';
import { noFacility } from '../../../shared/understanding/facility-words.ts';

// The page's script is plain JavaScript without types.
const { becauseWords } = (await import(new URL('../../../infra/local/meta/page/because-words.js', import.meta.url).href)) as {
  becauseWords: (because: readonly string[]) => string[];
};

test.each([
  ['stop by the lists', ['STOPP (keine Nachrichten mehr): steht in den Wortlisten']],
  ['crisis by the phrase: nicht|nich mehr|mer leben', ['Krise: feste Wendung „nicht mehr leben“']],
  ['read as: die Post abbestellen', ['Gelesen ohne die Namen der Einrichtung: „die Post abbestellen“']],
  [
    'acute by the model: 4.39, sure above -0.45: concept !LIVE|$ +0.50; word leben +0.48',
    ['Krise, akut: Modell sicher (4,39, Schwelle -0,45). Am meisten sprachen dafür: Begriff „!LIVE“ am Ende +0,50, Wort „leben“ +0,48'],
  ],
  [
    'human by the model: 1.10, in doubt above 0.90: global length 4 +0.20',
    ['MENSCH: Modell im Zweifel (1,10, Schwelle 0,90). Am meisten sprachen dafür: Länge des Satzes (Stufe 4) +0,20'],
  ],
  ['sensitive: iban', []],
  ['topic: hours', []],
  ['something new', ['something new']],
])('%s', (line, words) => {
  expect(becauseWords([line])).toEqual(words);
});

test.each([
  'Ich kann nicht mehr, ich will nicht mehr leben.',
  'schickt mir bitte nix mehr von eurer Post',
  'STOPP',
  'Kann mich jemand anrufen?',
])('what the desk says of "%s" is all in German', (text) => {
  const { because } = explain({ text }, noFacility);
  const words = becauseWords(because);
  expect(words.length).toBeGreaterThan(0);
  expect(words.join('\n')).not.toMatch(/ by the | above |read as|in doubt/);
});

test('the facility’s own topic is named as the team calls it, else by its first keyword', () => {
  const words = { ...noFacility, topics: [{ id: 'geld', keywords: ['Schulden'] }] };
  const of = (topics: Parameters<typeof explain>[2]) => explain({ text: 'Ich habe Schulden' }, words, topics).topicTitle;
  const topic = { id: 'geld', keywords: ['Schulden'], answer: 'Am Montag.' };
  expect(of([{ ...topic, title: 'Geld und Schulden' }])).toBe('Geld und Schulden');
  expect(of([topic])).toBe('Schulden');
  expect(of([])).toBeUndefined();
});

test('a tapped button is not explained by its label', () => {
  expect(explain({ text: 'STOPP', payload: 'MENU:hours' }, noFacility).because).toEqual([]);
});
