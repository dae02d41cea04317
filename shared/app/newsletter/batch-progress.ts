import type { AdaptiveRate } from '../../broadcast/adaptive-rate.ts';
import { type Counts, plus } from '../../broadcast/counts.ts';
import type { Job, Shard } from '../../broadcast/job.ts';
import type { RateLimiter } from '../../broadcast/rate-limiter.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import type { IssueOutcome } from './issue-outcome.ts';
import type { Recipient } from './send-issue.ts';

export interface BatchTask {
  readonly job: Job;
  readonly shard: Shard;
  /** The second try, a day after Meta held the first one back. */
  readonly again: boolean;
  /** So many of the first people may be claimed by an attempt that died: those claims have no outcome. */
  readonly doubtful: number;
  readonly rateLimiter: RateLimiter;
  readonly adaptiveRate: AdaptiveRate;
  /** No send begins after that. */
  readonly endsAt: EpochMs;
}

/** A claimed person, to be sent to from `notBefore` on. */
export interface Ready extends Recipient {
  readonly tries: number;
  readonly notBefore: EpochMs;
}

/** Running result of a batch: claiming, sending and settling each add to it. */
export interface BatchProgress {
  counts: Counts;
  /** Sends that were handed to Graph. */
  sends: number;
  /** Of those counted as unknown: claimed by an earlier attempt that died. No fault of this batch. */
  lost: number;
  adaptiveRate: AdaptiveRate;
  halt?: Extract<IssueOutcome, { kind: 'halt' }>;
  /** A step failed that must not (the store was away). */
  broken?: { readonly error: unknown };
  readonly retries: Ready[];
  /** Graph did not take it in three tries; still claimed. */
  readonly stalled: { readonly person: Pseudonym; readonly code: string }[];
  /** Held back for a day, by Meta or because a human is talking with them; not claimed (any more). */
  readonly held: Pseudonym[];
  /** People whose claim or outcome got lost on the way to the store. */
  readonly lostTrack: Pseudonym[];
}

export function newProgress({ adaptiveRate }: BatchTask): BatchProgress {
  return { counts: {}, sends: 0, lost: 0, adaptiveRate, retries: [], stalled: [], held: [], lostTrack: [] };
}

export function count(progress: BatchProgress, key: string): void {
  progress.counts = plus(progress.counts, key);
}

/** No further send begins: all would go the same way, a step failed, or the time is over. */
export function isOver({ halt, broken }: BatchProgress, { endsAt }: BatchTask, now: EpochMs): boolean {
  return halt !== undefined || broken !== undefined || now >= endsAt;
}

/** The result of one person's step; a step that fails ends the batch and leaves what was sent counted. */
export async function orBroken<T>(progress: BatchProgress, person: Pseudonym, work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    progress.broken ??= { error };
    progress.lostTrack.push(person);
    return undefined;
  }
}
