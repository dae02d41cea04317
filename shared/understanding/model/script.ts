import { once } from '../../kernel/once.ts';
import { type LanguageHints, romanisedWords, type Script } from '../../languages/hints.ts';
import type { LanguageCode } from '../../languages/registry.ts';
import { lists } from '../lists.ts';
import { type ConceptMemory, conceptsOfAll, languagesIn, newConceptMemory, tableOf } from './lexicon.ts';
import { isGerman } from './plain-text.ts';
import { coarseWords, foldAllCoarsely } from './spelling.ts';

/** `romanised`: a language of another script in Latin letters. `any`: a Latin text that gives nothing away. */
export type LatinGuess = LanguageCode | 'romanised' | 'any';

interface Clues {
  readonly language: LanguageCode;
  readonly letters: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** In the order in which doubt falls. */
const clues = once((): Readonly<Record<Script, readonly Clues[]>> => {
  const of = (script: Script) => languagesIn(script).map((language) => cluesOf({ language, ...lists().languages[language].hints }));
  return { latin: of('latin'), cyrillic: of('cyrillic'), arabic: of('arabic') };
});

function cluesOf({ language, letters, words }: LanguageHints & Pick<Clues, 'language'>): Clues {
  return { language, letters: [...letters], words: new Set(coarseWords(foldAllCoarsely(words))) };
}

/** The script of most letters of a text. */
export function scriptOf(text: string): Script {
  if (isBeforeGreek(text)) return 'latin';
  const [latin, cyrillic, arabic] = countScripts(text);
  if (cyrillic > 0 && cyrillic >= arabic && cyrillic * 2 >= latin) return 'cyrillic';
  return arabic > 0 && arabic * 2 >= latin ? 'arabic' : 'latin';
}

/** No sign of a text stands behind Latin's in Unicode: most texts are seen through at once. */
function isBeforeGreek(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x370) return false;
  return true;
}

const ofScript: readonly RegExp[] = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u];

/** By code below the surrogates: 1 and the place of its script in `ofScript`, 4 for any other; 0 where it was not looked up yet. */
const known = once(() => new Uint8Array(0x10000));

function placeOfScript(sign: string): number {
  const place = ofScript.findIndex((script) => script.test(sign));
  return place === -1 ? ofScript.length : place;
}

/** How many letters of each script a text has. */
function countScripts(text: string): readonly [latin: number, cyrillic: number, arabic: number] {
  const places = known();
  const counts = new Uint32Array(ofScript.length + 1);
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    let place = sign.length === 1 ? (places[code] ?? 0) - 1 : placeOfScript(sign);
    if (place === -1) {
      place = placeOfScript(sign);
      places[code] = place + 1;
    }
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return [counts[0] ?? 0, counts[1] ?? 0, counts[2] ?? 0];
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

/** The language of a text, told from nothing but the text; German on doubt, in memory only. `words`: of the text, coarsely folded. */
export function languageOf(
  text: string,
  script: Script = scriptOf(text),
  words: readonly string[] = coarseWords(foldAllCoarsely(text)),
  memory: ConceptMemory = newConceptMemory(),
): LanguageCode {
  const lower = isGerman(text) ? text.toLowerCase() : text.toLowerCase().normalize('NFC');
  const votes = clues()[script].map(({ language, words: small, letters }) => ({
    language,
    votes: countIn(words, small) + votesOfLetter * letters.filter((letter) => lower.includes(letter)).length,
  }));
  const best = votes.reduce((top, one) => (one.votes > top.votes ? one : top));
  if (script !== 'latin') return best.language;
  if (best.language !== 'de' && (best.votes >= votesToBeSure || words.length === best.votes)) return best.language;
  return languageByMeanings(words, votes, memory);
}

/** Cries are short, and typed without accents: where small words do not tell, the words that mean something in one language alone do. */
function languageByMeanings(
  words: readonly string[],
  votes: readonly { readonly language: LanguageCode; readonly votes: number }[],
  memory: ConceptMemory,
): LanguageCode {
  const german = clues().latin.find(({ language }) => language === 'de')?.words;
  const meantInGerman = withMeaning(words, 'de', memory);
  const foreign = words.filter((word) => !german?.has(word) && !meantInGerman.has(word));
  const germans = (votes.find(({ language }) => language === 'de')?.votes ?? 0) + countIn(words, meantInGerman);
  // No other language can have more: most German is seen through at once.
  if (votes.every(({ language, votes: small }) => language === 'de' || small + foreign.length <= germans)) return 'de';
  const own = votes.map(({ language, votes: small }) => ({
    language,
    count: small + (language === 'de' ? 0 : countIn(foreign, withMeaning(foreign, language, memory))),
  }));
  const best = own.reduce((top, one) => (one.count > top.count ? one : top));
  return best.count >= votesToBeSure && best.count > germans ? best.language : 'de';
}

/** Those of the words that mean something in a language, and are long enough to tell. */
function withMeaning(words: readonly string[], language: LanguageCode, memory: ConceptMemory): ReadonlySet<string> {
  const long = words.filter((word) => word.length > 2);
  const concepts = conceptsOfAll(long, [tableOf(language)], memory);
  return new Set(long.filter((_, at) => (concepts[at]?.length ?? 0) > 0));
}
