import { cancel, finish, heldBack, type Job, type Moved, park, pause, repeatShard, secondTryAfterMs } from '../../broadcast/job.ts';
import { emptyIndex, type NewsletterIndex, withEnd, withoutStart, withStop } from '../../broadcast/newsletter-index.ts';
import type { ShardProgress } from '../../broadcast/shard-progress.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { updateVersioned } from '../update-versioned.ts';
import type { JobPorts, MovePorts } from './dependencies.ts';

const attempts = 5;

/** Moves a job to its next state, whoever else moves it at the same moment; what does not fit its state changes nothing. */
export async function moveJob(id: string, move: (job: Job) => Moved, { newsletter, log }: MovePorts): Promise<Moved | undefined> {
  return updateVersioned('newsletter job', attempts, async () => {
    const held = await newsletter.loadJob(id);
    if (!held) return undefined;
    const moved = move(held.value);
    if (!moved.ok) return moved;
    const saved = await newsletter.saveJob(moved.job, held.version);
    if (saved === 'conflict') return saved;
    const { state, because, until } = moved.job;
    log('newsletter.moved', { what: id, kind: state, ...(because !== undefined && { because }), ...(until !== undefined && { until }) });
    return moved;
  });
}

/** Stops a job until somebody resumes it; nobody gets the issue by writing meanwhile. */
export async function pauseJob(id: string, because: string, ports: MovePorts): Promise<Moved | undefined> {
  const moved = await moveJob(id, (job) => pause(job, because), ports);
  if (moved?.ok) await changeIndex((index) => withStop(index, id, true), ports);
  return moved;
}

/** The same where nobody asked for it; the alarm calls that somebody. */
export async function pauseWithAlarm(id: string, code: string, ports: MovePorts): Promise<void> {
  const moved = await pauseJob(id, code, ports);
  if (moved?.ok) ports.log('operator.notice', { what: 'newsletter.paused', code, severity: 'alarm' });
}

/** Stops a job until then; the reconcile resumes it. */
export async function parkUntil(id: string, because: string, until: EpochMs, ports: MovePorts): Promise<void> {
  await moveJob(id, (job) => park(job, because, until), ports);
}

/** Puts a ticket for the next page of each shard that is not through. Too many tickets are harmless, the shard's number decides. */
export async function sendTickets(job: Job, { newsletter, tickets }: JobPorts): Promise<void> {
  for (const { id } of job.shards) {
    const progress = await newsletter.loadShard(job.id, id);
    if (progress?.value.done) continue;
    await tickets.sendPageTicket({ job: job.id, shard: id, epoch: job.epoch, seq: progress?.value.seq ?? 0 });
  }
}

/** Resumes a job where its shards stand, and hands out their tickets; one that has nothing left to do ends. */
export async function resumeJob(id: string, move: (job: Job) => Moved, ports: JobPorts): Promise<Moved | undefined> {
  const moved = await moveJob(id, move, ports);
  if (!moved?.ok) return moved;
  await changeIndex((index) => withStop(index, id, false), ports);
  await sendTickets(moved.job, ports);
  await finishIfThrough(moved.job, ports);
  return moved;
}

/** Every shard of a job as it stands. */
export async function shardsOfJob(job: Job, { newsletter }: MovePorts): Promise<ReadonlyMap<string, ShardProgress>> {
  const found = await Promise.all(job.shards.map(async ({ id }) => [id, await newsletter.loadShard(job.id, id)] as const));
  return new Map(found.flatMap(([id, shard]) => (shard ? [[id, shard.value] as const] : [])));
}

/** Ends the job when its last shard is through, or parks it for those whom Meta wants to wait a day. */
export async function finishIfThrough(job: Job, ports: MovePorts): Promise<void> {
  const shards = await shardsOfJob(job, ports);
  if (job.shards.some(({ id }) => !shards.get(id)?.done)) return;
  const receipts = await ports.newsletter.loadTally(job.id);
  const heldCount = [...shards.values()].reduce((sum, { counts }) => sum + (counts.later ?? 0), receipts.later ?? 0);
  if (heldCount > 0 && !job.shards.some(({ id }) => id === repeatShard)) {
    return parkUntil(job.id, heldBack, ports.now() + secondTryAfterMs, ports);
  }
  const moved = await moveJob(job.id, (current) => finish(current, ports.now()), ports);
  // One that was paused meanwhile stays the active one.
  if (moved?.ok) await clearIndex(job.id, true, ports);
}

/** Ends a job for good, and takes its issue away from those who wait for it. */
export async function cancelJob(id: string, ports: MovePorts): Promise<Moved | undefined> {
  const moved = await moveJob(id, (job) => cancel(job, ports.now()), ports);
  if (moved?.ok) await tidyAfterCancel(moved.job, ports);
  return moved;
}

/** Cleans up after a cancelled issue: one that reached nobody does not count for the month. */
export async function tidyAfterCancel(job: Job, ports: MovePorts): Promise<void> {
  const shards = [...(await shardsOfJob(job, ports)).values()];
  const mayHaveReached = shards.some(({ counts, leaseUntil }) => leaseUntil !== undefined || counts.sent || counts.unknown);
  if (!mayHaveReached) await changeIndex((index) => withoutStart(index, job.id), ports);
  for (const { id } of job.shards) await tidyShard(job.id, id, ports);
  await clearIndex(job.id, false, ports);
}

/** A shard of an issue that is over keeps nobody's pseudonym. One that somebody is at work on is tidied by its next ticket. */
export async function tidyShard(job: string, shard: string, { newsletter }: MovePorts): Promise<void> {
  const held = await newsletter.loadShard(job, shard);
  if (!held || held.value.leaseUntil !== undefined || (held.value.cursor === '' && held.value.remaining.length === 0)) return;
  await newsletter.saveShard(job, shard, { ...held.value, cursor: '', remaining: [] }, held.version);
}

/** Lets the next issue begin. */
export async function clearIndex(id: string, keepsNews: boolean, ports: MovePorts): Promise<void> {
  await changeIndex((index) => withEnd(index, id, keepsNews), ports);
}

/** Changes the index, whoever else does at the same moment; a change that answers the same index writes nothing. */
export async function changeIndex(
  change: (index: NewsletterIndex) => NewsletterIndex,
  { newsletter }: MovePorts,
): Promise<NewsletterIndex> {
  return updateVersioned('newsletter index', attempts, async () => {
    const held = await newsletter.loadIndex();
    const before = held?.value ?? emptyIndex;
    const next = change(before);
    if (next === before) return next;
    const saved = await newsletter.saveIndex(next, held?.version);
    return saved === 'conflict' ? saved : next;
  });
}
