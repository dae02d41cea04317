import type { Concept } from '../../languages/concept.ts';
import { newMemory, type ReadMemory, type ReadSpan, tablesFor, wholeOf } from '../model/features.ts';
import { conceptsOfAll, type TableName } from '../model/lexicon.ts';
import { marksOf } from '../model/marks.ts';
import { foldCoarsely, maxLength } from '../model/spelling.ts';
import { findPhrase, type Phrase, type Word } from './match-phrases.ts';
import { mayStandIn, type PhraseIndex } from './phrase-index.ts';
import { type CrisisPhrase, phrasesOf } from './phrases.ts';

/** A sentence that speaks of one of these may mean a game, a film, a lesson or what is long over: the lists do not decide. */
const harmless: ReadonlySet<Concept> = new Set(['GAME', 'FILM', 'SPORT', 'PRO', 'JOKE', 'FOOD', 'ANIMAL']);
const over: ReadonlySet<string> = new Set(['fruher', 'damals', 'jahren', 'ago', 'anos']);

/**
 * A text without the words of its idioms, for the model to read: "schlag mich tot" says nothing of the rest; undefined where it has none.
 */
export function withoutIdiomWords(text: string, memory: ReadMemory = newMemory()): string | undefined {
  // The pattern has one group: words and what stands between them come by turns.
  const pieces = text.slice(0, maxLength).split(/([^\p{L}\p{N}\p{M}'’]+)/u);
  const folded = foldCoarsely(pieces.filter((_, at) => at % 2 === 0).join('\n')).split('\n');
  const tables = tablesFor(wholeOf(text, memory).script, folded);
  const concepts = conceptsOfAll(folded, tables, memory.concepts);
  const words = folded.map((word, at): Word => ({ word, concepts: concepts[at] ?? [] }));
  const meant = tables.reduce<readonly Word[]>((rest, table) => withoutIdioms(rest, phrasesOf(table).idioms), words);
  if (meant.every((word, at) => word === words[at])) return undefined;
  return pieces.map((piece, at) => (at % 2 === 0 && meant[at / 2] !== words[at / 2] ? '' : piece)).join('');
}

/** Whether a part speaks of a game, a film, a lesson or an animal. */
export function mayBeHarmless({ concepts }: ReadSpan): boolean {
  return concepts.some((found) => found.some((concept) => mild.has(concept)));
}

const mild: ReadonlySet<Concept> = new Set(['GAME', 'FILM', 'SPORT', 'PRO', 'ANIMAL']);

/**
 * The first phrase of the lists that says a crisis in so many words, acute ones first; undefined where the lists are silent. `spans`: the parts of
 * the text.
 */
export function sureCrisis(text: string, spans: readonly ReadSpan[]): CrisisPhrase | undefined {
  const marks = marksOf(text);
  if (marks.includes('laugh') || marks.includes('quote')) return undefined;
  let found: CrisisPhrase | undefined;
  for (const span of spans) {
    const here = phraseIn(span);
    if (here?.tier === 'acute') return here;
    found ??= here;
  }
  return found;
}

function phraseIn(span: ReadSpan): CrisisPhrase | undefined {
  const { words, concepts, tables } = span;
  if (words.some((word) => over.has(word)) || concepts.some((found) => found.some((concept) => harmless.has(concept)))) return undefined;
  const said = toWords(span);
  let found: CrisisPhrase | undefined;
  for (const table of tables) {
    const { crises, idioms } = phrasesOf(table);
    // Idioms only take words away.
    const mayBe = mayStandIn(crises, said);
    if (mayBe.length === 0) continue;
    const meant = withoutIdioms(table === 'de' && said.some(isOnlyForeign) ? said.map(asGerman) : said, idioms);
    // Acute phrases stand before the others of their table.
    const here = mayBe.find(({ phrase, first, last }) => findPhrase(phrase, meant, first, last))?.phrase;
    if (here?.tier === 'acute') return here;
    found ??= here;
  }
  return found;
}

/** An idiom takes its own words out, and leaves the rest of the message. */
function withoutIdioms(words: readonly Word[], idioms: PhraseIndex<Phrase>): readonly Word[] {
  return mayStandIn(idioms, words).reduce((rest, { phrase, first, last }) => {
    const match = findPhrase(phrase, rest, first, last);
    return match ? rest.map((word, at) => (at >= match.start && at < match.end ? blank : word)) : rest;
  }, words);
}

const blank: Word = { word: '', concepts: [] };

/**
 * Without the parts of a message of which only a doubt is left: a trifle for which "my mother kills me", a loss long ago of somebody who wants to help
 * others. `read`: how a part is read.
 */
export function undoubted<T>(parts: readonly T[], read: (part: T) => ReadSpan): readonly T[] {
  const said = parts.map((part) => ({ part, words: toWords(read(part)), tables: read(part).tables }));
  const isBeside = new Map<Phrase, boolean>();
  const stands = (beside: Phrase): boolean => {
    const known = isBeside.get(beside) ?? said.some(({ words }) => findPhrase(beside, words));
    isBeside.set(beside, known);
    return known;
  };
  const isDoubted = (words: readonly Word[], table: TableName): boolean =>
    mayStandIn(phrasesOf(table).doubts, words).some(
      ({ phrase, first, last }) => findPhrase(phrase, words, first, last) && stands(phrase.beside),
    );
  return said.filter(({ words, tables }) => !tables.some((table) => isDoubted(words, table))).map(({ part }) => part);
}

/** "No" is "still" in the south, "ne" is "eine": what they deny elsewhere they do not deny in German. */
function asGerman(said: Word): Word {
  return isOnlyForeign(said) ? { ...said, concepts: [] } : said;
}

function isOnlyForeign({ word }: Word): boolean {
  return word === 'no' || word === 'ne';
}

function toWords({ words, concepts }: ReadSpan): readonly Word[] {
  return words.map((word, at) => ({ word, concepts: concepts[at] ?? [] }));
}
