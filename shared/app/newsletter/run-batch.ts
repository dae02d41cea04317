import { hindranceOf } from '../../broadcast/approval.ts';
import { failsTooOften, plus, sumOf } from '../../broadcast/counts.ts';
import { isOverridden, type Job, repeatShard, type Shard } from '../../broadcast/job.ts';
import { quietUntil } from '../../broadcast/send-guards.ts';
import { type BatchTicket, batchSizeOf, freshShard, leaseMs, type ShardProgress } from '../../broadcast/shard-progress.ts';
import { profileOf } from '../../channels/registry.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { peopleOfBatch } from './batch-people.ts';
import { releaseQuota, reserveQuota } from './daily-quota.ts';
import type { NewsletterPorts } from './dependencies.ts';
import { finishIfThrough, parkUntil, pauseWithAlarm, tidyShard } from './move-job.ts';
import { type BatchResult, sendBatch } from './send-batch.ts';

/** How long a page may begin sends; with Graph's deadline for the last of them it ends within its lease. */
const sendingMs = 6000;

/**
 * Time to finish after the last send before Lambda kills the worker: eight seconds for Graph, and four for each of seven calls to the store
 * and the queue (outcome, claims taken back, people held back, shard, sets, daily quota, next ticket), should all of them be slow.
 */
const endingMs = 36_000;

/** A page shorter than that is not worth its claims. */
const shortestSendingMs = 1000;

/** A clock that shows a time so far before the job's start has jumped. */
const clockToleranceMs = 60_000;

/** If Graph fails for the whole batch, pause five minutes; give up after 24 hours. */
const outageMs = 5 * 60_000;
const longestOutageMs = 24 * 60 * 60_000;

/**
 * Works off one ticket: one page of one shard. A ticket that comes twice, late or for a job that was stopped does nothing; one whose worker
 * died is taken up after the lease, and whom that one had claimed is never sent to again.
 */
export async function runBatch(ticket: BatchTicket, ports: NewsletterPorts): Promise<void> {
  const { newsletter, snapshot, now } = ports;
  const job = (await newsletter.loadJob(ticket.job))?.value;
  const shard = job?.shards.find(({ id }) => id === ticket.shard);
  if (!job || !shard) return;
  if (job.state === 'cancelled') return tidyShard(job.id, shard.id, ports);
  if (job.state !== 'running' || job.epoch !== ticket.epoch) return;
  if (await isHeldUp(job, shard, ports)) return;
  const begun = await begin(ticket, shard, ports);
  // The worker before wrote the last page of all and died before it ended the job.
  if (begun === 'through') return finishIfThrough(job, ports);
  if (!begun) return;
  if (ports.timeLeft() < endingMs + shortestSendingMs) return handOn(ticket, begun, ports);
  const limit = profileOf(shard.channel).dailyLimit ? snapshot.newsletter?.dailyLimit : undefined;
  const quota = await reserveQuota(batchSizeOf(shard), limit, ports);
  if (quota.count === 0) {
    await newsletter.saveShard(job.id, shard.id, idle(begun.progress, now()), begun.version);
    return parkUntil(job.id, 'daily-limit', quota.from ?? now(), ports);
  }
  await work(job, shard, { ...begun, quota: quota.count, limit }, ports);
}

/** Stops the job, or parks it, where it may not go out now; whether it did. */
async function isHeldUp(job: Job, shard: Shard, ports: NewsletterPorts): Promise<boolean> {
  const { snapshot, vault, now } = ports;
  const channel = snapshot[shard.channel];
  // The approval is checked here and not where the issue was started: whoever wrote the job, this is where it goes out.
  const fault =
    hindranceOf(job, snapshot, vault.approvalSeal) ??
    (channel ? undefined : 'channel.gone') ??
    ((job.startedAt ?? 0) - now() > clockToleranceMs ? 'clock.jumped' : undefined);
  if (fault) await pauseWithAlarm(job.id, fault, ports);
  if (fault || !channel) return true;
  const quiet = isOverridden(job, 'quiet-hours') ? now() : quietUntil(now(), channel.calendar);
  const isQuiet = quiet > now();
  if (isQuiet) await parkUntil(job.id, 'quiet-hours', quiet, ports);
  return isQuiet;
}

interface Begun {
  readonly progress: ShardProgress;
  /** The version of the shard under this lease. */
  readonly version: number;
}

