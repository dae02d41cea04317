import { hindranceOf, type Seal } from '../../broadcast/approval.ts';
import { quotaLeft } from '../../broadcast/daily-limit.ts';
import { plan, type Stretch, templateCost } from '../../broadcast/estimate.ts';
import type { Issue } from '../../broadcast/issue.ts';
import { edit, type Job, type Moved, type OverridableGuard, type Refusal, type SendGuard, start } from '../../broadcast/job.ts';
import { type IssueMistake, lintIssue } from '../../broadcast/lint-issue.ts';
import { emptyIndex, startsOf, withJob, withStart } from '../../broadcast/newsletter-index.ts';
import { isCapReached, quietUntil } from '../../broadcast/send-guards.ts';
import { freshShard } from '../../broadcast/shard-progress.ts';
import { shardsOf } from '../../broadcast/shards.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { channels } from '../../channels/registry.ts';
import type { Snapshot, SnapshotNewsletter } from '../../facility/snapshot.ts';
import { newsletterCalendar, templateChannels, usedChannels } from '../../facility/used-channels.ts';
import { AppError } from '../app-error.ts';
import type { JobPorts } from './dependencies.ts';
import { changeIndex, moveJob, sendTickets } from './move-job.ts';
import { needsWindow } from './send-issue.ts';

export type StartPorts = JobPorts & {
  readonly snapshot: Snapshot;
  /** Absent: the keys are not at hand. Then only the worker can tell whether an approval holds. */
  readonly seal?: Seal;
};

export interface Draft {
  readonly id: string;
  readonly issue: Issue;
  readonly by: string;
  /** Free text instead of the template where a window is open. */
  readonly freeText: boolean;
}

/** Why nothing was done. */
export type NotDone =
  | { readonly kind: 'no-newsletter' | 'no-such-job' | 'id-taken' | 'nobody' | 'no-template' }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly IssueMistake[] }
  | { readonly kind: 'state'; readonly why: Refusal; readonly job: Job }
  | { readonly kind: 'other-active'; readonly id: string }
  | { readonly kind: 'guards'; readonly blocked: readonly SendGuard[]; readonly prospect: Prospect }
  | { readonly kind: 'clock'; readonly lastAt: EpochMs };

export type Done<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: NotDone };

/** Forecast of a send, shown before it starts. */
export interface Prospect {
  readonly recipients: Job['recipients'];
  readonly stretches: readonly Stretch[];
  /** Euros at the most: templates cost, answers do not. */
  readonly cost: number;
  readonly lastIssueAt?: EpochMs;
  readonly blocked: readonly SendGuard[];
  /** Quiet hours: when they end. */
  readonly quietUntil: EpochMs;
}

/** Keeps a new issue as a draft; nothing is sent. */
export async function createIssue({ id, issue, by, freeText }: Draft, ports: StartPorts): Promise<Done<Job>> {
  const { newsletter, snapshot, now } = ports;
  if (!snapshot.newsletter) return not({ kind: 'no-newsletter' });
  const mistakes = lintIssue(issue, snapshot);
  if (mistakes.length > 0) return not({ kind: 'mistakes', mistakes });
  const { template } = snapshot.newsletter;
  if (templateChannels(snapshot).length > 0 && !template && !freeText) return not({ kind: 'no-template' });
  const createdAt = now();
  const job: Job = {
    v: 3,
    id,
    createdAt,
    createdBy: by,
    issue,
    ...(template && { template }),
    freeText,
    state: 'draft',
    epoch: 0,
    shards: [],
    recipients: {},
    overrides: [],
  };
  if ((await newsletter.saveJob(job, undefined)) === 'conflict') return not({ kind: 'id-taken' });
  await changeIndex((index) => withJob(index, id, createdAt), ports);
  return { ok: true, value: job };
}

/** Changes a draft; who approved it before must do so again. Undefined: there is no such job. */
export async function editIssue(
  id: string,
  by: string,
  change: Partial<Issue & { freeText: boolean }>,
  ports: StartPorts,
): Promise<Done<Job>> {
  const { newsletter, snapshot } = ports;
  const job = (await newsletter.loadJob(id))?.value;
  if (!job) return not({ kind: 'no-such-job' });
  const { freeText = job.freeText, ...words } = change;
  const issue = { ...job.issue, ...words };
  const mistakes = lintIssue(issue, snapshot);
  if (mistakes.length > 0) return not({ kind: 'mistakes', mistakes });
  if (templateChannels(snapshot).length > 0 && !job.template && !freeText) return not({ kind: 'no-template' });
  const moved: Moved | undefined = await moveJob(id, (current) => edit(current, { issue, freeText }, by), ports);
  if (!moved) return not({ kind: 'no-such-job' });
  return moved.ok ? { ok: true, value: moved.job } : not({ kind: 'state', why: moved.why, job });
}

