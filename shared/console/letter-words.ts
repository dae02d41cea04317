/** Sentences about messages that were left lying. */
export const letterWords = {
  title: 'Liegen geblieben',
  lead: 'Diese Nachrichten konnte Pforte auch nach vielen Versuchen nicht bearbeiten. Beheben Sie zuerst die Ursache; dann legen Sie sie zurück.',
  none: 'Nichts ist liegen geblieben.',
  kinds: {
    inbound: 'Nachrichten von Ratsuchenden',
    retry: 'Antworten, die noch einmal versucht werden sollten',
    receipts: 'Zustellberichte von Meta',
    broadcast: 'Teile einer Newsletter-Ausgabe',
    schedules: 'Aufrufe der Zeitschaltung',
  },
  count: (count: number) => (count === 1 ? 'eine' : String(count)),
  oldest: (moment: string) => `die älteste von ${moment}`,
  silent: (count: number) =>
    count === 1
      ? 'Eine davon ist zu alt für eine Antwort: sie wird bearbeitet, aber niemand bekommt mehr etwas.'
      : `${count} davon sind zu alt für eine Antwort: sie werden bearbeitet, aber niemand bekommt mehr etwas.`,
  drops: {
    'next-call': (count: number) => `${count} werden verworfen: der nächste Aufruf macht es wieder gut.`,
    'out-of-window': (count: number) => `${count} werden verworfen: diese Antwort darf niemand mehr bekommen.`,
  },
  redrive: 'Zurücklegen',
  harmless: 'Zweimal zurücklegen schadet nicht: Pforte erkennt, was schon bearbeitet ist.',
};
