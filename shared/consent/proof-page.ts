import { escapeHtml } from './escape-html.ts';
import type { PersonProof, ProvenChain, ProvenLine } from './person-proof.ts';
import { proofTime } from './proof-time.ts';
import { declarationWords, factsOfLine, type LineFact, momentOnPaper, verdictWords } from './proof-words.ts';
import { standingWords } from './standing.ts';

/** Who hands a printed page out, as the facility file says it. */
export interface Issuer {
  readonly name: string;
  readonly carrier: string;
  /** The carrier's address by post, in one line. */
  readonly postalAddress?: string | undefined;
  /** Who answers questions about data. */
  readonly dataProtection: string;
}

// At A4 a value has 109 mm: a hash of 43 characters takes 82 of them.
const style = `
  @page { size: A4; margin: 18mm 18mm 20mm; @bottom-right { content: "Seite " counter(page) " von " counter(pages); font: 8pt system-ui, sans-serif; color: #444; } }
  :root { color: #111; background: #fff; font: 10pt/1.4 system-ui, sans-serif; }
  body { box-sizing: border-box; max-width: 186mm; margin: 10mm auto; padding: 0 6mm; overflow-wrap: break-word; }
  header { border-bottom: 1px solid #111; padding-bottom: 2mm; margin-bottom: 7mm; } header p { margin: 0; } header p:first-child { font-size: 1.15em; font-weight: 600; }
  h1 { font-size: 1.6em; line-height: 1.25; margin: 0 0 2mm; } h2 { font-size: 1.2em; margin: 8mm 0 2mm; } h3 { font-size: 1em; margin: 5mm 0 1.5mm; }
  h1, h2, h3 { break-after: avoid; } p, li { orphans: 2; widows: 2; } p { margin: 2mm 0; } ul { margin: 2mm 0; padding-left: 5mm; } li { margin: 1mm 0; }
  dl { margin: 2mm 0; border-bottom: 1px solid #ccc; }
  dl > div { display: grid; grid-template-columns: 60mm minmax(0, 1fr); column-gap: 5mm; padding: .8mm 0; border-top: 1px solid #ccc; break-inside: avoid; }
  dt { grid-column: 1; color: #444; font-size: .95em; } dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; }
  .code { font-family: ui-monospace, "DejaVu Sans Mono", "Liberation Mono", Consolas, monospace; font-size: 9pt; overflow-wrap: anywhere; }
  .small { font-size: 8.5pt; } .small .code { font-size: 8pt; }
  blockquote { margin: 2mm 0; padding: 2mm 4mm; border: 1px solid #888; white-space: pre-wrap; overflow-wrap: anywhere; break-inside: avoid; }
  .standing { border: 1px solid #111; padding: 2mm 4mm; font-size: 1.1em; }
  section.whole { break-inside: avoid; } .quoted { break-after: avoid; margin-top: 3mm; } .fault { border: 2px solid #a00; padding: 2mm 4mm; }
  @media screen and (max-width: 40rem) { dl > div { display: block; } }
  @media print { body { max-width: none; margin: 0; padding: 0; } }
`;

/** A page to print: complete in itself, nothing loaded. `body` is HTML. */
export function printedPage(title: string, issuer: Issuer | undefined, body: string): string {
  const house = issuer && `<header>\n<p>${escapeHtml(issuer.name)}</p>\n<p>Träger: ${escapeHtml(issuer.carrier)}</p>\n</header>\n`;
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(
    [title, ...(issuer ? [issuer.name] : [])].join(' – '),
  )}</title><style>${style}</style></head>
<body>
${house ?? ''}<main>
${body}
</main>
</body>
</html>
`;
}

/** What the file does not say is marked, never made up. */
export function postalRow({ postalAddress }: Issuer): string {
  return wordsRow('Anschrift des Trägers', postalAddress ?? '⚠ fehlt: contact.postalAddress in der Einrichtungsdatei');
}

/** Rows of a definition list. */
export function factList(rows: readonly string[]): string {
  return `<dl>\n${rows.join('\n')}\n</dl>`;
}

export function wordsRow(label: string, ...words: readonly string[]): string {
  return row(label, words.map((one) => `<dd>${escapeHtml(one)}</dd>`).join(''));
}

/** A value that only machines compare. */
export function codeRow(label: string, code: string): string {
  return row(label, `<dd class="code">${escapeHtml(code)}</dd>`);
}

/** The wording of a question as it was put, and whether it still has its hash. */
export function questionPart({ text, isUnaltered }: NonNullable<ProvenLine['question']>): string {
  const fault = isUnaltered ? '' : '\n<p class="fault">Dieser Text passt nicht mehr zu seiner Prüfsumme: Er wurde verändert.</p>';
  return `<p class="quoted">Wortlaut der Frage:</p>
