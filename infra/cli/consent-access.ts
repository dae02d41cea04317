import type { Gathered } from '../../shared/app/gather-proof.ts';
import { escapeHtml } from '../../shared/consent/escape-html.ts';
import type { PersonProof } from '../../shared/consent/person-proof.ts';
import { lineFacts, verdictWords } from '../../shared/consent/proof-words.ts';
import type { PersonRecord } from '../../shared/conversation/unify.ts';
import type { ConsentDesk } from './consent-desk.ts';
import { momentInWords, stateFacts } from './consent-state-words.ts';

export interface AccessAnswer {
  /** The answer in German, as it can be put into a letter. */
  readonly words: string;
  readonly page: string;
  /** The same as it is stored. */
  readonly data: unknown;
}

/** The full answer to "what do you have about me?" (Art. 15 DSGVO): for the data-protection contact, after the person was made sure of. */
export function accessAnswer(
  { records, proof }: Gathered,
  desk: Pick<ConsentDesk, 'facility' | 'vault' | 'openAddress' | 'now'>,
): AccessAnswer {
  const { facility, contactMonths } = desk.facility();
  const parts = [
    intro(facility.name, proof, desk),
    ...[...records]
      .sort((a, b) => Number(a.mergedInto !== undefined) - Number(b.mergedInto !== undefined))
      .map((one) => recordPart(one, desk)),
    ...proof.chains.map(chainPart),
    records.length + proof.chains.length === 0 ? 'Zu diesem Kennzeichen ist nichts gespeichert.' : undefined,
    closing(contactMonths),
  ].filter((part) => part !== undefined);
  const words = parts.join('\n\n');
  const data = { reference: proof.reference, answeredAt: proof.printedAt, items: records, proofs: proof.chains };
  return { words, page: pageOf(words), data };
}

function intro(name: string, { reference, printedAt }: PersonProof, { vault }: Pick<ConsentDesk, 'vault'>): string {
  return `Auskunft über gespeicherte Daten (${name}), ${momentInWords(printedAt)}

Kennzeichen: ${reference}
Das Kennzeichen ist aus der Kennung im Messenger-Dienst mit einem geheimen Schlüssel berechnet. In technischen Protokollen (30 Tage) steht nur
seine Kurzform ${vault.reference(reference)}. Was geschrieben wird, speichert der Automat nicht, auch keine Namen und keine Bilder.`;
}

function recordPart({ key, state, mergedInto, expiresAt }: PersonRecord, { openAddress }: Pick<ConsentDesk, 'openAddress'>): string {
  const title = mergedInto === undefined ? 'Eintrag zur Unterhaltung' : 'Verweis von einer anderen Kennung derselben Person';
  const until = expiresAt === undefined ? 'keines, solange der Newsletter abonniert ist' : momentInWords(expiresAt);
  return section(`${title} (${key})`, [...stateFacts(state, openAddress), ['Löschdatum', until]]);
}

function chainPart({ person, verdict, lines }: PersonProof['chains'][number]): string {
  const told = lines.map(({ entry, question, address }) =>
    section(`${entry.seq}. ${entry.content.kind === 'confirmed' ? 'Einwilligung' : 'Widerruf'}`, [
      ...lineFacts(entry.content, address),
      ...(question ? [['Wortlaut der Frage', `\n${question.text}`] as const] : []),
    ]),
  );
  return [`Nachweise zum Newsletter (${person}). ${verdictWords(verdict)}`, ...told].join('\n\n');
}

function closing(contactMonths: number): string {
  return `Wozu und wie lange: Der Eintrag dient dazu, nicht zweimal zu begrüßen, Antworten zuzustellen und Abmeldungen zu achten; er wird
${contactMonths} Monate nach dem letzten Kontakt gelöscht. Nachweise zum Newsletter werden bis zum Ende des dritten Jahres nach dem Jahr des Widerrufs
aufgehoben (§§ 195, 199 BGB) und dann gelöscht. Nachrichten, die gerade verarbeitet werden, liegen ohne Inhalt höchstens 14 Tage in
Warteschlangen, Sicherungen der Tabellen 35 Tage.
Herkunft: die Nachrichten selbst. Empfänger: Amazon Web Services (Betrieb), Meta (Zustellung). Eine automatisierte Entscheidung im Sinn von
Art. 22 DSGVO findet nicht statt. Getrennt davon ist, was bei Meta oder im Postfach des Teams liegt.
Es bestehen Rechte auf Berichtigung, Löschung, Einschränkung, Widerspruch, Übertragbarkeit und auf Beschwerde bei der Aufsichtsbehörde; eine
Einwilligung kann jederzeit mit STOPP widerrufen werden.`;
}

function section(title: string, facts: readonly (readonly [string, string])[]): string {
  return [title, ...facts.map(([label, value]) => `  ${label}: ${value}`)].join('\n');
}

function pageOf(words: string): string {
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Auskunft</title>
<style>body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:11pt/1.45 system-ui,sans-serif;color:#111;background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}</style></head>
<body><pre>${escapeHtml(words)}</pre></body></html>
`;
}
