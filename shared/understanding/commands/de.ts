import { list, type Phrasebook } from '../phrasebook.ts';

const newsletter = list('newsletter newsletters rundbrief infobrief nachrichtenbrief');
/** What one can want no more of. "Nachrichten" only here: wanting messages is no wish for the newsletter. */
const unwanted = [...newsletter, ...list('nachrichten nachricht news infos werbung mitteilungen rundmail rundmails')];
const person = list('ich mich mir wir uns');
const want = list('will möchte moechte wollen möchten würde wuerde hätte mag wünsche brauche');
const article = list('den dem der die das vom zum von für fuer einen einem ein eine eure euren eurem euer ihren ihrem ihr euch ihnen');
const polite = list('gern gerne bitte hiermit jetzt sofort ab bitteschön mal doch auch wieder');
const ask = list('kann können könnte dürfte darf wie wo');
const you = list('sie ihr du');
const leave = list(
  'abbestellen abbestelle bestelle abmelden abmelde melde melden abmeldung kündigen kündige kündigung austragen beenden stoppen stopp stop stoppt widerrufen abo',
);
const send = list(
  'schicken schick schicke schickt senden sende sendet schreiben schreib schreibt zusenden bekommen erhalten haben kriegen empfangen mehr',
);
const subscribe = list(
  'abonnieren abonniere abonnement abo anmelden anmelde anmeldung melde bestellen bestelle bekommen erhalten haben kriegen eintragen schicken schick schickt senden sendet habt an',
);
const human = list(
  'mensch menschen mitarbeiter mitarbeiterin mitarbeitenden mitarbeiterinnen berater beraterin sozialarbeiter sozialarbeiterin sachbearbeiter sachbearbeiterin ansprechpartner ansprechpartnerin ansprechperson',
);

const talk = list('sprechen reden schreiben chatten verbinden verbinde verbindet telefonieren');

