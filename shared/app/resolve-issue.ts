import { withReturn } from '../broadcast/board.ts';
import type { Counts } from '../broadcast/counts.ts';
import type { IssueMarkOfSend } from '../broadcast/issue.ts';
import { reopen } from '../broadcast/job.ts';
import type { ChannelSender } from '../channels/channel.ts';
import type { Receipt } from '../conversation/event.ts';
import type { Channel } from '../facility/snapshot.ts';
import { type EndConsentPorts, withdraw } from './end-consent.ts';
import { type Fate, fateOf } from './issue-fate.ts';
import { changeBoard, moveJob } from './move-job.ts';
import type { MovePorts } from './newsletter-desk.ts';
import { toldRanks } from './newsletter-ports.ts';

export type ResolveIssuePorts = EndConsentPorts & MovePorts & { readonly adapters: Readonly<Record<Channel, ChannelSender>> };

const heldForMs = 24 * 60 * 60_000;

/**
 * Takes in what Meta says became of an issue's send. A receipt that says nothing new counts nothing; one for somebody of whom nobody knew
 * whether the issue went out settles that. Only totals are kept: who has read what is forgotten with the next issue.
 */
export async function resolveIssue(receipt: Receipt, mark: IssueMarkOfSend, ports: ResolveIssuePorts): Promise<void> {
  const { job, person } = mark;
  const told = await ports.newsletter.tell(person, job, toldRanks[receipt.status]);
  if (!told) return;
  const firstNews = told.before === 0 && told.wasUnknown;
  if (receipt.status === 'failed') return failed(receipt, mark, firstNews, ports);
  const isDelivered = receipt.status !== 'sent' && told.before < toldRanks.delivered;
  await ports.newsletter.tally(job, {
    ...(firstNews && { 'told-sent': 1 }),
    ...(isDelivered && { delivered: 1 }),
    ...(receipt.status === 'read' && { read: 1 }),
  });
  if (isDelivered && told.wasUndeliverable) await ports.newsletter.clearUndeliverable(person);
}

async function failed(receipt: Receipt, mark: IssueMarkOfSend, firstNews: boolean, ports: ResolveIssuePorts): Promise<void> {
  const { newsletter, now } = ports;
  const { job, person } = mark;
  const outcome = ports.adapters[receipt.channel].classifyFailure?.(receipt.code);
  const fate: Fate = outcome ? fateOf(outcome, receipt.channel, mark.again) : { kind: 'unknown' };
  const gone: Counts = firstNews ? { 'told-gone': 1 } : {};
  if (fate.kind === 'held') {
    await newsletter.hold(job, [person]);
    await newsletter.release(person, job);
    await newsletter.tally(job, { ...gone, later: 1 });
    const board = await changeBoard((current) => withReturn(current, job), ports);
    if (board.active === job) await moveJob(job, (current) => reopen(current, now() + heldForMs), ports);
    return;
  }
  await newsletter.tally(job, { ...gone, [`failed:${receipt.code ?? 'failed'}`]: 1 });
  if (fate.kind !== 'counted') return;
  if (fate.note === 'undeliverable') await newsletter.countUndeliverable(person);
  if (fate.note === 'opted-out') await withdraw(person, { kind: 'platform-stop', at: receipt.at }, ports);
}
