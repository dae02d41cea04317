import { type Html, html } from '../html.ts';
import type { Shell } from '../layout.ts';
import { backToSetup } from './setup.ts';

export interface MessageData {
  readonly arrivals: readonly { readonly label: string; readonly isSeen: boolean }[];
  /** Address of the simulated platform's phones, in the local run. */
  readonly simulator?: string | undefined;
}

export function messageView({ arrivals, simulator }: MessageData, shell: Shell): Html {
  const { message } = shell.words.setup;
  return html`<h1>${message.title}</h1>
<p class="lead">${message.lead}</p>
<ul class="stages">${arrivals.map(({ label, isSeen }) => html`<li class="stage ${isSeen ? 'done' : 'open'}"><h2>${label} <span class="mark">${isSeen ? message.seen : message.waiting}</span></h2></li>`)}</ul>
${simulator && html`<p><a href="${simulator}" target="_blank" rel="noopener">${message.simulator}</a></p>`}
<p><a class="button main" href="${shell.link('/setup/message')}">${message.again}</a></p>
${backToSetup(shell)}`;
}
