import { texts as ar } from './ar/texts.ts';
import { texts as en } from './en/texts.ts';
import { texts as fa } from './fa/texts.ts';
import type { ForeignTexts } from './foreign-texts.ts';
import { texts as pl } from './pl/texts.ts';
import { texts as ro } from './ro/texts.ts';
import { texts as ru } from './ru/texts.ts';
import type { ForeignLanguage } from './spoken.ts';
import { texts as tr } from './tr/texts.ts';
import { texts as uk } from './uk/texts.ts';

const byLanguage: { readonly [Code in ForeignLanguage]: ForeignTexts & { readonly language: Code } } = { en, uk, ru, tr, ar, fa, pl, ro };

/** The texts of the desk in each language but German. Loaded where a facility file is read, not where answers are given. */
export const translated: readonly ForeignTexts[] = Object.values(byLanguage);
