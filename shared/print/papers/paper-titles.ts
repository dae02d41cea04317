/** Every paper by its id, in the order in which they are listed: pages name papers without carrying their text. */
export const paperTitles = {
  datenschutzhinweise: 'Datenschutzhinweise zum Chat',
  verarbeitungsverzeichnis: 'Verzeichnis von Verarbeitungstätigkeiten',
  'technische-massnahmen': 'Technische und organisatorische Maßnahmen',
  loeschkonzept: 'Löschkonzept',
  folgenabschaetzung: 'Datenschutz-Folgenabschätzung',
  drittlaender: 'Übermittlung in Drittländer',
  auftragsverarbeiter: 'Auftragsverarbeiter und weitere Empfänger',
  betroffenenrechte: 'Antworten auf Anfragen von Betroffenen',
  datenpanne: 'Datenpanne',
  'seiten-insights': 'Hinweis zur Statistik der Seite',
  barrierefreiheit: 'Erklärung zur Barrierefreiheit',
  'regeln-team': 'Regeln für das Team: Messenger',
  unterweisung: 'Unterweisung: Messenger in 20 Minuten',
  'aushang-team': 'Messenger: die Regeln im Team',
  'app-review': 'Prüfung der App durch Meta (App Review)',
  einladung: 'Einladung statt Übernahme: der alte Verteiler',
} as const;

export type PaperId = keyof typeof paperTitles;
export const paperIds = Object.keys(paperTitles) as readonly PaperId[];
