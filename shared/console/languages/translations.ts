import type { Language } from '../language.ts';
import type { Translation } from '../translation.ts';
import { english } from './english.ts';
import { simpleGerman } from './simple-german.ts';

/** The console in every language but German. */
export const translations: Readonly<Record<Exclude<Language, 'de'>, Translation>> = { leicht: simpleGerman, en: english };
