import { type Html, html } from './html.ts';
import type { Shell } from './layout.ts';

/** The page shown without a connection, the only one that a browser keeps. */
export function offlinePage({ words: { push } }: Shell): Html {
  return html`<h1>${push.offline}</h1>
<p class="lead">${push.offlineLead}</p>
<p><a class="button main" href="">${push.again}</a></p>`;
}
