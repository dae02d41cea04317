import type { Context, SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tick } from '../../../shared/app/hours/away-mode.ts';
import { runBatch } from '../../../shared/app/newsletter/run-batch.ts';
import { respond } from '../../../shared/app/replies/respond.ts';
import { retry } from '../../../shared/app/replies/retry.ts';
import { setLogSink } from '../../../shared/runtime/log.ts';
import { queueChain } from '../../../shared/runtime/queue-chain.ts';
import { createDesk, snapshotWith } from '../../support/desk.ts';
import { monday10, second } from '../../support/events.ts';
import { issueHarness, mondayMorning } from '../../support/issue-harness.ts';

const anna = '7400000000000001';

beforeEach(() => setLogSink(() => undefined));
afterEach(() => setLogSink((line) => void process.stdout.write(`${line}\n`)));

describe('an answer for which the invocation has no time left', () => {
  it('is not begun: it is said by retry, and its outcome is never unknown', async () => {
    const desk = createDesk();
    await respond(desk.text(anna, 1), { ...desk.ports, timeLeft: () => 17_999 });
    expect(desk.texts()).toEqual([]);
    expect(desk.lines.find(({ event }) => event === 'reply.later')?.fields).toMatchObject({ code: 'out-of-time' });
    expect(desk.store.item(desk.pseudonym(anna))?.state.effects).toMatchObject([{ status: 'later' }]);
    const [waiting] = desk.queued.tickets;
    if (!waiting) throw new Error('no ticket');
    desk.time.now += waiting.delayMs;
    await retry(waiting.ticket, desk.ports);
    expect(desk.texts()).toHaveLength(1);
  });

  it('is sent when Graph may take its eight seconds and the outcome can still be kept', async () => {
    const desk = createDesk();
    await respond(desk.text(anna, 1), { ...desk.ports, timeLeft: () => 18_000 });
    expect(desk.texts()).toHaveLength(1);
  });
});

describe('a ticket for all of a person’s answers', () => {
  it('is handed on when the time is up, and none of them is begun', async () => {
    const desk = createDesk();
    desk.graph.script.push({ kind: 'not-sent' });
    await respond(desk.text(anna, 1), desk.ports);
    desk.queued.tickets.splice(0);
    desk.time.now += 10 * second;
    const ticket = { person: desk.pseudonym(anna) } as const;
    await retry(ticket, { ...desk.ports, timeLeft: () => 12_000 });
    expect(desk.queued.tickets).toEqual([{ ticket, delayMs: 0 }]);
    expect(desk.texts()).toHaveLength(1);
  });
});

describe('a batch of messages', () => {
  const event = { Records: ['1', '2', '3'].map((n) => ({ messageId: n, body: n })) } as SQSEvent;

  it('ends before it is cut: what was not looked at comes again, what is done does not', async () => {
    let left = 30_000;
    const done: string[] = [];
    const handler = queueChain('receipts', async (body) => {
      done.push(body);
      left -= 12_000;
    });
    const result = await handler(event, { getRemainingTimeInMillis: () => left } as Context);
    expect(done).toEqual(['1', '2']);
    expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: '3' }] });
  });

  it('always begins with its first', async () => {
    const done: string[] = [];
    const handler = queueChain('receipts', async (body) => void done.push(body));
    await handler(event, { getRemainingTimeInMillis: () => 100 } as Context);
    expect(done).toEqual(['1']);
  });
});

describe('the reconcile', () => {
  it('leaves overdue answers to the next one rather than be cut before the newsletter was looked after', async () => {
    const sent: string[] = [];
    let left = 30_000;
    const desk = createDesk();
    const store = { ...desk.store, dueBefore: async () => ['anna', 'ben', 'cem', 'dora'] };
    const queues = {
      ...desk.ports.queues,
      sendTicket: async ({ person }: { readonly person: string }) => {
        sent.push(person);
        left -= 6000;
      },
    };
    await tick({ ...desk.ports, snapshot: snapshotWith(), store, queues, timeLeft: () => left });
    expect(sent).toEqual(['anna', 'ben', 'cem']);
    expect(desk.lines.at(-1)).toEqual({ event: 'retry.reissued', fields: { count: 3 } });
    expect(desk.time.now).toBe(monday10);
  });
});

describe('the worker of a newsletter', () => {
  const limitMs = 60_000;

  /** A desk whose worker knows when it is cut; every call to the store takes so long. */
  async function slowDesk(storeMs: number, graphMs: number) {
    const desk = issueHarness({ newsletter: { perSecond: 20 }, graphMs });
    await desk.subscribe(200);
    await desk.create('fest');
    await desk.send('fest');
    const newsletter = new Proxy(desk.ports.newsletter, {
      get:
        (target, name) =>
        async (...given: unknown[]) => {
          await desk.time.sleep(storeMs);
          return Reflect.apply(Reflect.get(target, name), target, given);
        },
    });
    const longest = { ms: 0, pages: 0 };
    const page = async () => {
      const ticket = desk.queue.shift();
      if (!ticket) return false;
      const began = desk.time.now();
      await desk.time.run(runBatch(ticket, { ...desk.ports, newsletter, timeLeft: () => limitMs - (desk.time.now() - began) }));
      longest.ms = Math.max(longest.ms, desk.time.now() - began);
      longest.pages += 1;
      return true;
    };
    return { ...desk, page, longest };
  }

  it.each([
    ['everything is quick', 5, 200],
    ['Graph hangs up to its deadline', 5, 7999],
    ['the store takes a second', 1000, 500],
    ['the store takes as long as a call may, and Graph as well', 3900, 7999],
  ])('ends by itself before it is cut, and serves everybody once, when %s', async (_, storeMs, graphMs) => {
    const desk = await slowDesk(storeMs, graphMs);
    while (desk.longest.pages < 2000 && (await desk.page()));
    expect(desk.longest.ms).toBeLessThan(limitMs);
    expect(desk.sent).toHaveLength(200);
    expect(new Set(desk.sent.map(({ to }) => to)).size).toBe(200);
    expect((await desk.job('fest')).state).toBe('done');
  });

  it('hands its page on when the lease of a dead one took its time: no claim is begun', async () => {
    const desk = await slowDesk(5, 200);
    const [ticket] = desk.queue;
    const shard = (await desk.job('fest')).shards[0];
    if (!ticket || !shard) throw new Error('no shard');
    await desk.time.run(runBatch(ticket, { ...desk.ports, timeLeft: () => 36_999 }));
    expect(desk.sent).toEqual([]);
    expect(desk.queue.at(-1)).toEqual({ ...ticket, seq: 1 });
    expect((await desk.newsletter.loadShard('fest', shard.id))?.value).toMatchObject({ seq: 1, cursor: '', counts: {} });
    expect(desk.time.now()).toBe(mondayMorning);
  });
});
