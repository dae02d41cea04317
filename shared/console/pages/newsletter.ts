import type { Report } from '../../broadcast/counts.ts';
import type { JobState } from '../../broadcast/job.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { type Html, html } from '../html.ts';
import type { Shell } from '../layout.ts';
import { dayAndTime } from '../moments.ts';
import { type MonthPlot, monthPlot } from '../month-plot.ts';
import { mainCounts } from './newsletter-parts.ts';

export interface IssueLine {
  readonly id: string;
  readonly text: string;
  readonly state: JobState;
  readonly at: EpochMs;
  /** Absent: it was never started. */
  readonly report?: Report;
}

export interface NewsletterData {
  /** Absent: the facility has none. */
  readonly name?: string;
  readonly mayWrite: boolean;
  /** Newest first. */
  readonly issues: readonly IssueLine[];
  readonly hasOlder: boolean;
  readonly subscribers: number;
  readonly months: MonthPlot;
}

/** The issues with their totals, and how many subscribe. */
export function newsletterView(
  { name, mayWrite, issues, hasOlder, subscribers, months }: NewsletterData,
  { words, link, language }: Shell,
): Html {
  const { newsletter } = words;
  if (name === undefined) return html`<h1>${newsletter.title}</h1><p>${newsletter.none}</p>`;
  return html`<h1>${name}</h1>
${mayWrite && html`<p><a class="button main" href="${link('/newsletter/write')}">${newsletter.write}</a></p>`}
<h2>${newsletter.issues}</h2>
${
  issues.length === 0
    ? html`<p>${newsletter.noIssue}</p>`
    : html`<ul class="rows issues">${issues.map(
        ({ id, text, state, at, report }) =>
          html`<li><span><a href="${link(`/newsletter/issue?id=${id}`)}" lang="de">${inShort(text)}</a><br><span class="hint">${dayAndTime(at, language)}</span></span>
<span class="hint"><strong class="state-${state}">${newsletter.states[state]}</strong>${report && html` ${mainCounts(report, words)}`}</span></li>`,
      )}</ul>`
}
${hasOlder && html`<p><a href="${link('/newsletter?all=yes')}">${newsletter.older}</a></p>`}
<h2>${newsletter.subscribers}</h2>
${
  subscribers === 0
    ? html`<p>${newsletter.nobody}</p>`
    : html`<p>${newsletter.total(subscribers)}</p><h3>${newsletter.byMonth}</h3>${monthPlot(months, newsletter)}`
}`;
}

const shownLetters = 70;

function inShort(text: string): string {
  return text.length <= shownLetters ? text : `${text.slice(0, shownLetters).replace(/\s+\S*$/, '')} …`;
}
