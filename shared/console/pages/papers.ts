import { toLocal } from '../../calendar/berlin.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { dayIn } from '../day-names.ts';
import { type Html, html } from '../html.ts';
import type { Language } from '../language.ts';
import { problem, type Shell } from '../layout.ts';
import type { Problem } from '../words.ts';

export interface PapersData {
  readonly papers: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: 'current' | 'stale' | 'to-check' | 'unwritten';
    /** Names of the settings that changed since: `contact.phone`. */
    readonly changed: readonly string[];
    readonly at?: EpochMs | undefined;
    readonly by?: string | undefined;
  }[];
  readonly mayFile: boolean;
  readonly problem: Problem | undefined;
}

/** A filed paper and what it would say otherwise now. */
export interface ChangesData {
  readonly id: string;
  readonly title: string;
  readonly at: EpochMs;
  readonly by: string;
  /** In the paper's order. Undefined: the version that it describes is kept no more. */
  readonly changes: readonly { readonly kind: 'gone' | 'added'; readonly sentence: string }[] | undefined;
  /** Another version of Pforte wrote it: other words of its own are not among the changes. */
  readonly isOtherSoftware: boolean;
  readonly mayFile: boolean;
}

const marks = { current: 'done', stale: 'open', 'to-check': 'open', unwritten: 'open' } as const;

export function papersView({ papers, mayFile, problem: wrong }: PapersData, { words, link, language }: Shell): Html {
  const { papers: told, problems } = words;
  return html`<h1>${told.title}</h1>
${wrong && problem(problems[wrong])}
<p class="lead">${told.lead}</p>
<ul class="stages">${papers.map(({ id, title, state, changed, at, by }) => {
    const name = words.told.sentence(title);
    return html`<li class="stage ${marks[state]}"><h2>${name} <span class="mark">${told.states[state]}</span></h2>
${name !== title && html`<p class="hint" lang="de">${title}</p>`}
${at !== undefined && by !== undefined && html`<p class="hint">${told.since(dayOf(at, language), by)}</p>`}
${changed.length > 0 && html`<p>${told.changed} ${changed.map((name, index) => html`${index > 0 && ', '}<code>${name}</code>`)}</p>`}
${state === 'to-check' && html`<p>${told.toCheck}</p>`}
${at !== undefined && state !== 'current' && html`<p><a href="${link(`/papers/changes?id=${id}`)}" aria-label="${told.compare}: ${name}">${told.compare}</a></p>`}
<form method="post" action="${link('/papers')}" class="actions"><input type="hidden" name="id" value="${id}">
<a class="button" href="${link(`/papers/paper?id=${id}`)}" aria-label="${told.open}: ${name}">${told.open}</a>
${mayFile && state !== 'current' && html`<button name="act" value="file" aria-label="${told.file}: ${name}">${told.file}</button>`}</form>
</li>`;
  })}</ul>
<h2>${told.how}</h2>
<p>${told.hint}</p>
<p>${told.write}: <code>npm run papers -- write --out papiere --stack NAME</code></p>
<p>${told.status}: <code>npm run papers -- status --out papiere --stack NAME</code></p>`;
}

function dayOf(at: EpochMs, language: Language): string {
  return `${dayIn(at, language)} ${toLocal(at).date.slice(0, 4)}`;
}

/** In place of a paper that cannot be made. */
export function unmadeView({ words: { papers, problems }, link }: Shell): Html {
  return html`<h1>${papers.title}</h1>\n<p>${problems['paper-unmade']}</p>\n<p><a href="${link('/papers')}">${papers.back}</a></p>`;
}

/** What became of the sentences of a filed paper. */
export function changesView(data: ChangesData | undefined, shell: Shell): Html {
  if (!data) return unmadeView(shell);
  const {
    words: { papers: told },
    link,
    language,
  } = shell;
  const { id, title, at, by, changes, isOtherSoftware, mayFile } = data;
  return html`<h1 lang="de">${title}</h1>
<p class="hint">${told.since(dayOf(at, language), by)}</p>
${isOtherSoftware && html`<p class="note">${told.otherSoftware}</p>`}
${changes === undefined && html`<p>${told.tooOld}</p>`}
${changes?.length === 0 && html`<p>${told.unchanged}</p>`}
${
  changes !== undefined &&
  changes.length > 0 &&
  html`<dl class="changes">${changes.map(({ kind, sentence }) => html`<dt>${told[kind]}</dt><dd>${kind === 'gone' ? html`<del lang="de">${sentence}</del>` : html`<ins lang="de">${sentence}</ins>`}</dd>`)}</dl>`
}
<form method="post" action="${link('/papers')}" class="actions"><input type="hidden" name="id" value="${id}">
<a class="button" href="${link(`/papers/paper?id=${id}`)}">${told.open}</a>
${mayFile && html`<button name="act" value="file">${told.file}</button>`}</form>
<p><a href="${link('/papers')}">${told.back}</a></p>`;
}
