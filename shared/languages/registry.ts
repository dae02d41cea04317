import { lists as ar } from './ar/lists.ts';
import { texts as arTexts } from './ar/texts.ts';
import type { ConceptStems } from './concept.ts';
import { lists as de } from './de/lists.ts';
import { lists as en } from './en/lists.ts';
import { texts as enTexts } from './en/texts.ts';
import { lists as fa } from './fa/lists.ts';
import { texts as faTexts } from './fa/texts.ts';
import type { ForeignTexts } from './foreign-texts.ts';
import type { LanguageLists } from './language-lists.ts';
import { lists as pl } from './pl/lists.ts';
import { texts as plTexts } from './pl/texts.ts';
import { lists as ro } from './ro/lists.ts';
import { texts as roTexts } from './ro/texts.ts';
import { romanisedConcepts } from './romanised-concepts.ts';
import { lists as ru } from './ru/lists.ts';
import { texts as ruTexts } from './ru/texts.ts';
import { lists as tr } from './tr/lists.ts';
import { texts as trTexts } from './tr/texts.ts';
import { lists as uk } from './uk/lists.ts';
import { texts as ukTexts } from './uk/texts.ts';

/** The languages the desk understands, German first: it stands in for a language that cannot be told. ISO 639-1. */
export const languageCodes = ['de', 'en', 'uk', 'ru', 'tr', 'ar', 'fa', 'pl', 'ro'] as const;
export type LanguageCode = (typeof languageCodes)[number];

/** The languages that the texts are translated into. */
export type ForeignLanguage = Exclude<LanguageCode, 'de'>;

const folders: Readonly<Record<LanguageCode, () => LanguageLists>> = { de, en, uk, ru, tr, ar, fa, pl, ro };

/** The texts of the desk in each language but German. Read with a facility file, not where answers are given. */
export const translated: Readonly<Record<ForeignLanguage, ForeignTexts>> = {
  en: enTexts,
  uk: ukTexts,
  ru: ruTexts,
  tr: trTexts,
  ar: arTexts,
  fa: faTexts,
  pl: plTexts,
  ro: roTexts,
};

/** Every word list there is. Data only: equal to what JSON makes of it. */
export interface WordLists {
  readonly languages: Readonly<Record<LanguageCode, LanguageLists>>;
  readonly romanised: ConceptStems;
}

/** The lists as the language folders have them. A bundle has them packed instead, and then none of the folders. */
export function writtenLists(): WordLists {
  const languages = Object.fromEntries(languageCodes.map((code) => [code, folders[code]()]));
  return { languages: languages as WordLists['languages'], romanised: romanisedConcepts() };
}
