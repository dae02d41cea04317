import type { EpochMs } from '../calendar/rules.ts';
import { type Channel, profileOf } from '../channels/registry.ts';
import type { Approval, Issue, TemplateName } from './issue.ts';
import { isSamePerson } from './same-person.ts';

export type JobState = 'draft' | 'approved' | 'running' | 'paused' | 'parked' | 'done' | 'cancelled';

/** Rules that hold an issue back. */
export const sendGuards = ['quiet-hours', 'frequency', 'failures'] as const;
export type SendGuard = (typeof sendGuards)[number];

/**
 * Those that an operator may break on purpose; it is written into the job who did. `frequency` is none of them: it is what subscribers were
 * promised when they agreed.
 */
export const overridableGuards = ['quiet-hours', 'failures'] as const satisfies readonly SendGuard[];
export type OverridableGuard = (typeof overridableGuards)[number];

/** One key range of one channel's list, worked through page by page by one invocation at a time. */
export interface Shard {
  /** The channel and a number; `again` goes once more to those whom Meta held the issue back from. */
  readonly id: string;
  readonly channel: Channel;
  /** Pseudonyms from here … */
  readonly from: string;
  /** … to here, both ends included. */
  readonly to: string;
  readonly perSecond: number;
}

/** One issue on its way, with everything an operator decided about it. */
export interface Job {
  readonly v: 3;
  readonly id: string;
  readonly createdAt: EpochMs;
  /** The identity of whoever wrote it: in AWS the ARN of their credentials, locally the name given with `--as`. */
  readonly createdBy: string;
  /** Identities of those who changed it since. */
  readonly editedBy?: readonly string[];
  readonly issue: Issue;
  /** For channels that have templates. */
  readonly template?: TemplateName;
  /** Free text where a person's window is open; the template everywhere else. */
  readonly freeText: boolean;
  /** Absent: nobody has agreed to it as it is now. Whether somebody must is for the published facility file to say. */
  readonly approval?: Approval;
  readonly state: JobState;
  /** Why it is paused or parked: a code of ours or of Meta's. */
  readonly because?: string;
  /** Parked: not before then. */
  readonly until?: EpochMs;
  readonly startedAt?: EpochMs;
  readonly endedAt?: EpochMs;
  /** Grows with every start and resume: tickets of an earlier run are void. */
  readonly epoch: number;
  readonly shards: readonly Shard[];
  /** Recipients at the start. */
  readonly recipients: Partial<Readonly<Record<Channel, number>>>;
  readonly overrides: readonly { readonly guard: SendGuard; readonly by: string; readonly at: EpochMs }[];
}

/** Identities of all who worked on the draft. */
export function writersOf({ createdBy, editedBy = [] }: Pick<Job, 'createdBy' | 'editedBy'>): readonly string[] {
  return [createdBy, ...editedBy];
}

export type Moved = { readonly ok: true; readonly job: Job } | { readonly ok: false; readonly why: Refusal };

/** Why a command does not fit the job's state; the command line has a sentence for each. */
export type Refusal =
  | 'not-approved'
  | 'approval-void'
  | 'same-person'
  | 'already-sent'
  | 'not-running'
  | 'not-paused'
  | 'finished'
  | 'held-back';

/** Meta holds some people back from marketing messages for a day; they get their second try then. */
export const secondTryAfterMs = 24 * 60 * 60_000;

const finished: readonly JobState[] = ['done', 'cancelled'];

/** A second person agrees; nobody who wrote the issue can. One that the worker refused keeps its place, and goes on after `resume`. */
export function approve(job: Job, approval: Approval): Moved {
  if (finished.includes(job.state)) return no('finished');
  if (writersOf(job).some((writer) => isSamePerson(writer, approval.by))) return no('same-person');
  if (isRefused(job)) return yes({ ...job, approval });
  return isDraft(job) ? yes({ ...job, state: 'approved', approval }) : no('already-sent');
}

/** Another text, link or form for a draft. Whoever agreed, agreed to the one before. */
export function edit(job: Job, change: Partial<Pick<Job, 'issue' | 'freeText'>>, by: string): Moved {
  if (finished.includes(job.state)) return no('finished');
  if (!isDraft(job)) return no('already-sent');
  const { approval: _, ...rest } = job;
  const isNew = !writersOf(job).some((writer) => isSamePerson(writer, by));
  return yes({ ...rest, ...change, state: 'draft', ...(isNew && { editedBy: [...(job.editedBy ?? []), by] }) });
}

