import type { LanguageHints } from '../hints.ts';

/** Words and letters that give Polish away. */
export const plHints = (): LanguageHints => ({
  script: 'latin',
  letters: 'ąęłńśźż',
  words:
    'nie sie jest i w na do z mnie moj moja mam co jak to czy prosze chce juz jestem mi od przez dla po ktos moje maz dzien dobry czesc witam gdzie kiedy są tak dlaczego masz mój mojej mojego mąż żona syn córka córki brat siostra proszę dziękuję dzień cześć już tylko bardzo chcę mogę może się żeby był była pomoc pomocy żyć życia zabić umrzeć nikt nic nikogo jakie jaki ktoś kto ojciec matka koleżanka kolega wszystko wszystkie',
});
