import type { Counts } from '../../broadcast/counts.ts';
import type { Hours } from '../../broadcast/daily-limit.ts';
import type { Job } from '../../broadcast/job.ts';
import type { NewsletterIndex } from '../../broadcast/newsletter-index.ts';
import type { BatchTicket, ShardProgress } from '../../broadcast/shard-progress.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import type { Channel } from '../../channels/registry.ts';
import type { Pseudonym, Sealed } from '../../conversation/event.ts';

/** A stored value with the version under which it may be replaced. */
export interface Versioned<T> {
  readonly value: T;
  readonly version: number;
}

export type Saved = 'committed' | 'conflict';

/** Parameters of a claim. */
export interface Claim {
  readonly channel: Channel;
  readonly job: string;
  readonly at: EpochMs;
  /** Only while Meta's window is open (Messenger). */
  readonly needsWindow: boolean;
}

/**
 * Outcome of a claim. `staff`: a human is talking with the person. `claimed`: consent holds, and nobody else will ever send this issue to
 * this person. `already`: the issue was claimed before; `told` is what receipts said of it (0: nothing).
 */
export type Claimed =
  | { readonly kind: 'claimed'; readonly address: Sealed; readonly aliases: readonly Pseudonym[]; readonly windowUntil?: EpochMs }
  | { readonly kind: 'refused'; readonly because: 'withdrawn' | 'unreachable' | 'window-closed' | 'staff' }
  | { readonly kind: 'refused'; readonly because: 'already'; readonly told: number };

/** How far a message is known to have come; a later receipt counts only when it says more. */
export const receiptRanks = { sent: 1, delivered: 2, read: 3, failed: 4 } as const;

/** Delivery state of a message before a receipt. */
export interface KnownDelivery {
  /** The rank of the last receipt; 0: none. */
  readonly before: number;
  /** It was not known whether it went out. */
  readonly wasUnknown: boolean;
  /** Issues before it did not arrive. */
  readonly wasUndeliverable: boolean;
}

/** Jobs, shards, totals, and the claims in persons' items. */
export interface NewsletterStore {
  loadIndex(): Promise<Versioned<NewsletterIndex> | undefined>;
  saveIndex(index: NewsletterIndex, version: number | undefined): Promise<Saved>;
  loadJob(id: string): Promise<Versioned<Job> | undefined>;
  saveJob(job: Job, version: number | undefined): Promise<Saved>;
  loadShard(job: string, shard: string): Promise<Versioned<ShardProgress> | undefined>;
  saveShard(job: string, shard: string, progress: ShardProgress, version: number | undefined): Promise<Saved>;
  /** People written to by the hour, over all jobs. */
  loadHours(): Promise<Versioned<Hours> | undefined>;
  saveHours(hours: Hours, version: number | undefined): Promise<Saved>;
  /** Subscribers of a channel in the order of their pseudonyms, after `after` and up to `to`. */
  page(channel: Channel, after: string, to: string, limit: number): Promise<readonly Pseudonym[]>;
  countSubscribers(channel: Channel): Promise<number>;
  /** Subscribers who confirmed in that month (`2026-11`). */
  countConfirmed(channel: Channel, month: string): Promise<number>;
  /** One conditional write: checks consent, marks the issue, gives the sealed address. */
  claim(person: Pseudonym, claim: Claim): Promise<Claimed>;
  /** Takes a claim back whose message was certainly not sent. */
  release(person: Pseudonym, job: string): Promise<void>;
  /** Notes that nobody knows whether the message went out; answers what receipts told meanwhile (0: nothing). */
  markUnknown(person: Pseudonym, job: string): Promise<number>;
  /**
   * Notes what a receipt said; undefined: less than was known, or it does not speak of the claim that stands (another issue, or a try made
   * after `at`). A receipt that comes again is told again, with `before` at its own rank: it may have been taken in by halves.
   */
  tell(person: Pseudonym, job: string, rank: number, at: EpochMs): Promise<KnownDelivery | undefined>;
  /** One more issue in a row that could not be delivered. */
  countUndeliverable(person: Pseudonym): Promise<void>;
  /** An issue arrived: the row is broken. */
  clearUndeliverable(person: Pseudonym): Promise<void>;
  /** Adds to a job's receipt totals. */
  tally(job: string, counts: Counts): Promise<void>;
  loadTally(job: string): Promise<Counts>;
  /** Keeps people for a second try; keeping somebody twice is keeping once. */
  hold(job: string, people: readonly Pseudonym[]): Promise<void>;
  /** Those kept under a first letter, in order. */
  held(job: string, letter: string): Promise<readonly Pseudonym[]>;
  letGo(job: string, letter: string, people: readonly Pseudonym[]): Promise<void>;
}

export interface NewsletterQueue {
  sendPageTicket(ticket: BatchTicket): Promise<void>;
}
