/** Sentences about what needs somebody, each with what to do. */
export const attentionWords = {
  waiting: (count: number, channel: string, since: string) =>
    count === 1
      ? `Auf ${channel} wartet eine Person seit ${since} auf eine Antwort von Ihnen.`
      : `Auf ${channel} warten ${count} Personen auf eine Antwort von Ihnen, die erste seit ${since}.`,
  many: (channel: string, since: string) =>
    `Auf ${channel} warten mehr als 99 Personen auf eine Antwort von Ihnen, die erste seit ${since}.`,
  waitingTodo: 'Bitte sehen Sie im Posteingang nach. Sobald Sie antworten, verschwindet der Hinweis.',
  long: (hours: number) => (hours === 1 ? 'Länger als eine Sprechstunde.' : `Länger als ${hours} Sprechstunden.`),
  paused: (channel: string, until: string) => `Meta nimmt auf ${channel} gerade keine Antworten an. Pforte versucht es um ${until} wieder.`,
  pausedTodo: 'Bleibt das so, stimmt meist das Zugangs-Token oder das Konto bei Meta nicht. Die Prüfung sagt, was es ist.',
  late: (count: number) =>
    count === 1
      ? 'Eine Antwort ist noch nicht verschickt. Pforte versucht es weiter.'
      : `${count} Antworten sind noch nicht verschickt. Pforte versucht es weiter.`,
  stale: 'Die Zeitschaltung der Pforte steht still.',
  staleTodo: 'Die Antworten stimmen trotzdem. Bitte sagen Sie der Technik Bescheid: die Funktion away-mode läuft nicht.',
  'calendar.no-opening': (channel: string) => `Für ${channel} steht in den nächsten 60 Tagen keine Öffnung im Kalender.`,
  'calendar.no-opening.todo': 'Bitte prüfen Sie Sprechzeiten und Schließzeiten.',
  'holidays.running-out': 'Die bekannten Feiertage reichen kein Jahr mehr.',
  'holidays.running-out.todo': 'Veröffentlichen Sie die Einrichtung noch einmal: damit kommen zehn Jahre dazu.',
  letters: (count: number) => (count === 1 ? 'Eine Nachricht ist liegen geblieben.' : `${count} Nachrichten sind liegen geblieben.`),
  lettersSomewhere: 'Nachrichten sind liegen geblieben, vielleicht auch Ihre.',
  lettersLink: 'Ansehen und zurücklegen',
  unknown: 'Ob etwas liegen geblieben ist, ließ sich gerade nicht prüfen. Bitte sehen Sie später noch einmal nach.',
  alarm: (what: string, since: string) => `Alarm seit ${since}: ${what}`,
  finding: (what: string, since: string) => `${what} Gefunden am ${since}.`,
  /** Findings of the daily examination, by the beginning of its code; the longest that fits. */
  findings: {
    'aws.published': 'Die veröffentlichte Einrichtung lässt sich nicht lesen.',
    'aws.keyring': 'Vom Schlüsselbund liegt keine gültige Kopie bereit.',
    'aws.mail': 'Ein Postfach bekommt die Mails der Pforte nicht.',
    'aws.schedules': 'Eine Zeitschaltung ist ausgeschaltet.',
    'desk.holidays': 'Die bekannten Feiertage gehen zur Neige.',
    'desk.crisis': 'Für Hilferufe ist kein Postfach eingetragen.',
    'desk.secrets': 'Zugangsdaten von Meta fehlen.',
  },
  channelFinding: (channel: string) => `Bei ${channel} stimmt etwas nicht.`,
  otherFinding: 'Die tägliche Prüfung hat etwas gefunden.',
  findingLink: 'Prüfung öffnen: was es ist und was zu tun ist',
  nothing: 'Nichts. Alle Antworten sind verschickt.',
};
