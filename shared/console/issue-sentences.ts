import type { IssueDoubt, IssueMistake } from '../broadcast/lint-issue.ts';
import { profileOf } from '../channels/registry.ts';
import type { SensitiveKind } from '../understanding/sensitive/kinds.ts';

const framePart = { sender: 'der Absender', imprint: 'das Impressum', STOPP: 'der Hinweis auf STOPP' } as const;

const confidential: Readonly<Record<SensitiveKind, string>> = {
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
};

/** Why an issue cannot go out, and what to do. */
export function mistakeSentence(mistake: IssueMistake): string {
  switch (mistake.kind) {
    case 'empty':
      return 'Der Text fehlt.';
    case 'several-lines':
      return 'Der Text hat mehrere Zeilen. Schreiben Sie ihn in einer: Mehr nimmt eine Vorlage nicht auf.';
    case 'spaces':
      return 'Im Text stehen mehr als vier Leerzeichen hintereinander.';
    case 'braces':
      return 'Der Text enthält {{ }} oder [[ ]]. In Vorlagen haben diese Klammern eine eigene Bedeutung.';
    case 'link-not-https':
      return 'Ein Link im Text ist unvollständig oder beginnt nicht mit https://.';
    case 'link-shortened':
      return 'Ein Link im Text ist gekürzt. Meta lehnt das ab; schreiben Sie den ganzen Link.';
    case 'no-channel':
      return 'In der Einrichtungsdatei gibt es für keinen Kanal einen Rahmen um die Ausgabe (Text broadcast.frame).';
    case 'confidential':
      return `Der Text enthält offenbar ${confidential[mistake.what]}. Das gehört nicht in diesen Kanal; nehmen Sie es heraus.`;
    case 'address':
      return `Die Einrichtung sagt ${mistake.address}; im Text steht „${mistake.word}“.`;
    case 'promise':
      return `Der Text verspricht, was in einem Messenger niemand halten kann („${mistake.words}“). Nehmen Sie das heraus.`;
    case 'readers':
      return `Der Text klingt, als läse hier jemand mit („${mistake.words}“). Einen der Kanäle liest aber niemand; nennen Sie das Telefon.`;
    case 'too-long':
      return `Der Text ist zu lang: Mit Absender, Impressum und STOPP hat die Ausgabe für ${profileOf(mistake.channel).label} ${mistake.units} Zeichen, möglich sind ${mistake.limit}.`;
    case 'frame-lacks':
      return `Im Rahmen der Ausgabe für ${profileOf(mistake.channel).label} fehlt ${framePart[mistake.what]}. Das steht in der Einrichtungsdatei (Text broadcast.frame).`;
  }
}

/** The same of the issue's own link. */
export function linkMistakeSentence(mistake: IssueMistake): string {
  if (mistake.kind === 'link-not-https') return 'Der Link fehlt, ist unvollständig oder beginnt nicht mit https://.';
  return mistake.kind === 'link-shortened'
    ? 'Der Link ist gekürzt. Meta lehnt das ab; schreiben Sie den ganzen Link.'
    : mistakeSentence(mistake);
}

/** The linter's doubts by their English, each with its German; what was found stands in quotes. */
const doubts: readonly (readonly [begins: string, sentence: (found: string) => string])[] = [
  ['begins a sentence with', (found) => `Ein Satz beginnt mit „${found}“, obwohl die Einrichtung du sagt: Sind die Lesenden gemeint?`],
  [
    'says',
    (found) => `„${found}“ meint nur Männer. Ein neutrales Wort (Team, Fachkräfte, Ratsuchende) oder beide Formen schließen niemanden aus.`,
  ],
  ['writes', (found) => `Über „${found}“ stolpern Vorleseprogramme. Ein neutrales Wort oder beide Formen lesen sich besser.`],
  ['has a sentence of more than', (found) => `Dieser Satz ist zu lang für Einfache Sprache: „${found}“`],
  ['has a clause within', (found) => `Einfache Sprache macht daraus zwei Sätze: „${found}“`],
  ['may have a clause within', (found) => `Einfache Sprache macht daraus vielleicht zwei Sätze: „${found}“`],
  ['has a long word', (found) => `„${found}“ ist ein langes Wort: besser mit Bindestrich, oder ein anderes Wort.`],
  ['has a short form', (found) => `„${found}“ ist eine Abkürzung: besser das ganze Wort.`],
  ['has a subjunctive', (found) => `„${found}“: Einfache Sprache sagt, was ist.`],
  ['has a passive', (found) => `„${found}“: Einfache Sprache sagt, wer etwas tut.`],
  ['has a sign', (found) => `„${found}“: Einfache Sprache sagt das mit Worten.`],
];

/** A doubt that may be unfounded, for a person to judge before the issue goes to everybody. */
export function doubtSentence(doubt: IssueDoubt): string {
  if (doubt.kind === 'confidential') return `Der Text enthält vielleicht ${confidential[doubt.what]}. Alle bekommen ihn.`;
  const found = /"(.*)"/s.exec(doubt.how)?.[1] ?? '';
  const known = doubts.find(([begins]) => doubt.how.startsWith(begins));
  return known ? known[1](found) : doubt.how;
}

/** Why an issue stands still, and what to do: our own reasons and the platform's codes. */
const reasons: Readonly<Record<string, string>> = {
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
};

export function reasonSentence(because: string | undefined): string | undefined {
  if (because === undefined) return undefined;
  return Object.hasOwn(reasons, because) ? reasons[because] : `Meldung ${because}`;
}
