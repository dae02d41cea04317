import { approveIssue, resumeIssue } from '../../../app/newsletter/decide-on-issue.ts';
import { cancelJob, pauseJob } from '../../../app/newsletter/move-job.ts';
import { startIssue } from '../../../app/newsletter/start-issue.ts';
import { isUnusable, templateStatus } from '../../../app/newsletter/template.ts';
import { sendTest, testAddress } from '../../../app/newsletter/test-issue.ts';
import { type Job, type Moved, type OverridableGuard, overridableGuards } from '../../../broadcast/job.ts';
import type { Said } from '../../../console/words.ts';
import { dialledNumber } from '../../../kernel/dialled-number.ts';
import type { DeskNewsletter } from '../desk-newsletter.ts';
import type { DeskVisit, Outcome } from '../page.ts';
import { baseOf, isName } from './newsletter-write.ts';

type Act = (visit: DeskVisit, form: URLSearchParams) => Promise<Outcome>;

/** Sends to one address, which is used here and kept nowhere. */
export const test: Act = onIssue(async (job, { test: ports }, _visit, form) => {
  const address = testAddress(form.get('to') ?? '', { ...ports, readPhone: (written) => dialledNumber(written) ?? '' });
  if (!address) return { kind: 'again', problem: 'test-address' };
  const outcome = await sendTest(job, address, ports);
  if (outcome.kind === 'no-channel') return { kind: 'again', problem: 'test-address' };
  return outcome.kind === 'sent' ? done('issue-tested', job) : { kind: 'again', problem: 'test-refused' };
});

/** The person who is signed in counts, by the name that colleagues know: who has two accesses under one name is no second person. */
export const approve: Act = onIssue(async (job, { jobs }, { user }, form) => {
  if (form.get('base') !== baseOf(job)) return { kind: 'again', problem: 'issue-changed' };
  return moved('issue-approved', job, await approveIssue(job.id, user.name, jobs));
});

export const send: Act = onIssue(async (job, { jobs }, visit, form) => {
  if (form.get('base') !== baseOf(job)) return { kind: 'again', problem: 'issue-changed' };
  if (job.template && (await isTemplateRefused(visit))) return { kind: 'again', problem: 'template-refused' };
  const started = await startIssue(job.id, visit.user.name, overridesIn(form), jobs);
  if (started.ok) return done('issue-sent', job);
  const { why } = started;
  if (why.kind === 'mistakes') return { kind: 'again', problem: 'issue-mistakes' };
  return { kind: 'again', problem: why.kind === 'state' ? why.why : why.kind };
});

export const pause: Act = onIssue(async (job, { jobs }) => moved('issue-paused', job, await pauseJob(job.id, 'operator', jobs)));

export const resume: Act = onIssue(async (job, { jobs }, visit, form) => {
  if (job.template && (await isTemplateRefused(visit))) return { kind: 'again', problem: 'template-refused' };
  return moved('issue-resumed', job, await resumeIssue(job.id, visit.user.name, overridesIn(form), jobs));
});

export const cancel: Act = onIssue(async (job, { jobs }) => moved('issue-cancelled', job, await cancelJob(job.id, jobs)));

function onIssue(act: (job: Job, ports: DeskNewsletter, visit: DeskVisit, form: URLSearchParams) => Promise<Outcome>): Act {
  return async (visit, form) => {
    const id = form.get('id') ?? '';
    const ports = await visit.ports.newsletterOf(visit.desk);
    const job = isName(id) ? (await ports.jobs.newsletter.loadJob(id))?.value : undefined;
    return job ? act(job, ports, visit, form) : { kind: 'again', problem: 'no-such-job' };
  };
}

function overridesIn(form: URLSearchParams): readonly OverridableGuard[] {
  const ticked = form.getAll('despite');
  return overridableGuards.filter((guard) => ticked.includes(guard));
}

/** Meta is asked before anybody is written to; without an answer the sending will tell. */
async function isTemplateRefused({ ports, origin, desk }: DeskVisit): Promise<boolean> {
  const setup = ports.setupAt(origin);
  return isUnusable(await templateStatus(setup.doctorOf(desk, await setup.secretsOf(desk))));
}

function moved(said: Said, { id }: Job, result: Moved | undefined): Outcome {
  if (!result) return { kind: 'again', problem: 'no-such-job' };
  return result.ok ? done(said, { id }) : { kind: 'again', problem: result.why };
}

function done(said: Said, { id }: Pick<Job, 'id'>): Outcome {
  return { kind: 'done', said, query: { id }, about: id };
}
