/** Sentences of the list of papers. */
export const papersWords = {
  title: 'Papiere',
  lead: 'Alles für die Datenschutz-Akte und das Team, aus der laufenden Einrichtung erzeugt. Hier sehen Sie, was davon noch stimmt.',
  states: { current: 'aktuell', stale: 'überholt', 'to-check': 'zu prüfen', unwritten: 'noch nicht erzeugt' },
  since: (day: string, by: string) => `Erzeugt am ${day} von ${by}.`,
  changed: 'Geändert hat sich:',
  toCheck: 'Die Einrichtung wurde seitdem neu veröffentlicht. Ob ein Satz anders lautet, sagt der Vergleich am Computer.',
  how: 'Erzeugen und vergleichen',
  hint: 'Texte und Schriften sind für diese Seite zu groß: Die Papiere als HTML, PDF und Word erzeugt die Technik am Computer, mit diesen Befehlen. NAME ist der Name des Stacks in AWS.',
  write: 'Alle erzeugen',
  status: 'Vergleichen, Satz für Satz',
};

export const papersActs = { 'papers-written': 'hat Papiere erzeugt' };
