import { toLocal } from '../../calendar/berlin.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { passkeySentences } from '../access.ts';
import { shortDate } from '../day-names.ts';
import { type Html, html } from '../html.ts';
import { languageForm, problem, type Shell } from '../layout.ts';
import { type PushSection, pushSection } from '../push-section.ts';
import type { Problem } from '../words.ts';

export interface MeData {
  readonly name: string;
  readonly passkeys: readonly { readonly id: string; readonly at: EpochMs; readonly isHere: boolean }[];
  /** Recovery codes that were not used yet. */
  readonly codesLeft: number;
  /** The passkey was shown a moment ago, or there is none to show. */
  readonly mayAdd: boolean;
  /** Came with a recovery code. */
  readonly isRecovered: boolean;
  /** A facility is published, whose training there is. */
  readonly isAtDesk: boolean;
  /** May open and close the desk that is shown. */
  readonly mayUsePhone: boolean;
  /** Absent: nobody is woken here. */
  readonly push: PushSection | undefined;
  readonly problem: Problem | undefined;
}

export function meView(data: MeData, shell: Shell): Html {
  const { name, passkeys, codesLeft, mayAdd, isRecovered, isAtDesk, mayUsePhone, push, problem: why } = data;
  const { me, recovery, problems } = shell.words;
  return html`<h1>${me.title}</h1>
${why && problem(problems[why])}
${isRecovered && html`<p class="note">${me.recovered}</p>`}
<dl class="facts"><dt>${me.name}</dt><dd>${name}</dd></dl>
<h2>${me.passkeys}</h2>
<ul class="rows">${passkeys.map(
    ({ id, at, isHere }) => html`<li><span>${me.passkeyOf(shortDate(toLocal(at).date, shell.language))}${isHere && html` ${me.here}`}</span>
${
  passkeys.length > 1 &&
  html`<form method="post" action="${shell.link('/me')}"><input type="hidden" name="passkey" value="${id}"><button name="act" value="remove" class="plain">${me.remove}</button></form>`
}</li>`,
  )}</ul>
${passkeys.length === 1 && html`<p class="hint">${me.onlyOne}</p>`}
${problem(undefined)}
${
  mayAdd
    ? html`<form method="post" action="${shell.link('/me')}" data-passkey="register" data-done="${shell.link('/me?said=passkey-added')}"><button>${me.another}</button></form>
${passkeySentences(shell)}`
    : html`<form method="post" action="${shell.link('/me')}"><button name="act" value="confirm">${me.another}</button></form>`
}
<h2>${recovery.title}</h2>
<p>${codesLeft === 0 ? recovery.none : recovery.left(codesLeft)} <a href="${shell.link('/me/codes')}">${codesLeft === 0 ? recovery.make : recovery.makeNew}</a></p>
${push && pushSection(push, shell)}
${languageForm(shell, shell.link('/me'))}
${mayUsePhone && html`<p><a href="${shell.link('/phone')}">${shell.words.phone.link}</a></p>`}
${isAtDesk && html`<p><a href="${shell.link('/training')}">${shell.words.training.title}</a></p>`}
<form method="post" action="/console/leave"><button class="plain">${me.leave}</button></form>`;
}
