import { fromLocal, toLocal } from '../../calendar/berlin.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { wholeDay } from '../day-names.ts';
import { flag, type Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import type { Problem } from '../words.ts';
import type { StageState } from './setup.ts';

export interface GoLiveStepData {
  readonly id: string;
  readonly title: string;
  readonly state: StageState;
  readonly what: string;
  /** Entered by hand under this name. */
  readonly hand?: string;
  readonly decisions: readonly { readonly name: string; readonly on: string; readonly by: string }[];
}

export interface GoLiveData {
  readonly steps: readonly GoLiveStepData[];
  readonly state: 'not-live' | 'ready' | 'live' | 'overridden' | 'slipped';
  readonly live: { readonly at: EpochMs; readonly by: string; readonly missing: readonly string[]; readonly reason?: string } | undefined;
  readonly mayChange: boolean;
  readonly today: string;
  readonly problem: Problem | undefined;
  /** The form that was not taken. */
  readonly typed: URLSearchParams | undefined;
}

/** The page where a step is done. */
const pathOf: Readonly<Record<string, string>> = {
  facility: '/setup',
  keyring: '/setup/keyring',
  accounts: '/setup/meta',
  number: '/setup/connect',
  connect: '/setup/connect',
  'page-settings': '/setup/checklist',
  'app-review': '/setup/checklist',
  doctor: '/setup/doctor',
  papers: '/papers',
  training: '/training/register',
  'test-client': '/setup/message',
};

/** Outcomes that a step may have beside being done; without an entry it is done or not entered. */
const outcomesOf: Readonly<Record<string, readonly ('yes' | 'no' | 'none')[]>> = {
  management: ['yes', 'no'],
  'data-protection': ['yes', 'no'],
  'works-council': ['yes', 'no', 'none'],
};

export function goLiveView(data: GoLiveData, shell: Shell): Html {
  const { golive, problems } = shell.words;
  const { state, live } = data;
  const { sentence } = shell.words.told;
  const steps = data.steps.map((step) => ({ ...step, title: sentence(step.title), what: sentence(step.what) }));
  const titles = (ids: readonly string[]) => ids.map((id) => steps.find((step) => step.id === id)?.title ?? id).join(', ');
  return html`<h1>${golive.title}</h1>
${data.problem && problem(problems[data.problem])}
<div class="stage ${state === 'live' || state === 'ready' ? 'done' : 'open'}"><h2>${golive.states[state]}</h2>
${live && html`<p>${golive.since(dayOf(live.at, shell), live.by)}</p>`}
${live?.reason !== undefined && html`<p>${golive.reason}: ${live.reason}</p><p>${golive.missedThen(titles(live.missing))}</p>`}
${data.mayChange && liveForm(data, shell)}
</div>
<p class="lead">${golive.lead}</p>
<ol class="stages">${steps.map((step) => stepRow(step, data, shell))}</ol>
<p class="hint">${golive.kit} <a href="${shell.link('/papers')}">${shell.words.papers.title}</a></p>`;
}

function liveForm({ state, live, typed }: GoLiveData, { words: { golive }, link }: Shell): Html {
  const form = (inner: Html) => html`<form method="post" action="${link('/golive')}">${inner}</form>`;
  if (live) return form(html`<button class="plain" name="act" value="stop">${golive.stop}</button>`);
  if (state === 'ready') return form(html`<button class="main" name="act" value="go">${golive.go}</button>`);
  return html`<details${flag('open', typed?.get('act') === 'in-spite')}><summary>${golive.inSpite}</summary>
${form(html`<p class="hint">${golive.inSpiteHint}</p><label for="reason">${golive.why}</label>
<textarea id="reason" name="reason" rows="3" maxlength="300" required>${typed?.get('reason') ?? ''}</textarea>
<button class="secondary" name="act" value="in-spite">${golive.goInSpite}</button>`)}</details>`;
}

function stepRow(step: GoLiveStepData, data: GoLiveData, shell: Shell): Html {
  const { id, title, state, what, hand, decisions } = step;
  const { words, link } = shell;
  const path = state === 'waiting' ? undefined : pathOf[id];
  return html`<li class="stage ${state}"><h2>${path && data.mayChange ? html`<a href="${link(path)}">${title}</a>` : title} <span class="mark">${words.setup.states[state]}</span></h2>
<p>${what}</p>
${decisions.map(({ name, on, by }) => html`<p class="hint">${words.golive.entered(name, dayOf(fromLocal(on, 0), shell), by)}</p>`)}
${hand !== undefined && data.mayChange && enterForm(hand, step, data, shell)}
</li>`;
}

function enterForm(hand: string, { title, decisions }: GoLiveStepData, { today, typed }: GoLiveData, { words, link }: Shell): Html {
  const { golive } = words;
  const isBack = typed?.get('step') === hand;
  const outcomes = outcomesOf[hand] ?? [];
  const form = (inner: Html) =>
    html`<form method="post" action="${link('/golive')}"><input type="hidden" name="step" value="${hand}">${inner}</form>`;
  return html`<details${flag('open', isBack)}><summary aria-label="${golive.enter}: ${title}">${golive.enter}</summary>
${form(html`<label for="${hand}-name">${golive.name}</label><p class="hint" id="${hand}-hint">${golive.nameHint}</p>
<input id="${hand}-name" name="name" maxlength="60" required autocomplete="off" aria-describedby="${hand}-hint" value="${isBack && (typed?.get('name') ?? '')}">
<label for="${hand}-on">${golive.on}</label><input id="${hand}-on" name="on" type="date" required max="${today}" value="${(isBack && typed?.get('on')) || today}">
${
  outcomes.length > 0 &&
  html`<label for="${hand}-outcome">${golive.outcome}</label><select id="${hand}-outcome" name="outcome">${outcomes.map(
    (outcome) =>
      html`<option value="${outcome}"${flag('selected', isBack && typed?.get('outcome') === outcome)}>${golive.outcomes[outcome]}</option>`,
  )}</select>`
}
<button name="act" value="enter">${golive.enter}</button>`)}
${decisions.length > 0 && form(html`<button class="plain" name="act" value="take-back">${golive.takeBack}</button>`)}</details>`;
}

function dayOf(at: EpochMs, { language }: Shell): string {
  return wholeDay(toLocal(at).date, language);
}
