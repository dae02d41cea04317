import { toLocal } from '../../calendar/berlin.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { withdrawalWays } from '../../consent/state.ts';
import { flag, Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import { dayAndTime } from '../moments.ts';
import type { Problem } from '../words.ts';

export interface RightsData {
  readonly problem: Problem | undefined;
  readonly typed: { readonly code: string; readonly phone: string; readonly id: string; readonly kind: string };
  /** Absent: nobody writes under a number here. */
  readonly hasNumbers: boolean;
  /** Kinds of ids that Meta gives, with their labels. */
  readonly kinds: readonly (readonly [kind: string, label: string])[];
}

/** Three ways to one person. Posted, so that no reference, number or id stands in an address. */
export function rightsView({ problem: why, typed, hasNumbers, kinds }: RightsData, shell: Shell): Html {
  const { rights, problems } = shell.words;
  const field = (
    name: 'code' | 'phone' | 'id',
    act: string,
    words: { readonly label: string; readonly hint: string; readonly button: string },
    before?: Html,
  ) =>
    form(
      html`${before}<label for="${name}">${words.label}</label><p class="hint" id="${name}-hint">${words.hint}</p>
<input id="${name}" name="${name}" required maxlength="80" autocomplete="off" autocapitalize="none" spellcheck="false"${name === 'phone' && html` inputmode="tel"`} value="${typed[name]}" aria-describedby="${name}-hint">
<button class="main" name="act" value="${act}">${words.button}</button>`,
      shell,
    );
  return html`<h1>${rights.title}</h1>
<p class="lead">${rights.lead}</p>
${why && problem(problems[why])}
${field('code', 'by-code', { label: rights.code, hint: rights.codeHint, button: rights.byCode })}
${hasNumbers && field('phone', 'by-phone', { label: rights.phone, hint: rights.phoneHint, button: rights.byPhone })}
${kinds.length > 0 && field('id', 'by-id', { label: rights.id, hint: rights.idHint, button: rights.byId }, kindsOf(kinds, typed.kind, rights.kind))}
<p class="quiet">${rights.audited}</p>`;
}

function kindsOf(kinds: RightsData['kinds'], chosen: string, label: string): Html {
  return html`<label for="kind">${label}</label><select id="kind" name="kind">${kinds.map(([kind, name]) => html`<option value="${kind}"${flag('selected', kind === chosen)}>${name}</option>`)}</select>`;
}

function form(inner: Html, { link }: Shell): Html {
  return html`<form method="post" action="${link('/rights')}" autocomplete="off">${inner}</form>`;
}

export interface PersonData {
  /** The pseudonym, for the next act; it stands in forms alone. */
  readonly person: string;
  /** The reference that the person can read out. */
  readonly reference: string;
  readonly isStored: boolean;
  readonly erasedAt?: EpochMs | undefined;
  readonly proofs: number;
  /** Whether the reader may withdraw and erase. */
  readonly mayChange: boolean;
  readonly now: EpochMs;
}

/** One person who was found: what there is, and what can be done. */
export function personView(data: PersonData, shell: Shell): Html {
  const { rights } = shell.words;
  const { person, reference, isStored, erasedAt, proofs, mayChange } = data;
  if (!isStored && proofs === 0) return html`<h1>${rights.notFound}</h1><p>${rights.nothing}</p>${backLink(shell)}`;
  return html`<h1>${rights.found}<small>${rights.reference} ${reference}</small></h1>
<p>${erasedAt !== undefined ? rights.isErased(dayAndTime(erasedAt, shell.language)) : isStored ? rights.stored : rights.notStored} ${proofs === 0 ? rights.noProofs : rights.proofs(proofs)}</p>
<section class="card"><h2>${rights.accessTitle}</h2><p class="hint">${rights.accessHint}</p>${act(person, 'access', rights.access, shell)}</section>
<section class="card"><h2>${rights.proofTitle}</h2><p class="hint">${rights.proofHint}</p>${act(person, 'proof', rights.proof, shell)}</section>
${isStored && erasedAt === undefined && (mayChange ? changes(data, shell) : html`<p>${rights.adminOnly}</p>`)}
${backLink(shell)}`;
}

function changes({ person, now }: PersonData, shell: Shell): Html {
  const { rights } = shell.words;
  return html`<details class="card"><summary>${rights.withdraw}</summary><p>${rights.withdrawLead}</p>${withdrawalForm(person, now, undefined, shell)}</details>
<details class="card"><summary>${rights.erase}</summary><p>${rights.eraseLead}</p>${act(person, 'erase-ask', rights.erase, shell, 'grave')}</details>`;
}

/** @param typed what was typed and not taken */
export function withdrawalForm(person: string, now: EpochMs, typed: URLSearchParams | undefined, shell: Shell): Html {
  const { rights } = shell.words;
  const { date, minuteOfDay } = toLocal(now);
  const time = [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return form(
    html`<input type="hidden" name="person" value="${person}">
<label for="at">${rights.withdrawAt}</label><input id="at" name="at" type="datetime-local" required value="${typed?.get('at') ?? `${date}T${time}`}" max="${date}T23:59">
<fieldset><legend>${rights.withdrawWay}</legend>${withdrawalWays.map((way) => html`<label class="choice" for="way-${way}"><input type="radio" id="way-${way}" name="way" value="${way}" required${flag('checked', typed?.get('way') === way)}>${rights.ways[way]}</label>`)}</fieldset>
<button name="act" value="withdraw">${rights.withdrawButton}</button>`,
    shell,
  );
}

function act(person: string, name: string, label: string, shell: Shell, kind?: 'grave' | 'main'): Html {
  return form(
    html`<input type="hidden" name="person" value="${person}"><button${kind !== undefined && html` class="${kind}"`} name="act" value="${name}">${label}</button>`,
    shell,
  );
}

function backLink({ words, link }: Shell): Html {
  return html`<p><a href="${link('/rights')}">${words.rights.back}</a></p>`;
}

/** A page that is handed out. @param main HTML of a printed page */
export function paperView(person: string, main: string, shell: Shell): Html {
  const { rights } = shell.words;
  return html`<p class="note screen">${rights.print}</p>
<article class="paper" lang="de">${new Html(main)}</article>
<div class="screen">${act(person, 'again', rights.again, shell)}${backLink(shell)}</div>`;
}

/** The second look before an erasure. */
export function eraseView(person: string, reference: string, shell: Shell): Html {
  const { rights } = shell.words;
  return html`<h1>${rights.eraseAsk}<small>${rights.reference} ${reference}</small></h1>
<p>${rights.eraseLead}</p><ul>${rights.eraseWhat.map((sentence) => html`<li>${sentence}</li>`)}</ul>
${act(person, 'erase', rights.eraseButton, shell, 'grave')}<p class="hint">${rights.eraseHint}</p>
${act(person, 'again', rights.again, shell)}`;
}

/** Outcome of an act. */
export function outcomeView(title: string, sentence: string, shell: Shell): Html {
  return html`<h1>${title}</h1><p class="said" role="status">${sentence}</p>${backLink(shell)}`;
}
