import type { PersonProof } from '../consent/person-proof.ts';
import type { PersonRecord } from '../conversation/unify.ts';
import type { Gathered, KeysAtHand } from './gathered.ts';
import type { Letterhead } from './letterhead.ts';
import type { KeptDays } from './papers/deployment.ts';
import { declarationWords, lineFacts, verdictWords } from './proof-words.ts';
import { germanMoment, openerOf, stateFacts, terminalManner } from './state-words.ts';

export interface AccessAnswer {
  /** The answer in German, for the terminal; the page to hand out is `accessPage`. */
  readonly words: string;
  /** The same as it is stored. */
  readonly data: unknown;
}

/** The full answer to "what do you have about me?" (Art. 15 DSGVO): for the data-protection contact, after the person was made sure of. */
export function accessAnswer(
  { records, proof }: Gathered,
  { name, contactMonths, authority, dataProtection }: Pick<Letterhead, 'name' | 'contactMonths' | 'authority' | 'dataProtection'>,
  keys: KeysAtHand,
  kept: KeptDays,
): AccessAnswer {
  const parts = [
    intro(name, proof, keys, kept),
    ...liveFirst(records).map((one) => recordPart(one, keys)),
    ...proof.chains.map(chainPart),
    records.length + proof.chains.length === 0 ? 'Zu diesem Kennzeichen ist nichts gespeichert.' : undefined,
    closing(contactMonths, authority, dataProtection, kept),
  ].filter((part) => part !== undefined);
  const data = { reference: proof.reference, answeredAt: proof.printedAt, items: records, proofs: proof.chains };
  return { words: parts.join('\n\n'), data };
}

/** The item itself before the signposts that lead to it. */
export function liveFirst(records: readonly PersonRecord[]): readonly PersonRecord[] {
  return [...records].sort((a, b) => Number(a.aliasOf !== undefined) - Number(b.aliasOf !== undefined));
}

/** `24 Monate`, `einen Monat`: for a "nach" behind it. */
export function monthsInWords(months: number): string {
  return months === 1 ? 'einen Monat' : `${months} Monate`;
}

/** `1 Tag`, `30 Tage`. */
export function days(count: number): string {
  return count === 1 ? '1 Tag' : `${count} Tage`;
}

function intro(name: string, { reference, printedAt }: PersonProof, { vault }: KeysAtHand, { logDays }: KeptDays): string {
  return `Auskunft über gespeicherte Daten (${name}), ${germanMoment(printedAt)}

Kennzeichen: ${reference}
Das Kennzeichen ist aus der Kennung im Messenger-Dienst mit einem geheimen Schlüssel berechnet. In technischen Protokollen (${days(logDays)}) steht nur
seine Kurzform ${vault.reference(reference)}. Was geschrieben wird, speichert der Automat nicht, auch keine Namen und keine Bilder.`;
}

function recordPart(record: PersonRecord, { openAddress }: KeysAtHand): string {
  const { key, state, aliasOf: mergedInto, expiresAt } = record;
  const title = mergedInto === undefined ? 'Eintrag zur Unterhaltung' : 'Verweis von einer anderen Kennung derselben Person';
  const until = expiresAt === undefined ? 'keines, solange der Newsletter abonniert ist' : germanMoment(expiresAt);
  const facts = stateFacts(state, terminalManner(openerOf(record, openAddress))).map(({ label, value }) => [label, value] as const);
  return section(`${title} (${key})`, [...facts, ['Löschdatum', until]]);
}

function chainPart({ person, verdict, lines }: PersonProof['chains'][number]): string {
  const told = lines.map(({ entry, question, address }) =>
    section(`${entry.seq}. ${declarationWords(entry.content)}`, [
      ...lineFacts(entry.content, address),
      ...(question ? [['Wortlaut der Frage', `\n${question.text}`] as const] : []),
    ]),
  );
  return [`Nachweise zum Newsletter (${person}). ${verdictWords(verdict)}`, ...told].join('\n\n');
}

function closing(
  contactMonths: number,
  authority: string,
  dataProtection: string,
  { queueDays, deadLetterDays, backupDays }: KeptDays,
): string {
  return `Wozu und wie lange: Der Eintrag dient dazu, nicht zweimal zu begrüßen, Antworten zuzustellen, den bestellten Newsletter zu senden und Abmeldungen
zu achten; er wird
${monthsInWords(contactMonths)} nach dem letzten Kontakt gelöscht. Nachweise zum Newsletter werden bis zum Ende des dritten Jahres nach dem Jahr des Widerrufs
aufgehoben (§§ 195, 199 BGB) und dann gelöscht. Nachrichten, die gerade verarbeitet werden, liegen ohne Inhalt höchstens ${days(queueDays + deadLetterDays)} in
Warteschlangen, Sicherungen der Tabellen ${days(backupDays)}.
Herkunft: die Nachrichten selbst. Empfänger: Amazon Web Services (Betrieb), Meta (Zustellung). Beide gehören zu Konzernen in den
USA; Grundlage einer Übermittlung dorthin sind der Angemessenheitsbeschluss zum Datenschutzrahmen EU–USA und Standardvertragsklauseln, ein Abdruck ist
bei ${dataProtection} zu haben. Eine automatisierte Entscheidung im Sinn von
Art. 22 DSGVO findet nicht statt. Getrennt davon ist, was bei Meta oder im Postfach des Teams liegt.
Es bestehen Rechte auf Berichtigung, Löschung, Einschränkung, Widerspruch, Übertragbarkeit und auf Beschwerde bei der Aufsicht (${authority}); eine
Einwilligung kann jederzeit mit STOPP widerrufen werden.`;
}

function section(title: string, facts: readonly (readonly [string, string])[]): string {
  return [title, ...facts.map(([label, value]) => `  ${label}: ${value}`)].join('\n');
}
