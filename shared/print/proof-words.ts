import { localCivil } from '../calendar/berlin.ts';
import type { EpochMs } from '../calendar/rules.ts';
import { dateInWords } from '../calendar/wording.ts';
import { profileOf } from '../channels/registry.ts';
import type { ChainFault, ChainVerdict } from '../consent/chain.ts';
import type { LedgerEntryContent, StoredContent } from '../consent/proof.ts';
import type { WithdrawalRoute, WithdrawalWay } from '../consent/state.ts';
import type { LawProfile } from '../facility/snapshot.ts';
import { proofTime } from './proof-time.ts';

export const routeWords: Readonly<Record<WithdrawalRoute, string>> = {
  chat: 'im Chat',
  platform: 'über die Abbestell-Funktion der Plattform',
  staff: 'außerhalb des Chats (Telefon, Brief oder Mail), vom Team eingetragen',
  erasure: 'durch Löschung auf Wunsch der Person',
  lapsed: 'durch Zeitablauf: 24 Monate ohne Ausgabe und ohne Erneuerung',
};

export const wayWords: Readonly<Record<WithdrawalWay, string>> = {
  phone: 'am Telefon',
  letter: 'per Brief',
  mail: 'per E-Mail',
  visit: 'im Gespräch vor Ort',
};

export const lawWords: Readonly<Record<LawProfile, string>> = {
  DSGVO: 'DSGVO',
  KDG: 'KDG (katholische Kirche)',
  'DSG-EKD': 'DSG-EKD (evangelische Kirche)',
  PUBLIC: 'DSGVO und Landesrecht (öffentlicher Träger)',
};

const faultWords: Readonly<Record<ChainFault, string>> = {
  person: 'gehört zu einer anderen Person',
  sequence: 'steht nicht an ihrem Platz: Eine Zeile fehlt, ist doppelt oder verschoben',
  previous: 'hängt nicht an der Zeile davor',
  unkeyed: 'trägt keinen Schlüssel, obwohl jede Zeile hier einen tragen muss',
  version: 'ist verändert oder neuer: Diese Fassung des Programms kann sie nicht prüfen',
  content: 'wurde nach dem Schreiben verändert',
  head: 'ist nicht die, mit der die Kette nach der Notiz enden müsste',
};

/** Result of a walk along the chain. It never says more than that: a chain shows alterations, it does not prevent them. */
export function verdictWords(verdict: ChainVerdict): string {
  if (!verdict.ok) return `Die Kette ist nicht schlüssig: Zeile ${verdict.at} ${faultWords[verdict.reason]}.`;
  if (verdict.unkeyed === undefined) return 'Die Kette ist schlüssig.';
  return 'Die Kette ist schlüssig, aber von der alten Art ohne Schlüssel: Wer in die Tabelle schreiben darf, könnte sie neu geschrieben haben.';
}

/** One thing that a line says: a moment, words, or a value that only machines compare. */
export type LineFact =
  | { readonly label: string; readonly at: EpochMs; readonly by?: string }
  | { readonly label: string; readonly words: string }
  | { readonly label: string; readonly code: string };

/** `Montag, 23. November 2026`. */
export function dateOnPaper(at: EpochMs): string {
  return `${dateInWords(at)} ${localCivil(at).year}`;
}

/** A moment as people read it on a page, to the second and with its zone: `Montag, 23. November 2026, 10:01:09 Uhr (MEZ)`. */
export function momentOnPaper(at: EpochMs): string {
  const [clock = '', distance] = (proofTime(at).split('T')[1] ?? '').split('+');
  return `${dateOnPaper(at)}, ${clock} Uhr (${distance === '02:00' ? 'MESZ' : 'MEZ'})`;
}

/** Kind of declaration that a line is. */
export function declarationWords({ kind }: StoredContent): string {
  if (kind === 'confirmed') return 'Einwilligung';
  return kind === 'withdrawn' ? 'Widerruf' : 'verändert oder neuer';
}

/** The facts of one line as pairs of label and value, in the order in which they happened. */
export function lineFacts(content: StoredContent, address: string | undefined): readonly (readonly [string, string])[] {
  return factsOfLine(content, address).map((fact) => [fact.label, inOneLine(fact)] as const);
}

function inOneLine(fact: LineFact): string {
  if ('words' in fact) return fact.words;
  if ('code' in fact) return fact.code;
  return [proofTime(fact.at), ...(fact.by === undefined ? [] : [fact.by])].join(', ');
}

/** The same, with moments and machine values told apart from words. */
export function factsOfLine(content: StoredContent, address: string | undefined): readonly LineFact[] {
  // Which of the two it is, the chain says.
  if (content.kind === 'altered')
    return [{ label: 'Inhalt', words: 'verändert oder neuer: Diese Fassung des Programms kann ihn nicht lesen' }];
  const { label: channel, accountLabel: account } = profileOf(content.channel);
  return [
    ...declarationFacts(content),
    { label: 'Newsletter', words: content.newsletter },
    { label: 'Kanal', words: `${channel}, ${account} ${content.account}` },
    ...(address === undefined ? [] : [{ label: 'Adresse der Person', words: address }]),
    ...(content.minimumAge === undefined ? [] : [{ label: 'In der Frage genanntes Mindestalter', words: `${content.minimumAge} Jahre` }]),
    { label: 'Datenschutzrecht', words: lawWords[content.law] },
    { label: 'Aufgezeichnet', at: content.recordedAt, by: `Pforte ${content.softwareVersion}` },
    ...(content.formerly ?? []).map((person) => ({ label: 'Weiteres Kennzeichen der Person', code: person })),
  ];
}

function declarationFacts(content: LedgerEntryContent): readonly LineFact[] {
  const message = content.eventKey === undefined ? [] : [{ label: 'Prüfwert der Nachricht (HMAC)', code: content.eventKey }];
  if (content.kind === 'confirmed') {
    const { question, renews } = content;
    return [
      ...(renews === undefined ? [] : [{ label: 'Erneuert die Einwilligung vom', at: renews }]),
      { label: renews === undefined ? 'Wunsch geäußert' : 'Gefragt aus Anlass einer Nachricht vom', at: question.at },
      ...(question.eventKey === undefined
        ? []
        : [{ label: `Prüfwert ${renews === undefined ? 'des Wunsches' : 'dieser Nachricht'} (HMAC)`, code: question.eventKey }]),
      { label: 'Frage gestellt', at: question.putAt },
      { label: 'Prüfsumme der Frage (SHA-256)', code: question.textHash },
      { label: 'Antwort', words: content.keyword },
      { label: 'Eingewilligt', at: content.at },
      ...message,
    ];
  }
  return [
    { label: 'Widerrufen', at: content.at },
    { label: 'Auf welchem Weg', words: routeWords[content.route] },
    ...(content.keyword === undefined ? [] : [{ label: 'Antwort', words: content.keyword }]),
    ...(content.way === undefined ? [] : [{ label: 'Erklärt', words: wayWords[content.way] }]),
    ...(content.recordedBy === undefined ? [] : [{ label: 'Eingetragen von', words: content.recordedBy }]),
    { label: 'Eingewilligt war seit', at: content.confirmedAt },
    ...message,
  ];
}
