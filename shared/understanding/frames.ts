import { once } from '../kernel/once.ts';
import type { Frame, WordClasses } from '../languages/frame.ts';
import { languageCodes } from '../languages/language.ts';
import type { ListedCommand } from '../languages/phrasebook.ts';
import { lists } from './lists.ts';
import { standardForms } from './model/dialect.ts';
import type { ReadSpan } from './model/features.ts';
import { isOneSlipFrom } from './model/slips.ts';
import { coarseWords, foldAllCoarsely } from './model/spelling.ts';

/** A wish that one part of a message says. */
export interface Framed {
  readonly command: ListedCommand;
  readonly isSure: boolean;
  /** The groups of word classes that met, for the explanation. */
  readonly because: string;
}

interface FoldedFrame {
  readonly command: ListedCommand;
  readonly isSure: boolean;
  readonly needs: readonly (readonly string[])[];
  readonly none: readonly string[];
  readonly unknown: number;
  readonly most: number;
}

interface Entry {
  readonly word: string;
  readonly inClass: string;
}

/** What is said in several words: `rest` follows the first. */
interface Row extends Entry {
  readonly rest: readonly string[];
}

interface Book {
  readonly frames: readonly FoldedFrame[];
  readonly whole: ReadonlyMap<string, readonly string[]>;
  readonly starts: ReadonlyMap<string, readonly string[]>;
  readonly ends: readonly Entry[];
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** Words and stems long enough to be known with a slip, by their first letter. */
  readonly long: ReadonlyMap<string, readonly (Entry & { readonly isWhole: boolean })[]>;
  readonly remembered: Map<string, readonly string[]>;
}

/** Longer parts tell stories. */
const mostWords = 24;
const shortestStem = 3;
/** Shorter words are one letter away from too many others. */
const shortestSlip = 7;
const mostRemembered = 3000;

const books = once((): readonly Book[] =>
  languageCodes
    .map((code) => lists().languages[code].frames)
    .filter(({ frames }) => frames.length > 0)
    .map(({ classes, frames }) => ({ ...wordsOf(classes), frames: frames.map(foldFrame), remembered: new Map() })),
);

const names = (list: string): readonly string[] => list.split(' ');

function foldFrame({ command, needs, none, unknown, most, isDoubtful }: Frame): FoldedFrame {
  return {
    command,
    isSure: isDoubtful !== true,
    needs: needs.map(names),
    none: none === undefined ? [] : names(none),
    unknown,
    most: most ?? mostWords,
  };
}

function wordsOf(classes: WordClasses): Omit<Book, 'frames' | 'remembered'> {
  const entries = Object.entries(classes).flatMap(([inClass, list]) => foldList(list).map((word) => ({ word, inClass })));
  const single = entries.filter(({ word }) => !word.includes('_'));
  const whole = single.filter(({ word }) => !word.includes('*'));
  const starts = single.filter(({ word }) => word.endsWith('*')).map(cutStar);
  const rows = entries
    .filter(({ word }) => word.includes('_'))
    .map(({ word, inClass }) => {
      const [first = '', ...rest] = word.split('_');
      return { word: first, rest, inClass };
    });
  const long = [...whole.map((one) => ({ ...one, isWhole: true })), ...starts.map((one) => ({ ...one, isWhole: false }))];
  return {
    whole: classesBy(whole),
    starts: classesBy(starts),
    ends: single.filter(({ word }) => word.startsWith('*')).map(cutStar),
    rows: Map.groupBy(rows, ({ word }) => word),
    long: Map.groupBy(
      long.filter(({ word }) => word.length >= shortestSlip),
      ({ word }) => word.charAt(0),
    ),
  };
}

function foldList(list: string): readonly string[] {
  return list.split(' ').map((entry) => {
    const words = entry.split('_').map((word) => coarseWords(foldAllCoarsely(word.replace('*', ''))).join(''));
    return `${/^[*^]/.exec(entry)?.[0] ?? ''}${words.join('_')}${entry.endsWith('*') ? '*' : ''}`;
  });
}

