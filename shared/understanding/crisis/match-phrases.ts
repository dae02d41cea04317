import type { Concept } from '../../languages/concept.ts';

/** One place of a phrase. */
export interface Slot {
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly concepts: ReadonlySet<Concept>;
  /** Up to three words may stand before it. */
  readonly mayWait: boolean;
}

export interface Phrase {
  readonly slots: readonly Slot[];
  readonly mustEnd: boolean;
  /** As it is written in the language's file: tells why. */
  readonly source: string;
}

/** A coarsely folded word and what it may mean. */
export interface Word {
  readonly word: string;
  readonly concepts: readonly Concept[];
}

/** Words that may stand where a phrase says `..`. */
export const longestWait = 3;

/** Where a phrase stands in a sentence: from the first word up to, not including, `end`. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/**
 * The first place where the phrase stands in the words, or undefined. Neither a gap nor the neighbour may deny what the phrase says. It begins
 * between the words `first` and `last`.
 */
export function findPhrase(
  { slots, mustEnd }: Phrase,
  words: readonly Word[],
  first = 0,
  last: number = words.length - 1,
): Match | undefined {
  for (let start = first; start <= last; start += 1) {
    const end = endOf(slots, words, start, 0);
    if (end === undefined || (mustEnd && end !== words.length)) continue;
    const saysNo = words.slice(start, end).some(denies);
    if (saysNo || !(denies(words[start - 1]) || denies(words[end]))) return { start, end };
  }
  return undefined;
}

/** Where the slots from `slot` on end when the first of them must be met at `at`, or behind a gap. */
function endOf(slots: readonly Slot[], words: readonly Word[], at: number, slot: number): number | undefined {
  const wanted = slots[slot];
  if (!wanted) return at;
  const last = wanted.mayWait && slot > 0 ? at + longestWait : at;
  for (let place = at; place <= last && place < words.length; place += 1) {
    const word = words[place];
    if (word && fits(wanted, word)) {
      const end = endOf(slots, words, place + 1, slot + 1);
      if (end !== undefined) return end;
    }
    if (denies(word)) return undefined;
  }
  return undefined;
}

function fits({ words, beginnings, concepts }: Slot, { word, concepts: meant }: Word): boolean {
  return words.has(word) || beginnings.some((beginning) => word.startsWith(beginning)) || meant.some((concept) => concepts.has(concept));
}

function denies(word: Word | undefined): boolean {
  return word?.concepts.some((concept) => concept === 'NOT' || concept === 'NO') ?? false;
}
