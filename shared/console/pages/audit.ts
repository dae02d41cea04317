import type { EpochMs } from '../../calendar/rules.ts';
import { dateInWords, timeInWords } from '../../calendar/wording.ts';
import { type Html, html } from '../html.ts';
import type { Shell } from '../layout.ts';

export interface AuditData {
  /** Newest first. */
  readonly lines: readonly { readonly at: EpochMs; readonly who: string; readonly what: string; readonly about?: string }[];
}

export function auditView({ lines }: AuditData, { words }: Shell): Html {
  const { audit, acts } = words;
  const sentences: Readonly<Record<string, string>> = acts;
  return html`<h1>${audit.title}</h1>
<p class="lead">${audit.lead}</p>
${
  lines.length === 0
    ? html`<p>${audit.none}</p>`
    : html`<ul class="rows">${lines.map(
        ({ at, who, what, about }) =>
          html`<li><span>${who} ${sentences[what] ?? what} ${about}</span><span class="hint">${dateInWords(at)}, ${timeInWords(at)} Uhr</span></li>`,
      )}</ul>`
}`;
}
