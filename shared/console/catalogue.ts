import type { Language } from './language.ts';
import { english } from './languages/english.ts';
import { simpleGerman } from './languages/simple-german.ts';
import type { Translation } from './translation.ts';
import { type Words, words } from './words.ts';

const catalogue: Readonly<Record<Language, Words>> = { de: words, leicht: above(simpleGerman), en: above(english) };

/** Every sentence of the console in a language. */
export function wordsIn(language: Language): Words {
  return catalogue[language];
}

function above(translation: Translation): Words {
  const translated: Readonly<Record<string, unknown>> = translation;
  const sections = Object.entries(words).map(([section, german]) => {
    const own = translated[section];
    return [section, typeof german === 'string' ? (own ?? german) : { ...german, ...(own as object | undefined) }];
  });
  return Object.fromEntries(sections) as Words;
}