const isDraft = ({ state }: Job) => state === 'draft' || state === 'approved';

/** The worker stopped it for want of a second person. */
const isRefused = ({ state, because }: Job) => state === 'paused' && (because === 'not-approved' || because === 'approval-void');

export interface Start {
  readonly at: EpochMs;
  readonly shards: readonly Shard[];
  readonly recipients: Job['recipients'];
  readonly overrides: Job['overrides'];
}

/** Sends an issue once: whatever has been started before is never started again. */
export function start(job: Job, { at, shards, recipients, overrides }: Start): Moved {
  if (job.state === 'cancelled') return no('finished');
  if (!isDraft(job)) return no('already-sent');
  return yes({ ...job, state: 'running', startedAt: at, epoch: job.epoch + 1, shards: shards, recipients, overrides });
}

/** Stops a job until somebody resumes it. */
export function pause(job: Job, because: string): Moved {
  if (finished.includes(job.state)) return no('finished');
  if (job.state !== 'running' && job.state !== 'parked') return no('not-running');
  const { until: _, ...rest } = job;
  return yes({ ...rest, state: 'paused', because });
}

/** Stops a job until a moment at which it goes on by itself. */
export function park(job: Job, because: string, until: EpochMs): Moved {
  if (job.state !== 'running') return no(finished.includes(job.state) ? 'finished' : 'not-running');
  return yes({ ...job, state: 'parked', because, until });
}

/**
 * Goes on where the shards stand; by an operator, or by the reconcile when a parked job's time has come. What Meta holds back for a day cannot
 * be hurried.
 */
export function resume(job: Job, overrides: Job['overrides'] = []): Moved {
  return job.state === 'parked' && job.because === heldBack ? no('held-back') : goOn(job, overrides);
}

function goOn(job: Job, overrides: Job['overrides'] = []): Moved {
  if (finished.includes(job.state)) return no('finished');
  if (job.state !== 'paused' && job.state !== 'parked') return no('not-paused');
  const { because: _because, until: _until, ...rest } = job;
  return yes({ ...rest, state: 'running', epoch: job.epoch + 1, overrides: [...job.overrides, ...overrides] });
}

/** Ends a job for good. What Meta has accepted arrives all the same. */
export function cancel(job: Job, at: EpochMs): Moved {
  if (finished.includes(job.state)) return no('finished');
  const { because: _because, until: _until, ...rest } = job;
  return yes({ ...rest, state: 'cancelled', endedAt: at });
}

/** All shards are through. */
export function finish(job: Job, at: EpochMs): Moved {
  if (job.state !== 'running') return no(finished.includes(job.state) ? 'finished' : 'not-running');
  return yes({ ...job, state: 'done', endedAt: at });
}

/** Some whom Meta took the issue for were held back after all: they get their second try after `until`. */
export function reopen(job: Job, until: EpochMs): Moved {
  if (job.state !== 'done' || job.shards.some(({ id }) => id === repeatShard)) return no('finished');
  const { endedAt: _, ...rest } = job;
  return yes({ ...rest, state: 'parked', because: heldBack, until });
}

/** The job goes on with those whom Meta held the issue back from. */
export function resumeForHeld(job: Job): Moved {
  // Only templates are held back, and only those who can be written to first may be tried again.
  const before = job.shards.filter(({ channel }) => profileOf(channel).templates);
  const perSecond = before.reduce((sum, shard) => sum + shard.perSecond, 0);
  const [{ channel } = { channel: undefined }] = before;
  if (channel === undefined) return goOn(job);
  const shard: Shard = { id: repeatShard, channel, from: '', to: '~', perSecond: Math.max(1, Math.min(80, perSecond)) };
  return goOn({ ...job, shards: [...job.shards, shard] });
}

/** Why a job is parked whose shards are through, but not all of its people. */
export const heldBack = 'held-back';
export const repeatShard = 'again';

export function isOverridden(job: Job, guard: SendGuard): boolean {
  return job.overrides.some((override) => override.guard === guard);
}

const yes = (job: Job): Moved => ({ ok: true, job });
const no = (why: Refusal): Moved => ({ ok: false, why });
