import type { LanguageCode } from '../../languages/language.ts';
import { type TopicConcept, type TopicWords, topicConcepts } from '../../languages/topic-words.ts';
import { lists } from '../lists.ts';
import { blur, blurredWords, isTypo, typosAllowed } from './spelling.ts';

/** One entry: its words in the blurred spelling. */
interface Entry {
  readonly words: readonly string[];
  readonly concept: TopicConcept;
}

export interface Lexicon {
  /** A text without a letter of this script is not in this language. */
  readonly script: RegExp;
  /** By the first word. */
  readonly whole: ReadonlyMap<string, readonly Entry[]>;
  /** Beginnings of words, by their first three letters. */
  readonly stems: ReadonlyMap<string, readonly { readonly stem: string; readonly concept: TopicConcept }[]>;
  /** Words long enough to be known with a typo, by their first letter. */
  readonly long: ReadonlyMap<string, readonly { readonly word: string; readonly concept: TopicConcept }[]>;
}

let made: readonly Lexicon[] | undefined;

/** All languages, German first; made for the first text. */
export function lexicons(): readonly Lexicon[] {
  made ??= [
    ...lexiconsOf(['de', 'en', 'tr', 'pl', 'ro'], /[a-z]/),
    ...lexiconsOf(['uk', 'ru'], /\p{Script=Cyrillic}/u),
    ...lexiconsOf(['ar', 'fa'], /\p{Script=Arabic}/u),
  ];
  return made;
}

function lexiconsOf(codes: readonly LanguageCode[], script: RegExp): readonly Lexicon[] {
  return codes.map((code) => lexiconOf(lists().languages[code].topics, script));
}

function lexiconOf(words: TopicWords, script: RegExp): Lexicon {
  const entries = topicConcepts.flatMap((concept) =>
    (words[concept] ?? '').split(' ').flatMap((word) => (word === '' ? [] : [{ word, concept }])),
  );
  const stems = entries.filter(({ word }) => word.endsWith('*')).map(({ word, concept }) => ({ stem: blur(word.slice(0, -1)), concept }));
  const whole = entries
    .filter(({ word }) => !word.endsWith('*'))
    .map(({ word, concept }) => ({ words: blurredWords(word.replaceAll('_', ' ')), concept }));
  const single = whole.flatMap(({ words: [word = '', ...rest], concept }) => (rest.length === 0 ? [{ word, concept }] : []));
  const long = [...single, ...stems.map(({ stem, concept }) => ({ word: stem, concept }))].filter(
    ({ word }) => typosAllowed(word.length) > 0,
  );
  return {
    script,
    whole: Map.groupBy(whole, ({ words: [first = ''] }) => first),
    stems: Map.groupBy(stems, ({ stem }) => stem.slice(0, 3)),
    long: Map.groupBy(long, ({ word }) => word.slice(0, 1)),
  };
}

const fewWords = 3;

function isTelling(of: ReadonlySet<TopicConcept>): boolean {
  return of.size > 0 && !of.has('filler');
}

export const noMeanings: ReadonlySet<TopicConcept> = new Set();

/** Possible meanings of each word; a word of several entries has the meanings of all. */
export function meaningsOf(words: readonly string[], lexicon: Lexicon, mayMistype: boolean): readonly ReadonlySet<TopicConcept>[] {
  // Most words mean nothing in most languages: a set is made for those alone that do.
  const meanings: (Set<TopicConcept> | undefined)[] = words.map(() => undefined);
  const add: AddMeaning = (at, concept) => {
    if (at < words.length) meanings[at] = (meanings[at] ?? new Set()).add(concept);
  };
  for (const at of words.keys()) addKnown(at, words, add, lexicon);
  // Where not one word is known, a longer sentence is in another language.
  if (mayMistype && (words.length <= fewWords || meanings.some((of) => of && isTelling(of)))) {
    for (const [at, word] of words.entries()) if (!meanings[at]) addMistyped(word, (concept) => add(at, concept), lexicon);
  }
  return meanings.map((of) => of ?? noMeanings);
}

type AddMeaning = (at: number, concept: TopicConcept) => void;

/** Adds the lexicon's entries that begin at this word. */
function addKnown(at: number, words: readonly string[], add: AddMeaning, { whole, stems }: Lexicon): void {
  const word = words[at] ?? '';
  for (const { words: entry, concept } of whole.get(word) ?? []) {
    if (entry.every((part, offset) => words[at + offset] === part)) for (const offset of entry.keys()) add(at + offset, concept);
  }
  for (const { stem, concept } of stems.get(word.slice(0, 3)) ?? []) if (word.startsWith(stem)) add(at, concept);
}

/** The stem of a longer word may be mistyped as well: "Öfnungszeitn". */
function addMistyped(word: string, add: (concept: TopicConcept) => void, { long }: Lexicon): void {
  for (const { word: known, concept } of long.get(word.slice(0, 1)) ?? []) {
    if (isTypo(word, known, Math.min(typosAllowed(known.length), typosAllowed(word.length)))) add(concept);
  }
}
