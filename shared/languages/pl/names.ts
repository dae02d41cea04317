import type { LanguageNames } from '../language-names.ts';

/** How Polish is called, and how it says yes. */
export const plNames = (): LanguageNames => ({
  names: 'polnisch* polish* польс* польськ* lehçe* polonya* بولند* لهستان* polsk* polonez*',
  yes: 'tak jasne dobrze',
});
