import type { PersonProof, ProvenChain, ProvenLine } from '../consent/person-proof.ts';
import { escapeHtml } from './escape-html.ts';
import { codeRow, factList, type Issuer, postalRow, printedPage, questionPart, row, wordsRow } from './printed-page.ts';
import { proofTime } from './proof-time.ts';
import { declarationWords, factsOfLine, type LineFact, momentOnPaper, verdictWords } from './proof-words.ts';
import { standingWords } from './standing.ts';

/** One person's proof as a page to print. `issuer` absent: the page names no facility of its own. */
export function proofPage(proof: PersonProof, issuer?: Issuer): string {
  return printedPage('Nachweis der Einwilligung', issuer, proofMain(proof, issuer));
}

/** Body of that page, as HTML. */
export function proofMain(proof: PersonProof, issuer?: Issuer): string {
  const { reference, printedAt, chains } = proof;
  return `<h1>Nachweis der Einwilligung in den Newsletter</h1>
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
}`;
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
