import type { SensitiveKind } from '../understanding/sensitive/kinds.ts';

/** What may be confidential in an issue, to stand in a sentence. */
export const confidentialWords = {
  iban: 'eine Kontonummer',
  'steuer-id': 'eine Steuer-Identifikationsnummer',
  'sv-number': 'eine Sozialversicherungsnummer',
  kvnr: 'eine Krankenversichertennummer',
  'id-card': 'die Nummer eines Ausweises oder Passes',
  'residence-permit': 'die Nummer eines Aufenthaltstitels',
  'tax-number': 'eine Steuernummer',
  'bg-number': 'die Nummer einer Bedarfsgemeinschaft',
  'agency-number': 'eine Kundennummer der Arbeitsagentur',
  'kindergeld-number': 'eine Kindergeldnummer',
  bamf: 'ein Aktenzeichen des Bundesamts',
  court: 'ein Aktenzeichen eines Gerichts',
  'credit-card': 'eine Kartennummer',
  'birth-date': 'ein Geburtsdatum',
  phone: 'eine fremde Telefonnummer',
  email: 'eine fremde E-Mail-Adresse',
  address: 'eine fremde Anschrift',
  health: 'etwas über die Gesundheit eines Menschen',
  password: 'ein Passwort oder einen Code',
} satisfies Readonly<Record<SensitiveKind, string>>;

/** Why an issue cannot go out, and what to do. */
export const issueMistakeWords = {
  empty: 'Der Text fehlt.',
  'several-lines': 'Der Text hat mehrere Zeilen. Schreiben Sie ihn in einer: Mehr nimmt eine Vorlage nicht auf.',
  spaces: 'Im Text stehen mehr als vier Leerzeichen hintereinander.',
  braces: 'Der Text enthält {{ }} oder [[ ]]. In Vorlagen haben diese Klammern eine eigene Bedeutung.',
  'link-not-https': 'Ein Link im Text ist unvollständig oder beginnt nicht mit https://.',
  'link-shortened': 'Ein Link im Text ist gekürzt. Meta lehnt das ab; schreiben Sie den ganzen Link.',
  'no-channel': 'In der Einrichtungsdatei gibt es für keinen Kanal einen Rahmen um die Ausgabe (Text broadcast.frame).',
  confidential: (what: string) => `Der Text enthält offenbar ${what}. Das gehört nicht in diesen Kanal; nehmen Sie es heraus.`,
  address: (address: string, word: string) => `Die Einrichtung sagt ${address}; im Text steht „${word}“.`,
  promise: (found: string) => `Der Text verspricht, was in einem Messenger niemand halten kann („${found}“). Nehmen Sie das heraus.`,
  readers: (found: string) =>
    `Der Text klingt, als läse hier jemand mit („${found}“). Einen der Kanäle liest aber niemand; nennen Sie das Telefon.`,
  'too-long': (channel: string, units: number, limit: number) =>
    `Der Text ist zu lang: Mit Absender, Impressum und STOPP hat die Ausgabe für ${channel} ${units} Zeichen, möglich sind ${limit}.`,
  'frame-lacks': (channel: string, what: string) =>
    `Im Rahmen der Ausgabe für ${channel} fehlt ${what}. Das steht in der Einrichtungsdatei (Text broadcast.frame).`,
  frame: { sender: 'der Absender', imprint: 'das Impressum', STOPP: 'der Hinweis auf STOPP' },
  ownLink: 'Der Link fehlt, ist unvollständig oder beginnt nicht mit https://.',
  ownLinkShortened: 'Der Link ist gekürzt. Meta lehnt das ab; schreiben Sie den ganzen Link.',
};

