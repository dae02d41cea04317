import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewsletterPorts } from '../../shared/app/newsletter/dependencies.ts';
import { runBatch } from '../../shared/app/newsletter/run-batch.ts';
import { type IssueHarness, issueHarness } from '../support/issue-harness.ts';
import { mortalPorts } from '../support/mortal-ports.ts';

const recipients = 60;

/** A store that takes so long to say no that a page's time is over before everybody was looked at. */
function withSlowRefusals(desk: IssueHarness, ms: number): NewsletterPorts {
  const newsletter = new Proxy(desk.newsletter, {
    get: (target, name) =>
      name === 'claim'
        ? async (...given: Parameters<typeof target.claim>) => {
            const claimed = await target.claim(...given);
            if (claimed.kind === 'refused') await desk.time.sleep(ms);
            return claimed;
          }
        : Reflect.get(target, name),
  });
  return { ...desk.ports, newsletter };
}

/** Works through the tickets; each worker is killed at the next number of the list, its ticket comes again after SQS's time-out. */
async function drainWithKills(desk: IssueHarness, kills: readonly number[], ports: NewsletterPorts = desk.ports): Promise<void> {
  const left = [...kills];
  for (;;) {
    const ticket = desk.queue[0];
    if (!ticket) return;
    const mortal = mortalPorts(ports, left.shift() ?? Number.POSITIVE_INFINITY);
    const end = await desk.time.run(
      Promise.race([runBatch(ticket, mortal.ports).then(() => 'through' as const), mortal.death.then(() => 'killed' as const)]),
    );
    if (end === 'through') desk.queue.shift();
    else desk.time.jumpTo(desk.time.now() + 60_000);
  }
}

describe('a worker that is killed at any call', () => {
  it.each([
    ['', 0, 4],
    [', also when its successor has no time to look at all whom it had claimed', 4000, 20],
  ])('makes nobody get an issue twice, and everybody is accounted for%s', async (_, refusalMs, perSecond) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 8 }), async (kills) => {
        const desk = issueHarness({ newsletter: { perSecond } });
        await desk.subscribe(recipients);
        await desk.create('fest');
        await desk.send('fest');
        await drainWithKills(desk, kills, withSlowRefusals(desk, refusalMs));
        const reached = new Set(desk.sent.map(({ to }) => to));
        expect(reached.size).toBe(desk.sent.length);

        const before = await desk.report('fest');
        expect(before.sent + before.unknown + before.open).toBe(recipients);
        expect(before.open).toBe(0);
        await desk.receipts('sent');
        const after = await desk.report('fest');
        expect(after.sent).toBe(reached.size);
        expect(after.unknown).toBe(recipients - reached.size);
        expect((await desk.job('fest')).state).toBe('done');
      }),
      { numRuns: 60 },
    );
  });
});
