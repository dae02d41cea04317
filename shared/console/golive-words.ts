/** Sentences of the page about going live. */
export const goLiveWords = {
  title: 'Start',
  lead: 'Der Weg bis zum ersten Menschen, der schreibt. Was die Pforte sehen kann, sieht sie selbst nach. Alles andere tragen Sie ein, mit Namen und Datum.',
  states: {
    'not-live': 'Noch nicht bereit: Geben Sie die Nummer noch nicht bekannt.',
    ready: 'Alles ist erledigt. Sie können den Start eintragen.',
    live: 'Gestartet. Alles ist in Ordnung.',
    overridden: 'Gestartet, obwohl etwas fehlt.',
    slipped: 'Gestartet, aber es fehlt wieder etwas.',
  },
  missing: 'Es fehlt',
  reason: 'Begründung',
  since: (day: string, by: string) => `Eingetragen am ${day} von ${by}.`,
  missedThen: (titles: string) => `Damals fehlte: ${titles}.`,
  go: 'Start eintragen',
  inSpite: 'Trotzdem starten',
  inSpiteHint: 'Ein Satz, warum der Start nicht warten kann. Er wird mit Ihrem Namen und allem, was fehlt, aufgehoben.',
  why: 'Warum?',
  goInSpite: 'Trotzdem eintragen',
  stop: 'Doch nicht gestartet',
  enter: 'Eintragen',
  name: 'Wer?',
  nameHint: 'Vor- und Nachname der Person, die entschieden hat oder dafür einsteht.',
  on: 'Wann?',
  outcome: 'Ergebnis',
  outcomes: { yes: 'Ja, zugestimmt oder erledigt', no: 'Nein, abgelehnt', none: 'Gibt es hier nicht' },
  takeBack: 'Eintrag löschen',
  entered: (name: string, day: string, by: string) => `${name}, ${day}; eingetragen von ${by}`,
  kit: 'Für die Prüfung durch Meta (Drehbuch, Anleitung, Texte) und für einen alten Verteiler (Einladung statt Übernahme) gibt es Papiere.',
};

/** Sentences of what was done here, for the catalogue of all pages. */
export const goLiveSaid = {
  'decision-entered': 'Eingetragen.',
  'decision-gone': 'Der Eintrag ist gelöscht.',
  'went-live': 'Der Start ist eingetragen.',
  'not-live': 'Der Start ist ausgetragen.',
};

export const goLiveProblems = {
  'golive-missing':
    'Es fehlt noch etwas. Erledigen Sie es, oder schreiben Sie unter „Trotzdem starten“ einen ganzen Satz, warum es nicht warten kann.',
  'decision-name': 'Bitte geben Sie an, wer entschieden hat.',
  'decision-day': 'Bitte geben Sie einen Tag an, der nicht in der Zukunft liegt.',
};

export const goLiveActs = {
  'decision-entered': 'hat eine Entscheidung zum Start eingetragen:',
  'decision-gone': 'hat eine Entscheidung zum Start gelöscht',
  'went-live': 'hat den Start eingetragen',
  'went-live-in-spite': 'hat den Start eingetragen, obwohl etwas fehlte',
  'not-live': 'hat den Start ausgetragen',
};
