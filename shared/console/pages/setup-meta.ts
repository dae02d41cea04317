import { type Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import { backToSetup } from './setup.ts';

export interface MetaData {
  readonly hasAppSecret: boolean;
  readonly hasPrevious: boolean;
  /** Of the desk's channels, each token once; empty: nothing is published yet. */
  readonly tokens: readonly { readonly channel: string; readonly label: string; readonly isHeld: boolean }[];
  readonly problem?: string | undefined;
}

export function metaView({ hasAppSecret, hasPrevious, tokens, problem: what }: MetaData, shell: Shell): Html {
  const { meta } = shell.words.setup;
  return html`<h1>${meta.title}</h1>
<p class="lead">${meta.lead}</p>
${problem(what)}
${secretForm({ id: 'app-secret', label: meta.appSecret, hint: meta.appSecretHint, isHeld: hasAppSecret, act: 'app-secret' }, shell)}
${hasPrevious && html`<form method="post" action="${shell.link('/setup/meta')}"><p>${meta.previous}</p><button name="act" value="forget">${meta.forget}</button></form>`}
${tokens.length === 0 && html`<p class="hint">${meta.needsFacility}</p>`}
${tokens.map(({ channel, label, isHeld }) =>
  secretForm({ id: `token-${channel}`, label: meta.token(label), hint: meta.tokenHint, isHeld, act: 'token', channel }, shell),
)}
${backToSetup(shell)}`;
}

interface SecretField {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly isHeld: boolean;
  readonly act: string;
  readonly channel?: string;
}

/** Entered secrets are never shown again, also not to whoever looks over the shoulder. */
function secretForm({ id, label, hint, isHeld, act, channel }: SecretField, { words, link }: Shell): Html {
  const { meta } = words.setup;
  const address = channel === undefined ? 'https://developers.facebook.com/apps/' : 'https://business.facebook.com/settings/system-users';
  return html`<form method="post" action="${link('/setup/meta')}" class="card">
<label for="${id}">${label} <span class="mark ${isHeld ? 'done' : 'open'}">${isHeld ? meta.held : meta.missing}</span></label>
<p class="hint" id="${id}-hint">${hint} · <a href="${address}" target="_blank" rel="noopener noreferrer">${words.setup.checklist.page}</a></p>
<input id="${id}" name="secret" type="password" autocomplete="off" aria-describedby="${id}-hint" required>
${channel !== undefined && html`<input type="hidden" name="channel" value="${channel}">`}
<button name="act" value="${act}">${meta.store}</button>
</form>`;
}
