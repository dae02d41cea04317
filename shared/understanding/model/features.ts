import { once } from '../../kernel/once.ts';
import type { Concept } from '../../languages/concept.ts';
import type { Script } from '../../languages/hints.ts';
import { featureOf, hashOn, hashOnCode, hashStart } from './hash.ts';
import { type ConceptMemory, conceptsOfAll, latinTables, newConceptMemory, type TableName } from './lexicon.ts';
import { type Mark, marksOf } from './marks.ts';
import { latinLanguages, scriptOf } from './script.ts';
import { joins, type Senses, type Starts, sensesOf, senseTable, startsBehind } from './senses.ts';
import { coarseWords, foldAllCoarsely, foldCoarsely, maxLength } from './spelling.ts';

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
  readonly concepts: ConceptMemory;
  /** By text. */
  readonly wholes: Map<string, Whole>;
}

export function newMemory(): ReadMemory {
  return { spans: new Map(), words: new Map(), concepts: newConceptMemory(), wholes: new Map() };
}

/** Reads a span of a message that is written in this script. */
export function readSpan(span: string, script: Script, memory: ReadMemory = newMemory()): ReadSpan {
  const key = `${script} ${span}`;
  const known = memory.spans.get(key);
  if (known) return known;
  const words = foldedWords(span, memory);
  const tables = tablesFor(script, words);
  const read = { words, tables, concepts: conceptsOfAll(words, tables, memory.concepts) };
  memory.spans.set(key, read);
  return read;
}

/** The coarsely folded words of a whole message, however long. */
export function wordsOf(text: string, script: Script, memory: ReadMemory): readonly string[] {
  return text.length <= maxLength ? readSpan(text, script, memory).words : coarseWords(foldAllCoarsely(text));
}

/** Shorter spans are folded at once: a call for each word would cost more. */
const mostFoldedAtOnce = 200;

/** No letter is changed by one beyond a blank or line break: in a long text each piece between them is folded once, wherever it comes again. */
function foldedWords(span: string, { words }: ReadMemory): readonly string[] {
  const text = span.slice(0, maxLength);
  if (text.length <= mostFoldedAtOnce && words.size === 0) return coarseWords(foldCoarsely(text));
  const pieces = text.split(/[ \n]/);
  const unknown = [...new Set(pieces.filter((piece) => !words.has(piece)))];
  // No piece holds a line break, and none comes of folding one.
  const folded = unknown.length === 0 ? [] : foldAllCoarsely(unknown.join('\n')).split('\n');
  for (let at = 0; at < unknown.length; at += 1) words.set(unknown[at] ?? '', coarseWords(folded[at] ?? ''));
  return pieces.flatMap((piece) => words.get(piece) ?? []);
}

/** The tables whose stems a span in this script is read by. */
export function tablesFor(script: Script, words: readonly string[]): readonly TableName[] {
  if (script !== 'latin') return [script, 'de'];
  const languages = latinLanguages(words);
  return languages.includes('any') ? latinTables() : (languages as readonly TableName[]);
}

export const families = ['word', 'concept', 'global', 'gram'] as const;
export type Family = (typeof families)[number];

const familyNumber: Readonly<Record<Family, number>> = { word: 2, concept: 3, global: 4, gram: 5 };

/** Takes features, family by family. */
export interface FeatureSink {
  /**
   * A feature, and the pieces of its name, which are joined only where somebody wants to read it. The names hold words of the message: for the
   * developer's own screen, never for a log.
   */
  add(feature: number, prefix: string, first: string, join: string, second: string): void;
}

/** How far apart two concepts of a pair may stand, and up to where the pair is a close one. */
const reach = 5;
const closeBy = 2;

/** Features of a whole message that the model needs beside one span of it. */
export interface Whole {
  readonly script: Script;
  readonly marks: readonly Mark[];
}

/** To be made once for a message, however many spans it has. */
export function wholeOf(text: string, { wholes }: ReadMemory = newMemory()): Whole {
  const known = wholes.get(text) ?? { script: scriptOf(text), marks: marksOf(text) };
  wholes.set(text, known);
  return known;
}

const starts = {
  concept: once(() => startsBehind('', hashStart(familyNumber.concept))),
  marks: new Map<Mark, Starts>(),
};

function startsOfMark(mark: Mark): Starts {
  const known = starts.marks.get(mark) ?? startsBehind(`mark ${mark} & `, hashStart(familyNumber.global));
  starts.marks.set(mark, known);
  return known;
}

/** Hands over all that the model looks at in one span of a message with these marks, family by family. The same feature may come again. */
export function addFeatures(
  { words, tables, concepts }: ReadSpan,
  marks: readonly Mark[],
  sinks: Readonly<Record<Family, FeatureSink>>,
): void {
  const senses = sensesOf(concepts);
  const bag = bagOf(senses);
  addWords(words, sinks.word);
  addGrams(words, sinks.gram);
  addConcepts(senses, starts.concept(), sinks.concept, reach);
  addEdges(senses, words, starts.concept(), sinks.concept);
  addBag(bag, starts.concept(), sinks.concept);
  // Of a language with fewer stems less is known of a sentence, and less speaks against a cry.
  addGlobal('read as ', tables.join(), sinks.global);
  for (const mark of marks) addGlobal('mark ', mark, sinks.global);
  for (const mark of marks) {
    const behind = startsOfMark(mark);
    addConcepts(senses, behind, sinks.global, 0);
    addEdges(senses, words, behind, sinks.global);
    addBag(bag, behind, sinks.global);
  }
}

function addGlobal(first: string, second: string, sink: FeatureSink): void {
  sink.add(featureOf(hashOn(hashOn(hashStart(familyNumber.global), first), second)), '', first, '', second);
}

