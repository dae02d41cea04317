import type { LanguageHints } from '../hints.ts';

/** What gives Turkish away. */
export const trHints = (): LanguageHints => ({
  language: 'tr',
  script: 'latin',
  letters: 'ğış',
  words:
    'bir bu ve cok icin ben beni bana artik var yok mi mu ne nasil lutfen istiyorum istemiyorum degil kim nerede evet hayir merhaba olarak gibi daha kocam selam bize size',
});
