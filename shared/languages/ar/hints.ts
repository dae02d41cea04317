import type { LanguageHints } from '../hints.ts';

/** Words and letters that give Arabic away. */
export const arHints = (): LanguageHints => ({
  script: 'arabic',
  letters: 'ةيكىأإؤئ',
  words:
    'أنا انا في من على لا ما هل كيف أريد اريد مرحبا السلام عليكم شكرا لو سمحت متى أين وين شو بدي عندي لي هذا هذه إلى عن مع كل زوجي ابني',
});
