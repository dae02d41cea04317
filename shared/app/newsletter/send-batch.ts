import { nextSlot, type RateLimiter, taken } from '../../broadcast/rate-limiter.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { type BatchProgress, type BatchTask, isOver, newProgress, orBroken, type Ready } from './batch-progress.ts';
import { type Claims, claimAhead } from './claim-ahead.ts';
import type { NewsletterPorts } from './dependencies.ts';
import { issueOutcomeOf } from './issue-outcome.ts';
import { sendIssue } from './send-issue.ts';
import { settleIssue } from './settle-issue.ts';

/** Result of a batch. */
export interface BatchResult extends Readonly<Omit<BatchProgress, 'retries' | 'lostTrack'>> {
  /** How many of the people were looked at, from the first on. */
  readonly started: number;
  /** Not sent for certain, claims taken back; where the batch is `broken`, nobody knows of some whether they are claimed. */
  readonly left: readonly Pseudonym[];
  readonly rateLimiter: RateLimiter;
}

/** Sends that may wait for Graph's answer at once: eight seconds' worth. */
const patienceSeconds = 8;

/**
 * Sends an issue to the people of one batch, in order, evenly paced. Each is claimed right before; a message leaves only under a claim, and
 * a claim is taken back only when the message certainly did not leave.
 */
export async function sendBatch(people: readonly Pseudonym[], task: BatchTask, ports: NewsletterPorts): Promise<BatchResult> {
  const progress = newProgress(task);
  const claims = claimAhead(people, task, progress, ports);
  const rateLimiter = await sendPaced(claims, task, progress, ports);
  const left = await takeBack([...progress.retries, ...(await claims.rest())], task, progress, ports);
  const { retries: _, lostTrack, ...result } = progress;
  return { ...result, started: claims.started(), left: [...new Set([...left, ...lostTrack])], rateLimiter };
}

/** Sends to all who can be claimed, until nobody is left or the batch is over; the sends' answers are in when it returns. */
async function sendPaced(claims: Claims, task: BatchTask, progress: BatchProgress, ports: NewsletterPorts): Promise<RateLimiter> {
  const { now, sleep } = ports;
  const isOverNow = () => isOver(progress, task, now());
  const inFlight = new Set<Promise<void>>();
  let { rateLimiter } = task;
  while (!isOverNow()) {
    const ready = dueRetry(progress, now()) ?? (await claims.next(isOverNow));
    if (!ready) {
      if (inFlight.size === 0 && progress.retries.length === 0) break;
      await Promise.race([...inFlight, ...untilRetry(progress, ports)]);
      continue;
    }
    const slot = nextSlot(rateLimiter, progress.adaptiveRate.perSecond, now());
    if (slot > now()) await sleep(slot - now());
    if (isOverNow()) {
      progress.retries.push(ready);
      break;
    }
    rateLimiter = taken(rateLimiter, progress.adaptiveRate.perSecond, now());
    progress.sends += 1;
    const sending: Promise<void> = orBroken(progress, ready.person, sendOne(ready, task, progress, ports)).then(
      () => void inFlight.delete(sending),
    );
    inFlight.add(sending);
    if (inFlight.size > task.shard.perSecond * patienceSeconds) await Promise.race(inFlight);
  }
  await Promise.all(inFlight);
  return rateLimiter;
}

function dueRetry({ retries }: BatchProgress, now: number): Ready | undefined {
  const due = retries.findIndex(({ notBefore }) => notBefore <= now);
  return due === -1 ? undefined : retries.splice(due, 1)[0];
}

/** Until the next one may be tried again; nothing to wait for: nobody is. */
function untilRetry({ retries }: BatchProgress, { now, sleep }: NewsletterPorts): readonly Promise<void>[] {
  if (retries.length === 0) return [];
  const soonest = Math.min(...retries.map(({ notBefore }) => notBefore));
  return [sleep(Math.max(1, soonest - now()))];
}

async function sendOne(to: Ready, task: BatchTask, progress: BatchProgress, ports: NewsletterPorts): Promise<void> {
  const { job, shard, again } = task;
  const outcome = issueOutcomeOf(await sendIssue(job, shard.channel, to, again, ports), shard.channel, again);
  await settleIssue(outcome, to, task, progress, ports);
}

/** Gives the claims of those back who were certainly not sent to. */
async function takeBack(
  unsent: readonly Ready[],
  { job }: BatchTask,
  progress: BatchProgress,
  { newsletter }: NewsletterPorts,
): Promise<readonly Pseudonym[]> {
  await Promise.all(unsent.map(({ person }) => orBroken(progress, person, newsletter.release(person, job.id))));
  return unsent.map(({ person }) => person);
}
