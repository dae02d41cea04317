import { once } from '../../kernel/once.ts';
import type { LanguageCode } from '../../languages/registry.ts';
import { type TopicConcept, type TopicWords, topicConcepts } from '../../languages/topic-words.ts';
import { lists } from '../lists.ts';
import { languagesIn } from '../model/lexicon.ts';
import { blur, blurredWords, isTypo, lettersOf, mayBeTypo, typosAllowed } from './spelling.ts';

/** Concepts of the words of a sentence by the words of one language; most words mean nothing in most languages. */
export type Meanings = (Set<TopicConcept> | undefined)[];

interface OfLanguage {
  /** Its place among the languages of the script. */
  readonly language: number;
  readonly concept: TopicConcept;
}

/** One entry: its words in the blurred spelling. */
interface Entry extends OfLanguage {
  readonly words: readonly string[];
}

interface Stem extends OfLanguage {
  readonly stem: string;
}

/** A word long enough to be known with a typo, and the letters it has. */
interface LongWord {
  readonly word: string;
  readonly letters: number;
  readonly concept: TopicConcept;
}

/** Languages of one script, looked up all at once. */
export interface Lexicon {
  /** A text without a letter of this script is in none of them. */
  readonly script: RegExp;
  /** By the first word. */
  readonly whole: ReadonlyMap<string, readonly Entry[]>;
  /** Beginnings of words, by their first three letters. */
  readonly stems: ReadonlyMap<string, readonly Stem[]>;
  /** Of each language, by their first letter. */
  readonly long: readonly ReadonlyMap<string, readonly LongWord[]>[];
}

/** All languages, German first; made for the first text. */
export const lexicons = once((): readonly Lexicon[] => [
  lexiconOf(languagesIn('latin'), /[a-z]/),
  lexiconOf(languagesIn('cyrillic'), /\p{Script=Cyrillic}/u),
  lexiconOf(languagesIn('arabic'), /\p{Script=Arabic}/u),
]);

function lexiconOf(codes: readonly LanguageCode[], script: RegExp): Lexicon {
  const read = codes.map((code, language) => readWords(lists().languages[code].topics, language));
  return {
    script,
    whole: Map.groupBy(
      read.flatMap(({ whole }) => whole),
      ({ words: [first = ''] }) => first,
    ),
    stems: Map.groupBy(
      read.flatMap(({ stems }) => stems),
      ({ stem }) => stem.slice(0, stemKey),
    ),
    long: read.map(({ whole, stems }) => {
      const single = whole.flatMap(({ words: [word = '', ...rest], concept }) => (rest.length === 0 ? [{ word, concept }] : []));
      return Map.groupBy(
        [...single, ...stems.map(({ stem, concept }) => ({ word: stem, concept }))]
          .filter(({ word }) => typosAllowed(word.length) > 0)
          .map((one) => ({ ...one, letters: lettersOf(one.word) })),
        ({ word }) => word.charAt(0),
      );
    }),
  };
}

const stemKey = 3;

function readWords(words: TopicWords, language: number): { readonly whole: readonly Entry[]; readonly stems: readonly Stem[] } {
  const entries = topicConcepts.flatMap((concept) =>
    (words[concept] ?? '').split(' ').flatMap((word) => (word === '' ? [] : [{ word, concept }])),
  );
  return {
    whole: entries
      .filter(({ word }) => !word.endsWith('*'))
      .map(({ word, concept }) => ({ words: blurredWords(word.replaceAll('_', ' ')), concept, language })),
    stems: entries
      .filter(({ word }) => word.endsWith('*'))
      .map(({ word, concept }) => ({ stem: blur(word.slice(0, -1)), concept, language })),
  };
}

/** Possible meanings of each word in each language of the lexicon, undefined where a language knows none; a word of several entries has the meanings of all. */
export function meaningsOf(words: readonly string[], lexicon: Lexicon): readonly (Meanings | undefined)[] {
  const known: (Meanings | undefined)[] = lexicon.long.map(() => undefined);
  const add = (at: number, { language, concept }: OfLanguage): void => {
    const meanings = known[language] ?? words.map(() => undefined);
    known[language] = meanings;
    meanings[at] = (meanings[at] ?? new Set()).add(concept);
  };
  for (const at of words.keys()) addKnown(at, words, lexicon, add);
  return known;
}

/** Adds the entries that begin at this word. */
function addKnown(at: number, words: readonly string[], { whole, stems }: Lexicon, add: (at: number, one: OfLanguage) => void): void {
  const word = words[at] ?? '';
  for (const entry of whole.get(word) ?? nothing)
    if (standsAt(entry, at, words)) for (const next of entry.words.keys()) add(at + next, entry);
  for (const entry of stems.get(word.slice(0, stemKey)) ?? nothing) if (word.startsWith(entry.stem)) add(at, entry);
}

function standsAt(entry: Entry, at: number, words: readonly string[]): boolean {
  return entry.words.every((part, offset) => words[at + offset] === part);
}

const nothing: readonly never[] = [];

const fewWords = 3;

/** The same with what mistyped words may mean in one language. Where not one word is known, a longer sentence is in another. */
export function withMistyped(
  words: readonly string[],
  known: Meanings | undefined,
  lexicon: Lexicon,
  language: number,
): Meanings | undefined {
  if (words.length > fewWords && !known?.some((of) => of && isTelling(of))) return known;
  const long = lexicon.long[language];
  return words.map((word, at) => known?.[at] ?? (long && mistyped(word, long)));
}

function isTelling(of: ReadonlySet<TopicConcept>): boolean {
  return of.size > 0 && !of.has('filler');
}

/** The stem of a longer word may be mistyped as well: "Öfnungszeitn". */
function mistyped(word: string, long: ReadonlyMap<string, readonly LongWord[]>): Set<TopicConcept> | undefined {
  const allowed = typosAllowed(word.length);
  const alike = allowed === 0 ? undefined : long.get(word.charAt(0));
  if (!alike) return undefined;
  const letters = lettersOf(word);
  let found: Set<TopicConcept> | undefined;
  for (const { word: known, letters: itsLetters, concept } of alike) {
    const most = Math.min(typosAllowed(known.length), allowed);
    if (mayBeTypo(letters, itsLetters, most) && isTypo(word, known, most)) found = (found ?? new Set()).add(concept);
  }
  return found;
}
