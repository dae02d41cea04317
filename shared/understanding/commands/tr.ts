import { list, type Phrasebook } from '../phrasebook.ts';

const newsletter = list('bülten bülteni bültene bültenden bültenine newsletter');

export const tr: Phrasebook = {
  language: 'tr',
  fillers: list('merhaba selam lütfen teşekkürler teşekkür ederim sağolun'),
  whole: {
    start: [...list('başla başlat')],
    stop: [
      ...list('dur durdur iptal abonelikten ayrıl çık'),
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
  wishes: [
    {
      command: 'stop',
      needs: [newsletter, list('istemiyorum iptal çıkmak çıkın durdurun ayrılmak')],
      may: list('artık ben bir aboneliğimi aboneliği etmek istiyorum edin et'),
    },
    { command: 'subscribe', needs: [newsletter], may: list('evet ben bir abone olmak istiyorum almak ol nasıl olabilirim') },
  ],
  stopPhrases: ['artık mesaj istemiyorum', 'bülten istemiyorum', 'mesaj göndermeyin'],
  stopSpoilers: list('neden niye niçin'),
};
