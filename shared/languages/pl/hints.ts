import type { LanguageHints } from '../hints.ts';

/** What gives Polish away. */
export const plHints = (): LanguageHints => ({
  language: 'pl',
  script: 'latin',
  letters: 'ąęłńśźż',
  words:
    'nie sie jest i w na do z mnie moj moja mam co jak to czy prosze chce juz jestem mi od przez dla po ktos moje maz dzien dobry czesc witam gdzie kiedy',
});