/** Takes the lease of the ticket's page; `through`: the shard is; undefined: nothing to do. */
async function begin(ticket: BatchTicket, shard: Shard, ports: NewsletterPorts): Promise<Begun | 'through' | undefined> {
  const { newsletter, tickets, now, sleep, log } = ports;
  let held = await newsletter.loadShard(ticket.job, shard.id);
  const lease = held?.value.leaseUntil;
  if (held && lease !== undefined && lease > now() && lease - now() <= leaseMs) {
    // Another worker is active, or died within the last seconds: the lease's end tells which.
    await sleep(lease - now() + 1);
    held = await newsletter.loadShard(ticket.job, shard.id);
  }
  const found = held?.value ?? freshShard(shard, now());
  // A lease that nobody gave back: its page may be claimed, and the limit of a day or a slow store may make this one shorter.
  const progress = { ...found, possiblyClaimed: found.leaseUntil === undefined ? found.possiblyClaimed : batchSizeOf(shard) };
  // The worker before wrote the shard and died before it sent the next ticket.
  if (progress.done) return 'through';
  if (ticket.seq === progress.seq - 1) await tickets.sendPageTicket({ ...ticket, seq: progress.seq });
  if (ticket.seq !== progress.seq) return undefined;
  const begun: ShardProgress = { ...progress, leaseUntil: now() + leaseMs, touchedAt: now() };
  if ((await newsletter.saveShard(ticket.job, shard.id, begun, held?.version)) === 'conflict') {
    log('store.conflict', { what: ticket.job });
    return undefined;
  }
  return { progress, version: (held?.version ?? 0) + 1 };
}

/** The way here took too long (a lease to be waited for, a slow store): the next invocation has the whole of its time. */
async function handOn(ticket: BatchTicket, { progress, version }: Begun, { newsletter, tickets, now }: NewsletterPorts): Promise<void> {
  const seq = progress.seq + 1;
  if ((await newsletter.saveShard(ticket.job, ticket.shard, { ...idle(progress, now()), seq }, version)) === 'conflict') return;
  await tickets.sendPageTicket({ ...ticket, seq });
}

async function work(
  job: Job,
  shard: Shard,
  page: Begun & { quota: number; limit: number | undefined },
  ports: NewsletterPorts,
): Promise<void> {
  const { newsletter, tickets, now, log } = ports;
  const { progress } = page;
  const again = shard.id === repeatShard;
  const turn = await peopleOfBatch(job.id, shard, progress, page.quota, newsletter);
  const { rateLimiter, adaptiveRate, possiblyClaimed: doubtful } = progress;
  const endsAt = now() + Math.max(0, Math.min(sendingMs, ports.timeLeft() - endingMs));
  const result = await sendBatch(turn.people, { job, shard, again, doubtful, rateLimiter, adaptiveRate, endsAt }, ports);
  const { counts, left, isOutage } = await settleStalled(job, result, new Set(again ? turn.people : progress.remaining), ports);
  if (result.held.length > 0) await newsletter.hold(job.id, result.held);
  const after: ShardProgress = {
    ...idle(progress, now()),
    ...turn.after(result.started, left),
    seq: progress.seq + 1,
    possiblyClaimed: Math.max(result.broken ? left.length : 0, doubtful - (result.started - left.length)),
    rateLimiter: result.rateLimiter,
    adaptiveRate: result.adaptiveRate,
    counts: sumOf([progress.counts, counts]),
  };
  if ((await newsletter.saveShard(job.id, shard.id, after, page.version)) === 'conflict') return log('store.conflict', { what: job.id });
  await turn.settle(result.started, left);
  await releaseQuota(page.quota - result.sends, page.limit, ports);
  // The counts are kept; the ticket is redelivered after a while, and hands on to the next batch.
  if (result.broken) throw result.broken.error;
  log('newsletter.page', { what: job.id, kind: shard.id, count: counts.sent ?? 0, channel: shard.channel });

  if (result.halt?.forMs !== undefined) return parkUntil(job.id, result.halt.code, now() + result.halt.forMs, ports);
  if (result.halt) return pauseWithAlarm(job.id, result.halt.code, ports);
  if (isOutage) return parkUntil(job.id, 'graph.unreachable', now() + outageMs, ports);
  if (failsTooOften(plus(counts, 'unknown', -result.lost)) && !isOverridden(job, 'failures')) {
    await pauseWithAlarm(job.id, 'too-many-failures', ports);
    // The last page of the last shard: nothing to resume for, but an operator looks first.
    return;
  }
  if (after.done) return finishIfThrough(job, ports);
  await tickets.sendPageTicket({ job: job.id, shard: shard.id, epoch: job.epoch, seq: after.seq });
}

/** A shard that nobody is working on. */
function idle({ leaseUntil: _, ...progress }: ShardProgress, now: number): ShardProgress {
  return { ...progress, touchedAt: now };
}

/**
 * Settles people whom Graph did not take in three tries. If it took nearly everyone else, a second batch of tries is their last; if it took
 * nobody, Graph is down and all of them wait.
 */
async function settleStalled(job: Job, { counts, left, stalled }: BatchResult, secondTime: ReadonlySet<Pseudonym>, ports: NewsletterPorts) {
  const sent = counts.sent ?? 0;
  const isOutage =
    stalled.length > 0 &&
    (sent === 0 || stalled.length > 0.05 * (sent + stalled.length)) &&
    ports.now() - (job.startedAt ?? 0) < longestOutageMs;
  let settled = counts;
  const waiting: Pseudonym[] = [];
  for (const { person, code } of stalled) {
    if (!isOutage && secondTime.has(person)) {
      settled = plus(settled, `failed:${code}`);
    } else {
      await ports.newsletter.release(person, job.id);
      waiting.push(person);
    }
  }
  return { counts: settled, left: [...left, ...waiting], isOutage };
}
