import type { Concept } from '../../languages/concept.ts';
import type { Script } from '../../languages/hints.ts';
import { conceptsOf, type TableName } from './lexicon.ts';
import { type Mark, marksOf } from './marks.ts';
import { latinLanguages, scriptOf } from './script.ts';
import { coarseWords, foldCoarsely } from './spelling.ts';

/** Named features of a span, by family. The names hold words of the message: for the developer's own screen, never for a log. */
export interface Features {
  readonly word: readonly string[];
  readonly concept: readonly string[];
  readonly global: readonly string[];
}

export type Family = keyof Features;
export const families: readonly Family[] = ['word', 'concept', 'global'];

/** Function words: alone or far apart they say nothing. */
const light: ReadonlySet<string> = new Set<Concept>([
  'I',
  'ME',
  'MY',
  'WE',
  'HE',
  'YOU',
  'ONLY',
  'ALWAYS',
  'NOW',
  'PAST',
  'ABOUT',
  'UM',
  'MORE',
]);

/** How far apart two concepts of a pair may stand, and up to where the pair is a close one. */
const reach = 5;
const closeBy = 2;

/** What the model needs of a whole message beside one span of it. */
export interface Whole {
  readonly script: Script;
  readonly marks: readonly Mark[];
}

/** To be made once for a message, however many spans it has. */
export function wholeOf(text: string): Whole {
  return { script: scriptOf(text), marks: marksOf(text) };
}

/** All that the model looks at in one span of a whole message. */
export function featuresOf(span: string, whole: Whole): Features {
  const words = coarseWords(foldCoarsely(span));
  const concept = conceptFeatures(words, tablesFor(whole.script, words));
  return { word: wordFeatures(words), concept, global: globalFeatures(words, concept, whole.marks) };
}

/** Whose stems a span of a message in this script is read by. */
export function tablesFor(script: Script, words: readonly string[]): readonly TableName[] {
  if (script !== 'latin') return [script, 'de'];
  const languages = latinLanguages(words);
  return languages.includes('any') ? ['de', 'en', 'tr', 'pl', 'ro', 'romanised'] : (languages as readonly TableName[]);
}

/** Words, neighbours, and pairs with one or two words between. */
function wordFeatures(words: readonly string[]): readonly string[] {
  const edged = ['^', ...words, '$'];
  return [
    ...words,
    ...edged.slice(1).map((word, at) => `${edged[at]} ${word}`),
    ...words.flatMap((word, at) => [words[at + 2], words[at + 3]].flatMap((other) => (other === undefined ? [] : [`${word} .. ${other}`]))),
  ];
}

/** A concept of one word, and the same as the sentence means it: `!LIVE` is denied. */
interface Sense {
  readonly plain: string;
  readonly meant: string;
}

function conceptFeatures(words: readonly string[], tables: readonly TableName[]): readonly string[] {
  const senses = sensesOf(words.map((word) => conceptsOf(word, tables)));
  return [...pairFeatures(senses), ...edgeFeatures(senses, words), ...bagFeatures(senses)];
}

/** "Schlägt mich nicht", "nie geschlagen", "kein Newsletter": a denial reaches two words back and three ahead. */
function sensesOf(concepts: readonly (readonly Concept[])[]): readonly (readonly Sense[])[] {
  const denies = concepts.map((found) => found.includes('NOT') || found.includes('NO'));
  return concepts.map((found, at) => {
    const isDenied = denies.slice(Math.max(at - 3, 0), at).includes(true) || denies.slice(at + 1, at + 3).includes(true);
    return found.map((plain) => ({ plain, meant: isDenied && isDeniable(plain) ? `!${plain}` : plain }));
  });
}

function isDeniable(concept: Concept): boolean {
  return !light.has(concept) && concept !== 'NOT' && concept !== 'NO';
}

function pairFeatures(senses: readonly (readonly Sense[])[]): readonly string[] {
  const found: string[] = [];
  for (const [at, ofWord] of senses.entries()) {
    for (const one of ofWord) {
      found.push(one.meant);
      if (one.meant !== one.plain) found.push(one.plain);
      for (let other = at; other <= at + reach && other < senses.length; other += 1) addPairs(found, one, senses[other] ?? [], other - at);
    }
  }
  return found;
}

function addPairs(found: string[], one: Sense, others: readonly Sense[], distance: number): void {
  for (const other of others) {
    if (distance === 0 && one.meant >= other.meant) continue;
    found.push(`${one.meant}${distance <= closeBy ? '>' : '>>'}${other.meant}`);
    if (one.meant !== one.plain || other.meant !== other.plain) found.push(`${one.plain}>>${other.plain}`);
  }
}

/** "Schlägt … vor", "melde … ab": what closes the clause turns its verb. */
function edgeFeatures(senses: readonly (readonly Sense[])[], words: readonly string[]): readonly string[] {
  if (words.length <= 2) return [];
  const ending = (words.at(-1) ?? '').slice(0, 8);
  const last = (senses.at(-1) ?? []).map(({ meant }) => meant);
  const before = new Set(senses.slice(0, -1).flatMap((ofWord) => ofWord.map(({ meant }) => meant)));
  return [
    ...[...before].map((concept) => `${concept}|${ending}`),
    ...(senses[0] ?? []).map(({ meant }) => `^|${meant}`),
    ...last.map((concept) => `${concept}|$`),
  ];
}

/** What a sentence speaks of, in any order. */
function bagFeatures(senses: readonly (readonly Sense[])[]): readonly string[] {
  const all = [...new Set(senses.flatMap((ofWord) => ofWord.map(({ meant }) => meant)))].filter((concept) => !light.has(concept)).sort();
  return all.flatMap((one, at) => all.slice(at + 1).map((other) => `${one}+${other}`));
}

function globalFeatures(words: readonly string[], concept: readonly string[], marks: readonly Mark[]): readonly string[] {
  const single = [...new Set(concept.filter((name) => !name.includes('>')))];
  return [
    ...marks.map((mark) => `mark ${mark}`),
    `length ${lengthClass(words.length)}`,
    ...marks.flatMap((mark) => single.map((name) => `mark ${mark} & ${name}`)),
  ];
}

function lengthClass(count: number): number {
  return [1, 2, 4, 8, 16].find((most) => count <= most) ?? 32;
}
