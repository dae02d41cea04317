import type { LanguageNames } from '../language-names.ts';

/** How English is called, and how it says yes. */
export const enNames = (): LanguageNames => ({
  names: 'englisch* english* англ* ingiliz* انجليز* إنجليز* انگلیس* angielsk* englez*',
  yes: 'yes yep yeah yup sure',
});
