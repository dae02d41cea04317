import { list, type Phrasebook } from '../phrasebook.ts';

/** Turkish. Made when the first text comes: a function that has none to read starts without it. */
export function tr(): Phrasebook {
  return {
    fillers: list('merhaba selam lütfen teşekkürler teşekkür ederim sağolun'),
    exactForms: {
      start: [...list('başla başlat')],
      stop: [
        ...list('dur durdur durdurun iptal abonelikten ayrıl çık'),
        'beni rahat bırakın',
        'aboneliği iptal et',
        'abonelikten çık',
        'artık mesaj istemiyorum',
        'mesaj istemiyorum',
        'mesaj göndermeyin',
        'bana yazmayın',
      ],
      subscribe: ['abone', 'abone ol', 'abone olmak istiyorum', 'bülten'],
      human: [...list('insan yetkili temsilci danışman'), 'bir insanla konuşmak istiyorum', 'insanla görüşmek istiyorum', 'gerçek insan'],
      access: ['verilerim', 'bilgi talebi', 'hakkımdaki veriler', 'hangi verilerim var'],
      erase: [...list('sil silin'), 'verilerimi sil', 'verilerimi silin', 'her şeyi sil'],
      'erase-confirm': ['evet sil', 'evet silin', 'evet verilerimi sil'],
      privacy: ['gizlilik', 'veri koruma', 'gizlilik politikası'],
      news: ['haberler', 'son haberler', 'son sayı'],
    },
    requests: [],
    withdrawal: {
      phrases: [
        'artık mesaj istemiyorum',
        'bülten istemiyorum',
        'mesaj göndermeyin',
        'mesaj atmayın',
        'onayımı geri çekiyorum',
        'aboneliğimi iptal edin',
      ],
      leads: list('ben biz artık bana bize sizden bir daha bu'),
      spoilers: list('neden niye niçin'),
      first: [
        ...list('dur durdur durdurun abonelikten'),
        'bana yazmayın',
        'mesaj göndermeyin',
        'mesaj istemiyorum',
        'artık mesaj istemiyorum',
      ],
      answers: list('hayır evet'),
      refusals: [],
      insists: list('yeter artık hemen şimdi'),
      negations: list('değil istemiyorum'),
      reasons: ['çünkü'],
      firstPerson: ['ben'],
      turns: list('ve ama lütfen'),
      that: [],
      reports: list('diyor dedi yazıyor yazdı söyledi'),
      questions: list('nasıl nerede nerde kim neden niye niçin hangi saat'),
      asks: list('soru sorum sormak yardım lazım ihtiyacım randevu dakika bekle bekleyin yanlış istiyorum'),
    },
  };
}