/** What may be wrong with an issue, for a person to judge before it goes to everybody. */
export const issueDoubtWords = {
  confidential: (what: string) => `Der Text enthält vielleicht ${what}. Alle bekommen ihn.`,
  sentenceYou: (found: string) => `Ein Satz beginnt mit „${found}“, obwohl die Einrichtung du sagt: Sind die Lesenden gemeint?`,
  men: (found: string) =>
    `„${found}“ meint nur Männer. Ein neutrales Wort (Team, Fachkräfte, Ratsuchende) oder beide Formen schließen niemanden aus.`,
  screenReader: (found: string) => `Über „${found}“ stolpern Vorleseprogramme. Ein neutrales Wort oder beide Formen lesen sich besser.`,
  longSentence: (found: string) => `Dieser Satz ist zu lang für Einfache Sprache: „${found}“`,
  clause: (found: string) => `Einfache Sprache macht daraus zwei Sätze: „${found}“`,
  maybeClause: (found: string) => `Einfache Sprache macht daraus vielleicht zwei Sätze: „${found}“`,
  longWord: (found: string) => `„${found}“ ist ein langes Wort: besser mit Bindestrich, oder ein anderes Wort.`,
  shortForm: (found: string) => `„${found}“ ist eine Abkürzung: besser das ganze Wort.`,
  subjunctive: (found: string) => `„${found}“: Einfache Sprache sagt, was ist.`,
  passive: (found: string) => `„${found}“: Einfache Sprache sagt, wer etwas tut.`,
  sign: (found: string) => `„${found}“: Einfache Sprache sagt das mit Worten.`,
};

/** Why an issue stands still, and what to do: our own reasons and the platform's codes. */
export const issueReasonWords = {
  operator: 'Jemand hat sie angehalten.',
  'too-many-failures': 'Mehr als fünf von hundert sind nicht angekommen. Sehen Sie sich die Meldungen unten an.',
  'quiet-hours': 'Es ist Ruhezeit. Danach geht es von selbst weiter.',
  'daily-limit': 'Die Grenze von Meta für 24 Stunden ist erreicht. Es geht von selbst weiter.',
  'held-back': 'Meta lässt einige einen Tag warten. Es geht von selbst weiter.',
  'graph.unreachable': 'Meta ist nicht zu erreichen. Es geht von selbst weiter.',
  'clock.jumped': 'Die Uhr zeigte eine Zeit vor dem Beginn.',
  'not-approved': 'Die Einrichtung verlangt die Zustimmung einer zweiten Person. Danach lassen Sie weitersenden.',
  'approval-void':
    'Nach der Zustimmung wurde etwas geändert. Eine zweite Person muss noch einmal zustimmen; danach lassen Sie weitersenden.',
  'channel.gone': 'Der Kanal steht nicht mehr in der Einrichtungsdatei.',
  'secrets.missing': 'Ein Zugangsschlüssel von Meta fehlt. Tragen Sie ihn unter Einrichtung ein; danach lassen Sie weitersenden.',
  '190': 'Der Zugangsschlüssel von Meta gilt nicht mehr. Tragen Sie unter Einrichtung einen neuen ein; danach lassen Sie weitersenden.',
  '368': 'Meta hat das Konto wegen eines Regelverstoßes gesperrt. Sehen Sie im WhatsApp-Manager nach.',
  '131031': 'Meta hat das Konto gesperrt. Sehen Sie im WhatsApp-Manager nach.',
  '131042': 'Bei Meta fehlt eine Zahlungsweise. Tragen Sie sie im WhatsApp-Manager ein; danach lassen Sie weitersenden.',
  '131048': 'Meta bremst die Nummer, weil Menschen sie blockiert haben. Warten Sie, und schreiben Sie seltener.',
  '132000': 'Die Vorlage bei Meta passt nicht zur Ausgabe. Sie muss neu eingereicht werden.',
  '132001': 'Meta kennt die Vorlage in dieser Sprache nicht.',
  '132015': 'Meta hat die Vorlage angehalten, weil Menschen sie nicht mögen. Warten Sie, oder nennen Sie eine andere.',
  '132016': 'Meta hat die Vorlage abgeschaltet. Nennen Sie eine andere.',
  code: (code: string) => `Meldung ${code}`,
};
