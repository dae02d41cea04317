import type { Concept } from '../../languages/concept.ts';
import type { Script } from '../../languages/hints.ts';
import { tablesFor } from '../model/features.ts';
import { conceptsOf } from '../model/lexicon.ts';
import { marksOf } from '../model/marks.ts';
import { scriptOf } from '../model/script.ts';
import { spansOf } from '../model/spans.ts';
import { coarseWords, foldCoarsely } from '../model/spelling.ts';
import { findPhrase, type Word } from './match-phrases.ts';
import { type CrisisPhrase, phrasesOf } from './phrases.ts';

/** A sentence that speaks of one of these may mean a game, a film, a lesson or what is long over: the model decides. */
const harmless: ReadonlySet<Concept> = new Set(['GAME', 'FILM', 'SPORT', 'PRO', 'JOKE', 'FOOD', 'ANIMAL']);
const over: ReadonlySet<string> = new Set(['fruher', 'damals', 'jahren', 'ago', 'anos']);

/** The first phrase of the lists that says a crisis in so many words, acute ones first; undefined where the lists are silent. */
export function sureCrisis(text: string): CrisisPhrase | undefined {
  const marks = marksOf(text);
  if (marks.includes('laugh') || marks.includes('quote')) return undefined;
  const script = scriptOf(text);
  const found = spansOf(text).flatMap((span) => phrasesIn(span, script));
  return found.find(({ tier }) => tier === 'acute') ?? found[0];
}

function phrasesIn(span: string, script: Script): readonly CrisisPhrase[] {
  const folded = coarseWords(foldCoarsely(span));
  const tables = tablesFor(script, folded);
  const words = folded.map((word) => ({ word, concepts: conceptsOf(word, tables) }));
  if (words.some(({ word, concepts }) => over.has(word) || concepts.some((concept) => harmless.has(concept)))) return [];
  return tables.flatMap((table) => {
    const { crises, idioms } = phrasesOf(table);
    const meant = withoutIdioms(words, idioms);
    return crises.filter((phrase) => findPhrase(phrase, meant));
  });
}

/** An idiom takes its own words out, and leaves the rest of the message. */
function withoutIdioms(words: readonly Word[], idioms: ReturnType<typeof phrasesOf>['idioms']): readonly Word[] {
  return idioms.reduce((rest, idiom) => {
    const match = findPhrase(idiom, rest);
    return match ? rest.map((word, at) => (at >= match.start && at < match.end ? blank : word)) : rest;
  }, words);
}

const blank: Word = { word: '', concepts: [] };
