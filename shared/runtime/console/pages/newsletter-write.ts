import { randomBytes } from 'node:crypto';
import { createIssue, type Draft, editIssue, type NotDone } from '../../../app/newsletter/start-issue.ts';
import type { Issue } from '../../../broadcast/issue.ts';
import type { Job } from '../../../broadcast/job.ts';
import { issueDoubts, mistakesByField, roomForIssue } from '../../../broadcast/lint-issue.ts';
import { monthOf } from '../../../broadcast/send-guards.ts';
import type { FieldChecks } from '../../../console/field-checks.ts';
import { doubtSentence, type IssueWords, linkMistakeSentence, mistakeSentence } from '../../../console/issue-sentences.ts';
import { writeView } from '../../../console/pages/newsletter-write.ts';
import { contentHash } from '../../../facility/hash.ts';
import type { Snapshot } from '../../../facility/snapshot.ts';
import { templateChannels } from '../../../facility/used-channels.ts';
import { type DeskVisit, deskPage, type Outcome } from '../page.ts';

/** Writing an issue, and changing a draft. */
export const newsletterWritePage = deskPage({
  path: '/newsletter/write',
  roles: ['newsletter'],
  title: (words) => words.newsletter.form.title,
  async load({ desk, ports, query, now, again, shell }: DeskVisit) {
    const { snapshot } = desk;
    const { jobs } = await ports.newsletterOf(desk);
    const id = again?.form.get('id') ?? query.get('id') ?? `${monthOf(now)}-${randomBytes(3).toString('hex')}`;
    const job = isName(id) ? (await jobs.newsletter.loadJob(id))?.value : undefined;
    const typed = again && issueIn(again.form);
    const { text, link } = typed ?? job?.issue ?? { text: '', link: '' };
    return {
      id,
      // Saving once more, having seen what the other person saved, takes its place.
      base: baseOf(job),
      text,
      link,
      freeText: again ? again.form.get('free') === 'yes' : (job?.freeText ?? false),
      hasTemplate: templateChannels(snapshot).length > 0,
      room: roomForIssue(snapshot),
      address: snapshot.facility.address,
      checks: checksOf({ text, link }, snapshot, again?.problem === 'issue-mistakes', shell.words),
      problem: again?.problem ?? (snapshot.newsletter ? undefined : 'no-newsletter'),
      stored: again?.problem === 'issue-changed' ? job?.issue.text : undefined,
    };
  },
  view: writeView,
  actions: {
    save: { audit: 'issue-saved', run: save },
    'check-fields': {
      run: async ({ desk, shell }, form) => ({ kind: 'checks', checks: checksOf(issueIn(form), desk.snapshot, true, shell.words) }),
    },
  },
});

/** Findings at both fields; before anything was sent or typed only what may be right. */
function checksOf(issue: Issue, snapshot: Snapshot, isTold: boolean, words: IssueWords): FieldChecks {
  const { text, link } = isTold ? mistakesByField(issue, snapshot) : { text: [], link: [] };
  const doubtful =
    issue.text === '' || issue.text.length > 10_000 ? [] : issueDoubts(issue, snapshot).map((doubt) => doubtSentence(doubt, words));
  const checks = {
    text: { wrong: [...new Set(text.map((mistake) => mistakeSentence(mistake, words)))], doubtful: [...new Set(doubtful)] },
    link: { wrong: link.map((mistake) => linkMistakeSentence(mistake, words)), doubtful: [] },
  };
  return Object.fromEntries(Object.entries(checks).filter(([, check]) => check.wrong.length + check.doubtful.length > 0));
}

/** Names what a person saw of a draft: its words, and the form in which it goes out. */
export function baseOf(job: Pick<Job, 'issue' | 'freeText'> | undefined): string {
  return job ? contentHash({ issue: job.issue, freeText: job.freeText }).slice(0, 16) : '';
}

export function isName(id: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,39}$/.test(id);
}

function issueIn(form: URLSearchParams): Issue {
  return { text: (form.get('text') ?? '').trim(), link: (form.get('link') ?? '').trim() };
}

async function save({ desk, ports, user }: DeskVisit, form: URLSearchParams): Promise<Outcome> {
  const id = form.get('id') ?? '';
  if (!isName(id)) return { kind: 'again', problem: 'no-such-job' };
  const { jobs } = await ports.newsletterOf(desk);
  const needsApproval = desk.snapshot.newsletter?.approval === true;
  const draft: Draft = { id, issue: issueIn(form), by: user.name, freeText: form.get('free') === 'yes' };
  const done = {
    kind: 'done',
    said: 'issue-saved',
    to: '/newsletter/issue',
    query: { id },
    about: id,
    ...(needsApproval && { wakes: 'approval' as const }),
  } as const;
  if (form.get('base') === '') {
    const created = await createIssue(draft, jobs);
    if (created.ok) return done;
    if (created.why.kind !== 'id-taken') return refused(created.why);
  }
  const held = (await jobs.newsletter.loadJob(id))?.value;
  // The same form sent twice: as it was wanted already.
  if (held && baseOf(held) === baseOf(draft)) return { ...done, isNothingNew: true };
  if (held && baseOf(held) !== form.get('base')) return { kind: 'again', problem: 'issue-changed' };
  const edited = await editIssue(id, user.name, { ...draft.issue, freeText: draft.freeText }, jobs);
  return edited.ok ? done : refused(edited.why);
}

function refused(why: NotDone): Outcome {
  if (why.kind === 'mistakes') return { kind: 'again', problem: 'issue-mistakes' };
  return { kind: 'again', problem: why.kind === 'state' ? why.why : why.kind };
}
