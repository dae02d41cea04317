import type { Concept } from '../../languages/concept.ts';
import type { ReadSpan } from '../model/features.ts';
import { marksOf } from '../model/marks.ts';
import { findPhrase, type Phrase, type Word } from './match-phrases.ts';
import { mayStandIn, type PhraseIndex } from './phrase-index.ts';
import { type CrisisPhrase, phrasesOf } from './phrases.ts';

/** A sentence that speaks of one of these may mean a game, a film, a lesson or what is long over: the model decides. */
const harmless: ReadonlySet<Concept> = new Set(['GAME', 'FILM', 'SPORT', 'PRO', 'JOKE', 'FOOD', 'ANIMAL']);
const over: ReadonlySet<string> = new Set(['fruher', 'damals', 'jahren', 'ago', 'anos']);

/**
 * The first phrase of the lists that says a crisis in so many words, acute ones first; undefined where the lists are silent. `spans`: the parts of
 * the text.
 */
export function sureCrisis(text: string, spans: readonly ReadSpan[]): CrisisPhrase | undefined {
  const marks = marksOf(text);
  if (marks.includes('laugh') || marks.includes('quote')) return undefined;
  const found = spans.flatMap(phrasesIn);
  return found.find(({ tier }) => tier === 'acute') ?? found[0];
}

function phrasesIn({ words, concepts, tables }: ReadSpan): readonly CrisisPhrase[] {
  if (words.some((word) => over.has(word)) || concepts.some((found) => found.some((concept) => harmless.has(concept)))) return [];
  const said = words.map((word, at) => ({ word, concepts: concepts[at] ?? [] }));
  return tables.flatMap((table) => {
    const { crises, idioms } = phrasesOf(table);
    const meant = withoutIdioms(said, idioms);
    return mayStandIn(crises, meant).filter((phrase) => findPhrase(phrase, meant));
  });
}

/** An idiom takes its own words out, and leaves the rest of the message. */
function withoutIdioms(words: readonly Word[], idioms: PhraseIndex<Phrase>): readonly Word[] {
  return mayStandIn(idioms, words).reduce((rest, idiom) => {
    const match = findPhrase(idiom, rest);
    return match ? rest.map((word, at) => (at >= match.start && at < match.end ? blank : word)) : rest;
  }, words);
}

const blank: Word = { word: '', concepts: [] };
