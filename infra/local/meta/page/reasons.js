/** Why the desk said what it said, for people who did not build it. An id without an entry is shown as it is. */

const rules = {
  greeting: ['Begrüßung', 'Diese Person hat zum ersten Mal geschrieben. Die Begrüßung mit den Hausregeln geht genau einmal an sie.'],
  away: ['Abwesenheit', 'Es ist gerade niemand da. Der Abwesenheitstext geht in jeder Schließzeit einmal an jede Person.'],
  'away-short': ['Abwesenheit (kurz)', 'Es ist gerade niemand da. Die Begrüßung enthält deshalb einen kurzen Hinweis darauf.'],
  'closing-soon': [
    'Bald geschlossen',
    'Es ist noch offen, aber nicht mehr lange. Wie lange hier gelesen wird, erfährt jede Person einmal vor jedem Schließen.',
  ],
  'few-staff': ['Wenig Personal', 'Es ist offen, aber dünn besetzt. Dass eine Antwort dauern kann, erfährt jede Person einmal am Tag.'],
  silence: ['Stille', 'Für diese Nachricht ist keine automatische Antwort vorgesehen. Die Pforte drängt sich nicht auf.'],
  staff: ['Das Team hat geantwortet', 'Ein Mensch hat geschrieben. Ab jetzt schweigt die Automatik für einige Stunden.'],
  quiet: ['Ruhe nach dem Team', 'Ein Mensch hat vor Kurzem in diesem Gespräch geantwortet. Die Automatik redet nicht dazwischen.'],
  duplicate: ['Schon bekannt', 'Meta hat dieselbe Nachricht mehrmals zugestellt. Beantwortet wird sie nur einmal.'],
  'too-old': ['Zu alt', 'Die Nachricht ist verspätet angekommen. Eine automatische Antwort käme zur falschen Zeit.'],
  crisis: ['Krise', 'Die Nachricht deutet auf eine Notlage hin. Die Antwort nennt sofort Wege zur Hilfe und steht allein.'],
  stop: ['Abmeldung', 'Die Person hat sich abgemeldet. Das gilt sofort und wird bestätigt.'],
  rights: ['Datenschutzrechte', 'Die Person fragt nach ihren Daten oder möchte sie löschen lassen.'],
  'opt-in': ['Newsletter', 'Es geht um eine Anmeldung zum Newsletter.'],
  news: ['Neueste Ausgabe', 'Die Person hat nach der neuesten Ausgabe des Newsletters gefragt.'],
  'news.waiting': ['Wartende Ausgabe', 'Diese Ausgabe konnte vorher nicht zugestellt werden. Jetzt ist das Gespräch wieder offen.'],
  human: ['Mensch gewünscht', 'Die Person möchte mit einem Menschen sprechen und erfährt, wie das geht.'],
  sensitive: ['Vertrauliches', 'Die Nachricht enthält wohl vertrauliche Angaben. Die Antwort nennt sichere Wege.'],
  topic: ['Thema', 'Die Nachricht passt zu einem Thema, für das die Einrichtung eine Antwort hinterlegt hat.'],
  attachment: ['Anhang', 'Ein Anhang kam ohne Text. Die Antwort erklärt, was damit geschieht.'],
  'no-answer-kind': ['Keine Antwort nötig', 'So etwas (zum Beispiel eine Reaktion oder eine Änderung) beantwortet die Pforte nicht.'],
  cap: ['Tagesgrenze', 'Diese Person hat heute schon genug automatische Antworten bekommen.'],
  standby: ['Anderes Programm führt das Gespräch', 'Eine andere Anwendung führt dieses Gespräch. Die Pforte sieht nur zu.'],
  handover: ['Übergabe', 'Das Gespräch wurde an jemand anderen übergeben.'],
  system: ['Nummer gewechselt', 'Die Person hat eine neue Nummer. Was wir über sie wissen müssen, zieht mit um.'],
  reaction: ['Reaktion', 'Eine Reaktion braucht keine Antwort.'],
  edit: ['Bearbeitet', 'Eine nachträgliche Änderung löst keine neue Antwort aus.'],
  revoke: ['Zurückgezogen', 'Die Person hat ihre Nachricht gelöscht.'],
  unsupported: ['Nicht lesbar', 'Meta hat nur gemeldet, dass etwas kam, nicht was.'],
  preference: ['Einstellung in WhatsApp', 'Die Person hat Werbenachrichten in WhatsApp selbst an- oder abgestellt.'],
};

const outcomes = {
  sent: 'gesendet',
  refused: 'von Meta abgelehnt',
  later: 'wird später noch einmal versucht',
  unknown: 'ungewiss, wird geklärt',
  misconfigured: 'angehalten: Bitte Zugang zu Meta prüfen',
  stop: 'angehalten',
  resolved: 'geklärt: Meta hat den Versand bestätigt',
  'given-up': 'aufgegeben',
  dropped: 'verworfen, weil nicht mehr nötig',
};

const calendar = {
  override: 'von Hand gestellt',
  special: 'besonderer Tag',
  closure: 'Schließzeit',
  holiday: 'Feiertag',
  weekly: 'nach den Sprechzeiten',
};

/** `opt-in.wish` is a case of `opt-in`. */
function ruleOf(id) {
  const found = [id, id.split('.')[0]].find((name) => Object.hasOwn(rules, name));
  return found === undefined ? [id, ''] : rules[found];
}

/** `greeting+away` is two rules that spoke together. */
export function explainRule(because) {
  const parts = because.split('+').map(ruleOf);
  const why = parts.map(([, sentence]) => sentence).filter(Boolean);
  return { name: parts.map(([name]) => name).join(' + '), why: why.join(' ') || `Regel „${because}“.` };
}

/** `sent` or `refused: 131047`, in German. */
export function explainOutcome(outcome) {
  const [kind = '', ...rest] = outcome.split(/[: ]+/);
  const word = Object.hasOwn(outcomes, kind) ? outcomes[kind] : outcome;
  return rest.length > 0 && word !== outcome ? `${word} (${rest.join(' ')})` : word;
}

export function explainCalendar(because) {
  return Object.hasOwn(calendar, because) ? calendar[because] : because;
}
