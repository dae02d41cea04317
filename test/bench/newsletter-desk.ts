import { fileURLToPath } from 'node:url';
import { loadFacilityFile } from '../../infra/cli/load-facility-file.ts';
import type { NewsletterPorts } from '../../shared/app/newsletter-desk.ts';
import { runPage } from '../../shared/app/run-page.ts';
import { createIssue, startIssue } from '../../shared/app/start-issue.ts';
import type { PageTicket } from '../../shared/broadcast/lane-progress.ts';
import type { Snapshot, SnapshotNewsletter } from '../../shared/facility/snapshot.ts';
import { adapters, tuesdayMorning, vault } from './setting.ts';

const file = fileURLToPath(new URL('../support/ahornblatt.yaml', import.meta.url));
const facility = loadFacilityFile(file, { now: tuesdayMorning });

/** The engine around some ports, with tickets handed on within this thread: one page of each lane at a time. */
export function newsletterDesk(perSecond: number, given: Pick<NewsletterPorts, 'newsletter' | 'store' | 'graph' | 'now' | 'sleep'>) {
  const queue: PageTicket[] = [];
  const newsletter = { ...(facility.newsletter as SnapshotNewsletter), perSecond };
  const snapshot: Snapshot = { ...facility, newsletter };
  const nothing = async () => undefined;
  const ports: NewsletterPorts = {
    ...given,
    timeLeft: () => 60_000,
    snapshot,
    adapters,
    vault,
    tickets: {
      async sendPageTicket(ticket) {
        queue.push(ticket);
      },
    },
    ledger: { append: nothing, keepText: nothing },
    log: () => undefined,
  };
  const lane = async (ticket: PageTicket): Promise<void> => {
    await runPage(ticket, ports);
    const next = queue.findIndex((other) => other.lane === ticket.lane);
    const [again] = next < 0 ? [] : queue.splice(next, 1);
    if (again) await lane(again);
  };
  return {
    /** Sends one issue to everybody; resolves when the last lane is through. */
    async sendIssue(): Promise<void> {
      const issue = { text: 'Am 12. Dezember ist Sommerfest im Hof.', link: 'https://ahornweg.example.org/fest' };
      await createIssue({ id: 'fest', issue, by: 'bench', freeText: false }, ports);
      const done = await startIssue('fest', 'bench', ['quiet-hours'], ports);
      if (!done.ok) throw new Error(`the issue was refused: ${done.why.kind}`);
      await Promise.all(queue.splice(0).map(lane));
      const state = (await ports.newsletter.loadJob('fest'))?.value.state;
      if (state !== 'done') throw new Error(`the issue is ${state}`);
    },
  };
}
