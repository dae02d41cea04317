import { type Html, html } from './html.ts';
import { problem, type Shell } from './layout.ts';

export interface PushSection {
  /** Public VAPID key, to which the browser subscribes. */
  readonly publicKey: string;
  /** This session's browser is subscribed. */
  readonly isOn: boolean;
}

/** Switches hints to this browser on and off. */
export function pushSection({ publicKey, isOn }: PushSection, { words, link }: Shell): Html {
  const { push, problems } = words;
  return html`<h2>${push.title}</h2>
<p>${isOn ? push.isOn : push.lead}</p>
${problem(undefined)}
${
  isOn
    ? html`<form method="post" action="${link('/me')}"><button name="act" value="push-off">${push.off}</button></form>`
    : html`<form method="post" action="${link('/me')}" data-push="${publicKey}"><input type="hidden" name="act" value="push-on"><input type="hidden" name="endpoint"><button>${push.on}</button></form>
<div data-sentences hidden>${(['push-unsupported', 'push-denied'] as const).map((key) => html`<span data-key="${key}">${problems[key]}</span>`)}</div>`
}
<details class="part"><summary>${push.phone}</summary><ol>${push.steps.map((step) => html`<li>${step}</li>`)}</ol></details>`;
}
