import { type Words, words } from '../words.ts';
import { same } from './same.ts';

const { rights: german, attention, letters } = words;

/** People's rights, what needs somebody, and messages that were left lying, in simple German. */
export const simpleGermanRights: Pick<Words, 'rights' | 'attention' | 'letters'> = {
  rights: {
    ...same(german, 'phone', 'byPhone', 'found', 'notFound', 'stored', 'notStored', 'accessTitle', 'access'),
    ...same(german, 'withdrawAt', 'withdrawWay', 'erase', 'eraseAsk', 'adminOnly', 'back', 'again'),
    title: 'Auskunft und Löschen',
    lead: 'Hat sich eine Person bei Ihnen gemeldet? Hier finden Sie ihre Daten. Prüfen Sie vorher: Ist sie es wirklich?',
    audited: 'Ihre Suche steht danach in einer Liste. Dort steht: wer und wann. Dort steht nicht: über wen.',
    code: 'Code aus dem Chat',
    codeHint: 'Der Code hat 8 Zeichen, wie K7QX-2M9P. Die Person schreibt im Chat AUSKUNFT. Dann bekommt sie den Code.',
    phoneHint: 'Diese Nummer hat die Person auf WhatsApp: 030 … oder +49 …',
    byCode: 'Mit dem Code suchen',
    kind: 'Welche ID?',
    id: 'ID bei Meta',
    idHint: 'Sie steht im Posteingang oder in einer Liste von Meta.',
    byId: 'Mit der ID suchen',
    nothing: 'Dazu ist nichts gespeichert. Prüfen Sie Code oder Nummer noch einmal.',
    isErased: (when) => `Die Person ist gelöscht: ${when}. Ein leerer Rest bleibt 8 Tage.`,
    proofs: (count) => (count === 1 ? 'Es gibt einen Beleg zum Newsletter.' : `Es gibt ${count} Belege zum Newsletter.`),
    noProofs: 'Es gibt keine Belege zum Newsletter.',
    reference: 'Code',
    accessHint: 'Hier steht alles, was gespeichert ist. Sie können die Seite drucken und weitergeben.',
    proofTitle: 'Beleg',
    proof: 'Beleg ansehen',
    proofHint: 'Wann hat die Person den Newsletter bestellt oder abbestellt? Und mit welchen Worten?',
    print: 'Drucken Sie diese Seite mit Strg + P.',
    withdraw: 'Newsletter abbestellen',
    withdrawLead: 'Die Person will den Newsletter nicht mehr. Das hat sie Ihnen gesagt oder geschrieben.',
    ways: { phone: 'am Telefon', letter: 'mit einem Brief', mail: 'mit einer E-Mail', visit: 'im Gespräch' },
    withdrawButton: 'Newsletter jetzt abbestellen',
    withdrawn: {
      ended: 'Die Person bekommt den Newsletter nicht mehr. Der Beleg ist gespeichert.',
      noted: 'Die Person hatte keinen Newsletter. Die Pforte merkt sich: Sie will keinen.',
      unchanged: 'Es ist alles wie vorher. Die Person war schon abgemeldet. Oder sie hat danach neu bestellt.',
      unknown: 'Über diese Person ist nichts gespeichert. Sie bekommt keinen Newsletter.',
    },
    eraseLead: 'Die Pforte löscht alles über die Person. Das gilt für alle Kanäle. Das bleibt so.',
    eraseWhat: [
      'Der Newsletter endet. Dazu gibt es einen Beleg.',
      'Ein leerer Rest bleibt 8 Tage. So bekommt niemand eine zweite Antwort auf alte Nachrichten.',
      'Belege zum Newsletter bleiben noch. Das Gesetz sagt wie lange. Danach löscht die Pforte sie nachts.',
      'Vielleicht steht noch etwas bei Meta oder im Postfach. Das löschen Sie dort.',
    ],
    eraseButton: 'Für immer löschen',
    eraseHint: 'Zeigen Sie davor Ihren Passkey noch einmal.',
    erased: { ...same(german.erased, 'erased'), unknown: 'Über diese Person war nichts mehr gespeichert.' },
  },
  attention: {
    ...same(attention, 'calendar.no-opening.todo', 'letters', 'lettersLink', 'channelFinding', 'nothing'),
    waiting: (count, channel, since) =>
      count === 1
        ? `Auf ${channel} wartet eine Person auf Ihre Antwort. Sie wartet seit ${since}.`
        : `Auf ${channel} warten ${count} Personen auf Ihre Antwort. Die erste wartet seit ${since}.`,
    many: (channel, since) => `Auf ${channel} warten mehr als 99 Personen auf Ihre Antwort. Die erste wartet seit ${since}.`,
    waitingTodo: 'Bitte sehen Sie im Posteingang nach. Antworten Sie, ist der Hinweis weg.',
    long: (hours) => (hours === 1 ? 'Das ist länger als eine Sprechstunde.' : `Das ist länger als ${hours} Sprechstunden.`),
    paused: (channel, until) => `Meta nimmt auf ${channel} gerade keine Antworten an. Die Pforte versucht es wieder: ${until}.`,
    pausedTodo: 'Bleibt das so? Dann stimmt bei Meta etwas nicht: der Schlüssel oder das Konto. Die Prüfung sagt es Ihnen.',
    late: (count) =>
      count === 1
        ? 'Eine Antwort ist noch nicht verschickt. Die Pforte versucht es weiter.'
        : `${count} Antworten sind noch nicht verschickt. Die Pforte versucht es weiter.`,
    stale: 'Die Uhr von der Pforte steht still.',
    staleTodo: 'Die Antworten stimmen trotzdem. Bitte rufen Sie Ihre Technik: „away-mode“ läuft nicht.',
    'calendar.no-opening': (channel) => `${channel}: In den nächsten 60 Tagen ist nie offen.`,
    'holidays.running-out': 'Die Pforte kennt nicht mehr alle Feiertage im nächsten Jahr.',
    'holidays.running-out.todo': 'Veröffentlichen Sie noch einmal. Dann kennt sie 10 Jahre mehr.',
    lettersSomewhere: 'Nachrichten sind liegen geblieben. Vielleicht auch Ihre.',
    unknown: 'Ist etwas liegen geblieben? Das weiß die Pforte gerade nicht. Sehen Sie später noch einmal nach.',
    alarm: (what, since) => `Alarm seit ${since}: ${what}`,
    finding: (what, since) => `${what} Gefunden am ${since}.`,
    findings: {
      'aws.published': 'Die Pforte kann die Datei nicht lesen.',
      'aws.keyring': 'Es gibt keine gute Kopie vom Schlüsselbund.',
      'aws.mail': 'In einem Postfach kommen keine Mails von der Pforte an.',
      'aws.schedules': 'Eine Uhr von der Pforte ist aus.',
      'desk.holidays': 'Die Pforte kennt nicht mehr alle Feiertage.',
      'desk.crisis': 'Für Hilfe-Rufe fehlt ein Postfach.',
      'desk.secrets': 'Es fehlen Schlüssel von Meta.',
    },
    otherFinding: 'Die Prüfung hat etwas gefunden.',
    findingLink: 'Prüfung öffnen: Was ist es? Was ist zu tun?',
  },
  letters: {
    ...same(letters, 'title', 'none', 'count', 'redrive'),
    lead: 'Diese Nachrichten gehen nicht. Die Pforte hat es oft versucht. Suchen Sie erst den Fehler. Legen Sie dann die Nachrichten zurück.',
    kinds: {
      inbound: 'Nachrichten von Menschen',
      retry: 'Antworten für einen neuen Versuch',
      receipts: 'Berichte von Meta: Was ist angekommen?',
      broadcast: 'Teile von einem Newsletter',
      schedules: 'Aufrufe von der Uhr',
    },
    oldest: (moment) => `die älteste ist von ${moment}`,
    silent: (count) =>
      count === 1
        ? 'Eine davon ist zu alt. Auf sie kommt keine Antwort mehr.'
        : `${count} davon sind zu alt. Auf sie kommt keine Antwort mehr.`,
    drops: {
      'next-call': (count) => `${count} fallen weg. Das ist nicht schlimm.`,
      'out-of-window': (count) => `${count} fallen weg. Für eine Antwort ist es zu spät.`,
    },
    harmless: 'Sie können das auch zweimal tun. Niemand bekommt etwas doppelt.',
  },
};
