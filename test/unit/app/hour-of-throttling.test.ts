import { describe, expect, it } from 'vitest';
import { runBatch } from '../../../shared/app/newsletter/run-batch.ts';
import { respond } from '../../../shared/app/replies/respond.ts';
import { retry } from '../../../shared/app/replies/retry.ts';
import { queues } from '../../../shared/runtime/inventory.ts';
import type { QueueDefinition } from '../../../shared/runtime/inventory-entry.ts';
import { createDesk, graphError, type Scripted } from '../../support/desk.ts';
import { hour, monday10 } from '../../support/events.ts';
import { graphError as issueError, issueHarness, mondayMorning } from '../../support/issue-harness.ts';

const anna = '7400000000000001';

/** What the SDK throws when DynamoDB, or Lambda in front of the function, takes no more. */
const throttled = () => Object.assign(new Error('slow down'), { name: 'ThrottlingException' });

/**
 * Brings a message as SQS does: again after its visibility time-out, and no more often than the queue allows.
 * @param pass lets so many milliseconds pass
 */
async function bring(queue: QueueDefinition, handle: () => Promise<void>, pass: (ms: number) => Promise<void>): Promise<void> {
  for (let receive = 1; receive <= queue.maxReceiveCount; receive += 1) {
    try {
      return await handle();
    } catch {
      await pass(queue.visibilityTimeout * 1000);
    }
  }
  throw new Error(`a message of ${queue.id} came into its dead-letter queue`);
}

describe('an hour in which nothing is taken', () => {
  it.each(Object.values(queues))('ends with every message of $id handled, when Lambda starts nothing', async (queue) => {
    let now = 0;
    let handled = 0;
    await bring(
      queue,
      async () => {
        if (now < hour) throw throttled();
        handled += 1;
      },
      async (ms) => {
        now += ms;
      },
    );
    expect(handled).toBe(1);
  });

  it('ends with the answer sent by retry, when DynamoDB throttles', async () => {
    const desk = createDesk();
    desk.graph.script.push({ kind: 'not-sent' });
    await respond(desk.text(anna, 1), desk.ports);
    const [first] = desk.queued.tickets.splice(0);
    if (!first) throw new Error('no ticket');
    desk.time.now += first.delayMs;
    const store = {
      ...desk.ports.store,
      load: async (...given: Parameters<typeof desk.ports.store.load>) => {
        if (desk.time.now < monday10 + hour) throw throttled();
        return desk.ports.store.load(...given);
      },
    };
    await bring(
      queues.retry,
      () => retry(first.ticket, { ...desk.ports, store }),
      async (ms) => {
        desk.time.now += ms;
      },
    );
    expect(desk.texts()).toHaveLength(2);
    expect(desk.store.item(desk.pseudonym(anna))?.state.effects).toEqual([]);
  });

  it.each<[string, Scripted]>([
    ['throttles the page', graphError(613)],
    ['throttles the app', graphError(4)],
    ['is out of order', { kind: 'response', status: 503, headers: {}, body: { error: { code: 999, message: 'invented' } } }],
    ['is not to be reached', { kind: 'not-sent' }],
  ])('ends with the answer sent by retry, without one failed message, when Graph %s', async (_, refusal) => {
    const desk = createDesk();
    const graph: typeof desk.ports.graph = {
      async post(channel, request) {
        if (desk.time.now < monday10 + hour) desk.graph.script.unshift(refusal);
        return desk.ports.graph.post(channel, request);
      },
    };
    const ports = { ...desk.ports, graph };
    await respond(desk.text(anna, 1), ports);
    for (let next = desk.queued.tickets.shift(); next; next = desk.queued.tickets.shift()) {
      desk.time.now += next.delayMs;
      await retry(next.ticket, ports);
    }
    expect(desk.time.now).toBeGreaterThanOrEqual(monday10 + hour);
    expect(desk.logged().filter((event) => event === 'reply.sent')).toHaveLength(1);
    expect(desk.store.item(desk.pseudonym(anna))?.state.effects).toEqual([]);
  });
});

describe('an hour of throttling under a newsletter', () => {
  it('ends with everybody served, when DynamoDB throttles', async () => {
    const desk = issueHarness();
    await desk.subscribe(40);
    await desk.create('fest');
    await desk.send('fest');
    const newsletter = {
      ...desk.ports.newsletter,
      claim: async (...given: Parameters<typeof desk.newsletter.claim>) => {
        if (desk.time.now() < mondayMorning + hour) throw throttled();
        return desk.ports.newsletter.claim(...given);
      },
    };
    const work = async () => {
      for (let ticket = desk.queue.shift(); ticket; ticket = desk.queue.shift()) {
        const held = ticket;
        await bring(queues.broadcast, () => runBatch(held, { ...desk.ports, newsletter }), desk.time.sleep);
      }
    };
    await desk.time.run(work());
    expect(new Set(desk.sent.map(({ to }) => to)).size).toBe(40);
    expect(desk.sent).toHaveLength(40);
    expect((await desk.job('fest')).state).toBe('done');
  });

  it.each([130429, 613, 4, 80007])('ends with everybody served once and no message failed, when Graph answers %i', async (code) => {
    const desk = issueHarness();
    await desk.subscribe(40);
    await desk.create('fest');
    await desk.send('fest');
    desk.judge(() => (desk.time.now() < mondayMorning + hour ? issueError(code) : undefined));
    for (let look = 0; look < 40 && (await desk.job('fest')).state !== 'done'; look += 1) {
      await desk.drain();
      await desk.time.run(desk.time.sleep(5 * 60_000));
      await desk.wake();
    }
    expect((await desk.job('fest')).state).toBe('done');
    expect(desk.sent).toHaveLength(40);
    expect(new Set(desk.sent.map(({ to }) => to)).size).toBe(40);
  });
});