/** Words, neighbours, and pairs with one or two words between. */
function addWords(words: readonly string[], sink: FeatureSink): void {
  const start = hashStart(familyNumber.word);
  const hashes = words.map((word) => hashOn(start, word));
  for (let at = 0; at < words.length; at += 1) sink.add(featureOf(hashes[at] ?? 0), '', words[at] ?? '', '', '');
  for (let at = 0; at <= words.length; at += 1) {
    const first = words[at - 1] ?? '^';
    const second = words[at] ?? '$';
    sink.add(featureOf(hashOn(hashOn(hashes[at - 1] ?? hashOn(start, first), ' '), second)), '', first, ' ', second);
  }
  for (let at = 0; at < words.length; at += 1) {
    const behind = hashOn(hashes[at] ?? 0, ' .. ');
    for (let other = at + 2; other <= at + 3 && other < words.length; other += 1) {
      const second = words[other] ?? '';
      sink.add(featureOf(hashOn(behind, second)), '', words[at] ?? '', ' .. ', second);
    }
  }
}

/** So many letters have the pieces of a word, its edges counted. All pieces are named after their word. */
const shortestGram = 3;
const longestGram = 5;

/** Pieces of each word: what no stem knows still has a familiar beginning, middle or end, also in dialect and with a slip. */
function addGrams(words: readonly string[], sink: FeatureSink): void {
  const start = hashStart(familyNumber.gram);
  for (const word of words) {
    const edged = `^${word}$`;
    for (let from = 0; from + shortestGram <= edged.length; from += 1) {
      const last = Math.min(from + longestGram, edged.length);
      let hash = start;
      for (let to = from; to < last; to += 1) {
        hash = hashOnCode(hash, edged.charCodeAt(to));
        if (to + 1 - from >= shortestGram) sink.add(featureOf(hash), '', word, '', '');
      }
    }
  }
}

function addSense(sense: number, { prefix, alone, names }: Starts, sink: FeatureSink): void {
  sink.add(featureOf(alone[sense] ?? 0), prefix, names[sense] ?? '', '', '');
}

/** Each concept, and with those that stand up to `within` words behind it, in their order and at their distance. */
function addConcepts(senses: Senses, behind: Starts, sink: FeatureSink, within: number): void {
  const { plain, meant, ends } = senses;
  for (let at = 0, one = 0; at < ends.length; at += 1) {
    const end = within === 0 ? at : Math.min(at + within + 1, ends.length);
    for (; one < (ends[at] ?? 0); one += 1) {
      addSense(meant[one] ?? 0, behind, sink);
      if (meant[one] !== plain[one]) addSense(plain[one] ?? 0, behind, sink);
      for (let other = at; other < end; other += 1) addPairsOf(one, other, other - at, senses, behind, sink);
    }
  }
}

/** A sense, with those of the word that stands so many words behind its own. */
function addPairsOf(one: number, word: number, distance: number, { plain, meant, ends }: Senses, behind: Starts, sink: FeatureSink): void {
  const ownPlain = plain[one] ?? 0;
  const ownMeant = meant[one] ?? 0;
  const last = ends[word] ?? 0;
  for (let other = ends[word - 1] ?? 0; other < last; other += 1) {
    const otherPlain = plain[other] ?? 0;
    const otherMeant = meant[other] ?? 0;
    if (distance === 0 && ownMeant >= otherMeant) continue;
    addPair(ownMeant, distance <= closeBy ? 'near' : 'far', otherMeant, behind, sink);
    if (ownMeant !== ownPlain || otherMeant !== otherPlain) addPair(ownPlain, 'far', otherPlain, behind, sink);
  }
}

function addPair(one: number, join: keyof typeof joins, other: number, behind: Starts, sink: FeatureSink): void {
  const second = behind.names[other] ?? '';
  sink.add(featureOf(hashOn(behind[join][one] ?? 0, second)), behind.prefix, behind.names[one] ?? '', joins[join], second);
}

/** "Schlägt … vor", "melde … ab": what closes the clause turns its verb. */
function addEdges({ meant, ends }: Senses, words: readonly string[], behind: Starts, sink: FeatureSink): void {
  if (words.length <= 2) return;
  const ending = (words.at(-1) ?? '').slice(0, 8);
  const ofLast = ends.at(-2) ?? 0;
  for (let at = 0; at < ofLast; at += 1) addEdge(meant[at] ?? 0, ending, behind, sink);
  for (let at = 0; at < (ends[0] ?? 0); at += 1) {
    const second = behind.names[meant[at] ?? 0] ?? '';
    sink.add(featureOf(hashOn(behind.first, second)), behind.prefix, '^', joins.edge, second);
  }
  for (let at = ofLast; at < meant.length; at += 1) addEdge(meant[at] ?? 0, '$', behind, sink);
}

function addEdge(one: number, second: string, behind: Starts, sink: FeatureSink): void {
  sink.add(featureOf(hashOn(behind.edge[one] ?? 0, second)), behind.prefix, behind.names[one] ?? '', joins.edge, second);
}

/** The senses that a sentence speaks of, each once, in the order of the senses. */
function bagOf({ meant }: Senses): Int32Array {
  const { isLight } = senseTable();
  return Int32Array.from(new Set(meant.filter((sense) => !isLight[sense]))).sort();
}

/** Concepts of a sentence, in any order. */
function addBag(bag: Int32Array, behind: Starts, sink: FeatureSink): void {
  for (let one = 0; one < bag.length; one += 1) {
    for (let other = one + 1; other < bag.length; other += 1) addPair(bag[one] ?? 0, 'beside', bag[other] ?? 0, behind, sink);
  }
}
