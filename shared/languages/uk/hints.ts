import type { LanguageHints } from '../hints.ts';

/** What gives Ukrainian away. */
export const ukHints = (): LanguageHints => ({
  language: 'uk',
  script: 'cyrillic',
  letters: 'іїєґ',
  words:
    'я не що як мені мене це на до та і й є з у в де коли хочу можна будь ласка дякую привіт добрий день чи ви вас для від мій моя якщо бо вже ще допоможіть',
});
