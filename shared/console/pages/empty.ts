import { type Html, html } from '../html.ts';
import type { Shell } from '../layout.ts';

export function emptyView({ words }: Shell): Html {
  return html`<h1>${words.empty.title}</h1>
<p class="lead">${words.empty.lead}</p>`;
}
