import { toLocal } from '../../calendar/berlin.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { wholeDay } from '../day-names.ts';
import { flag, type Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import type { Problem } from '../words.ts';

export interface TrainingData {
  /** Undefined: what is published is too old to teach from. */
  readonly course:
    | {
        readonly chapters: readonly {
          readonly minutes: string;
          readonly title: string;
          readonly keep: string;
          readonly points: readonly string[];
        }[];
        readonly questions: readonly QuestionData[];
      }
    | undefined;
  readonly own: { readonly state: 'trained' | 'due' | 'never'; readonly at?: EpochMs };
  readonly mayRead: boolean;
  readonly problem: Problem | undefined;
}

export interface QuestionData {
  readonly ask: string;
  readonly choices: readonly string[];
  readonly why: string;
  /** Absent: nothing was answered yet. */
  readonly graded?: { readonly choice?: number; readonly isRight: boolean };
}

export function trainingView({ course, own, mayRead, problem: why }: TrainingData, shell: Shell): Html {
  const { training, problems } = shell.words;
  return html`<h1>${training.title}</h1>
${why && problem(problems[why])}
<p class="stage ${own.state === 'trained' ? 'done' : 'open'}">${own.at === undefined ? training.state.never : training.state[own.state === 'due' ? 'due' : 'trained'](dayOf(own.at, shell))}</p>
${mayRead && html`<p><a href="${shell.link('/training/register')}">${training.register.link}</a></p>`}
${
  course
    ? html`<p class="lead">${training.lead}</p>
${course.chapters.map(
  ({
    minutes,
    title,
    keep,
    points,
  }) => html`<section class="card"><h2 lang="de">${title}</h2><p class="hint">${training.minutes(minutes)}</p>
<ul lang="de">${points.map((point) => html`<li>${point}</li>`)}</ul>
<p><strong>${training.keep}</strong> <span lang="de">${keep}.</span></p></section>`,
)}
<h2 id="questions">${training.questions}</h2>
<form method="post" action="${shell.link('/training')}">${course.questions.map((question, index) => questionOf(question, index, shell))}
<button class="main" name="act" value="answer">${training.answer}</button></form>`
    : html`<p>${training.unknown}</p>`
}`;
}

function questionOf({ ask, choices, why, graded }: QuestionData, index: number, { words: { training } }: Shell): Html {
  const verdict = graded && (graded.isRight ? training.right : graded.choice === undefined ? training.unanswered : training.wrong);
  return html`<fieldset${graded && html` aria-describedby="why-${index}"`}><legend lang="de">${index + 1}. ${ask}</legend>
${choices.map(
  (choice, at) =>
    html`<label class="choice" lang="de" for="q${index}-${at}"><input type="radio" id="q${index}-${at}" name="q${index}" value="${at}"${flag('checked', graded?.choice === at)}>${choice}</label>`,
)}
${graded && html`<p id="why-${index}"><span class="mark ${graded.isRight ? 'done' : 'open'}">${verdict}</span> <span lang="de">${why}</span></p>`}
</fieldset>`;
}

export interface RegisterData {
  readonly rows: readonly {
    readonly name: string;
    readonly state: 'trained' | 'due' | 'never';
    readonly at?: EpochMs;
    readonly by?: string;
    readonly isGone: boolean;
  }[];
  readonly mayEnter: boolean;
  readonly today: string;
  readonly problem: Problem | undefined;
  readonly typed: URLSearchParams | undefined;
}

export function registerView({ rows, mayEnter, today, problem: why, typed }: RegisterData, shell: Shell): Html {
  const { words, link } = shell;
  const { register } = words.training;
  return html`<h1>${register.title}</h1>
${why && problem(words.problems[why])}
<p class="lead">${register.lead}</p>
${rows.length === 0 && html`<p>${register.none}</p>`}
<ul class="rows">${rows.map(
    ({ name, state, at, by, isGone }) =>
      html`<li><span><strong>${name}</strong>${isGone && html` (${register.gone})`}<br><span class="hint">${at !== undefined && register.since(dayOf(at, shell))}${by !== undefined && html`, ${register.by(by)}`}</span></span><span class="mark ${state === 'trained' ? 'done' : 'open'}">${register.states[state]}</span></li>`,
  )}</ul>
<p class="hint">${register.leaving}</p>
${
  mayEnter &&
  html`<h2>${register.enter}</h2><p class="hint">${register.enterHint}</p>
<form method="post" action="${link('/training/register')}">
<label for="name">${register.name}</label><input id="name" name="name" maxlength="60" required autocomplete="off" value="${typed?.get('name') ?? ''}">
<label for="on">${register.on}</label><input id="on" name="on" type="date" required max="${today}" value="${typed?.get('on') ?? today}">
<button name="act" value="enter">${register.button}</button></form>`
}
<p><a href="${link('/training')}">${register.back}</a></p>`;
}

function dayOf(at: EpochMs, { language }: Shell): string {
  return wholeDay(toLocal(at).date, language);
}
