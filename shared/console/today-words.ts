/** Sentences of the first page. */
export const todayWords = {
  title: 'Heute',
  open: 'Offen',
  away: 'Abwesend',
  openUntil: (until: string) => `bis ${until}`,
  awayUntil: (until: string) => `wieder da ${until}`,
  noEnd: 'bis auf Weiteres',
  because: {
    weekly: 'nach den Sprechzeiten',
    special: 'nach einer besonderen Öffnung',
    closure: 'wegen einer Schließzeit',
    holiday: 'wegen eines Feiertags',
    override: 'von Hand gesetzt',
  },
  reads: 'Das liest jetzt, wer schreibt',
  readsNothing: 'Keine automatische Antwort: Ihr Team antwortet selbst.',
  close: 'Heute geschlossen',
  back: 'Doch da',
  more: 'Weg oder da bis zu einer bestimmten Zeit',
  until: 'Bis wann?',
  awayTill: 'Weg bis dahin',
  openTill: 'Da bis dahin',
  undo: 'Rückgängig',
  which: 'Für welchen Kanal?',
  all: 'Für alle',
  closeOne: (channel: string) => `Nur ${channel} schließen`,
  backOne: (channel: string) => `${channel} wieder nach Sprechzeiten`,
  /** In the audit list, behind what was done. */
  only: (channel: string) => `(nur ${channel})`,
  attention: 'Zu tun',
  nothing: 'Nichts. Alle Antworten sind verschickt.',
  overdue: (count: number) =>
    count === 1
      ? 'Eine Antwort ist noch nicht verschickt. Pforte versucht es weiter.'
      : `${count} Antworten sind noch nicht verschickt. Pforte versucht es weiter.`,
  alone: 'Nur eine Person verwaltet diesen Zugang. Laden Sie eine zweite ein, falls ein Telefon verloren geht.',
  answers: 'Antworten der letzten 7 Tage',
  answersNone: 'In den letzten 7 Tagen gab es keine.',
  table: 'Als Tabelle',
  day: 'Tag',
  count: 'Antworten',
};
