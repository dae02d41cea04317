import type { Concept } from '../../languages/concept.ts';
import type { Phrase, Word } from './match-phrases.ts';

/** Phrases by what may stand in their first place: a message is compared with those alone that can begin in it. */
export interface PhraseIndex<P extends Phrase> {
  readonly phrases: readonly P[];
  /** Places in `phrases`. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byConcept: ReadonlyMap<Concept, readonly number[]>;
  /** By the first two letters. */
  readonly byBeginning: ReadonlyMap<string, readonly { readonly beginning: string; readonly place: number }[]>;
  /** Phrases that a word of fewer letters may begin. */
  readonly always: readonly number[];
}

const beginningLength = 2;

export function indexPhrases<P extends Phrase>(phrases: readonly P[]): PhraseIndex<P> {
  const firsts = phrases.flatMap(({ slots: [first] }, place) => (first ? [{ ...first, place }] : []));
  const beginnings = firsts.flatMap(({ beginnings, place }) => beginnings.map((beginning) => ({ beginning, place })));
  return {
    phrases,
    byWord: places(firsts.flatMap(({ words, place }) => [...words].map((word) => [word, place] as const))),
    byConcept: places(firsts.flatMap(({ concepts, place }) => [...concepts].map((concept) => [concept, place] as const))),
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

/** The phrases that can begin at one of the words, in their order. */
export function mayStandIn<P extends Phrase>(index: PhraseIndex<P>, words: readonly Word[]): readonly P[] {
  const found = new Set(index.always);
  for (const word of words) addPlaces(index, word, found);
  return [...found].sort((one, other) => one - other).flatMap((place) => index.phrases[place] ?? []);
}

function addPlaces<P extends Phrase>(
  { byWord, byBeginning, byConcept }: PhraseIndex<P>,
  { word, concepts }: Word,
  found: Set<number>,
): void {
  for (const place of byWord.get(word) ?? []) found.add(place);
  for (const { beginning, place } of byBeginning.get(word.slice(0, beginningLength)) ?? []) {
    if (word.startsWith(beginning)) found.add(place);
  }
  for (const concept of concepts) for (const place of byConcept.get(concept) ?? []) found.add(place);
}
