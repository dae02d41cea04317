import { once } from '../../kernel/once.ts';
import { type LanguageHints, romanisedWords, type Script } from '../../languages/hints.ts';
import type { LanguageCode } from '../../languages/language.ts';
import { lists } from '../lists.ts';
import { conceptsOf } from './lexicon.ts';
import { coarseWords, foldAllCoarsely } from './spelling.ts';

/** `romanised`: a language of another script in Latin letters. `any`: a Latin text that gives nothing away. */
export type LatinGuess = LanguageCode | 'romanised' | 'any';

interface Clues {
  readonly language: LanguageCode;
  readonly letters: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** In the order in which doubt falls. */
const clues = once((): Readonly<Record<Script, readonly Clues[]>> => {
  const order: readonly LanguageCode[] = ['de', 'en', 'tr', 'pl', 'ro', 'ru', 'uk', 'ar', 'fa'];
  const all = order.map((code) => lists().languages[code].hints);
  const of = (script: Script) => all.filter((hints) => hints.script === script).map(cluesOf);
  return { latin: of('latin'), cyrillic: of('cyrillic'), arabic: of('arabic') };
});

function cluesOf({ language, letters, words }: LanguageHints): Clues {
  return { language, letters: new Set(letters), words: new Set(coarseWords(foldAllCoarsely(words))) };
}

/** The script of most letters of a text. */
export function scriptOf(text: string): Script {
  if (isBeforeGreek(text)) return 'latin';
  const latin = countOf(text, /\p{Script=Latin}/gu);
  const cyrillic = countOf(text, /\p{Script=Cyrillic}/gu);
  const arabic = countOf(text, /\p{Script=Arabic}/gu);
  if (cyrillic > 0 && cyrillic >= arabic && cyrillic * 2 >= latin) return 'cyrillic';
  return arabic > 0 && arabic * 2 >= latin ? 'arabic' : 'latin';
}

/** No sign of a text stands behind Latin's in Unicode: most texts are seen through at once. */
function isBeforeGreek(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x370) return false;
  return true;
}

function countOf(text: string, letter: RegExp): number {
  return text.match(letter)?.length ?? 0;
}

/**
 * The languages of a Latin text by its small words, for choosing stems: all that have the most, and German beside a single word; `any` when there
 * is none.
 */
export function latinLanguages(words: readonly string[]): readonly LatinGuess[] {
  const { languages, votersOf } = latinVoters();
  const counts = languages.map(() => 0);
  for (const word of words) for (const voter of votersOf.get(word) ?? []) counts[voter] = (counts[voter] ?? 0) + 1;
  const most = Math.max(...counts);
  if (most === 0) return ['any'];
  return languages.filter((language, voter) => counts[voter] === most || (most === 1 && language === 'de'));
}

/** Every small word of a Latin language once, with the places of those in `languages` that have it. */
const latinVoters = once((): { readonly languages: readonly LatinGuess[]; readonly votersOf: ReadonlyMap<string, readonly number[]> } => {
  const voters = [...clues().latin, { language: 'romanised' as const, words: new Set(romanisedWords.split(' ')) }];
  const entries = voters.flatMap(({ words }, voter) => [...words].map((word) => ({ word, voter })));
  const grouped = Map.groupBy(entries, ({ word }) => word);
  return {
    languages: voters.map(({ language }) => language),
    votersOf: new Map([...grouped].map(([word, all]) => [word, all.map(({ voter }) => voter)])),
  };
});

function countIn(words: readonly string[], known: ReadonlySet<string>): number {
  let count = 0;
  for (const word of words) if (known.has(word)) count += 1;
  return count;
}

/** Letters weigh more than words, of which languages share some. */
const votesOfLetter = 2;

/** One small word may be anybody's: "man", "me", "i". */
const votesToBeSure = 2;

/** The language of a text, told from nothing but the text; German on doubt, in memory only. */
export function languageOf(text: string): LanguageCode {
  const script = scriptOf(text);
  const letters = new Set(text.toLowerCase().normalize('NFC'));
  const words = coarseWords(foldAllCoarsely(text));
  const votes = clues()[script].map((clue) => ({
    language: clue.language,
    votes: countIn(words, clue.words) + votesOfLetter * [...clue.letters].reduce((sum, letter) => sum + (letters.has(letter) ? 1 : 0), 0),
  }));
  const best = votes.reduce((top, one) => (one.votes > top.votes ? one : top));
  if (script !== 'latin') return best.language;
  if (best.language !== 'de' && (best.votes >= votesToBeSure || words.length === best.votes)) return best.language;
  return languageByMeanings(words, votes);
}

/** Cries are short, and typed without accents: where small words do not tell, the words that mean something in one language alone do. */
function languageByMeanings(
  words: readonly string[],
  votes: readonly { readonly language: LanguageCode; readonly votes: number }[],
): LanguageCode {
  const german = clues().latin.find(({ language }) => language === 'de')?.words;
  const isGerman = (word: string): boolean => german?.has(word) === true || hasMeaning(word, 'de');
  const own = votes.flatMap(({ language, votes: small }) =>
    isTable(language) ? [{ language, count: small + words.filter((word) => !isGerman(word) && hasMeaning(word, language)).length }] : [],
  );
  const best = own.reduce((top, one) => (one.count > top.count ? one : top));
  const germans = (votes.find(({ language }) => language === 'de')?.votes ?? 0) + words.filter((word) => hasMeaning(word, 'de')).length;
  return best.count >= votesToBeSure && best.count > germans ? best.language : 'de';
}

/** Languages of Latin script whose stems stand in a table of their own. */
const tables = ['de', 'en', 'tr', 'pl', 'ro'] as const;

function isTable(language: LanguageCode): language is (typeof tables)[number] {
  return tables.some((table) => table === language);
}

function hasMeaning(word: string, table: (typeof tables)[number]): boolean {
  return word.length > 2 && conceptsOf(word, [table]).length > 0;
}
