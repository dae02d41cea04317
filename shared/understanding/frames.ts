import { once } from '../kernel/once.ts';
import type { Concept, ConceptStems } from '../languages/concept.ts';
import type { Frame, WordClasses } from '../languages/frame.ts';
import type { ListedCommand } from '../languages/phrasebook.ts';
import { languageCodes } from '../languages/registry.ts';
import { lists } from './lists.ts';
import { standardForms } from './model/dialect.ts';
import type { ReadSpan } from './model/features.ts';
import { formsOf, readStems, type TableName, tableOf } from './model/lexicon.ts';
import { isOneSlipFrom } from './model/slips.ts';
import { coarseWords, foldAllCoarsely } from './model/spelling.ts';

/** A wish that one part of a message says. */
export interface Framed {
  readonly command: ListedCommand;
  readonly isSure: boolean;
  /** It only sounds like the wish. */
  readonly isVeto: boolean;
  /** The book knows how its language denies. */
  readonly readsDenials: boolean;
  /** The groups of word classes that met, for the explanation. */
  readonly because: string;
}

/** Classes by their numbers. */
interface FoldedFrame {
  readonly readsDenials: boolean;
  readonly command: ListedCommand;
  readonly isSure: boolean;
  readonly isVeto: boolean;
  readonly needs: readonly (readonly number[])[];
  readonly none: readonly number[];
  readonly unknown: number;
  readonly most: number;
  readonly because: string;
}

interface Entry {
  readonly word: string;
  readonly inClass: number;
}

/** An expression of several words: `rest` follows the first. */
interface Row extends Entry {
  readonly rest: readonly string[];
  /** Its words are nothing else: "ab jetzt" ends nothing. */
  readonly isAlone: boolean;
}

interface Long extends Entry {
  readonly isWhole: boolean;
}

interface Book {
  /** The table of stems that a part is read by where the book may know its words. */
  readonly table: TableName;
  readonly frames: readonly FoldedFrame[];
  /** By class, the places in `frames` of those whose smallest group it is in: a part is compared with these alone. */
  readonly framesBy: readonly (readonly number[])[];
  /** The number behind those of the classes: of numbers, which are known and in none. */
  readonly ofNumbers: number;
  readonly whole: ReadonlyMap<string, readonly number[]>;
  /** By their first letters. */
  readonly starts: ReadonlyMap<string, readonly Entry[]>;
  readonly ends: readonly Entry[];
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** Words and stems long enough to be known with a slip, by their first letter. */
  readonly long: ReadonlyMap<string, readonly Long[]>;
}

/** The classes of the words of a message that were looked up, by book. Ends with the message. */
type ClassMemory = Map<Book, Map<string, readonly number[]>>;

/** Longer parts tell stories. */
const mostWords = 24;
const shortestStem = 3;
/** Shorter words are one letter away from too many others. */
const shortestSlip = 7;

const books = once((): readonly Book[] =>
  languageCodes.flatMap((code) => {
    const { frames: book, hints, concepts } = lists().languages[code];
    if (book === undefined) return [];
    const { classes, frames } = book;
    const names = new Set([...Object.keys(classes), ...Object.keys(book.concepts ?? {})]);
    const numbers = new Map([...names].map((name, at) => [name, at]));
    const folded = frames.map((frame) => ({ ...foldFrame(frame, numbers), readsDenials: book.readsDenials === true }));
    const entries = [
      ...entriesOf(classes, numbers),
      ...stemsOf(book.concepts ?? {}, concepts, numbers),
      ...foldList(book.knowsHints ? hints.words : '').map((word) => ({ word, inClass: numbers.size })),
    ];
    return [{ ...wordsOf(entries, numbers.size), table: tableOf(code), frames: folded, framesBy: indexFrames(folded, numbers.size) }];
  }),
);

type Numbers = ReadonlyMap<string, number>;

function foldFrame(
  { command, needs, none, unknown, most, isDoubtful, isVeto }: Frame,
  numbers: Numbers,
): Omit<FoldedFrame, 'readsDenials'> {
  const numbersOf = (names: string): readonly number[] => names.split(' ').flatMap((name) => numbers.get(name) ?? []);
  return {
    command,
    isSure: isDoubtful !== true,
    isVeto: isVeto === true,
    needs: needs.map(numbersOf),
    none: none === undefined ? [] : numbersOf(none),
    unknown,
    most: most ?? mostWords,
    because: needs.map((group) => group.replaceAll(' ', '|')).join(' + '),
  };
}

