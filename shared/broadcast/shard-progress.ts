import type { EpochMs } from '../calendar/rules.ts';
import type { Pseudonym } from '../conversation/event.ts';
import type { AdaptiveRate } from './adaptive-rate.ts';
import type { Counts } from './counts.ts';
import type { Shard } from './job.ts';
import { type RateLimiter, restedRateLimiter } from './rate-limiter.ts';

/** How far a shard is. Written before and after each page, under its version: one invocation at a time works on it. */
export interface ShardProgress {
  /** The page that is next: a ticket with another number is void. */
  readonly seq: number;
  /** The last pseudonym that was taken from the list; for `again` the letter whose people are next. */
  readonly cursor: string;
  readonly done: boolean;
  /** Lease of a worker that is active, or died while active. */
  readonly leaseUntil?: EpochMs;
  /** So many of the next people may have been claimed by an attempt that died: what it did with them nobody knows. */
  readonly possiblyClaimed: number;
  readonly touchedAt: EpochMs;
  /** Taken from the list and certainly not sent: first in the next page. */
  readonly remaining: readonly Pseudonym[];
  readonly rateLimiter: RateLimiter;
  readonly adaptiveRate: AdaptiveRate;
  readonly counts: Counts;
}

export function freshShard(shard: Shard, now: EpochMs): ShardProgress {
  const adaptiveRate = { perSecond: shard.perSecond, changedAt: 0 };
  return {
    seq: 0,
    cursor: '',
    done: false,
    touchedAt: now,
    possiblyClaimed: 0,
    remaining: [],
    rateLimiter: restedRateLimiter,
    adaptiveRate,
    counts: {},
  };
}

/** Longer than a page may take: four seconds of sends, and Graph's deadline for the last of them. */
export const leaseMs = 15_000;

/** How many people one page serves: about four seconds at the shard's rate. */
export function batchSizeOf(shard: Shard): number {
  return Math.max(1, Math.ceil(shard.perSecond * 4));
}

/** A ticket: the right to work on one page of one shard. */
export interface BatchTicket {
  readonly job: string;
  readonly shard: string;
  readonly epoch: number;
  readonly seq: number;
}
