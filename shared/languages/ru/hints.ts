import type { LanguageHints } from '../hints.ts';

/** Words and letters that give Russian away. */
export const ruHints = (): LanguageHints => ({
  script: 'cyrillic',
  onTie: true,
  letters: 'ыэъё',
  words:
    'я не что как мне меня это на до и есть с у в где когда хочу можно пожалуйста спасибо привет здравствуйте добрый день ли вы вас для от мой моя если потому уже ещё помогите',
});
