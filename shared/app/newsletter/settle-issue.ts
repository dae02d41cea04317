import { faster, slower } from '../../broadcast/adaptive-rate.ts';
import { withdraw } from '../consent/end-consent.ts';
import { type BatchProgress, type BatchTask, count, type Ready } from './batch-progress.ts';
import type { NewsletterPorts } from './dependencies.ts';
import type { IssueOutcome } from './issue-outcome.ts';

const triesPerBatch = 3;

/** Takes in what became of one send: counts it, keeps it for another try, gives its claim back, or halts the batch. */
export async function settleIssue(
  outcome: IssueOutcome,
  to: Ready,
  { job, shard }: BatchTask,
  progress: BatchProgress,
  ports: NewsletterPorts,
): Promise<void> {
  const { newsletter, now } = ports;
  switch (outcome.kind) {
    case 'counted':
      progress.adaptiveRate = faster(progress.adaptiveRate, shard.perSecond, now());
      if (outcome.note === 'undeliverable') await newsletter.countUndeliverable(to.person);
      if (outcome.note === 'opted-out') await withdraw(to.person, { kind: 'platform-stop', at: now() }, ports);
      return count(progress, outcome.key);
    case 'unknown':
      return count(progress, (await newsletter.markUnknown(to.person, job.id)) > 0 ? 'sent' : 'unknown');
    case 'held':
      await newsletter.release(to.person, job.id);
      progress.held.push(to.person);
      return count(progress, 'later');
    case 'waiting':
      await newsletter.release(to.person, job.id);
      return count(progress, 'waiting');
    case 'retry':
      if (outcome.tooFast) progress.adaptiveRate = slower(progress.adaptiveRate, now());
      return tryAgain(outcome, to, progress, now());
    case 'halt':
      progress.halt ??= outcome;
      progress.retries.push(to);
  }
}

/** To be too fast is no try: Graph did not look at the message. */
function tryAgain(
  { code, tooFast, afterMs }: Extract<IssueOutcome, { kind: 'retry' }>,
  to: Ready,
  { retries, stalled }: BatchProgress,
  now: number,
): void {
  if (!tooFast && to.tries >= triesPerBatch) stalled.push({ person: to.person, code });
  else retries.push({ ...to, tries: to.tries + (tooFast ? 0 : 1), notBefore: now + afterMs });
}
