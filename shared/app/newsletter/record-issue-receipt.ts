import { type Counts, failsTooOften, failures, sumOf } from '../../broadcast/counts.ts';
import type { IssueToken } from '../../broadcast/issue.ts';
import { isOverridden, reopen, secondTryAfterMs } from '../../broadcast/job.ts';
import { withReturn } from '../../broadcast/newsletter-index.ts';
import { batchSizeOf } from '../../broadcast/shard-progress.ts';
import type { ChannelSender } from '../../channels/contract.ts';
import type { Channel } from '../../channels/registry.ts';
import type { Receipt } from '../../conversation/event.ts';
import { type EndConsentPorts, withdraw } from '../consent/end-consent.ts';
import type { MovePorts } from './dependencies.ts';
import { type IssueOutcome, issueOutcomeOf } from './issue-outcome.ts';
import { changeIndex, moveJob, pauseWithAlarm, shardsOfJob } from './move-job.ts';
import { type KnownDelivery, receiptRanks } from './newsletter-ports.ts';

export type ResolveIssuePorts = EndConsentPorts & MovePorts & { readonly adapters: Readonly<Record<Channel, ChannelSender>> };

/** Meta's clock and ours; a second try comes a day after the first. */
const clocksDifferMs = 60 * 60_000;

/**
 * Takes in what Meta says became of an issue's send. A receipt that says nothing new counts nothing; one for somebody of whom nobody knew
 * whether the issue went out settles that. Only totals are kept: who has read what is forgotten with the next issue. Whatever fails in the
 * middle is made up for when the receipt comes again.
 */
export async function recordIssueReceipt(receipt: Receipt, mark: IssueToken, ports: ResolveIssuePorts): Promise<void> {
  const { job, person } = mark;
  const issueOutcome = receipt.status === 'failed' ? fateOfReceipt(receipt, mark, ports) : undefined;
  // Before anything that remembers the receipt, and whichever issue it speaks of: a withdrawal must not be lost.
  if (issueOutcome?.kind === 'counted' && issueOutcome.note === 'opted-out')
    await withdraw(person, { kind: 'platform-stop', at: receipt.at }, ports);
  const rank = receiptRanks[receipt.status];
  const told = await ports.newsletter.tell(person, job, rank, receipt.at + clocksDifferMs);
  if (!told) return;
  const isNews = told.before < rank;
  if (issueOutcome) return failed(receipt, mark, issueOutcome, isNews ? told : undefined, ports);
  if (!isNews) return;
  const isDelivered = receipt.status !== 'sent' && told.before < receiptRanks.delivered;
  await ports.newsletter.tally(job, {
    ...(isFirst(told) && { 'told-sent': 1 }),
    ...(isDelivered && { delivered: 1 }),
    ...(receipt.status === 'read' && { read: 1 }),
  });
  if (isDelivered && told.wasUndeliverable) await ports.newsletter.clearUndeliverable(person);
}

function fateOfReceipt({ channel, code }: Receipt, { again }: IssueToken, { adapters }: ResolveIssuePorts): IssueOutcome {
  const outcome = adapters[channel].classifyFailure?.(code);
  return outcome ? issueOutcomeOf(outcome, channel, again) : { kind: 'unknown' };
}

const isFirst = ({ before, wasUnknown }: KnownDelivery): boolean => before === 0 && wasUnknown;

/** @param news absent: the receipt has come before, and only what it asks for is made sure of */
async function failed(
  receipt: Receipt,
  mark: IssueToken,
  issueOutcome: IssueOutcome,
  news: KnownDelivery | undefined,
  ports: ResolveIssuePorts,
): Promise<void> {
  const { job, person, again } = mark;
  const count = async (key: string) => {
    if (news) await ports.newsletter.tally(job, { ...(isFirst(news) && { 'told-gone': 1 }), [key]: 1 });
  };
  // A halt says nothing about this person: those who missed the issue by it get a second try, like those whom Meta held back.
  if (issueOutcome.kind === 'held' || (issueOutcome.kind === 'halt' && !again)) {
    await count('later');
    await waitForSecondTry(mark, ports);
  } else {
    await count(`failed:${receipt.code ?? 'failed'}`);
    if (news && issueOutcome.kind === 'counted' && issueOutcome.note === 'undeliverable') await ports.newsletter.countUndeliverable(person);
  }
  if (issueOutcome.kind === 'halt') await pauseWithAlarm(job, issueOutcome.code, ports);
  else await pauseWhenManyFail(job, ports);
}

async function waitForSecondTry({ job, person }: IssueToken, ports: ResolveIssuePorts): Promise<void> {
  await ports.newsletter.hold(job, [person]);
  const index = await changeIndex((current) => withReturn(current, job), ports);
  if (index.active === job) await moveJob(job, (current) => reopen(current, ports.now() + secondTryAfterMs), ports);
  // Last: from here on the receipt speaks of no claim any more.
  await ports.newsletter.release(person, job);
}

/** More than five in a hundred of those sent so far, the pages under way included. */
async function pauseWhenManyFail(id: string, ports: ResolveIssuePorts): Promise<void> {
  const job = (await ports.newsletter.loadJob(id))?.value;
  if (job?.state !== 'running' || isOverridden(job, 'failures')) return;
  const shards = await shardsOfJob(job, ports);
  const sent = sumOf([...shards.values()].map(({ counts }) => counts)).sent ?? 0;
  const underWay = job.shards.filter(({ id: shard }) => !shards.get(shard)?.done).reduce((sum, shard) => sum + batchSizeOf(shard), 0);
  const failedSoFar = failures(await ports.newsletter.loadTally(id));
  const share: Counts = { 'failed:': failedSoFar, sent: Math.max(0, sent + underWay - failedSoFar) };
  if (failsTooOften(share)) await pauseWithAlarm(id, 'too-many-failures', ports);
}
