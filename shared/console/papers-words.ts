/** Sentences of the list of papers. */
export const papersWords = {
  title: 'Papiere',
  lead: 'Alles für die Datenschutz-Akte und das Team, aus der laufenden Einrichtung erzeugt. Jedes Papier öffnet sich im Browser und lässt sich drucken, als PDF sichern oder in Word weiterschreiben.',
  states: { current: 'aktuell', stale: 'überholt', 'to-check': 'zu prüfen', unwritten: 'noch nicht abgelegt' },
  since: (day: string, by: string) => `Abgelegt am ${day} von ${by}.`,
  changed: 'Geändert hat sich:',
  toCheck: 'Die Einrichtung wurde seitdem neu veröffentlicht. Ob ein Satz anders lautet, sagt der Vergleich.',
  compare: 'Satz für Satz vergleichen',
  gone: 'Fällt weg',
  added: 'Kommt dazu',
  unchanged: 'Kein Satz lautet anders. Das Papier in der Akte stimmt noch.',
  tooOld: 'Die Fassung der Einrichtung, die das Papier beschreibt, ist nicht mehr gespeichert. Legen Sie das Papier neu ab.',
  otherSoftware:
    'Das Papier stammt aus einer anderen Version von Pforte. Sätze, die Pforte selbst neu fasst, zeigt dieser Vergleich nicht.',
  open: 'Öffnen',
  file: 'Ist in der Akte',
  back: 'Zurück zu den Papieren',
  how: 'Alle auf einmal',
  hint: 'Alle Papiere zusammen, auch als PDF, erzeugt die Technik am Computer, mit diesen Befehlen. NAME ist der Name des Stacks in AWS.',
  write: 'Alle erzeugen',
  status: 'Vergleichen, Satz für Satz',
};

export const papersActs = { 'papers-written': 'hat Papiere erzeugt' };
export const papersSaid = { 'paper-filed': 'Vermerkt. Ändert sich etwas, steht hier, dass das Papier überholt ist.' };
export const papersProblems = {
  'paper-unmade':
    'Das Papier lässt sich nicht erzeugen, weil die Datei der Einrichtung nicht mehr da ist. Veröffentlichen Sie die Einrichtung noch einmal.',
};
