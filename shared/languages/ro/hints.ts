import type { LanguageHints } from '../hints.ts';

/** Words and letters that give Romanian away. */
export const roHints = (): LanguageHints => ({
  script: 'latin',
  letters: 'ăâîșț',
  words:
    'nu sa si un o este e cu de la pe ma vreau mai am ce in pentru va rog mea meu sunt imi este copilul sotul buna ziua salut unde cand să fie eu mine tine mă mi vă ei era ai au fost din despre dar că când cine cum cât mult mulțumesc bună ajutor ajutați vrea pot poate nimic nimeni soțul soția fiul fiica fratele sora prietena prietenul bate omoare mor viața copiii mele toate',
});
