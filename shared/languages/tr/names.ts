import type { LanguageNames } from '../language-names.ts';

/** How Turkish is called, and how it says yes. */
export const trNames = (): LanguageNames => ({
  names: 'türkisch* turkish* турец* турецьк* türkçe* turkce* ترک* ترك* tureck* turcă* turca*',
  yes: 'evet tamam olur',
});