/** `size`: of the classes, behind which numbers stand. */
function indexFrames(frames: readonly FoldedFrame[], size: number): readonly (readonly number[])[] {
  const index: number[][] = Array.from({ length: size + 1 }, () => []);
  for (const [place, { needs }] of frames.entries()) {
    const smallest = needs.reduce((least, group) => (group.length < least.length ? group : least));
    for (const inClass of new Set(smallest)) index[inClass]?.push(place);
  }
  return index;
}

function entriesOf(classes: WordClasses, numbers: Numbers): readonly Entry[] {
  return Object.entries(classes).flatMap(([name, list]) => foldList(list).map((word) => ({ word, inClass: numbers.get(name) ?? 0 })));
}

/** The words of concepts, as those of the classes that have them. */
function stemsOf(classes: Readonly<Record<string, string>>, stems: ConceptStems, numbers: Numbers): readonly Entry[] {
  const known = Map.groupBy(readStems(stems), ({ concept }) => concept);
  return Object.entries(classes).flatMap(([name, concepts]) =>
    concepts
      .split(' ')
      .flatMap((concept) => known.get(concept as Concept) ?? [])
      .map(({ stem, isWhole }) => ({ word: isWhole ? stem : `${stem}*`, inClass: numbers.get(name) ?? 0 })),
  );
}

/** `size`: of the classes. */
function wordsOf(entries: readonly Entry[], size: number): Omit<Book, 'table' | 'frames' | 'framesBy'> {
  const single = entries.filter(({ word }) => !word.includes('_'));
  const whole = single.filter(({ word }) => !word.includes('*'));
  const starts = single.filter(({ word }) => word.endsWith('*')).map(cutStar);
  const long = [...whole.map((one) => ({ ...one, isWhole: true })), ...starts.map((one) => ({ ...one, isWhole: false }))];
  return {
    ofNumbers: size,
    whole: classesBy(whole),
    starts: Map.groupBy(starts, ({ word }) => word.slice(0, shortestStem)),
    ends: single.filter(({ word }) => word.startsWith('*')).map(cutStar),
    rows: Map.groupBy(entries.filter(({ word }) => word.includes('_')).map(toRow), ({ word }) => word),
    long: Map.groupBy(
      long.filter(({ word }) => word.length >= shortestSlip),
      ({ word }) => word.charAt(0),
    ),
  };
}

function toRow({ word, inClass }: Entry): Row {
  const [first = '', ...rest] = word.replace('!', '').split('_');
  return { word: first, rest, inClass, isAlone: word.startsWith('!') };
}

function foldList(list: string): readonly string[] {
  return list.split(' ').map((entry) => {
    const words = entry.split('_').map((word) => coarseWords(foldAllCoarsely(word.replace('*', ''))).join(''));
    return `${/^[*^!]/.exec(entry)?.[0] ?? ''}${words.join('_')}${entry.endsWith('*') ? '*' : ''}`;
  });
}

function cutStar({ word, inClass }: Entry): Entry {
  return { word: word.replace('*', ''), inClass };
}

function classesBy(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  return new Map([...Map.groupBy(entries, ({ word }) => word)].map(([word, all]) => [word, all.map(({ inClass }) => inClass)]));
}

/** The wishes that the parts of a message say, each once; sure where one of the parts says it surely, and in doubt where one only sounds like it. */
export function framedIn(spans: readonly ReadSpan[]): readonly Framed[] {
  const found = new Map<ListedCommand, Framed>();
  const vetoes = new Map<ListedCommand, Framed>();
  const memory: ClassMemory = new Map(books().map((book) => [book, new Map()]));
  for (const { words, tables } of spans) {
    if (words.length > mostWords) continue;
    const read = books().filter((book) => mayRead(book, tables));
    for (const framed of read.flatMap((book) => framedBy(book, words, memory))) {
      if (framed.isVeto) vetoes.set(framed.command, framed);
      else if (!found.get(framed.command)?.isSure) found.set(framed.command, framed);
    }
  }
  const wishes = [...found.values()].filter(({ command, isSure }) => isSure || !vetoes.has(command));
  return [...wishes.map((framed) => ({ ...framed, isSure: framed.isSure && !vetoes.has(framed.command) })), ...vetoes.values()];
}

