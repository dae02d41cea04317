import type { Report } from '../../broadcast/counts.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { type Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import { dayAndTime } from '../moments.ts';
import { beforeSending } from './newsletter-before.ts';
import type { IssueData } from './newsletter-issue-data.ts';
import { totals } from './newsletter-parts.ts';

/** One issue: how it reads, what stands against it, and how far it is. */
export function issueView(data: IssueData | undefined, shell: Shell): Html {
  const { words, link } = shell;
  const { newsletter } = words;
  const { issue } = newsletter;
  if (!data) return html`<h1>${issue.gone}</h1><p><a href="${link('/newsletter')}">${newsletter.back}</a></p>`;
  const isDraft = data.state === 'draft' || data.state === 'approved';
  return html`<h1>${issue.title(data.id)}<small><strong class="state-${data.state}">${newsletter.states[data.state]}</strong></small></h1>
${data.problem && problem(words.problems[data.problem])}
${data.because && html`<p class="note">${data.because}${data.until !== undefined && ` (${dayAndTime(data.until, shell.language)})`}</p>`}
${!isDraft && data.report && progress(data.report, data, shell)}
${data.mistakes.map((mistake) => html`<p class="problem">${mistake}</p>`)}
${data.doubts.length > 0 && html`<div class="note"><p><strong>${issue.again}</strong></p>${data.doubts.map((doubt) => html`<p>${doubt}</p>`)}</div>`}
<h2>${issue.preview}</h2>
<div class="phones">${data.previews.map(({ label, text }) => html`<section class="phone" aria-label="${label}"><p class="channel">${label}</p><p class="bubble" lang="de">${text}</p></section>`)}</div>
${isDraft && data.mayWrite && html`<p><a class="button" href="${link(`/newsletter/write?id=${data.id}`)}">${issue.edit}</a></p>`}
${data.before && beforeSending(data, data.before, shell)}
${data.report && html`<h2>${issue.totals}</h2>${totals(data.report, data.countsReads, words)}`}
${facts(data, shell)}
<p><a href="${link('/newsletter')}">${newsletter.back}</a></p>`;
}

function progress(
  report: Report,
  { id, state, mayWrite, hasTooManyFailures, approval, base }: IssueData,
  { words, link }: Shell,
): Html | false {
  const { issue } = words.newsletter;
  const looked = report.recipients - report.open;
  const isOver = state === 'done' || state === 'cancelled';
  if (isOver) return false;
  const form = (inner: Html) =>
    html`<form method="post" action="${link('/newsletter/issue')}"><input type="hidden" name="id" value="${id}"><input type="hidden" name="base" value="${base}">${inner}</form>`;
  const mayApprove = state === 'paused' && approval !== undefined && !approval.isOwn && (approval.by === undefined || approval.isVoid);
  return html`<section class="card" aria-labelledby="progress"><h2 id="progress">${issue.progress}</h2>
<progress max="${Math.max(1, report.recipients)}" value="${looked}" aria-labelledby="progress"></progress>
<p>${issue.progressOf(looked, report.recipients)}</p>
<p><a class="button" href="${link(`/newsletter/issue?id=${id}`)}">${issue.refresh}</a></p>
${mayWrite && (state === 'running' || state === 'parked') && form(html`<button name="act" value="pause">${issue.pause}</button>`)}
${mayWrite && mayApprove && form(html`<button name="act" value="approve">${issue.approve}</button>`)}
${
  mayWrite &&
  state === 'paused' &&
  form(html`<p class="hint">${issue.resumeHint}</p>${hasTooManyFailures && html`<label class="choice" for="despite"><input type="checkbox" id="despite" name="despite" value="failures"> ${issue.despite.failures}</label>`}
<button class="main" name="act" value="resume">${issue.resume}</button>`)
}
${mayWrite && html`<details><summary>${issue.cancel}</summary>${form(html`<p>${issue.cancelLead}</p><button class="grave" name="act" value="cancel">${issue.cancel}</button>`)}</details>`}
</section>`;
}

function facts({ writers, startedAt, endedAt, overrides, approval }: IssueData, { words: { newsletter }, language }: Shell): Html {
  const { issue } = newsletter;
  const when = (at: EpochMs) => dayAndTime(at, language);
  return html`<dl class="facts"><dt>${issue.writtenBy}</dt><dd>${writers}</dd>
${approval?.by !== undefined && approval.at !== undefined && html`<dt>${issue.approval}</dt><dd>${issue.approvedBy(approval.by, when(approval.at))}</dd>`}
${startedAt !== undefined && html`<dt>${issue.started}</dt><dd>${when(startedAt)}</dd>`}
${endedAt !== undefined && html`<dt>${issue.ended}</dt><dd>${when(endedAt)}</dd>`}
${overrides.map(({ guard, by, at }) => html`<dt>${issue.overrides}</dt><dd>${issue.overriddenBy(issue.overridden[guard], by, when(at))}</dd>`)}
</dl>`;
}
