import { once } from '../kernel/once.ts';
import { otherLanguages, simpleLanguage } from '../languages/language-names.ts';
import { type LanguageCode, languageCodes } from '../languages/registry.ts';
import { lists } from './lists.ts';
import type { LanguageCommand } from './meaning.ts';
import { conceptsOf } from './model/lexicon.ts';
import { coarseWords, foldAllCoarsely, foldCoarsely } from './model/spelling.ts';

type IsNamed = (word: string) => boolean;

interface Named {
  readonly languages: readonly (readonly [LanguageCode, IsNamed])[];
  readonly other: IsNamed;
  readonly simple: IsNamed;
  readonly yes: IsNamed;
}

const named = once((): Named => {
  const all = languageCodes.map((language) => ({ language, ...lists().languages[language].names }));
  return {
    languages: all.map(({ language, names }) => [language, matcher(names)] as const),
    other: matcher(otherLanguages),
    simple: matcher(simpleLanguage),
    yes: matcher(all.map(({ yes }) => yes).join(' ')),
  };
});

function matcher(list: string): IsNamed {
  const entries = list.split(' ').map((entry) => ({ word: coarseWords(foldAllCoarsely(entry)).join(''), isStem: entry.endsWith('*') }));
  const words = new Set(entries.flatMap(({ word, isStem }) => (isStem ? [] : [word])));
  const stems = entries.flatMap(({ word, isStem }) => (isStem ? [word] : []));
  return (word) => words.has(word) || stems.some((stem) => word.startsWith(stem));
}

/** Small words around the name of a language that is all of a message: "auf Englisch bitte". */
const around: IsNamed = matcher(
  'auf in bitte bite please по на można na po w în in lütfen به بال لطفا будь ласка пожалуйста proszę vă rog sprache language',
);

/** A message that is nothing but the name of a language, or undefined. `words`: of the message, coarsely folded. */
export function bareLanguage(words: readonly string[]): LanguageCommand | undefined {
  const names = words.filter((word) => !around(word));
  const [first] = names;
  return names.length === 1 && first !== undefined ? languageNamed([first]) : undefined;
}

/** The language that a wish for one is about: the one it names, or else the one it is written in. */
export function wishedLanguage(words: readonly string[], written: LanguageCode): LanguageCommand {
  const isUnknown = words.some((word) =>
    conceptsOf(word, ['de', 'en', 'cyrillic']).some((concept) => concept === 'NOT' || concept === 'NO'),
  );
  const candidates = isUnknown ? words.filter((word) => !isNamed('de', word)) : words;
  if (!isUnknown && words.some(named().simple)) return 'language:de-simple';
  return languageNamed(candidates) ?? (written === 'de' ? 'language:other' : `language:${written}`);
}

function languageNamed(words: readonly string[]): LanguageCommand | undefined {
  const { languages, other } = named();
  // The last one named: "mein Deutsch ist schlecht, geht Englisch?"
  for (const word of words.toReversed()) {
    const language = languages.find(([, isName]) => isName(word))?.[0];
    if (language !== undefined) return `language:${language}`;
    if (other(word)) return 'language:other';
  }
  return undefined;
}

function isNamed(code: LanguageCode, word: string): boolean {
  return named().languages.some(([language, isName]) => language === code && isName(word));
}

/** Whether a message says nothing but yes. */
export function isYes(text: string): boolean {
  const words = coarseWords(foldCoarsely(text)).filter((word) => !around(word));
  return words.length > 0 && words.length <= 3 && words.every(named().yes);
}
