import type { EpochMs } from '../../calendar/rules.ts';
import { dayIn } from '../day-names.ts';
import { flag, Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import { type Right, roles } from '../roles.ts';
import type { Problem, Words } from '../words.ts';

/** A desk at which the reader may give rights; `*`: all of them at once. */
export interface Scope {
  readonly desk: string;
  /** Short name of the facility; absent for `*`. */
  readonly name?: string;
}

export interface TeamData {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly rights: readonly Right[];
    readonly isReader: boolean;
    /** Whether the reader may change any of the rights. */
    readonly isMine: boolean;
  }[];
  readonly invitations: readonly {
    readonly hash: string;
    readonly name: string;
    readonly rights: readonly Right[];
    readonly until: EpochMs;
    readonly isMine: boolean;
  }[];
  readonly scopes: readonly Scope[];
  /** Short names of all desks that the reader sees. */
  readonly names: Readonly<Record<string, string>>;
  /** There is one admin of everything only. */
  readonly isAlone: boolean;
  readonly problem: Problem | undefined;
  readonly typed: { readonly name: string; readonly rights: readonly Right[] };
}

export function teamView(data: TeamData, { words, link, language }: Shell): Html {
  const { people, invitations, scopes, names, problem: why, typed } = data;
  const { team, problems, audit } = words;
  const form = (inner: Html) => html`<form method="post" action="${link('/team')}">${inner}</form>`;
  return html`<h1>${team.title}</h1>
${why && problem(problems[why])}
${data.isAlone && html`<p class="note">${team.alone}</p>`}
<ul class="rows">${people.map(
    ({
      id,
      name,
      rights,
      isReader,
      isMine,
    }) => html`<li><span><strong>${name}</strong>${isReader && html` ${team.you}`}<br><span class="hint">${inShort(rights, names, words)}</span></span>
${
  isMine &&
  form(html`<input type="hidden" name="user" value="${id}"><a class="button" href="${link(`/team/person?id=${id}`)}">${team.change}</a>
<button class="grave" name="act" value="remove">${team.remove}</button>`)
}</li>`,
  )}</ul>
${
  invitations.length > 0 &&
  html`<h2>${team.open}</h2>
<ul class="rows">${invitations.map(
    ({
      hash,
      name,
      rights,
      until,
      isMine,
    }) => html`<li><span>${name}<br><span class="hint">${inShort(rights, names, words)}, ${team.until(dayIn(until, language))}</span></span>
${isMine && form(html`<input type="hidden" name="invitation" value="${hash}"><button class="plain" name="act" value="take-back">${team.takeBack}</button>`)}</li>`,
  )}</ul>`
}
<h2>${team.invite}</h2>
${form(html`<label for="guest">${team.name}</label><input id="guest" name="name" maxlength="60" required value="${typed.name}" autocomplete="off">
${rightChoices(typed.rights, scopes, words)}
<button class="main" name="act" value="invite">${team.send}</button>`)}
<p><a href="${link('/audit')}">${audit.link}</a></p>`;
}

export interface PersonData {
  readonly id: string;
  readonly name: string;
  readonly rights: readonly Right[];
  readonly scopes: readonly Scope[];
  readonly problem: Problem | undefined;
}

/** The rights of one person, as far as the reader may give them. */
export function personView({ id, name, rights, scopes, problem: why }: PersonData, { words, link }: Shell): Html {
  const { team, problems } = words;
  return html`<h1>${team.personTitle(name)}</h1>
${why && problem(problems[why])}
<form method="post" action="${link('/team/person')}"><input type="hidden" name="user" value="${id}">
${rightChoices(rights, scopes, words)}
<button class="main" name="act" value="change">${team.save}</button></form>
<p><a href="${link('/team')}">${team.done}</a></p>`;
}

/** One group of boxes where all rights hold everywhere; with several desks one for each, too. */
function rightChoices(held: readonly Right[], scopes: readonly Scope[], { team }: Words): Html {
  return html`${scopes.map(({ desk, name }) => {
    const legend = scopes.length === 1 ? team.roles : `${team.roles}: ${name === undefined ? team.where : team.at(name)}`;
    return html`<fieldset><legend>${legend}</legend>${name === undefined && scopes.length > 1 && html`<p class="hint">${team.whereHint}</p>`}${roles.map(
      (role) =>
        html`<label class="choice" for="${desk}-${role}"><input type="checkbox" id="${desk}-${role}" name="right" value="${desk}:${role}"${flag(
          'checked',
          held.some((one) => one.desk === desk && one.role === role),
        )}>${team.role[role]}</label>`,
    )}</fieldset>`;
  })}`;
}

/** "Betreuung, Newsletter (nur Ahornweg)". */
function inShort(rights: readonly Right[], names: Readonly<Record<string, string>>, { team }: Words): string {
  return rights
    .map(({ desk, role }) => (desk === '*' ? team.short[role] : `${team.short[role]} (${team.at(names[desk] ?? desk)})`))
    .join(', ');
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
