import type { ProvenLine } from '../consent/person-proof.ts';
import { escapeHtml } from './escape-html.ts';

/** Issuer of a printed page, as named in the facility file. */
export interface Issuer {
  readonly name: string;
  readonly carrier: string;
  /** The carrier's address by post, in one line. */
  readonly postalAddress?: string | undefined;
  /** Contact for questions about data. */
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
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(
    [title, ...(issuer ? [issuer.name] : [])].join(' – '),
  )}</title><style>${style}</style></head>
<body>
${issuer ? issuerPart(issuer) : ''}<main>
${body}
</main>
</body>
</html>
`;
}

/** The head of a page: whose it is. */
export function issuerPart({ name, carrier }: Issuer): string {
  return `<header>\n<p>${escapeHtml(name)}</p>\n<p>Träger: ${escapeHtml(carrier)}</p>\n</header>\n`;
}

/** Details missing from the file are marked, never made up. */
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

/** A row with values that are HTML already. */
export function row(label: string, values: string): string {
  return `<div><dt>${escapeHtml(label)}</dt>${values}</div>`;
}

/** The wording of a question as it was put, and whether it still has its hash. */
export function questionPart({ text, isUnaltered }: NonNullable<ProvenLine['question']>): string {
  const fault = isUnaltered ? '' : '\n<p class="fault">Dieser Text passt nicht mehr zu seiner Prüfsumme: Er wurde verändert.</p>';
  return `<p class="quoted">Wortlaut der Frage:</p>
<blockquote>${escapeHtml(text)}</blockquote>${fault}`;
}
