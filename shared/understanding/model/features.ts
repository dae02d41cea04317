import type { Concept } from '../../languages/concept.ts';
import type { Script } from '../../languages/hints.ts';
import { conceptsOf, type TableName } from './lexicon.ts';
import { type Mark, marksOf } from './marks.ts';
import { latinLanguages, scriptOf } from './script.ts';
import { coarseWords, foldCoarsely, maxLength } from './spelling.ts';

/** A span as everything reads it that asks for concepts. */
export interface ReadSpan {
  /** Coarsely folded. */
  readonly words: readonly string[];
  /** The tables of stems they are read by. */
  readonly tables: readonly TableName[];
  /** Of each word. */
  readonly concepts: readonly (readonly Concept[])[];
}

/** Everything read of one message, which is read in parts and again with other names in it, and most of that is the same. Ends with the message. */
export interface ReadMemory {
  /** By script and text. */
  readonly spans: Map<string, ReadSpan>;
  /** The folded words of what stands between blanks. */
  readonly words: Map<string, readonly string[]>;
}

export function newMemory(): ReadMemory {
  return { spans: new Map(), words: new Map() };
}

/** Reads a span of a message that is written in this script. */
export function readSpan(span: string, script: Script, memory: ReadMemory = newMemory()): ReadSpan {
  const key = `${script} ${span}`;
  const known = memory.spans.get(key);
  if (known) return known;
  const words = foldedWords(span, memory);
  const tables = tablesFor(script, words);
  const read = { words, tables, concepts: words.map((word) => conceptsOf(word, tables)) };
  memory.spans.set(key, read);
  return read;
}

/** Shorter spans are folded at once: a call for each word would cost more. */
const mostFoldedAtOnce = 200;

/** No letter is changed by one beyond a blank or line break: in a long text each piece between them is folded once, wherever it comes again. */
function foldedWords(span: string, { words }: ReadMemory): readonly string[] {
  const text = span.slice(0, maxLength);
  if (text.length <= mostFoldedAtOnce && words.size === 0) return coarseWords(foldCoarsely(text));
  return text.split(/[ \n]/).flatMap((piece) => {
    const known = words.get(piece);
    if (known) return known;
    const folded = coarseWords(foldCoarsely(piece));
    words.set(piece, folded);
    return folded;
  });
}

export const families = ['word', 'concept', 'global'] as const;
export type Family = (typeof families)[number];

/**
 * Takes a feature by the pieces of its name, which are joined only where somebody wants to read it. The names hold words of the message: for the
 * developer's own screen, never for a log.
 */
export type AddFeature = (first: string, second?: string, third?: string) => void;

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

/** Features of a whole message that the model needs beside one span of it. */
export interface Whole {
  readonly script: Script;
  readonly marks: readonly Mark[];
}

/** To be made once for a message, however many spans it has. */
export function wholeOf(text: string): Whole {
  return { script: scriptOf(text), marks: marksOf(text) };
}

/** Hands over all that the model looks at in one span of a message with these marks, family by family. The same feature may come again. */
export function addFeatures({ words, concepts }: ReadSpan, marks: readonly Mark[], sinks: Readonly<Record<Family, AddFeature>>): void {
  const senses = sensesOf(concepts);
  addWords(words, sinks.word);
  addConcepts(senses, sinks.concept, reach);
  addEdges(senses, words, sinks.concept);
  addBag(senses, sinks.concept);
  for (const mark of marks) sinks.global('mark ', mark);
  sinks.global('length ', String(lengthClass(words.length)));
  for (const mark of marks) {
    const start = `mark ${mark} & `;
    const add: AddFeature = (first, second = '', third = '') => sinks.global(start, first + second, third);
    addConcepts(senses, add, 0);
    addEdges(senses, words, add);
    addBag(senses, add);
  }
}

/** The tables whose stems a span in this script is read by. */
export function tablesFor(script: Script, words: readonly string[]): readonly TableName[] {
  if (script !== 'latin') return [script, 'de'];
  const languages = latinLanguages(words);
  return languages.includes('any') ? ['de', 'en', 'tr', 'pl', 'ro', 'romanised'] : (languages as readonly TableName[]);
}

/** Words, neighbours, and pairs with one or two words between. */
function addWords(words: readonly string[], add: AddFeature): void {
  for (const word of words) add(word);
  for (let at = 0; at <= words.length; at += 1) add(words[at - 1] ?? '^', ' ', words[at] ?? '$');
  for (const [at, word] of words.entries()) {
    for (const other of [words[at + 2], words[at + 3]]) if (other !== undefined) add(word, ' .. ', other);
  }
}

/** A concept of one word, and the same as the sentence means it: `!LIVE` is denied. */
interface Sense {
  readonly plain: string;
  readonly meant: string;
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

/** Each concept, and with those that stand up to `reach` words behind it, in their order and at their distance. */
function addConcepts(senses: readonly (readonly Sense[])[], add: AddFeature, within: number): void {
  for (const [at, ofWord] of senses.entries()) {
    for (const one of ofWord) {
      add(one.meant);
      if (one.meant !== one.plain) add(one.plain);
      const end = within === 0 ? at : Math.min(at + within + 1, senses.length);
      for (let other = at; other < end; other += 1) addPairsOf(one, senses[other] ?? [], other - at, add);
    }
  }
}

function addPairsOf(one: Sense, others: readonly Sense[], distance: number, add: AddFeature): void {
  for (const other of others) {
    if (distance === 0 && one.meant >= other.meant) continue;
    add(one.meant, distance <= closeBy ? '>' : '>>', other.meant);
    if (one.meant !== one.plain || other.meant !== other.plain) add(one.plain, '>>', other.plain);
  }
}

/** "Schlägt … vor", "melde … ab": what closes the clause turns its verb. */
function addEdges(senses: readonly (readonly Sense[])[], words: readonly string[], add: AddFeature): void {
  if (words.length <= 2) return;
  const ending = (words.at(-1) ?? '').slice(0, 8);
  for (const ofWord of senses.slice(0, -1)) for (const { meant } of ofWord) add(meant, '|', ending);
  for (const { meant } of senses[0] ?? []) add('^', '|', meant);
  for (const { meant } of senses.at(-1) ?? []) add(meant, '|', '$');
}

/** Concepts of a sentence, in any order. */
function addBag(senses: readonly (readonly Sense[])[], add: AddFeature): void {
  const found = new Set<string>();
  for (const ofWord of senses) for (const { meant } of ofWord) if (!light.has(meant)) found.add(meant);
  const all = [...found].sort();
  for (let one = 0; one < all.length; one += 1) {
    for (let other = one + 1; other < all.length; other += 1) add(all[one] ?? '', '+', all[other]);
  }
}

function lengthClass(count: number): number {
  return [1, 2, 4, 8, 16].find((most) => count <= most) ?? 32;
}