function cutStar({ word, inClass }: Entry): Entry {
  return { word: word.replace('*', ''), inClass };
}

function classesBy(entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  return new Map([...Map.groupBy(entries, ({ word }) => word)].map(([word, all]) => [word, all.map(({ inClass }) => inClass)]));
}

/** The wishes that the parts of a message say, each once; sure where one of the parts says it surely. */
export function framedIn(spans: readonly ReadSpan[]): readonly Framed[] {
  const found = new Map<ListedCommand, Framed>();
  for (const { words } of spans) {
    if (words.length > mostWords) continue;
    for (const book of books()) {
      for (const framed of framedBy(book, words)) if (!found.get(framed.command)?.isSure) found.set(framed.command, framed);
    }
  }
  return [...found.values()];
}

function framedBy(book: Book, words: readonly string[]): readonly Framed[] {
  const { present, unknown } = readClasses(book, words);
  const isMet = ({ needs, none, unknown: mostUnknown, most }: FoldedFrame): boolean =>
    unknown <= mostUnknown &&
    words.length <= most &&
    needs.every((group) => group.some((name) => present.has(name))) &&
    !none.some((name) => present.has(name));
  return book.frames
    .filter(isMet)
    .map(({ command, isSure, needs }) => ({ command, isSure, because: needs.map((group) => group.join('|')).join(' + ') }));
}

/** The classes that the words of a part are in, and how many words are in none. */
function readClasses(book: Book, words: readonly string[]): { readonly present: ReadonlySet<string>; readonly unknown: number } {
  const { present, inRow } = rowsIn(book, words);
  for (const first of book.whole.get(`^${words[0]}`) ?? []) present.add(first);
  let unknown = 0;
  for (const [at, word] of words.entries()) {
    const found = classesOf(book, word);
    for (const inClass of found) present.add(inClass);
    if (found.length === 0 && !inRow.has(at)) unknown += 1;
  }
  return { present, unknown };
}

/** The classes of what is said in several words, and the places of these. */
function rowsIn({ rows }: Book, words: readonly string[]): { readonly present: Set<string>; readonly inRow: ReadonlySet<number> } {
  const present = new Set<string>();
  const inRow = new Set<number>();
  for (const [at, word] of words.entries()) {
    for (const { rest, inClass } of rows.get(word) ?? []) {
      if (!rest.every((next, offset) => words[at + 1 + offset] === next)) continue;
      present.add(inClass);
      for (let offset = 0; offset <= rest.length; offset += 1) inRow.add(at + offset);
    }
  }
  return { present, inRow };
}

function classesOf(book: Book, word: string): readonly string[] {
  const known = book.remembered.get(word);
  if (known) return known;
  if (book.remembered.size >= mostRemembered) book.remembered.clear();
  const found = findClasses(book, word);
  book.remembered.set(word, found);
  return found;
}

function findClasses(book: Book, word: string): readonly string[] {
  for (const form of [word, ...standardForms(word)]) {
    const found = exactly(book, form);
    if (found.length > 0) return found;
  }
  if (word.length < shortestSlip) return [];
  const alike = (book.long.get(word.charAt(0)) ?? []).filter(({ word: known, isWhole }) => isOneSlipFrom(word, known, isWhole, false));
  return alike.map(({ inClass }) => inClass);
}

function exactly({ whole, starts, ends }: Book, word: string): readonly string[] {
  const found = [...(whole.get(word) ?? [])];
  for (let length = shortestStem; length <= word.length; length += 1) found.push(...(starts.get(word.slice(0, length)) ?? []));
  for (const { word: end, inClass } of ends) if (word.length > end.length && word.endsWith(end)) found.push(inClass);
  return /^#+$/.test(word) ? ['NUMBER'] : found;
}
