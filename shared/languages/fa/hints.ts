import type { LanguageHints } from '../hints.ts';

/** Words and letters that give Persian away. */
export const faHints = (): LanguageHints => ({
  script: 'arabic',
  letters: 'پچژگکی',
  words: 'من در از به را که این است نه می نمی سلام لطفا ممنون کجا کی چطور میخوام می‌خواهم هست برای با شما دارم ندارم رو یک مرا شوهرم',
});
