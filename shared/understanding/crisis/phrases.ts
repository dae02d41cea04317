import type { Concept } from '../../languages/concept.ts';
import type { CrisisPhrases, PhraseCategory } from '../../languages/crisis-phrases.ts';
import { lists } from '../lists.ts';
import { languagesOf, type TableName } from '../model/lexicon.ts';
import { coarseWords, foldAllCoarsely } from '../model/spelling.ts';
import type { Phrase, Slot } from './match-phrases.ts';
import { indexPhrases, type PhraseIndex } from './phrase-index.ts';

export interface CrisisPhrase extends Phrase {
  readonly tier: 'acute' | 'concern';
  readonly category: PhraseCategory;
}

interface Book {
  readonly crises: PhraseIndex<CrisisPhrase>;
  readonly idioms: PhraseIndex<Phrase>;
  readonly doubts: PhraseIndex<Doubt>;
}

/** A phrase that is doubted where the message says `beside` as well. */
export interface Doubt extends Phrase {
  readonly beside: Phrase;
}

const books = new Map<TableName, Book>();

/** The phrases of the languages that share a table of stems, acute ones first. */
export function phrasesOf(table: TableName): Book {
  const known = books.get(table);
  if (known) return known;
  const book = toBook(languagesOf(table).map((code) => lists().languages[code].crisis));
  books.set(table, book);
  return book;
}

function toBook(languages: readonly CrisisPhrases[]): Book {
  return {
    crises: indexPhrases(
      (['acute', 'concern'] as const).flatMap((tier) =>
        languages.flatMap((language) =>
          (Object.entries(language[tier]) as [PhraseCategory, readonly string[]][]).flatMap(([category, phrases]) =>
            phrases.map((source) => ({ ...toPhrase(source), tier, category })),
          ),
        ),
      ),
    ),
    idioms: indexPhrases(languages.flatMap(({ idioms }) => idioms.map(toPhrase))),
    doubts: indexPhrases(
      languages.flatMap(({ doubts = [] }) => doubts.map(([said, beside]) => ({ ...toPhrase(said), beside: toPhrase(beside) }))),
    ),
  };
}

function toPhrase(source: string): Phrase {
  const tokens = source.split(' ');
  const mustEnd = tokens.at(-1) === '$';
  const places = mustEnd ? tokens.slice(0, -1) : tokens;
  const slots = places.flatMap((token, at) => (token === '..' ? [] : [toSlot(token, places[at - 1] === '..')]));
  return { slots, mustEnd: mustEnd && places.at(-1) !== '..', source };
}

function toSlot(token: string, mayWait: boolean): Slot {
  const alternatives = token.split('|').filter((one) => one !== '');
  const fold = (word: string): string => (word.startsWith('##') ? word : coarseWords(foldAllCoarsely(word)).join(''));
  return {
    words: new Set(alternatives.filter((one) => !isConcept(one) && !one.endsWith('*')).map(fold)),
    beginnings: alternatives.filter((one) => one.endsWith('*')).map(fold),
    concepts: new Set(alternatives.filter(isConcept).map((one) => one.slice(1) as Concept)),
    mayWait,
  };
}

/** `#HIT`; `##` is a number of two digits, `###` one of more. */
function isConcept(alternative: string): boolean {
  return alternative.startsWith('#') && !alternative.startsWith('##');
}
