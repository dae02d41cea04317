import type { Concept } from '../../languages/concept.ts';
import { longestWait, type Phrase, type Slot, type Word } from './match-phrases.ts';

/** Phrases by what may stand in the rarest of their places: a message is compared with those alone that can stand in it. */
export interface PhraseIndex<P extends Phrase> {
  readonly phrases: readonly P[];
  /** Places in `phrases`. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byConcept: ReadonlyMap<Concept, readonly number[]>;
  /** By the first two letters. */
  readonly byBeginning: ReadonlyMap<string, readonly { readonly beginning: string; readonly place: number }[]>;
  /** Phrases in whose rarest place a word of fewer letters may stand. */
  readonly always: readonly number[];
  /** Of each phrase, how many words before that of its rarest place it may begin: at least and at most. */
  readonly leads: readonly Lead[];
}

interface Lead {
  readonly least: number;
  readonly most: number;
}

/** A phrase that can stand in some words, and between which of them, both included, it must begin. */
export interface Candidate<P extends Phrase> {
  readonly phrase: P;
  readonly first: number;
  readonly last: number;
}

const beginningLength = 2;

export function indexPhrases<P extends Phrase>(phrases: readonly P[]): PhraseIndex<P> {
  const rarest = phrases.flatMap(({ slots }, place) =>
    slots
      .toSorted(byCommonness)
      .slice(0, 1)
      .map((slot) => ({ ...slot, place })),
  );
  const beginnings = rarest.flatMap((slot) => slot.beginnings.map((beginning) => ({ beginning, place: slot.place })));
  return {
    phrases,
    byWord: places(rarest.flatMap(({ words, place }) => [...words].map((word) => [word, place] as const))),
    byConcept: places(rarest.flatMap(({ concepts, place }) => [...concepts].map((concept) => [concept, place] as const))),
    byBeginning: Map.groupBy(
      beginnings.filter(({ beginning }) => beginning.length >= beginningLength),
      ({ beginning }) => beginning.slice(0, beginningLength),
    ),
    always: beginnings.filter(({ beginning }) => beginning.length < beginningLength).map(({ place }) => place),
    leads: phrases.map(leadOf),
  };
}

/** Each place takes one word, and some of them may be waited for. */
function leadOf({ slots }: Phrase): Lead {
  const [slot] = slots.toSorted(byCommonness);
  const rarest = slot ? slots.indexOf(slot) : 0;
  const waits = slots.slice(1, rarest + 1).filter(({ mayWait }) => mayWait).length;
  return { least: rarest, most: rarest + waits * longestWait };
}

function places<K>(entries: readonly (readonly [K, number])[]): ReadonlyMap<K, readonly number[]> {
  return new Map([...Map.groupBy(entries, ([key]) => key)].map(([key, all]) => [key, all.map(([, place]) => place)]));
}

function byCommonness(one: Slot, other: Slot): number {
  return commonness(one) - commonness(other);
}

const ofConcept = 20;

/** A guess at how many sentences have a word for the place: many have the short ones ("ich", "mich", "hat"), and those of a concept. */
function commonness({ words, beginnings, concepts }: Slot): number {
  return [...words, ...beginnings].reduce((sum, { length }) => sum + (length > 6 ? 1 : 9 - length), concepts.size * ofConcept);
}

const nothing: readonly never[] = [];

/** A message has fewer than 2^12 words. */
const wordBits = 12;
const lastWord = (1 << wordBits) - 1;

/** The phrases that can stand in the words, in their order, and where they must begin. */
export function mayStandIn<P extends Phrase>(index: PhraseIndex<P>, words: readonly Word[]): readonly Candidate<P>[] {
  const found = ledTo(index, words);
  const candidates: Candidate<P>[] = [];
  for (let at = 0, next = 0; at < found.length; at = next) {
    const place = (found[at] ?? 0) >> wordBits;
    while (next < found.length && (found[next] ?? 0) >> wordBits === place) next += 1;
    const phrase = index.phrases[place];
    const { least = 0, most = 0 } = index.leads[place] ?? {};
    const first = ((found[at] ?? 0) & lastWord) - most;
    if (phrase) candidates.push({ phrase, first: Math.max(first, 0), last: ((found[next - 1] ?? 0) & lastWord) - least });
  }
  return candidates;
}

/** Which word leads to which phrase: a number tells both, and sorts by the phrase, then by the word. */
function ledTo<P extends Phrase>(index: PhraseIndex<P>, words: readonly Word[]): readonly number[] {
  const found: number[] = [];
  for (const place of index.always) for (const at of words.keys()) found.push((place << wordBits) | at);
  for (let at = 0; at < words.length; at += 1) addPlaces(index, words[at] ?? silent, at, found);
  return found.sort((one, other) => one - other);
}

const silent: Word = { word: '', concepts: [] };

function addPlaces<P extends Phrase>(
  { byWord, byBeginning, byConcept }: PhraseIndex<P>,
  { word, concepts }: Word,
  at: number,
  found: number[],
): void {
  for (const place of byWord.get(word) ?? nothing) found.push((place << wordBits) | at);
  for (const { beginning, place } of byBeginning.get(word.slice(0, beginningLength)) ?? nothing)
    if (word.startsWith(beginning)) found.push((place << wordBits) | at);
  for (const concept of concepts) for (const place of byConcept.get(concept) ?? nothing) found.push((place << wordBits) | at);
}
