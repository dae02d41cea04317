import type { EpochMs } from '../../calendar/rules.ts';
import { dateInWords } from '../../calendar/wording.ts';
import { flag, Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import { type Role, roles } from '../roles.ts';
import type { Problem, Words } from '../words.ts';

export interface TeamData {
  readonly people: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[]; readonly isReader: boolean }[];
  readonly invitations: readonly {
    readonly hash: string;
    readonly name: string;
    readonly roles: readonly Role[];
    readonly until: EpochMs;
  }[];
  readonly problem: Problem | undefined;
  readonly typed: { readonly name: string; readonly roles: readonly string[] };
}

export function teamView({ people, invitations, problem: why, typed }: TeamData, { words, link }: Shell): Html {
  const { team, problems, audit } = words;
  const form = (inner: Html) => html`<form method="post" action="${link('/team')}">${inner}</form>`;
  return html`<h1>${team.title}</h1>
${why && problem(problems[why])}
<ul class="rows">${people.map(
    ({
      id,
      name,
      roles: held,
      isReader,
    }) => html`<li><span><strong>${name}</strong>${isReader && html` ${team.you}`}<br><span class="hint">${inShort(held, words)}</span></span>
<details><summary>${team.change}</summary>
${form(html`<input type="hidden" name="user" value="${id}">${roleChoices(held, words, id)}
<div class="actions"><button name="act" value="change">${team.change}</button><button class="grave" name="act" value="remove">${team.remove}</button></div>`)}
</details></li>`,
  )}</ul>
${
  invitations.length > 0 &&
  html`<h2>${team.open}</h2>
<ul class="rows">${invitations.map(
    ({
      hash,
      name,
      roles: held,
      until,
    }) => html`<li><span>${name}<br><span class="hint">${inShort(held, words)}, ${team.until(dateInWords(until))}</span></span>
${form(html`<input type="hidden" name="invitation" value="${hash}"><button class="plain" name="act" value="take-back">${team.takeBack}</button>`)}</li>`,
  )}</ul>`
}
<h2>${team.invite}</h2>
${form(html`<label for="guest">${team.name}</label><input id="guest" name="name" maxlength="60" required value="${typed.name}" autocomplete="off">
${roleChoices(typed.roles, words, 'new')}
<button class="main" name="act" value="invite">${team.send}</button>`)}
<p><a href="${link('/audit')}">${audit.link}</a></p>`;
}

function roleChoices(held: readonly string[], { team }: Words, id: string): Html {
  return html`<fieldset><legend>${team.roles}</legend>${roles.map(
    (role) =>
      html`<label class="choice" for="${id}-${role}"><input type="checkbox" id="${id}-${role}" name="role" value="${role}"${flag('checked', held.includes(role))}>${team.role[role]}</label>`,
  )}</fieldset>`;
}

function inShort(held: readonly Role[], { team }: Words): string {
  return held.map((role) => team.short[role]).join(', ');
}

/** @param qr the link as an SVG that our own encoder drew */
export function invitationView(
  { name, url, qr }: { readonly name: string; readonly url: string; readonly qr: string },
  { words, link }: Shell,
): Html {
  const { team } = words;
  return html`<h1>${team.ready(name)}</h1>
<p class="lead">${team.readyLead}</p>
<div class="qr" role="img" aria-label="${team.qr}">${new Html(qr)}</div>
<p>${team.link}: <span class="copy">${url}</span></p>
<p><a class="button" href="${link('/team')}">${team.done}</a></p>`;
}
