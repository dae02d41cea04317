/** Sentences of the list of papers. */
export const papersWords = {
  title: 'Papiere',
  lead: 'Alles für die Datenschutz-Akte und das Team, aus der laufenden Einrichtung erzeugt. Jedes Papier öffnet sich im Browser und lässt sich drucken, als PDF sichern oder in Word weiterschreiben.',
  states: { current: 'aktuell', stale: 'überholt', 'to-check': 'zu prüfen', unwritten: 'noch nicht abgelegt' },
  since: (day: string, by: string) => `Abgelegt am ${day} von ${by}.`,
  changed: 'Geändert hat sich:',
  toCheck: 'Die Einrichtung wurde seitdem neu veröffentlicht. Ob ein Satz anders lautet, sagt der Vergleich am Computer.',
  open: 'Öffnen',
  file: 'Ist in der Akte',
  back: 'Zurück zu den Papieren',
  how: 'Alle auf einmal, und Satz für Satz verglichen',
  hint: 'PDF in Druckqualität, Word-Dateien und den Vergleich mit abgelegten Papieren erzeugt die Technik am Computer, mit diesen Befehlen. NAME ist der Name des Stacks in AWS.',
  write: 'Alle erzeugen',
  status: 'Vergleichen, Satz für Satz',
};

export const papersActs = { 'papers-written': 'hat Papiere erzeugt' };
export const papersSaid = { 'paper-filed': 'Vermerkt. Ändert sich etwas, steht hier, dass das Papier überholt ist.' };
export const papersProblems = {
  'paper-unmade':
    'Das Papier lässt sich nicht erzeugen, weil die Datei der Einrichtung nicht mehr da ist. Veröffentlichen Sie die Einrichtung noch einmal.',
};
