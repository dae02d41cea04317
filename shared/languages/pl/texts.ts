import type { ForeignTexts } from '../foreign-texts.ts';

const end =
  'Proszę nie wysyłać tu nic poufnego.[[ Nie da się czekać? Telefon: {{urgentPhone}}.]]\n\nW kryzysie psychicznym, dzień i noc: TelefonSeelsorge 0800 1110111 (po niemiecku). W niebezpieczeństwie: 112.';
const thanks = 'Dziękujemy za wiadomość. To automatyczna odpowiedź';
const team = 'Nasz zespół: {{telefon}}[[; poza tym {{urgentPhone}}]]';

/** The texts of the desk in Polish. */
export const texts = {
  name: 'Polski',
  direction: 'ltr',
  wording: {
    weekdays: ['poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota', 'niedziela'],
    shortDays: ['pon.', 'wt.', 'śr.', 'czw.', 'pt.', 'sob.', 'niedz.'],
    today: 'dzisiaj',
    tomorrow: 'jutro',
    todayUntil: 'dzisiaj do {}',
    daily: 'codziennie',
    aroundTheClock: 'całą dobę',
    byArrangement: 'po umówieniu',
    closed: 'zamknięte',
    nowOpen: 'Teraz otwarte',
    nowClosed: 'Teraz zamknięte',
    opensAgain: 'Otwarte znowu',
    inGerman: 'po niemiecku',
    months: { one: 'miesiąc', few: 'miesiące', many: 'miesięcy', other: 'miesiąca' },
  },
  lines: {
    general:
      'To automatyczna odpowiedź. Bez dalszych wiadomości: STOP. Człowiek: proszę napisać CZŁOWIEK lub zadzwonić: {{telefon}}. Ten język: POLSKI. W niebezpieczeństwie: 112.',
    away: 'Teraz nikogo nie ma.[[ Jesteśmy znowu: {{naechste_oeffnung}}.]] W niebezpieczeństwie: 112.',
    stop: 'Nie wysyłamy Państwu newslettera.',
    rights: 'Pytania o dane: {{dsb_kontakt}}. Aby je usunąć, proszę napisać: USUŃ MOJE DANE.',
    erase: 'Czy usunąć to, co zapisano? Jeśli tak, proszę napisać: TAK USUŃ.',
    erased: 'To, co było zapisane, zostało usunięte.',
    human: 'Rozmowa z człowiekiem: telefon {{telefon}}. W niebezpieczeństwie: 112.',
  },
  readers: { none: 'tego czatu nie czyta człowiek', staffed: 'ten czat nie jest czytany stale' },
  greeting: {
    welcome: 'Dzień dobry, witamy!',
    notice: 'To automatyczna odpowiedź: {{einrichtung}}.',
    purpose: {
      none: 'Tutaj chodzi o naszą ofertę, terminy i godziny otwarcia. Tego czatu nie czyta człowiek.',
      staffed: 'Tutaj chodzi o naszą ofertę, terminy i godziny otwarcia.',
    },
    confidential:
      '🔒 Proszę nie wysyłać nic poufnego: nazwisk innych osób, numerów, diagnoz ani zdjęć. Meta może to czytać. Sprawy osobiste omawiamy przez telefon, na spotkaniu[[ lub w zaszyfrowanym e-mailu ({{email_sicher}})]].',
    urgent: '☎️ Pilne? Telefon: {{telefon}}. W niebezpieczeństwie: 112.',
    link: 'Kontakt: {{link_kontakt}}\nOchrona danych: {{link_datenschutz}}',
  },
  crisis: {
    short:
      'Dziękujemy za wiadomość do nas. To automatyczna odpowiedź. Nie trzeba zostawać z tym samemu. W niebezpieczeństwie teraz: telefon 112 (lekarz) lub 110 (policja). Tutaj ktoś wysłucha:',
    thanks: 'Dziękujemy za wiadomość. To automatyczna odpowiedź, {{mitlesen}}.',
    openings: {
      'crisis.self': 'Proszę nie zostawać z tym samemu. Proszę porozmawiać teraz z człowiekiem:',
      'crisis.self_soft': 'Gdy wszystkiego jest za dużo, rozmowa może pomóc:',
      'crisis.worry': 'Martwią się Państwo o kogoś? Na to też jest pomoc:',
      'crisis.violence': 'Nikt nie musi znosić przemocy. Jest pomoc:',
      'crisis.abuse': 'Tutaj nie trzeba nic wyjaśniać. Jest pomoc:',
      'crisis.child': 'Czy dziecko jest w niebezpieczeństwie – ty lub inne? Każde dziecko ma prawo do pomocy, także bez rodziców:',
      'crisis.medical': 'Ktoś jest nieprzytomny, ciężko ranny lub ledwo oddycha? Proszę zaraz dzwonić pod 112. Pomogą też:',
      'crisis.threat': 'Jest obawa, że coś się stanie, albo złość jest za duża? Proszę porozmawiać z człowiekiem:',
    },
    danger: 'Niebezpieczeństwo lub rana? Telefon 112. Przemoc: 110.',
    team,
    lines: {
      bereitschaftsdienst: 'dyżur lekarski',
      'gewalt-frauen': 'dla kobiet, w wielu językach',
      missbrauch: 'w sprawie przemocy seksualnej',
      'gewalt-maenner': 'dla mężczyzn',
      kummer: 'dla dzieci i młodzieży',
      krisenchat: 'czat dla osób do 25 lat',
      eltern: 'dla rodziców',
    },
  },
  texts: {
    'away.hours': {
      none: `${thanks}, tego czatu nie czyta człowiek. Przez telefon jesteśmy znowu: {{naechste_oeffnung}}. Numer: {{telefon}}. Godziny: {{sprechzeiten}}.\n\n${end}`,
      staffed: `${thanks}: teraz nikogo nie ma na czacie. Czytamy znowu: {{naechste_oeffnung}}. Godziny czatu: {{sprechzeiten}}.\n\n${end}`,
    },
    'away.short': {
      none: '[[Przez telefon jesteśmy znowu: {{naechste_oeffnung}}.]][[ Zamknięte: {{wann}}.]][[ Wyjątek: {{ausnahme}}.]][[ Do tego czasu: {{vertretung_name}}, {{vertretung_telefon}}.]][[ Nie da się czekać? {{urgentPhone}}.]] W kryzysie psychicznym, dzień i noc: TelefonSeelsorge 0800 1110111 (po niemiecku).',
      staffed:
        'Teraz nikogo nie ma.[[ Czytamy znowu: {{naechste_oeffnung}}.]][[ Zamknięte: {{wann}}.]][[ Wyjątek: {{ausnahme}}.]][[ Do tego czasu: {{vertretung_name}}, {{vertretung_telefon}}.]][[ Nie da się czekać? {{urgentPhone}}.]] W kryzysie psychicznym, dzień i noc: TelefonSeelsorge 0800 1110111 (po niemiecku).',
    },
    'away.urgent': '☎️ W godzinach pracy: {{telefon}}. W niebezpieczeństwie: 112.',
    'away.undated': {
      none: `${thanks}, tego czatu nie czyta człowiek. Pod telefonem też teraz nikogo nie ma.[[ Zamknięte: {{wann}}.]][[ W tym czasie pomoże: {{vertretung_name}}, {{vertretung_telefon}}.]] Numer: {{telefon}}. Wszystkie drogi: {{link_kontakt}}\n\n${end}`,
      staffed: `${thanks}: teraz nikogo nie ma na czacie i nie wiadomo jeszcze, kiedy znowu czytamy.[[ Zamknięte: {{wann}}.]][[ W tym czasie pomoże: {{vertretung_name}}, {{vertretung_telefon}}.]] Wszystkie drogi: {{link_kontakt}}\n\n${end}`,
    },
    'away.closed_period': {
      none: `${thanks}, tego czatu nie czyta człowiek.[[ Zamknięte: {{wann}}.]][[ Wyjątek: {{ausnahme}}.]] Przez telefon jesteśmy znowu: {{naechste_oeffnung}}. Numer: {{telefon}}.[[ W tym czasie pomoże: {{vertretung_name}}, {{vertretung_telefon}}.]]\n\n${end}`,
      staffed: `${thanks}.[[ Zamknięte: {{wann}}.]][[ Wyjątek: {{ausnahme}}.]] Wiadomości czytamy znowu: {{naechste_oeffnung}}.[[ W tym czasie pomoże: {{vertretung_name}}, {{vertretung_telefon}}.]]\n\n${end}`,
    },
    'crisis.again': `Dziękujemy za dalszą wiadomość. To nadal automatyczna odpowiedź, {{mitlesen}}. Z człowiekiem można porozmawiać dzień i noc, bezpłatnie:\n\n• TelefonSeelsorge (po niemiecku): 0800 1110111, 0800 1110222 lub 116123\n\nZajęte? Proszę spróbować jeszcze raz. Niebezpieczeństwo lub rana: 112. Przemoc: 110.\n\n${team}`,
    'crisis.line':
      'Jest bardzo źle? Dzień i noc, bezpłatnie: TelefonSeelsorge 0800 1110111 (po niemiecku). W niebezpieczeństwie: 112 lub 110. (Automatyczna wskazówka)',
    'crisis.maybe': `Dziękujemy za wiadomość. To automatyczna odpowiedź, {{mitlesen}}. Jeśli jest bardzo źle, dzień i noc, bezpłatnie: TelefonSeelsorge 0800 1110111 (po niemiecku). W niebezpieczeństwie: 112 lub 110.\n\n${team}`,
    'optout.done':
      'Gotowe: „{{newsletter}}” nie będzie już przychodzić. Numer, który już wysłano, może jeszcze dotrzeć. W razie potrzeby: {{telefon}}. (Wiadomość automatyczna)',
    'optout.none':
      'Nie ma zapisu na żaden nasz newsletter. Nic więcej nie trzeba robić.[[ W razie potrzeby: {{telefon}}.]] (Wiadomość automatyczna)',
    'rights.info':
      'Automatyczna odpowiedź: Co o Państwu zapisaliśmy? Proszę napisać: MOJE DANE. Aby to usunąć, proszę napisać: USUŃ MOJE DANE. Można też zapytać: {{dsb_kontakt}}. Odpowiadamy w ciągu miesiąca. Ochrona danych: {{link_datenschutz}}',
    'rights.access':
      'Automatyczna odpowiedź: O tym czacie nasz automat może zapisać: zaszyfrowany znak, ostatni kontakt, język i to, co przekazał. Usuwa to po ostatnim kontakcie, gdy minie {{monate}}, ale nie póki przychodzi newsletter. Z newsletterem także: identyfikator w {{kanal}} (zaszyfrowany), zgodę i jej cofnięcie – do końca trzeciego roku po roku cofnięcia.\n\nTreści wiadomości nie zapisuje; w Meta i w skrzynce naszego zespołu może ona pozostać.\n\nPełna informacja: {{dsb_kontakt}}, w ciągu miesiąca.[[ Proszę podać tam znak {{kennung}}.]] Ochrona danych: {{link_datenschutz}}',
    'rights.erase_ask':
      'Automatyczna odpowiedź: Czy usunąć to, co nasz automat zapisał o tym czacie? Wtedy kończy się też newsletter. Jeśli tak, proszę napisać: TAK USUŃ. Inaczej wszystko zostaje bez zmian.\n\nTo, co jest w Meta lub w skrzynce naszego zespołu, to osobna sprawa. Pytania: {{dsb_kontakt}}.',
    'rights.erase_done':
      'Automatyczna odpowiedź: Gotowe. To, co nasz automat zapisał o tym czacie, zostało usunięte; newsletter już nie przychodzi. Zostaje tylko to, co musimy zachować jako dowód.\n\nTo, co jest w Meta lub w skrzynce naszego zespołu, to osobna sprawa. Pytania: {{dsb_kontakt}}. Osobiście: {{telefon}}.',
    'human.requested': {
      none: 'Automatyczna odpowiedź: Tego czatu nie czyta człowiek. Można z nami porozmawiać przez telefon: {{telefon}}[[, dzisiaj do {{schluss}}]][[ (potem znowu: {{danach}})]][[, lub umówić termin: {{link_termin}}]]. W niebezpieczeństwie: 112.',
      staffed:
        'Automatyczna odpowiedź: Nasz zespół czyta tutaj[[ dzisiaj do {{schluss}}]] i sam odpowiada.[[ Potem znowu: {{danach}}.]] Pilne? Telefon: {{telefon}}. Proszę nie pisać tu nic poufnego. W niebezpieczeństwie: 112.',
    },
    'human.closed': {
      none: 'Automatyczna odpowiedź: Tego czatu nie czyta człowiek.[[ Przez telefon ({{telefon}}) jesteśmy znowu: {{naechste_oeffnung}}.]][[ Teraz można zadzwonić: {{urgentPhone}}.]][[ Terminy: {{link_termin}}]]\n\nW kryzysie psychicznym, dzień i noc: TelefonSeelsorge 0800 1110111 (po niemiecku). W niebezpieczeństwie: 112.',
      staffed:
        'Automatyczna odpowiedź: Teraz nikogo nie ma na czacie.[[ Czytamy znowu: {{naechste_oeffnung}}.]][[ Teraz można zadzwonić: {{urgentPhone}}.]]\n\nW kryzysie psychicznym, dzień i noc: TelefonSeelsorge 0800 1110111 (po niemiecku). W niebezpieczeństwie: 112.',
    },
    'human.short': {
      none: 'Z człowiekiem można porozmawiać przez telefon[[, dzisiaj do {{schluss}}]][[ (potem znowu: {{danach}})]][[, lub umówić termin: {{link_termin}}]].',
      staffed: 'Nasz zespół czyta tutaj[[ dzisiaj do {{schluss}}]] i sam odpowiada.[[ Potem znowu: {{danach}}.]]',
    },
    'human.bot': 'Tak, tutaj odpowiada automat, nie człowiek.',
    'human.told': 'Nasz zespół otrzymał w tej sprawie krótki e-mail, bez Państwa nazwiska i bez treści wiadomości.',
    'away.help':
      '[[Teraz można zadzwonić: {{urgentPhone}}. ]]W kryzysie psychicznym, dzień i noc: TelefonSeelsorge 0800 1110111 (po niemiecku). W niebezpieczeństwie: 112.',
    'topic.frame':
      'Automatyczna odpowiedź (tekst po niemiecku): {{inhalt}}[[\nWięcej: {{link}}]]\n\nTo nie pomogło? Telefon: {{telefon}}[[, {{sprechzeiten_kurz}}]]. Proszę nie pisać tu nic poufnego. W niebezpieczeństwie: 112.',
    'topic.hours': 'Automatyczna odpowiedź: {{auskunft_zeiten}} Nasze godziny: {{sprechzeiten}}.\n\nTo nie pomogło? Telefon: {{telefon}}.',
    'topic.phone':
      'Automatyczna odpowiedź: Nasz telefon: {{telefon}}[[ ({{sprechzeiten_kurz}})]].[[ W innych godzinach: {{urgentPhone}}.]]',
    'topic.address':
      'Automatyczna odpowiedź: [[Jesteśmy tutaj: {{anschrift}}. ]]Droga i wszystkie dane: {{link_kontakt}}\n\nTo nie pomogło? Telefon: {{telefon}}.',
    'topic.appointment':
      'Automatyczna odpowiedź: Termin można umówić przez telefon: {{telefon}}[[, {{sprechzeiten_kurz}}]][[, lub tutaj: {{link_termin}}]]. Proszę nie pisać tu nic poufnego.',
    'topic.contact':
      'Automatyczna odpowiedź: Kontakt z nami: telefon {{telefon}}[[, {{sprechzeiten_kurz}}]][[; e-mail {{email}}]][[; szyfrowany {{email_sicher}}]][[; terminy {{link_termin}}]]. Wszystkie drogi: {{link_kontakt}}',
    'topic.list':
      'Automatyczna odpowiedź: Tego czatu nie czyta człowiek. Są tu odpowiedzi na: godziny otwarcia, telefon, adres, termin, kontakt[[ (po niemiecku: {{eigene_themen}})]]. Proszę napisać jedno z tych słów albo CZŁOWIEK. Telefon: {{telefon}}.',
    notice: 'Automatyczna odpowiedź:',
    'topic.short': '(Tekst po niemiecku) {{inhalt}}[[\nWięcej: {{link}}]]',
    'topic.hours_short': '{{auskunft_zeiten}} Nasze godziny: {{sprechzeiten}}.',
    'topic.phone_short': 'Nasz telefon: {{telefon}}[[ ({{sprechzeiten_kurz}})]].[[ W innych godzinach: {{urgentPhone}}.]]',
    'topic.address_short': '[[Jesteśmy tutaj: {{anschrift}}. ]]Droga i wszystkie dane: {{link_kontakt}}',
    'topic.appointment_short': 'Termin można umówić przez telefon: {{telefon}}[[, {{sprechzeiten_kurz}}]][[, lub tutaj: {{link_termin}}]].',
    'topic.contact_short':
      'Kontakt z nami: telefon {{telefon}}[[, {{sprechzeiten_kurz}}]][[; e-mail {{email}}]][[; szyfrowany {{email_sicher}}]][[; terminy {{link_termin}}]]. Wszystkie drogi: {{link_kontakt}}',
    'sensitive.again':
      'Przypomnienie, automatyczna odpowiedź: także w tej wiadomości może być coś poufnego. Prosimy ją usunąć. Sprawy poufne telefonicznie: {{telefon}}[[ lub w formie zaszyfrowanej: {{link_sicher}}]].',
    'sensitive.warning': {
      none: 'Automatyczna odpowiedź: W tej wiadomości może być coś poufnego. Nasz automat jej nie zapisuje. W Meta może ona pozostać. Proszę ją usunąć i nie wysyłać więcej takich.\n\nBezpieczniej: telefon {{telefon}}[[ lub szyfrowanie: {{link_sicher}}]][[ lub termin: {{link_termin}}]].',
      staffed:
        'Automatyczna odpowiedź: W tej wiadomości może być coś poufnego. Nasz automat jej nie zapisuje. W Meta i w naszej skrzynce może ona pozostać. Proszę ją usunąć i nie wysyłać więcej takich.\n\nBezpieczniej: telefon {{telefon}}[[ lub szyfrowanie: {{link_sicher}}]][[ lub termin: {{link_termin}}]].',
    },
    attachment:
      'Automatyczna odpowiedź: Zdjęć, dokumentów i nagrań automat nie rozumie i nie są one tu dobrze chronione. Jeśli są poufne, proszę je usunąć.\n\nPisanie sprawia trudność? Telefon: {{telefon}}. Dokumenty: [[{{link_sicher}}, ]]pocztą lub na spotkaniu. W niebezpieczeństwie: 112.',
    'doubt.stop': 'Automatyczna odpowiedź: Bez dalszych wiadomości od nas? Proszę napisać: STOP.',
    'doubt.subscribe': 'Automatyczna odpowiedź: „{{newsletter}}” ma przychodzić? Proszę napisać: ZAPISZ MNIE.',
    'doubt.human': 'Automatyczna odpowiedź: Rozmowa z człowiekiem? Proszę napisać CZŁOWIEK lub zadzwonić: {{telefon}}.',
    'doubt.access': 'Automatyczna odpowiedź: Co zapisał nasz automat? Proszę napisać: MOJE DANE.',
    'doubt.erase': 'Automatyczna odpowiedź: Czy usunąć to, co zapisał nasz automat? Proszę napisać: USUŃ MOJE DANE.',
    'doubt.privacy': 'Automatyczna odpowiedź: Pytanie o ochronę danych? Proszę napisać: OCHRONA DANYCH.',
    'language.set': 'Automatyczna odpowiedź: Od teraz odpowiadamy po polsku. Po niemiecku: proszę napisać DEUTSCH.',
    'language.question': 'Automatyczna odpowiedź: W jakim języku mamy odpowiadać? Proszę napisać jedną z nazw: {{sprachen}}.',
  },
} as const satisfies ForeignTexts;
