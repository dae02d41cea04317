/** Why the desk said what it said, for people who did not build it. An id without an entry is shown as it is. */

const rules = {
  duplicate: ['Schon bekannt', 'Meta hat dieselbe Nachricht mehrmals zugestellt. Beantwortet wird sie nur einmal.'],
  'before-erasure': [
    'Aus der Zeit vor der Löschung',
    'Die Nachricht ist älter als die Löschung, um die diese Person gebeten hat, und kam verspätet an. Sie wird nicht mehr beantwortet.',
  ],
  staff: ['Das Team hat geantwortet', 'Ein Mensch hat geschrieben. Ab jetzt schweigt die Automatik für einige Stunden.'],
  'other-automaton': [
    'Fremder Automat',
    'Diese Antwort kam schneller, als ein Mensch schreiben kann: wohl von einer anderen Automatik. Bitte stellen Sie diese ab.',
  ],
  crisis: [
    'Hilfe in einer Krise',
    'Die Nachricht klingt nach akuter Not. Die Antwort nennt sofort Hilfe, zu jeder Zeit und vor allem anderen. Text und Person stehen in keinem Protokoll.',
  ],
  'crisis.concern': [
    'Hilfe bei Sorge',
    'Die Nachricht klingt nach Verzweiflung oder Sorge. Die Antwort nennt Hilfe, ruhiger im Ton und höchstens einmal am Tag.',
  ],
  'crisis.line': [
    'Hilfe im Zweifel',
    'Vielleicht ist es ein Hilferuf. Wo sonst nichts gesagt würde, nennt ein kurzer Text die Nummern, höchstens einmal am Tag.',
  ],
  'away.help': [
    'Hilfe außerhalb der Zeiten',
    'Der Text davor bleibt im Wortlaut, wie er ist. Darum nennt eine eigene Nachricht, wer jetzt erreichbar ist und wo es in einer Krise Hilfe gibt.',
  ],
  stop: ['Abmeldung', 'Die Person hat sich abgemeldet. Das gilt sofort; wer STOPP schreibt, bekommt eine Bestätigung.'],
  'rights.access': [
    'Auskunft',
    'Die Person möchte wissen, was über sie gespeichert ist. Die Antwort sagt, was es sein kann und wer Auskunft gibt.',
  ],
  'rights.privacy': ['Datenschutz', 'Die Person fragt nach dem Datenschutz. Die Antwort nennt die Wege zu Auskunft und Löschung.'],
  'rights.erase-ask': [
    'Rückfrage vor dem Löschen',
    'Die Person möchte ihre Daten löschen lassen. Gelöscht wird erst, wenn sie JA LÖSCHEN antwortet.',
  ],
  'rights.erased': [
    'Gelöscht',
    'Die Person hat JA LÖSCHEN geschrieben. Was die Pforte zu diesem Gespräch gespeichert hatte, ist gelöscht; es bleiben nur Nachweise.',
  ],
  'no-answer-kind': ['Keine Antwort nötig', 'So etwas (zum Beispiel eine Reaktion oder eine Änderung) beantwortet die Pforte nicht.'],
  'too-old': ['Zu alt', 'Die Nachricht ist mehr als einen Tag zu spät angekommen. Eine automatische Antwort käme zur falschen Zeit.'],
  standby: ['Anderes Programm führt das Gespräch', 'Eine andere Anwendung führt dieses Gespräch. Die Pforte sieht nur zu.'],
  'staff-order': [
    'Team schaltet per Chat',
    'Ein eingetragenes Telefon des Teams hat den Chat geöffnet, geschlossen oder nach dem Stand gefragt.',
  ],
  human: ['Mensch gewünscht', 'Die Person möchte mit einem Menschen sprechen und erfährt, wie das geht.'],
  quiet: ['Ruhe nach dem Team', 'Ein Mensch hat vor Kurzem in diesem Gespräch geantwortet. Die Automatik redet nicht dazwischen.'],
  'unsupported-again': [
    'Wieder nicht lesbar',
    'Meta sagt nicht, was in der Nachricht steht, und begrüßt ist die Person schon. Mehr folgt nicht, damit nicht zwei Automaten einander schreiben.',
  ],
  'opt-in.wish': [
    'Newsletter gewünscht',
    'Die Person möchte den Newsletter. Angemeldet wird erst, wer auf die Frage danach mit START antwortet.',
  ],
  'opt-in.start': [
    'START für den Newsletter',
    'Die Person hat START geschrieben. Das meldet an, wenn die Frage vorher gestellt war; sonst kommt zuerst die Frage.',
  ],
  'opt-in.renewal': [
    'Newsletter noch gewünscht?',
    'Die Anmeldung ist lange her und endet bald. Die Pforte fragt, ob der Newsletter noch gewünscht ist.',
  ],
  greeting: ['Begrüßung', 'Diese Person hat zum ersten Mal geschrieben. Die Begrüßung mit den Hausregeln geht genau einmal an sie.'],
  away: ['Abwesenheit', 'Es ist gerade niemand da. Der Abwesenheitstext geht in jeder Schließzeit einmal an jede Person.'],
  'closing-soon': [
    'Bald geschlossen',
    'Es ist noch offen, aber nicht mehr lange. Wie lange hier gelesen wird, erfährt jede Person einmal vor jedem Schließen.',
  ],
  'few-staff': ['Wenig Personal', 'Es ist offen, aber dünn besetzt. Dass eine Antwort dauern kann, erfährt jede Person einmal am Tag.'],
  news: ['Neueste Ausgabe', 'Die Person hat nach der neuesten Ausgabe des Newsletters gefragt.'],
  'news.waiting': ['Wartende Ausgabe', 'Diese Ausgabe konnte vorher nicht zugestellt werden. Jetzt ist das Gespräch wieder offen.'],
  topic: [
    'Frage beantwortet',
    'Die Person hat etwas gefragt, das in der Datei der Einrichtung oder in ihrem Kalender steht. Die Antwort kommt von dort.',
  ],
  'topic.list': [
    'Was man fragen kann',
    'Hier liest niemand mit, und die Nachricht war nicht zu verstehen. Einmal am Tag steht in der Antwort, wonach man fragen kann.',
  ],
  sensitive: [
    'Vertrauliches',
    'In der Nachricht könnte Vertrauliches stehen. Der Hinweis nennt sichere Wege und wiederholt nichts davon; höchstens einmal am Tag, bei Heiklem immer.',
  ],
  attachment: [
    'Anhang',
    'Bilder, Sprachnachrichten, Dokumente, Orte und Kontakte ruft die Pforte nie ab. Das sagt sie höchstens einmal am Tag.',
  ],
  doubt: [
    'Rückfrage',
    'Vielleicht war ein Befehl gemeint. Die Pforte fragt kurz nach und nennt das Wort dafür, höchstens einmal in der Stunde.',
  ],
  'opt-in.too-young': [
    'Noch zu jung für den Newsletter',
    'Die Person ist jünger, als der Newsletter verlangt. Sie wird freundlich nicht angemeldet.',
  ],
  language: ['Sprache', 'Die Person hat gesagt, in welcher Sprache sie Antworten möchte. Gemerkt wird nur das Kürzel der Sprache.'],
  capped: [
    'Tagesgrenze',
    'Diese Person hat heute schon sehr viele automatische Antworten bekommen. Bis morgen folgen nur noch die auf STOPP, MENSCH und Fragen zu ihren Daten.',
  ],
  silence: ['Stille', 'Für diese Nachricht ist keine automatische Antwort vorgesehen. Die Pforte drängt sich nicht auf.'],
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
  weekly: 'laut Sprechzeiten',
};

/** `greeting+away` is two rules that spoke together. */
export function explainRule(because) {
  const parts = because.split('+').map((id) => (Object.hasOwn(rules, id) ? rules[id] : [id, '']));
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
