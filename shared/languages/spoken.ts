import { type ForeignLanguage, languageCodes } from './registry.ts';

export const simpleGerman = 'de-simple';

/** In what a person may be answered: the languages, and simple German. */
export const spokenLanguages = [...languageCodes, simpleGerman] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];

/** The languages that the texts are translated into. */
export const foreignLanguages = languageCodes.filter((code): code is ForeignLanguage => code !== 'de');

/** Is this the name of something a person may be answered in? */
export function isSpoken(name: string): name is SpokenLanguage {
  return spokenLanguages.some((code) => code === name);
}

/** Is this a language other than German? */
export function isForeign(name: string): name is ForeignLanguage {
  return foreignLanguages.some((code) => code === name);
}
