import type { LawProfile } from '../facility/snapshot.ts';
import type { ChainFault, ChainVerdict } from './chain.ts';
import type { LedgerEntryContent } from './proof.ts';
import { proofTime } from './proof-time.ts';
import type { WithdrawalRoute } from './state.ts';

export const routeWords: Readonly<Record<WithdrawalRoute, string>> = {
  chat: 'im Chat',
  platform: 'über die Abbestell-Funktion von WhatsApp',
  staff: 'außerhalb des Chats (Telefon, Brief oder Mail), vom Team eingetragen',
  erasure: 'durch Löschung auf Wunsch der Person',
  lapsed: 'durch Zeitablauf: 24 Monate ohne Ausgabe und ohne Erneuerung',
};

export const lawWords: Readonly<Record<LawProfile, string>> = {
  DSGVO: 'DSGVO',
  KDG: 'KDG (katholische Kirche)',
  'DSG-EKD': 'DSG-EKD (evangelische Kirche)',
  PUBLIC: 'DSGVO und Landesrecht (öffentlicher Träger)',
};

const faultWords: Readonly<Record<ChainFault, string>> = {
  person: 'gehört zu einer anderen Person',
  sequence: 'die Nummern laufen nicht durch: eine Zeile fehlt, ist doppelt oder verschoben',
  previous: 'hängt nicht an der Zeile davor',
  content: 'wurde nach dem Schreiben verändert',
  head: 'die Kette endet nicht dort, wo sie nach der Notiz enden müsste',
};

/** What a walk along the chain has shown. It never says more than that: a chain shows alterations, it does not prevent them. */
export function verdictWords(verdict: ChainVerdict): string {
  return verdict.ok ? 'Die Kette ist schlüssig.' : `Die Kette ist nicht schlüssig: Zeile ${verdict.at} ${faultWords[verdict.reason]}.`;
}

/** The facts of one line as pairs of label and value, in the order in which they happened. */
export function lineFacts(content: LedgerEntryContent, address: string | undefined): readonly (readonly [string, string])[] {
  // Altered beyond reading; what the chain says of it stands beside.
  if (typeof content.recordedAt !== 'number') return [['Inhalt', 'nicht mehr lesbar']];
  const channel = content.channel === 'whatsapp' ? 'WhatsApp' : 'Messenger';
  const account = content.channel === 'whatsapp' ? 'Nummern-ID' : 'Seiten-ID';
  return [
    ...declarationFacts(content),
    ['Newsletter', content.newsletter],
    ['Kanal', `${channel}, ${account} ${content.account}`],
    ...(address === undefined ? [] : [['Adresse der Person', address] as const]),
    ...(content.minimumAge === undefined ? [] : [['In der Frage genanntes Mindestalter', `${content.minimumAge} Jahre`] as const]),
    ['Datenschutzrecht', lawWords[content.law]],
    ['Aufgezeichnet', `${proofTime(content.recordedAt)}, Pforte ${content.softwareVersion}`],
  ];
}

function declarationFacts(content: LedgerEntryContent): readonly (readonly [string, string])[] {
  const message = content.eventKey === undefined ? [] : [['Prüfwert der Nachricht (HMAC)', content.eventKey] as const];
  if (content.kind === 'confirmed') {
    const { question } = content;
    return [
      ...(content.renews === undefined ? [] : [['Erneuert die Einwilligung vom', proofTime(content.renews)] as const]),
      [content.renews === undefined ? 'Wunsch geäußert' : 'Gefragt aus Anlass einer Nachricht vom', proofTime(question.at)],
      ...(question.eventKey === undefined
        ? []
        : [[`Prüfwert ${content.renews === undefined ? 'des Wunsches' : 'dieser Nachricht'} (HMAC)`, question.eventKey] as const]),
      ['Frage gestellt', proofTime(question.putAt)],
      ['Prüfsumme der Frage (SHA-256)', question.textHash],
      ['Antwort', content.keyword],
      ['Eingewilligt', proofTime(content.at)],
      ...message,
    ];
  }
  return [
    ['Widerrufen', proofTime(content.at)],
    ['Auf welchem Weg', routeWords[content.route]],
    ...(content.keyword === undefined ? [] : [['Antwort', content.keyword] as const]),
    ...(content.recordedBy === undefined ? [] : [['Eingetragen von', content.recordedBy] as const]),
    ['Eingewilligt war seit', proofTime(content.confirmedAt)],
    ...message,
  ];
}
