import type { LanguageHints } from '../hints.ts';

/** What gives Romanian away. */
export const roHints = (): LanguageHints => ({
  language: 'ro',
  script: 'latin',
  letters: 'ăâîșț',
  words:
    'nu sa si un o este e cu de la pe ma vreau mai am ce in pentru va rog mea meu sunt imi este copilul sotul buna ziua salut unde cand',
});
