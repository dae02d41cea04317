import type { LanguageNames } from '../language-names.ts';

/** How Ukrainian is called, and how it says yes. */
export const ukNames = (): LanguageNames => ({
  names: 'ukrain* україн* украин* ukrayna* أوكران* اوكران* اوکراین* ukraiń* ucrain*',
  yes: 'так добре звичайно',
});