<blockquote>${escapeHtml(text)}</blockquote>${fault}`;
}

/** One person's proof as a page to print. `issuer` absent: the page names no facility of its own. */
export function proofPage(proof: PersonProof, issuer?: Issuer): string {
  const { reference, printedAt, chains } = proof;
  return printedPage(
    'Nachweis der Einwilligung',
    issuer,
    `<h1>Nachweis der Einwilligung in den Newsletter</h1>
<p class="standing"><strong>Stand beim Ausdruck:</strong> ${escapeHtml(standingWords(proof))}</p>
${factList([
  codeRow('Kennzeichen der Person', reference),
  momentRow('Ausgedruckt', printedAt),
  ...(issuer ? [postalRow(issuer), wordsRow('Datenschutz-Kontakt', issuer.dataProtection)] : []),
])}
<p>Hier steht, wann jemand in den Newsletter eingewilligt oder die Einwilligung widerrufen hat, und mit welchem Wortlaut gefragt wurde.</p>
<p>Alle Zeiten sind deutsche Ortszeit; hinter dem Pluszeichen steht, wie weit sie der Weltzeit (UTC) voraus ist. Wann eine Nachricht kam, sagt
der Messenger-Dienst, über den sie kam; wann gefragt und aufgezeichnet wurde, sagt die Uhr des Systems.</p>
<p>Jede Zeile trägt die Prüfsumme der vorigen, berechnet mit einem geheimen Schlüssel. Das macht eine spätere Änderung sichtbar;
verhindern kann es sie nicht. Eine am Ende gekürzte oder ganz entfernte Kette, und eine neu geschriebene von jemandem mit dem Schlüssel, fällt nur im
Vergleich mit einer außerhalb notierten Tages-Prüfsumme auf.</p>
${issuer ? '<p>Name, Träger und Datenschutz-Kontakt der Einrichtung sind die vom Tag des Ausdrucks.</p>\n' : ''}${
  chains.length === 0
    ? '<p>Zu diesem Kennzeichen ist kein Nachweis gespeichert.</p>'
    : chains.map((chain, index) => chainPart(chain, chains.length === 1 ? '' : ` ${index + 1}`)).join('\n')
}`,
  );
}

function chainPart({ person, verdict, lines }: ProvenChain, number: string): string {
  return `<h2>Kette${number}</h2>
${factList([codeRow('Kennzeichen der Kette', person)])}
<p${verdict.ok ? '' : ' class="fault"'}>${escapeHtml(verdictWords(verdict))}</p>
${lines.map(linePart).join('\n')}`;
}

function linePart({ entry, question, address }: ProvenLine): string {
  const { seq, hash, previous, content } = entry;
  const previousRow = previous === null ? wordsRow : codeRow;
  return `<section>
<h3>${seq}. ${declarationWords(content)}</h3>
${factList([
  ...factsOfLine(content, address).map(factRow),
  codeRow('Prüfsumme der Zeile', hash),
  previousRow('Prüfsumme der Zeile davor', previous ?? 'keine, dies ist die erste'),
])}
${question ? questionPart(question) : ''}
</section>`;
}

function factRow(fact: LineFact): string {
  if ('words' in fact) return wordsRow(fact.label, fact.words);
  return 'code' in fact ? codeRow(fact.label, fact.code) : momentRow(fact.label, fact.at, fact.by);
}

/** The exact moment first, as a court needs it; below it the same in words. */
function momentRow(label: string, at: number, by?: string): string {
  const exact = proofTime(at);
  const words = `<dd><time datetime="${exact}">${momentOnPaper(at)}</time></dd>`;
  return row(label, `<dd>${exact}</dd>${words}${by === undefined ? '' : `<dd>${escapeHtml(by)}</dd>`}`);
}

function row(label: string, values: string): string {
  return `<div><dt>${escapeHtml(label)}</dt>${values}</div>`;
}