/** German is mixed into every language, and what is typed on a Latin keyboard may be of another script. */
function mayRead({ table }: Book, tables: readonly TableName[]): boolean {
  return table === 'de' || tables.includes(table) || ((table === 'cyrillic' || table === 'arabic') && tables.includes('romanised'));
}

function framedBy(book: Book, words: readonly string[], memory: ClassMemory): readonly Framed[] {
  const { present, unknown } = readClasses(book, words, memory);
  const has = (inClass: number): boolean => present[inClass] === 1;
  return placesOf(book, present)
    .flatMap((place) => book.frames[place] ?? [])
    .filter(
      (frame) =>
        unknown <= frame.unknown && words.length <= frame.most && frame.needs.every((group) => group.some(has)) && !frame.none.some(has),
    );
}

/** The frames that may fit, in their order. */
function placesOf({ framesBy }: Book, present: Uint8Array): readonly number[] {
  const places: number[] = [];
  for (let inClass = 0; inClass < present.length; inClass += 1) if (present[inClass] === 1) places.push(...(framesBy[inClass] ?? none));
  return [...new Set(places)].sort((one, other) => one - other);
}

/** Which classes the words of a part are in, one each, and how many words are in none. */
function readClasses(
  book: Book,
  words: readonly string[],
  memory: ClassMemory,
): { readonly present: Uint8Array; readonly unknown: number } {
  const present = new Uint8Array(book.ofNumbers + 1);
  const { inRow, alone } = addRows(book, words, present);
  for (const first of book.whole.get(`^${words[0]}`) ?? none) present[first] = 1;
  let unknown = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (alone.includes(at)) continue;
    const found = classesOf(book, words[at] ?? '', memory);
    for (const inClass of found) present[inClass] = 1;
    if (found.length === 0 && !inRow.includes(at)) unknown += 1;
  }
  return { present, unknown };
}

const none: readonly never[] = [];

/** Adds the classes of what is said in several words; the places of these. */
function addRows({ rows }: Book, words: readonly string[], present: Uint8Array): Readonly<Record<'inRow' | 'alone', readonly number[]>> {
  const inRow: number[] = [];
  const alone: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const { rest, inClass, isAlone } of rows.get(words[at] ?? '') ?? none) {
      if (!rest.every((next, offset) => words[at + 1 + offset] === next)) continue;
      present[inClass] = 1;
      for (let offset = 0; offset <= rest.length; offset += 1) (isAlone ? alone : inRow).push(at + offset);
    }
  }
  return { inRow, alone };
}

function classesOf(book: Book, word: string, memory: ClassMemory): readonly number[] {
  const words = memory.get(book);
  const found = words?.get(word) ?? findClasses(book, word);
  words?.set(word, found);
  return found;
}

function findClasses(book: Book, word: string): readonly number[] {
  const own = formsOf(word).flatMap((form) => exactly(book, form));
  if (own.length > 0) return own;
  for (const form of book.table === 'de' ? standardForms(word) : []) {
    const found = exactly(book, form);
    if (found.length > 0) return found;
  }
  if (word.length < shortestSlip) return none;
  const second = word.charCodeAt(1);
  const third = word.charCodeAt(2);
  const mayBe = ({ word: known }: Long): boolean =>
    // One slip leaves one of these where it was, or moves it by one place.
    [known.charCodeAt(1), known.charCodeAt(2)].some((letter) => letter === second || letter === third);
  return (book.long.get(word.charAt(0)) ?? none)
    .filter((known) => mayBe(known) && isOneSlipFrom(word, known.word, known.isWhole, false))
    .map(({ inClass }) => inClass);
}

function exactly({ whole, starts, ends, ofNumbers }: Book, word: string): readonly number[] {
  if (word.startsWith('#')) return [ofNumbers];
  const found = [...(whole.get(word) ?? none)];
  for (const { word: start, inClass } of starts.get(word.slice(0, shortestStem)) ?? none) if (word.startsWith(start)) found.push(inClass);
  for (const { word: end, inClass } of ends) if (word.length > end.length && word.endsWith(end)) found.push(inClass);
  return found;
}
