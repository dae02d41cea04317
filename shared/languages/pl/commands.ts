import { list, type Phrasebook } from '../phrasebook.ts';

/** Polish. Made when the first text comes: a function that has none to read starts without it. */
export function pl(): Phrasebook {
  return {
    fillers: list('cześć dzień dobry proszę dziękuję dzięki'),
    exactForms: {
      stop: [
        ...list('rezygnuję rezygnacja wypisz wypiszcie wypisuję anuluj anulujcie zatrzymaj zatrzymajcie koniec przestańcie przestań'),
        'wypiszcie mnie',
        'dajcie mi spokój',
        'przestać',
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
    requests: [],
    withdrawal: {
      phrases: [
        'nie chcę więcej wiadomości',
        'nie wysyłajcie mi więcej',
        'nie piszcie do mnie więcej',
        'rezygnuję z newslettera',
        'wycofuję zgodę',
        'cofam zgodę',
        'wycofuję swoją zgodę',
      ],
      leads: list('ja my chcę chciałbym chciałabym już bardzo jeszcze raz niniejszym się'),
      spoilers: list('dlaczego czemu'),
      first: [
        ...list('rezygnuję wypisz wypiszcie'),
        'wypisz mnie',
        'wypiszcie mnie',
        'proszę mnie wypisać',
        'chcę się wypisać',
        'nie chcę wiadomości',
      ],
      answers: ['tak'],
      refusals: ['nie'],
      insists: list('dość wystarczy już natychmiast teraz'),
      negations: list('nie nic'),
      reasons: list('bo ponieważ gdyż'),
      firstPerson: ['ja'],
      turns: list('i ale więc proszę'),
      that: list('że żeby'),
      reports: list('mówi powiedział powiedziała pisze napisał napisała znaczy'),
      questions: list('co kiedy gdzie kto dlaczego czemu jak jaki jaka jakie czy ile możecie możesz pomóżcie zadzwońcie powiedzcie'),
      asks: list(
        'pytanie pytania zapytać spytać pomoc pomocy pomóżcie potrzebuję termin chwila chwileczkę poczekajcie pomyłka chcę chciałbym chciałabym',
      ),
    },
  };
}
