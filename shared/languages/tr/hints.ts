import type { LanguageHints } from '../hints.ts';

/** Words and letters that give Turkish away. */
export const trHints = (): LanguageHints => ({
  script: 'latin',
  letters: 'ğış',
  words:
    'bir bu ve cok icin ben beni bana artik var yok mi mu nasil lutfen istiyorum istemiyorum degil kim nerede evet hayir merhaba olarak gibi daha kocam selam bize size sen seni benim bizim sizin onu ona onun sizi bizi neden niye lütfen eşim annem babam oğlum kızım kardeşim ablam abim arkadaşım kendimi kendini kendine gün hiç şey yardım edin ediyor etti etmek oldu olmak oluyor sonra önce kadar ama çünkü şimdi bugün yarın gece hepsi hepsini bütün ile misiniz musunuz mısınız müsünüz misin musun mısın sizinle kimse numara telefon nereye mıyım miyim zaman çocuk çocuğum ev evde evden öldürmek ölmek yaşamak intihar dövüyor korkuyorum bıktım edebilir yapabilir konuşmak',
});
