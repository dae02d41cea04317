import { eurosIn, shortDate } from '../day-names.ts';
import { type Html, html } from '../html.ts';
import type { Shell } from '../layout.ts';
import { dayAndTime } from '../moments.ts';
import type { Before, IssueData } from './newsletter-issue-data.ts';

/** Everything between a draft and its sending: who gets it, the rules in its way, a test, a second person's yes. */
export function beforeSending(data: IssueData, before: Before, shell: Shell): Html {
  const { issue } = shell.words.newsletter;
  return html`<h2>${issue.prospect}</h2>
${prospect(before, shell)}
${data.mayWrite && data.approval && approvalPart(data, shell)}
${data.mayWrite && sendPart(data, before, shell)}
${data.mayWrite && testPart(data, shell)}
${
  data.mayWrite &&
  html`<details><summary>${issue.discard}</summary>${form(data, html`<p>${issue.discardLead}</p><button class="grave" name="act" value="cancel">${issue.discard}</button>`, shell)}</details>`
}`;
}

/** `base`: what is decided about is what was shown. */
function form({ id, base }: Pick<IssueData, 'id' | 'base'>, inner: Html, { link }: Shell): Html {
  return html`<form method="post" action="${link('/newsletter/issue')}"><input type="hidden" name="id" value="${id}"><input type="hidden" name="base" value="${base}">${inner}</form>`;
}

function prospect({ recipients, waits, durationMs, stretches, euros, ratesOf, lastIssueAt }: Before, { words, language }: Shell): Html {
  const { issue } = words.newsletter;
  return html`<dl class="facts"><dt>${issue.recipients}</dt><dd>${recipients.map(({ label, count }) => `${label} ${count}`).join(', ')}</dd>
${durationMs > 0 && html`<dt>${issue.duration}</dt><dd>${durationInWords(durationMs, words)}</dd>`}
<dt>${issue.cost}</dt><dd>${issue.costOf(eurosIn(euros, language), shortDate(ratesOf, language))}</dd>
<dt>${issue.last}</dt><dd>${lastIssueAt === undefined ? issue.lastNone : dayAndTime(lastIssueAt, language)}</dd></dl>
${waits && html`<p class="hint">${issue.waits(waits.labels, waits.days)}</p>`}
${stretches > 1 && html`<p class="hint">${issue.stretches(stretches)}</p>`}`;
}

function approvalPart(data: IssueData, shell: Shell): Html {
  const { issue } = shell.words.newsletter;
  const { approval } = data;
  if (!approval) return html``;
  const isGiven = approval.by !== undefined && !approval.isVoid;
  return html`<section class="card${isGiven && ' open'}"><h2>${issue.approval}</h2>
<p>${approval.isVoid ? issue.approvalVoid : isGiven ? issue.approvedBy(approval.by ?? '', dayAndTime(approval.at ?? 0, shell.language)) : issue.approvalNeeded}</p>
${!isGiven && approval.isOwn && html`<p>${issue.approvalOwn}</p>`}
${!isGiven && !approval.isOwn && form(data, html`<button class="main" name="act" value="approve">${issue.approve}</button>`, shell)}
</section>`;
}

function sendPart(data: IssueData, { recipients, blocked, overridable, quietUntil }: Before, shell: Shell): Html {
  const { newsletter, problems } = shell.words;
  const { issue } = newsletter;
  const count = recipients.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return html`<p>${problems.nobody}</p>`;
  const waitsForApproval = data.approval !== undefined && (data.approval.by === undefined || data.approval.isVoid);
  const isFinal = blocked.some((guard) => !overridable.some((one) => one === guard));
  const against = blocked.map((guard) =>
    guard === 'failures'
      ? ''
      : html`<p class="note">${guard === 'frequency' ? issue.guards.frequency : issue.guards['quiet-hours'](dayAndTime(quietUntil, shell.language))}</p>`,
  );
  if (isFinal || waitsForApproval || data.mistakes.length > 0) return html`${against}`;
  return html`${against}${form(
    data,
    html`${overridable.map((guard) => html`<label class="choice" for="despite-${guard}"><input type="checkbox" id="despite-${guard}" name="despite" value="${guard}"> ${issue.despite[guard]}</label>`)}
<button class="main" name="act" value="send">${issue.send(count)}</button><p class="hint">${issue.sendHint}</p>`,
    shell,
  )}`;
}

function testPart(data: IssueData, shell: Shell): Html {
  const { issue } = shell.words.newsletter;
  const { to, mistake } = data.test;
  return html`<section class="card"><h2>${issue.test}</h2>${form(
    data,
    html`<label for="to">${issue.testTo}</label><p class="hint" id="to-hint">${issue.testHint}</p>
${mistake !== undefined && html`<p class="error" id="to-error">${mistake}</p>`}
<input id="to" name="to" required autocomplete="off" value="${to}" aria-describedby="to-hint${mistake !== undefined && ' to-error'}"${mistake !== undefined && html` aria-invalid="true"`}>
<button name="act" value="test">${issue.testSend}</button>`,
    shell,
  )}</section>`;
}

/** "40 Sekunden", "5 Minuten", "3 Stunden". */
function durationInWords(ms: number, { newsletter }: Shell['words']): string {
  const { seconds, minutes, hours } = newsletter.issue.durations;
  const counted = Math.max(1, Math.ceil(ms / 1000));
  if (counted < 90) return seconds(counted);
  const inMinutes = Math.ceil(counted / 60);
  return inMinutes < 90 ? minutes(inMinutes) : hours(Math.ceil(inMinutes / 60));
}
