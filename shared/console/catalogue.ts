import { once } from '../kernel/once.ts';
import type { Language } from './language.ts';
import type { Translation } from './translation.ts';
import { type Words, words } from './words.ts';

/** Loaded with the first page in another language. */
const catalogue = once(async (): Promise<Readonly<Record<Language, Words>>> => {
  const { translations } = await import('./languages/translations.ts');
  return { de: words, leicht: above(translations.leicht), en: above(translations.en) };
});

/** Every sentence of the console in a language. */
export async function wordsIn(language: Language): Promise<Words> {
  return language === 'de' ? words : (await catalogue())[language];
}

function above(translation: Translation): Words {
  const translated: Readonly<Record<string, unknown>> = translation;
  const sections = Object.entries(words).map(([section, german]) => {
    const own = translated[section];
    return [section, typeof german === 'string' ? (own ?? german) : { ...german, ...(own as object | undefined) }];
  });
  return Object.fromEntries(sections) as Words;
}
