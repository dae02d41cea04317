import type { Concept } from '../../languages/concept.ts';
import type { Phrase, Slot, Word } from './match-phrases.ts';

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
  };
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

/** The phrases that can stand in the words, in their order. */
export function mayStandIn<P extends Phrase>(index: PhraseIndex<P>, words: readonly Word[]): readonly P[] {
  const found = [...index.always];
  for (const word of words) addPlaces(index, word, found);
  if (found.length === 0) return nothing;
  return [...new Set(found)].sort((one, other) => one - other).flatMap((place) => index.phrases[place] ?? []);
}

function addPlaces<P extends Phrase>({ byWord, byBeginning, byConcept }: PhraseIndex<P>, { word, concepts }: Word, found: number[]): void {
  const led = byWord.get(word);
  if (led) found.push(...led);
  const begun = byBeginning.get(word.slice(0, beginningLength));
  if (begun) for (const { beginning, place } of begun) if (word.startsWith(beginning)) found.push(place);
  for (const concept of concepts) {
    const meant = byConcept.get(concept);
    if (meant) found.push(...meant);
  }
}