export const de: Phrasebook = {
  language: 'de',
  fillers: list(
    'hallo hi hey moin servus guten tag morgen abend liebes liebe team bitte bittte danke dankeschön vielen dank viele grüße gruß lg mfg ok okay tschüss',
  ),
  whole: {
    start: ['start', 'ja start', 'start ja'],
    stop: [
      ...list('stop stopp stoppen stoppe abmelden abmeldung abbestellen abbestellung kündigen ende beenden austragen widerruf widerrufen'),
      'hör auf',
      'hört auf',
      'hören sie auf',
      'lass mich in ruhe',
      'lasst mich in ruhe',
      'lassen sie mich in ruhe',
      'ich möchte mich abmelden',
      'ich will mich abmelden',
      'ich melde mich ab',
      'melde mich ab',
      'meldet mich ab',
      'melden sie mich ab',
      'ich bestelle ab',
      'ich kündige das abo',
      'ich widerrufe',
      'ich widerrufe meine einwilligung',
      'einwilligung widerrufen',
      'keine nachrichten mehr',
      'keine nachricht mehr',
      'keine werbung',
      'keine werbung mehr',
      'nicht mehr schreiben',
      'nichts mehr schicken',
      'nichts mehr senden',
      'schreibt mir nicht mehr',
      'schreiben sie mir nicht mehr',
      'newsletter nicht mehr',
      'newsletter ende',
      'newsletter aus',
    ],
    subscribe: ['abonnieren', 'abo', 'start newsletter', 'newsletter start', 'newsletter ja', 'ja newsletter'],
    human: [
      ...human,
      'ein mensch',
      'einen menschen',
      'mit einem menschen',
      'mit einem echten menschen',
      'echter mensch',
      'ist da ein mensch',
      'ist da jemand',
      'ist hier ein mensch',
      'ist da ein echter mensch',
      'ich will keinen bot',
      'kein bot',
    ],
    access: [
      ...list('auskunft datenauskunft selbstauskunft'),
      'meine daten',
      'auskunft über meine daten',
      'welche daten habt ihr von mir',
      'welche daten habt ihr über mich',
      'welche daten haben sie von mir',
      'welche daten haben sie über mich',
      'welche daten habt ihr über mich gespeichert',
      'welche daten haben sie über mich gespeichert',
      'welche daten sind über mich gespeichert',
      'was habt ihr über mich gespeichert',
      'was haben sie über mich gespeichert',
    ],
    erase: [...list('löschen loschen datenlöschung löschung'), 'alles löschen', 'vergesst mich', 'vergiss mich'],
    'erase-confirm': [
      'ja löschen',
      'ja loschen',
      'ja bitte löschen',
      'ja alles löschen',
      'ja daten löschen',
      'ja meine daten löschen',
      'löschen ja',
    ],
    privacy: [
      ...list('datenschutz datenschutzerklärung datenschutzhinweise datenschutzhinweis datenschutzinformation'),
      'link datenschutz',
      'datenschutz link',
      'was ist mit datenschutz',
      'wie ist das mit dem datenschutz',
    ],
    news: [...list('news neuigkeiten neues aktuelles'), 'neueste ausgabe', 'letzte ausgabe', 'aktuelle ausgabe', 'newsletter lesen'],
  },
  wishes: [
    // "Ich möchte mich vom Newsletter abmelden", "Newsletter bitte kündigen", "wie kann ich den Newsletter abbestellen?"
    {
      command: 'stop',
      needs: [newsletter, leave],
      may: [...person, ...want, ...article, ...polite, ...ask, ...you, 'mehr', 'ab', 'meine', 'mein'],
    },
    // "Ich will keinen Newsletter", "bitte keine Nachrichten mehr schicken"; not "ich bekomme keine Nachrichten mehr".
    {
      command: 'stop',
      needs: [list('kein keine keinen keinerlei'), newsletter],
      may: [...person, ...want, ...polite, ...send, ...article],
    },
    {
      command: 'stop',
      needs: [
        list('keine keinerlei'),
        unwanted,
        list('bitte will möchte wollen möchten wünsche schicken schick schickt senden sendet schreiben schreibt'),
      ],
      may: [...person, ...article, ...polite, ...send, ...you],
    },
    // "Ich möchte den Newsletter nicht mehr bekommen", "schickt mir den Newsletter nicht mehr".
    {
      command: 'stop',
      needs: [list('nicht nie'), newsletter, list('will möchte wollen möchten mag brauche bitte schick schickt schicken sendet')],
      may: [...person, ...article, ...polite, ...send, ...list('abonnieren anmelden länger weiter')],
    },
    { command: 'subscribe', needs: [newsletter, subscribe], may: [...person, ...want, ...article, ...polite, ...ask, ...you, 'ja'] },
    { command: 'subscribe', needs: [newsletter], may: [...person, ...want, ...article, ...polite, 'ja', 'interesse', 'am', 'habe'] },
    {
      command: 'human',
      // A bare "Mensch" in a longer message is a sigh.
      needs: [human, talk],
      may: [
        ...person,
        ...want,
        ...polite,
        ...ask,
        ...list('mit einem einer einen eine ein echten echtem echter richtigen richtiger jemand jemandem von aus dem team'),
        ...list('kontakt lieber sie'),
      ],
    },
    {
      command: 'human',
      needs: [list('jemand jemandem euch ihnen'), list('sprechen reden telefonieren')],
      may: [...person, ...want, ...polite, ...ask, ...list('mit von aus dem team sie')],
    },
    {
      command: 'access',
      needs: [list('auskunft datenauskunft kopie'), list('daten')],
      may: [...person, ...want, ...article, ...polite, 'über', 'meine', 'meiner', 'gespeicherten'],
    },
    {
      command: 'erase',
      needs: [list('löschen lösche löscht löschung loschen'), list('daten')],
      may: [
        ...person,
        ...want,
        ...article,
        ...polite,
        ...you,
        ...list('meine meiner alle all gespeicherten von über bei beantrage verlange fordere'),
      ],
    },
  ],
  stopPhrases: [
    'newsletter abbestellen',
    'newsletter abmelden',
    'newsletter kündigen',
    'newsletter stoppen',
    'newsletter beenden',
    'bitte keine nachrichten mehr',
    'keine nachrichten mehr schicken',
    'keine nachrichten mehr senden',
    'keine nachrichten mehr von euch',
    'keine nachrichten mehr von ihnen',
    'kein newsletter mehr',
    'keinen newsletter mehr',
    'keine newsletter mehr',
  ],
  stopSpoilers: list('nicht nie niemals warum wieso weshalb bekomme erhalte kriege kommt kommen seit'),
};
