import type { Job } from './job.ts';

/**
 * People by outcome. Of a shard: `sent` (Meta took it), `unknown`, `waiting` (Messenger, no open window), `later` (Meta holds it back for a
 * day, or a human is talking with the person), `staff` (still so a day later), `withdrawn`, `unreachable` (three issues in a row did not
 * arrive), `already` (got it another way), `failed:<code>`. Of receipts: `delivered`, `read`, `later`, `failed:<code>`, `told-sent` and
 * `told-gone` (an unknown that a receipt resolved), `late` (got it when they wrote).
 */
export type Counts = Readonly<Record<string, number>>;

export function plus(counts: Counts, key: string, by = 1): Counts {
  return { ...counts, [key]: (counts[key] ?? 0) + by };
}

export function sumOf(all: readonly Counts[]): Counts {
  return all.reduce((sum, counts) => Object.entries(counts).reduce((total, [key, count]) => plus(total, key, count), sum), {});
}

/** Totals and nothing else: no reader is profiled. */
export interface Report {
  readonly recipients: number;
  /** Meta took it, and did not report a failure since. */
  readonly sent: number;
  readonly delivered: number;
  readonly read: number;
  /** By Meta's code. */
  readonly failed: Readonly<Record<string, number>>;
  /** No answer, and no receipt so far. Never sent again. */
  readonly unknown: number;
  /** Held back by Meta or by a talk with a human; tried once more after a day. */
  readonly later: number;
  /** Gets it when the person next writes. */
  readonly waiting: number;
  /** Got it by writing. */
  readonly late: number;
  /** Did not write in time. */
  readonly expired: number;
  /** Withdrawn since the start, out of reach, in talk with a human, or served on another way. */
  readonly skipped: number;
  /** People of the lists that nobody has looked at yet. */
  readonly open: number;
}

/** @param again what the shard `again` counted; @param isOver the time for those who wait is over */
export function report(job: Pick<Job, 'recipients'>, shards: Counts, again: Counts, receipts: Counts, isOver: boolean): Report {
  const recipients = Object.values(job.recipients).reduce((sum, count) => sum + count, 0);
  const of = (counts: Counts, key: string) => counts[key] ?? 0;
  const tried = (counts: Counts) => of(counts, 'sent') + of(counts, 'unknown') + failures(counts);
  const toldGone = failures(receipts) + of(receipts, 'later');
  const sent = of(shards, 'sent') + of(again, 'sent') + of(receipts, 'told-sent') - Math.max(0, toldGone - of(receipts, 'told-gone'));
  const left = of(shards, 'waiting') - of(receipts, 'late');
  const unserved = Math.max(0, left);
  const skippedAgain = of(again, 'withdrawn') + of(again, 'unreachable') + of(again, 'already') + of(again, 'staff');
  const looked = tried(shards) + of(shards, 'later') + of(shards, 'waiting') + skipped(shards);
  return {
    // Subscribers who join while it goes out may still be ahead of a shard.
    recipients: Math.max(recipients, looked),
    sent: sent + of(receipts, 'late'),
    delivered: of(receipts, 'delivered'),
    read: of(receipts, 'read'),
    failed: failuresByCode(sumOf([shards, again, receipts])),
    unknown: Math.max(0, of(shards, 'unknown') + of(again, 'unknown') - of(receipts, 'told-sent') - of(receipts, 'told-gone')),
    later: Math.max(0, of(shards, 'later') + of(receipts, 'later') - tried(again) - skippedAgain),
    waiting: isOver ? 0 : unserved,
    late: of(receipts, 'late'),
    expired: isOver ? unserved : 0,
    skipped: skipped(shards) + skippedAgain - Math.max(0, -left),
    open: Math.max(0, recipients - looked),
  };
}

function skipped(counts: Counts): number {
  return (counts.withdrawn ?? 0) + (counts.unreachable ?? 0) + (counts.already ?? 0) + (counts.staff ?? 0);
}

/** How many failed, whatever the reason. */
export function failures(counts: Counts): number {
  return Object.values(failuresByCode(counts)).reduce((sum, count) => sum + count, 0);
}

function failuresByCode(counts: Counts): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).flatMap(([key, count]) => (key.startsWith('failed:') ? [[key.slice(7), count]] : [])));
}

/** Few failures are chance; from here on the share counts. */
const fewFailures = 3;
const tolerated = 0.05;

/** More than five in a hundred sends of a page failed or stayed without an answer: something is wrong, and going on makes it worse. */
export function failsTooOften(page: Counts): boolean {
  const failed = failures(page) + (page.unknown ?? 0);
  return failed >= fewFailures && failed > tolerated * (failed + (page.sent ?? 0));
}
