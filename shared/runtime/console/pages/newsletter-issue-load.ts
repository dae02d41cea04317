import { reportOf } from '../../../app/newsletter/issue-report.ts';
import { prospectOf } from '../../../app/newsletter/start-issue.ts';
import { hindranceOf } from '../../../broadcast/approval.ts';
import { rateSheet } from '../../../broadcast/estimate.ts';
import { frameText, issueFields } from '../../../broadcast/issue.ts';
import { type Job, overridableGuards, writersOf } from '../../../broadcast/job.ts';
import { issueDoubts, lintIssue } from '../../../broadcast/lint-issue.ts';
import { isSamePerson } from '../../../broadcast/same-person.ts';
import { profileOf } from '../../../channels/registry.ts';
import { doubtSentence, type IssueWords, mistakeSentence, reasonSentence } from '../../../console/issue-sentences.ts';
import type { ApprovalData, Before, IssueData } from '../../../console/pages/newsletter-issue-data.ts';
import { mayUse } from '../../../console/roles.ts';
import { renderReply } from '../../../facility/render.ts';
import type { SnapshotNewsletter } from '../../../facility/snapshot.ts';
import { usedChannels } from '../../../facility/used-channels.ts';
import type { DeskNewsletter } from '../desk-newsletter.ts';
import type { DeskVisit } from '../page.ts';
import { baseOf, isName } from './newsletter-write.ts';

type Jobs = DeskNewsletter['jobs'];

/** Undefined: there is no such issue. */
export async function loadIssue({ desk, ports, user, roles, query, shell, again }: DeskVisit): Promise<IssueData | undefined> {
  const { snapshot } = desk;
  const promise = snapshot.newsletter;
  const id = again?.form.get('id') ?? query.get('id') ?? '';
  if (!promise || !isName(id)) return undefined;
  const { jobs } = await ports.newsletterOf(desk);
  const job = (await jobs.newsletter.loadJob(id))?.value;
  if (!job) return undefined;
  const isDraft = job.state === 'draft' || job.state === 'approved';
  const approval = approvalFor(job, user.name, jobs);
  const mistake = again?.problem === 'test-address' || again?.problem === 'test-refused' ? shell.words.problems[again.problem] : undefined;
  return {
    id,
    ...standing(job, shell.words),
    base: baseOf(job),
    mayWrite: mayUse(roles, ['newsletter']),
    previews: previewsOf(job, jobs),
    mistakes: isDraft ? lintIssue(job.issue, snapshot).map((one) => mistakeSentence(one, shell.words)) : [],
    doubts: isDraft ? issueDoubts(job.issue, snapshot).map((one) => doubtSentence(one, shell.words)) : [],
    ...(approval && { approval }),
    ...(isDraft && { before: await beforeSending(job, promise, jobs) }),
    ...(job.startedAt !== undefined && { report: await reportOf(job, promise, jobs) }),
    countsReads: promise.countReads,
    problem: again?.problem,
    test: { to: again?.form.get('to') ?? '', mistake },
  };
}

/** State and totals of the job. */
function standing({ state, because, until, startedAt, endedAt, overrides, ...job }: Job, words: IssueWords) {
  return {
    state,
    because: reasonSentence(because, words),
    ...(until !== undefined && { until }),
    writers: writersOf(job).join(', '),
    ...(startedAt !== undefined && { startedAt }),
    ...(endedAt !== undefined && { endedAt }),
    overrides,
    hasTooManyFailures: state === 'paused' && because === 'too-many-failures',
  };
}

function previewsOf({ issue }: Job, { snapshot }: Jobs): IssueData['previews'] {
  return usedChannels(snapshot).flatMap((channel) => {
    const texts = snapshot[channel]?.texts;
    if (texts?.byId[frameText] === undefined) return [];
    return [{ label: profileOf(channel).label, text: renderReply(texts, [frameText], issueFields(issue)) }];
  });
}

/** Where the facility asks for a second person, or one has agreed. */
function approvalFor(job: Job, reader: string, { snapshot, seal }: Jobs): ApprovalData | undefined {
  const given = job.approval && { by: job.approval.by, at: job.approval.at };
  if (!snapshot.newsletter?.approval) return given && { ...given, isVoid: false, isOwn: false };
  const isOwn = writersOf(job).some((writer) => isSamePerson(writer, reader));
  return { ...given, isVoid: hindranceOf(job, snapshot, seal) === 'approval-void', isOwn };
}

/** Everything that the command says before it sends. */
async function beforeSending(job: Job, promise: SnapshotNewsletter, jobs: Jobs): Promise<Before> {
  const { recipients, stretches, cost, lastIssueAt, blocked, quietUntil } = await prospectOf(job.id, jobs);
  const counted = usedChannels(jobs.snapshot).map((channel) => ({ ...profileOf(channel), count: recipients[channel] ?? 0 }));
  const waiting = counted.filter(({ count, templates }) => count > 0 && !templates);
  return {
    recipients: counted.map(({ label, count }) => ({ label, count })),
    ...(waiting.length > 0 && { waits: { labels: waiting.map(({ label }) => label).join(', '), days: promise.waitDays } }),
    durationMs: (stretches.at(-1)?.to ?? 0) - (stretches[0]?.from ?? 0),
    stretches: stretches.length,
    euros: cost,
    ratesOf: rateSheet.asOf,
    ...(lastIssueAt !== undefined && { lastIssueAt }),
    blocked,
    quietUntil,
    overridable: overridableGuards.filter((guard) => blocked.some((one) => one === guard)),
  };
}
