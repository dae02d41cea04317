/** How one thing that can be asked for by a tap is called. Neutral between du and Sie, and understood when it is sent as a text. */
export interface ShortcutWords {
  /** On a button; Messenger's menu takes 30 characters. */
  readonly title: string;
  /** Behind the slash: small letters without umlauts. */
  readonly command: string;
  /** Beside the command. */
  readonly hint: string;
}

/** Of each shortcut that every facility has. */
export const shortcutWords = {
  hours: { title: 'Öffnungszeiten', command: 'oeffnungszeiten', hint: 'Wann jemand da ist' },
  phone: { title: 'Telefonnummer', command: 'telefon', hint: 'Unter welcher Nummer wir zu erreichen sind' },
  address: { title: 'Adresse', command: 'adresse', hint: 'Wo wir sind' },
  appointment: { title: 'Termin vereinbaren', command: 'termin', hint: 'Wie ein Termin zustande kommt' },
  contact: { title: 'Kontakt und Hilfe', command: 'kontakt', hint: 'Auf welchen Wegen wir zu erreichen sind' },
  human: { title: 'Mit einem Menschen sprechen', command: 'mensch', hint: 'Wann und wie ein Mensch zu erreichen ist' },
  subscribe: { title: 'Newsletter bestellen', command: 'newsletter', hint: 'Newsletter bestellen; er kommt erst nach einer Rückfrage' },
  stop: { title: 'Newsletter abbestellen', command: 'stopp', hint: 'Keinen Newsletter mehr bekommen' },
  privacy: { title: 'Datenschutz', command: 'datenschutz', hint: 'Was mit Daten geschieht' },
  access: { title: 'Auskunft über meine Daten', command: 'auskunft', hint: 'Was über mich gespeichert ist' },
  erase: { title: 'Meine Daten löschen', command: 'loeschen', hint: 'Löschen, was über mich gespeichert ist' },
} as const satisfies Readonly<Record<string, ShortcutWords>>;

/** Beside the command of a facility's own topic. */
export const ownTopicHint = (title: string): string => `Frage zu: ${title}`;

/** Shown before the first message; with a name of 63 characters still within Messenger's 160. */
export const profileGreeting = {
  du: {
    staffed: (name: string): string => `${name}. Hier antwortet zuerst ein Automat. Schreib bitte nichts Vertrauliches. In Gefahr: 112`,
    none: (name: string): string => `${name}. Hier antwortet nur ein Automat. Schreib bitte nichts Vertrauliches. In Gefahr: 112`,
  },
  Sie: {
    staffed: (name: string): string =>
      `${name}. Hier antwortet zuerst ein Automat. Bitte schreiben Sie nichts Vertrauliches. In Gefahr: 112`,
    none: (name: string): string => `${name}. Hier antwortet nur ein Automat. Bitte schreiben Sie nichts Vertrauliches. In Gefahr: 112`,
  },
} as const;
