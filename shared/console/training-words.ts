/** Sentences of the training and of its register. */
export const trainingWords = {
  title: 'Unterweisung',
  lead: 'Etwa 20 Minuten. Lesen Sie die Abschnitte, beantworten Sie dann die Fragen. Gespeichert wird nur, dass Sie bestanden haben und wann.',
  state: {
    trained: (day: string) => `Sie sind unterwiesen, zuletzt am ${day}. Nach einem Jahr ist es wieder so weit.`,
    due: (day: string) => `Ihre letzte Unterweisung war am ${day}: Es ist wieder so weit.`,
    never: 'Sie sind noch nicht unterwiesen.',
  },
  minutes: (minutes: string) => `Minute ${minutes}`,
  keep: 'Das soll hängen bleiben:',
  questions: 'Fragen',
  right: 'Richtig.',
  wrong: 'Noch nicht.',
  unanswered: 'Keine Antwort.',
  answer: 'Antworten prüfen',
  unknown: 'Die Unterweisung braucht Angaben, die noch nicht veröffentlicht sind. Veröffentlichen Sie die Einrichtung noch einmal.',
  register: {
    title: 'Verzeichnis der Unterweisungen',
    link: 'Verzeichnis der Unterweisungen',
    lead: 'Wer ist wann unterwiesen worden? Nach einem Jahr ist es wieder fällig. Antworten und Fehlversuche stehen nirgends.',
    states: { trained: 'unterwiesen', due: 'fällig', never: 'noch nie' },
    since: (day: string) => `zuletzt am ${day}`,
    by: (name: string) => `in Anwesenheit, eingetragen von ${name}`,
    gone: 'kein Zugang mehr',
    none: 'Noch steht hier niemand.',
    leaving:
      'Wer geht, bleibt noch bis ein Jahr nach der letzten Unterweisung stehen: So lange belegt die Zeile, dass die Person unterwiesen war. Danach wird sie gelöscht. Wer ohne Zugang unterwiesen wurde, bleibt ein Jahr länger stehen, damit auffällt, dass es wieder fällig ist.',
    enter: 'Jemanden ohne Zugang eintragen',
    enterHint: 'Für alle, die im Postfach von Meta antworten, diese Seite aber nicht benutzen: nach der Unterweisung mit dem Papier.',
    name: 'Name',
    on: 'Tag der Unterweisung',
    button: 'Eintragen',
    back: 'Zur Unterweisung',
  },
  dueOwn: 'Ihre Unterweisung ist fällig.',
  dueOthers: (names: string) => `Unterweisung fällig: ${names}.`,
};

/** Sentences of what was done here, for the catalogue of all pages. */
export const trainingSaid = {
  trained: 'Bestanden. Es ist eingetragen; in einem Jahr ist es wieder so weit.',
  'trained-in-person': 'Eingetragen.',
};

export const trainingProblems = {
  'training-again': 'Noch nicht bestanden. Lesen Sie die Erklärungen und versuchen Sie es noch einmal; gespeichert wurde nichts.',
  'trained-day': 'Bitte geben Sie einen Tag der letzten zwölf Monate an.',
};

export const trainingActs = {
  trained: 'hat die Unterweisung bestanden',
  'trained-in-person': 'hat eine Unterweisung eingetragen:',
};
