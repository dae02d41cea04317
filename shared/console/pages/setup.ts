import { type Html, html } from '../html.ts';
import type { Shell } from '../layout.ts';

export type StageState = 'done' | 'open' | 'waiting' | 'unknown' | 'not-needed';

export interface StageData {
  readonly id: string;
  readonly title: string;
  readonly state: StageState;
  readonly what: string;
}

export interface SetupData {
  readonly stages: readonly StageData[];
  /** The stage to go on with; undefined: nothing is left to do. */
  readonly next: StageData | undefined;
}

/** The page of each stage; those without one are told on the overview alone. */
const pathOf: Readonly<Record<string, string>> = {
  facility: '/setup/facility',
  keyring: '/setup/keyring',
  'meta-secrets': '/setup/meta',
  connect: '/setup/connect',
  checklist: '/setup/checklist',
  doctor: '/setup/doctor',
  'first-message': '/setup/message',
};

export function setupView({ stages, next }: SetupData, shell: Shell): Html {
  const { setup } = shell.words;
  const path = next && pathOf[next.id];
  const { sentence } = shell.words.told;
  return html`<h1>${setup.title}</h1>
<p class="lead">${next ? setup.lead : setup.done}</p>
${path && html`<p><a class="button main" href="${shell.link(path)}">${setup.next} ${next && sentence(next.title)}</a></p>`}
<ol class="stages">${stages.map((stage) => stageRow(stage, shell))}</ol>`;
}

function stageRow({ id, title, state, what }: StageData, { words, link }: Shell): Html {
  const { sentence } = words.told;
  const path = state === 'waiting' ? undefined : pathOf[id];
  const name = sentence(title);
  return html`<li class="stage ${state}"><h2>${path ? html`<a href="${link(path)}">${name}</a>` : name} <span class="mark">${words.setup.states[state]}</span></h2>
<p>${sentence(what)}</p></li>`;
}

/** Leads back from a stage's page. */
export function backToSetup({ words, link }: Shell): Html {
  return html`<p><a href="${link('/setup')}">${words.setup.back}</a></p>`;
}
