import { fileURLToPath } from 'node:url';
import { loadFacilityFile } from '../../infra/terminal/load-facility-file.ts';
import type { NewsletterPorts } from '../../shared/app/newsletter/dependencies.ts';
import { runBatch } from '../../shared/app/newsletter/run-batch.ts';
import { createIssue, startIssue } from '../../shared/app/newsletter/start-issue.ts';
import type { BatchTicket } from '../../shared/broadcast/shard-progress.ts';
import { senders } from '../../shared/channels/senders.ts';
import type { Snapshot, SnapshotNewsletter } from '../../shared/facility/snapshot.ts';
import { tuesdayMorning, vault } from './setting.ts';

const file = fileURLToPath(new URL('../support/ahornblatt.yaml', import.meta.url));
const facility = loadFacilityFile(file, { now: tuesdayMorning });

/** The engine around some ports, with tickets handed on within this thread: one page of each shard at a time. */
export function newsletterHarness(perSecond: number, given: Pick<NewsletterPorts, 'newsletter' | 'store' | 'graph' | 'now' | 'sleep'>) {
  const queue: BatchTicket[] = [];
  const newsletter = { ...(facility.newsletter as SnapshotNewsletter), perSecond };
  const snapshot: Snapshot = { ...facility, newsletter };
  const nothing = async () => undefined;
  const ports: NewsletterPorts = {
    ...given,
    timeLeft: () => 60_000,
    snapshot,
    adapters: senders,
    vault,
    tickets: {
      async sendPageTicket(ticket) {
        queue.push(ticket);
      },
    },
    ledger: { append: nothing, keepText: nothing },
    log: () => undefined,
  };
  const shard = async (ticket: BatchTicket): Promise<void> => {
    await runBatch(ticket, ports);
    const next = queue.findIndex((other) => other.shard === ticket.shard);
    const [again] = next < 0 ? [] : queue.splice(next, 1);
    if (again) await shard(again);
  };
  return {
    /** Sends one issue to everybody; resolves when the last shard is through. */
    async sendIssue(): Promise<void> {
      const issue = { text: 'Am 12. Dezember ist Sommerfest im Hof.', link: 'https://ahornweg.example.org/fest' };
      await createIssue({ id: 'fest', issue, by: 'bench', freeText: false }, ports);
      const done = await startIssue('fest', 'bench', ['quiet-hours'], ports);
      if (!done.ok) throw new Error(`the issue was refused: ${done.why.kind}`);
      await Promise.all(queue.splice(0).map(shard));
      const state = (await ports.newsletter.loadJob('fest'))?.value.state;
      if (state !== 'done') throw new Error(`the issue is ${state}`);
    },
  };
}
