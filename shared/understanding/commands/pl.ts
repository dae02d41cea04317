import { list, type Phrasebook } from '../phrasebook.ts';

const newsletter = list('newsletter newslettera newsletterze biuletyn biuletynu');

export const pl: Phrasebook = {
  language: 'pl',
  fillers: list('cześć dzień dobry proszę dziękuję dzięki'),
  whole: {
    stop: [
      ...list('rezygnuję rezygnacja wypisz wypisuję anuluj zatrzymaj'),
      'wypisz mnie',
      'proszę mnie wypisać',
      'chcę się wypisać',
      'nie chcę wiadomości',
      'nie chcę więcej wiadomości',
      'nie piszcie do mnie więcej',
    ],
    subscribe: [...list('zapisz subskrybuj subskrypcja'), 'zapisz mnie', 'chcę się zapisać'],
    human: [
      ...list('człowiek człowiekiem konsultant doradca pracownik'),
      'chcę rozmawiać z człowiekiem',
      'chcę porozmawiać z człowiekiem',
      'żywy człowiek',
    ],
    access: ['moje dane', 'dostęp do danych', 'jakie dane macie o mnie'],
    erase: [...list('usuń usunąć skasuj'), 'usuń moje dane', 'proszę usunąć moje dane', 'usuńcie moje dane'],
    'erase-confirm': ['tak usuń', 'tak usunąć', 'tak usuń moje dane'],
    privacy: ['prywatność', 'ochrona danych', 'polityka prywatności'],
    news: ['aktualności', 'nowości', 'ostatnie wydanie'],
  },
  wishes: [
    {
      command: 'stop',
      needs: [newsletter, list('rezygnuję wypisz wypisać wypisuję anuluj anulować zrezygnować')],
      may: list('z ze się mnie chcę chciałbym chciałabym jak'),
    },
    {
      command: 'stop',
      needs: [list('nie'), newsletter, list('chcę wysyłajcie przysyłajcie')],
      may: list('już więcej tego mi dostawać otrzymywać'),
    },
    {
      command: 'subscribe',
      needs: [newsletter],
      may: list('tak chcę chciałbym chciałabym się na zapisać zapisz zapiszcie mnie subskrybować dostawać otrzymywać jak ten ja'),
    },
  ],
  stopPhrases: ['nie chcę więcej wiadomości', 'nie wysyłajcie mi więcej', 'rezygnuję z newslettera'],
  stopSpoilers: list('dlaczego czemu'),
};
