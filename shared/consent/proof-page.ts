import { escapeHtml } from './escape-html.ts';
import type { PersonProof, ProvenChain, ProvenLine } from './person-proof.ts';
import { proofTime } from './proof-time.ts';
import { lineFacts, verdictWords } from './proof-words.ts';

const style = `
  :root { color: #111; background: #fff; font: 11pt/1.45 system-ui, sans-serif; }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dt { color: #444; } dd { margin: 0; overflow-wrap: anywhere; }
  blockquote { margin: .5rem 0; padding: .6rem 1rem; border: 1px solid #888; white-space: pre-wrap; }
  section { break-inside: avoid; } .fault { border: 2px solid #a00; padding: .6rem 1rem; } .hash { font-family: ui-monospace, monospace; font-size: .85em; }
`;

/** One person's proof as a page to print: complete in itself, nothing loaded, everything from outside escaped. */
export function proofPage({ reference, printedAt, chains }: PersonProof): string {
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Nachweis der Einwilligung</title><style>${style}</style></head>
<body>
<h1>Nachweis der Einwilligung in den Newsletter</h1>
<dl>
${fact('Kennzeichen der Person', reference)}
${fact('Ausgedruckt', proofTime(printedAt))}
</dl>
<p>Jede Zeile trägt die Prüfsumme der vorigen. Das macht eine spätere Änderung sichtbar; verhindern kann es sie nicht. Eine vollständig neu
geschriebene oder am Ende gekürzte Kette fällt nur im Vergleich mit einer außerhalb notierten Tages-Prüfsumme auf.</p>
${chains.length === 0 ? '<p>Zu diesem Kennzeichen ist kein Nachweis gespeichert.</p>' : chains.map(chainPart).join('\n')}
</body>
</html>
`;
}

function chainPart({ person, verdict, lines }: ProvenChain): string {
  return `<h2>Kette <span class="hash">${escapeHtml(person)}</span></h2>
<p${verdict.ok ? '' : ' class="fault"'}>${escapeHtml(verdictWords(verdict))}</p>
${lines.map(linePart).join('\n')}`;
}

function linePart({ entry, question, address }: ProvenLine): string {
  const { seq, hash, previous, content } = entry;
  return `<section>
<h3>${seq}. ${content.kind === 'confirmed' ? 'Einwilligung' : 'Widerruf'}</h3>
<dl>
${lineFacts(content, address)
  .map(([label, value]) => fact(label, value))
  .join('\n')}
${fact('Prüfsumme der Zeile', hash)}
${fact('Prüfsumme der Zeile davor', previous ?? 'keine, dies ist die erste')}
</dl>
${question ? questionPart(question) : ''}
</section>`;
}

function questionPart({ text, isUnaltered }: { readonly text: string; readonly isUnaltered: boolean }): string {
  const fault = isUnaltered ? '' : '<p class="fault">Dieser Text passt nicht mehr zu seiner Prüfsumme: Er wurde verändert.</p>';
  return `<p>Wortlaut der Frage:</p>
<blockquote>${escapeHtml(text)}</blockquote>
${fault}`;
}

function fact(label: string, value: string): string {
  return `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`;
}
