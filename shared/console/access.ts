import { type Html, html } from './html.ts';
import { languageForm, problem, type Shell } from './layout.ts';
import type { Problem } from './words.ts';

/** Fields of a form that is sent again once its sender is known. */
export interface Resumed {
  readonly action: string;
  readonly fields: readonly (readonly [string, string])[];
}

/** Where the script finds its sentences: there are none in it. */
export function passkeySentences({ words }: Shell): Html {
  const { problems } = words;
  return html`<div data-sentences hidden>${(
    ['failed', 'code-wrong', 'code-too-many', 'name-missing', 'passkey-unknown', 'passkey-refused', 'passkey-cancelled', 'offline'] as const
  ).map((key) => html`<span data-key="${key}">${problems[key]}</span>`)}</div>
<noscript><p class="problem">${words.signIn.needsScript}</p></noscript>`;
}

/** The form whose button asks for a passkey first and then sends it. */
function passkeyForm(shell: Shell, purpose: 'sign-in' | 'confirm', button: string, { action, fields }: Resumed): Html {
  return html`${problem(undefined)}
<form method="post" action="${action}" data-passkey="${purpose}">
${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="main">${button}</button>
</form>
${passkeySentences(shell)}`;
}

/** Where to go when nothing was being sent: a plain look at a page. */
export type Next = Resumed | { readonly to: string };

export function signInPage(shell: Shell, next: Next): Html {
  const { words } = shell;
  return html`<h1>${words.signIn.title}</h1>
<p class="lead">${words.signIn.lead}</p>
${'fields' in next && html`<p class="note">${words.signIn.resume}</p>`}
${'fields' in next ? passkeyForm(shell, 'sign-in', words.signIn.button, next) : goForm(shell, words.signIn.button, next.to)}
<p class="quiet">${words.signIn.lost} <a href="/console/recover">${words.signIn.lostLink}</a></p>
<p class="quiet">${words.signIn.lostBoth}</p>
<p class="quiet">${words.signIn.invited}</p>
${'to' in next && languageForm(shell, next.to)}`;
}

function goForm(shell: Shell, button: string, to: string): Html {
  return html`${problem(undefined)}
<form method="get" action="${to}" data-passkey="sign-in" data-done="${to}"><button class="main">${button}</button></form>
${passkeySentences(shell)}`;
}

/** Asks for the passkey once more before something that cannot be undone. */
export function confirmPage(shell: Shell, form: Resumed, back: string): Html {
  const { confirm } = shell.words;
  return html`<h1>${confirm.title}</h1>
<p class="lead">${confirm.lead}</p>
${passkeyForm(shell, 'confirm', confirm.button, form)}
<p><a href="${back}">${confirm.cancel}</a></p>`;
}

/** Where a new person, or the first admin, makes a passkey. The script takes the code from behind the address's `#`. */
export function joinPage(shell: Shell): Html {
  const { join } = shell.words;
  return html`<h1>${join.title}</h1>
<p class="lead">${join.lead}</p>
${problem(undefined)}
<form method="post" action="/console/join" data-passkey="register" data-done="/console/me/codes">
<label for="name">${join.name}</label><p class="hint" id="name-hint">${join.nameHint}</p>
<input id="name" name="name" autocomplete="name" maxlength="60" aria-describedby="name-hint" data-sent>
<label for="code">${join.code}</label><p class="hint" id="code-hint">${join.codeHint}</p>
<input id="code" name="code" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="60" aria-describedby="code-hint" data-sent>
<button class="main">${join.button}</button>
</form>
${passkeySentences(shell)}`;
}

export function recoverPage({ words }: Shell, why: Problem | undefined): Html {
  const { recover } = words;
  return html`<h1>${recover.title}</h1>
<p class="lead">${recover.lead}</p>
${problem(why && words.problems[why])}
<form method="post" action="/console/recover">
<label for="code">${recover.code}</label>
<input id="code" name="code" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="60" required>
<button class="main">${recover.button}</button>
</form>`;
}

/** A page that says why there is none. */
export function troublePage({ words, link }: Shell, why: Problem): Html {
  return html`<h1>${words.problems[why]}</h1>
<p><a href="${link('')}">${words.back}</a></p>`;
}