/** Looks ahead: who gets it, how long it takes, what it costs, and which rules stand against it now. */
export async function prospectOf(
  id: string,
  { newsletter, snapshot, now }: StartPorts,
  override: readonly SendGuard[] = [],
): Promise<Prospect> {
  const at = now();
  const promise = promiseOf(snapshot);
  const used = usedChannels(snapshot);
  const counted = await Promise.all(used.map(async (channel) => [channel, await newsletter.countSubscribers(channel)] as const));
  const recipients: Job['recipients'] = Object.fromEntries(counted);
  const starts = startsOf((await newsletter.loadIndex())?.value ?? emptyIndex, id);
  const hours = (await newsletter.loadHours())?.value ?? {};
  const calendar = newsletterCalendar(snapshot);
  const quietEnd = calendar ? quietUntil(at, calendar) : at;
  const byTemplate = templateChannels(snapshot).reduce((sum, channel) => sum + (recipients[channel] ?? 0), 0);
  const { perSecond, dailyLimit } = promise;
  const limits = dailyLimit === undefined ? { used: 0 } : { dailyLimit, used: dailyLimit - quotaLeft(hours, dailyLimit, at) };
  const lastIssueAt = starts.at(-1);
  return {
    recipients,
    stretches: plan(byTemplate, at, {
      perSecond,
      ...limits,
      ...(calendar && !override.includes('quiet-hours') && { calendar }),
    }),
    cost: templateCost(byTemplate),
    ...(lastIssueAt !== undefined && { lastIssueAt }),
    blocked: [
      ...(quietEnd > at ? (['quiet-hours'] as const) : []),
      ...(isCapReached(starts, promise.maxPerMonth, at) ? (['frequency'] as const) : []),
    ],
    quietUntil: quietEnd,
  };
}

/** Sends an issue to everybody who confirmed. Every rule is checked first; what is overridden is written into the job. */
export async function startIssue(id: string, by: string, override: readonly OverridableGuard[], ports: StartPorts): Promise<Done<Job>> {
  const { newsletter, snapshot, now } = ports;
  if (!snapshot.newsletter) return not({ kind: 'no-newsletter' });
  const job = (await newsletter.loadJob(id))?.value;
  if (!job) return not({ kind: 'no-such-job' });
  const overrides = override.map((guard) => ({ guard, by, at: now() }));
  const isReady = start(job, { at: now(), shards: [], recipients: {}, overrides });
  if (!isReady.ok) return not({ kind: 'state', why: isReady.why, job });
  const hindrance = ports.seal ? hindranceOf(job, snapshot, ports.seal) : presentOf(job, snapshot);
  if (hindrance) return not({ kind: 'state', why: hindrance, job });
  const mistakes = lintIssue(job.issue, snapshot);
  if (mistakes.length > 0) return not({ kind: 'mistakes', mistakes });
  const prospect = await prospectOf(id, ports);
  if (prospect.lastIssueAt !== undefined && prospect.lastIssueAt > now()) return not({ kind: 'clock', lastAt: prospect.lastIssueAt });
  if (Object.values(prospect.recipients).every((count) => !count)) return not({ kind: 'nobody' });
  const blocked = prospect.blocked.filter((guard) => !override.some((broken) => broken === guard));
  if (blocked.length > 0) return not({ kind: 'guards', blocked, prospect });
  return begin(job, { overrides, recipients: prospect.recipients }, snapshot.newsletter, ports);
}

type Decided = Pick<Job, 'overrides' | 'recipients'>;

/** Board, shards, job, tickets: a crash between two of them leaves an issue that can be started again and has reached nobody. */
async function begin(job: Job, decided: Decided, promise: SnapshotNewsletter, ports: StartPorts): Promise<Done<Job>> {
  const { newsletter, now } = ports;
  const at = now();
  const served = channels.filter((channel) => decided.recipients[channel]);
  const index = await changeIndex((current) => {
    if (current.active !== undefined) return current;
    const waitsUntil = at + promise.waitDays * 24 * 60 * 60_000;
    const waitsOn = served.filter((channel) => needsWindow(job, channel));
    const { issue, approval } = job;
    return withStart(current, job.id, at, { job: job.id, issue, at, waitsUntil, ...(approval && { approval }), waitsOn });
  }, ports);
  if (index.active !== job.id) return not({ kind: 'other-active', id: index.active ?? '' });
  const shards = served.flatMap((channel) => shardsOf(channel, promise.perSecond));
  for (const shard of shards) await newsletter.saveShard(job.id, shard.id, freshShard(shard, at), undefined);
  const moved = await moveJob(job.id, (current) => start(current, { at, shards, ...decided }), ports);
  if (!moved?.ok) return not(moved ? { kind: 'state', why: moved.why, job } : { kind: 'no-such-job' });
  await sendTickets(moved.job, ports);
  return { ok: true, value: moved.job };
}

/** Without the keys all that can be seen is whether there is an approval. */
function presentOf({ approval }: Job, { newsletter }: Snapshot): 'not-approved' | undefined {
  return newsletter?.approval && !approval ? 'not-approved' : undefined;
}

function promiseOf({ newsletter }: Snapshot): SnapshotNewsletter {
  if (!newsletter) throw new AppError('config.invalid', 'the facility file has no newsletter');
  return newsletter;
}

const not = (why: NotDone): { readonly ok: false; readonly why: NotDone } => ({ ok: false, why });
