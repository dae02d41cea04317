import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../../shared/conversation/event.ts';
import { createDeliveryQueues, createTicketQueue } from '../../../shared/runtime/sqs-queues.ts';
import { inboundEvent } from '../../support/events.ts';

const client = new SQSClient({ region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
const sqs = mockClient(client);
const queues = {
  ...createDeliveryQueues(client, (id) => `https://queue.example/${id}`),
  ...createTicketQueue(client, 'https://queue.example/retry', 'ahornweg/'),
};
beforeEach(() => {
  sqs.reset();
  sqs.on(SendMessageBatchCommand).resolves({ Failed: [] });
  sqs.on(SendMessageCommand).resolves({});
});

/** The batches in the order in which they were sent, as numbers of events. */
function batches(): Event[][] {
  return sqs
    .commandCalls(SendMessageBatchCommand)
    .map(({ args }) => (args[0].input.Entries ?? []).map(({ MessageBody = '' }): Event => JSON.parse(MessageBody)));
}
const by = (person: (n: number) => string, count: number): Event[] =>
  Array.from({ length: count }, (_, n) => inboundEvent(n, { identities: [person(n)] }));

describe('events', () => {
  it('go to the inbound queue by person, each with its key against doubles', async () => {
    await queues.sendEvents([inboundEvent(1, { identities: ['anna', 'annas-phone'] })]);
    expect(sqs.commandCalls(SendMessageBatchCommand)[0]?.args[0].input).toEqual({
      QueueUrl: 'https://queue.example/inbound',
      Entries: [
        {
          Id: '0',
          MessageBody: JSON.stringify(inboundEvent(1, { identities: ['anna', 'annas-phone'] })),
          MessageGroupId: 'anna',
          MessageDeduplicationId: '0000000000000001AAAAAAAAAAAAAAAAAAAAAAAAAAA',
        },
      ],
    });
  });

  it('cost no call when there are none', async () => {
    await queues.sendEvents([]);
    await queues.sendReceipts([]);
    expect(sqs.calls()).toHaveLength(0);
  });

  it.each([
    [1, 1],
    [10, 1],
    [11, 2],
    [99, 10],
    [1000, 100],
  ])('%i of them take %i calls, whoever they are of', async (count, calls) => {
    for (const person of [() => 'anna', (n: number) => `person-${n}`, (n: number) => `person-${n % 7}`]) {
      sqs.resetHistory();
      await queues.sendEvents(by(person, count));
      expect(sqs.commandCalls(SendMessageBatchCommand)).toHaveLength(calls);
      expect(batches().flat()).toHaveLength(count);
      expect(
        new Set(
          batches()
            .flat()
            .map(({ key }) => key),
        ).size,
      ).toBe(count);
    }
  });

  it('of one person are sent one batch after the other, in their order', async () => {
    let underWay = 0;
    let atOnce = 0;
    sqs.on(SendMessageBatchCommand).callsFake(async () => {
      underWay += 1;
      atOnce = Math.max(atOnce, underWay);
      await new Promise((later) => setTimeout(later, 2));
      underWay -= 1;
      return { Failed: [] };
    });
    await queues.sendEvents(by(() => 'anna', 60));
    expect(atOnce).toBe(1);
    const order = batches()
      .flat()
      .map(({ key }) => Number(key.slice(0, 16)));
    expect(order).toEqual(Array.from({ length: 60 }, (_, n) => n));
  });

  it('of many people keep each person’s order, while batches run side by side', async () => {
    const finished: string[][] = [];
    let underWay = 0;
    let atOnce = 0;
    sqs.on(SendMessageBatchCommand).callsFake(async ({ Entries }: { Entries: { MessageBody: string }[] }) => {
      underWay += 1;
      atOnce = Math.max(atOnce, underWay);
      await new Promise((later) => setTimeout(later, (Entries.length * 7) % 5));
      finished.push(Entries.map(({ MessageBody }) => MessageBody));
      underWay -= 1;
      return { Failed: [] };
    });
    await queues.sendEvents(by((n) => `person-${n % 40}`, 1000));
    const seen = new Map<string, number>();
    for (const body of finished.flat()) {
      const event: Event = JSON.parse(body);
      const number = Number(event.key.slice(0, 16));
      expect(number).toBeGreaterThan(seen.get(event.identities[0]) ?? -1);
      seen.set(event.identities[0], number);
    }
    expect(seen.size).toBe(40);
    expect(atOnce).toBe(5);
  });
});

describe('a queue that does not take everything', () => {
  it('is told from one that does: one refused entry is enough', async () => {
    sqs.on(SendMessageBatchCommand).resolves({ Failed: [{ Id: '3', Code: 'InternalError', SenderFault: false }] });
    await expect(queues.sendEvents(by(() => 'anna', 10))).rejects.toMatchObject({
      code: 'queue.refused',
      message: 'queue.refused: 1 of 10',
    });
    sqs.on(SendMessageBatchCommand).resolves({ Failed: [{ Id: '0', Code: 'InternalError', SenderFault: false }] });
    await expect(
      queues.sendReceipts([{ space: 'ahornweg/', channel: 'whatsapp', status: 'sent', token: 'k1.token', at: 1 }]),
    ).rejects.toMatchObject({
      code: 'queue.refused',
    });
  });

  it('gets no later batch of the same person after one that failed', async () => {
    sqs.on(SendMessageBatchCommand).resolves({ Failed: [{ Id: '0', Code: 'InternalError', SenderFault: false }] });
    await expect(queues.sendEvents(by(() => 'anna', 30))).rejects.toThrow('queue.refused');
    expect(batches().map((batch) => batch.length)).toEqual([10, 1, 1]);
  });

  it('gets once more what it refused, and nothing that it took', async () => {
    const failed = (...ids: string[]) => ({ Failed: ids.map((Id) => ({ Id, Code: 'InternalError', SenderFault: false })) });
    sqs.on(SendMessageBatchCommand).resolvesOnce(failed('2', '7')).resolvesOnce(failed('7')).resolves({ Failed: [] });
    await queues.sendEvents(by((n) => `person-${n}`, 10));
    const tokens = () => batches().map((batch) => batch.map((sent) => Number(sent.key.slice(0, 16))));
    expect(tokens()).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [2, 7], [7]]);

    sqs.resetHistory();
    sqs.on(SendMessageBatchCommand).resolvesOnce(failed('1')).resolves({ Failed: [] });
    await queues.sendReceipts([1, 2, 3].map((at) => ({ space: 'ahornweg/', channel: 'whatsapp', status: 'sent', token: 'k1.token', at })));
    expect(batches().map((batch) => batch.map(({ at }) => at))).toEqual([[1, 2, 3], [2]]);
  });

  it('that cannot be reached is called so, without what was sent', async () => {
    const leaking = new Error('could not send CANARY');
    sqs.on(SendMessageBatchCommand).rejects(leaking);
    sqs.on(SendMessageCommand).rejects(leaking);
    for (const sending of [queues.sendEvents(by(() => 'anna', 1)), queues.sendTicket({ person: 'anna' }, 0)]) {
      await expect(sending).rejects.toMatchObject({ code: 'queue.unreachable', message: 'queue.unreachable' });
    }
  });
});

describe('a ticket', () => {
  it.each([
    [0, 0],
    [-5000, 0],
    [1, 1],
    [1500, 2],
    [120_000, 120],
    [900_000, 900],
    [24 * 3_600_000, 900],
  ])('that waits %i ms waits %i s in the queue', async (delayMs, DelaySeconds) => {
    await queues.sendTicket({ person: 'anna', effect: 'effect' }, delayMs);
    expect(sqs.commandCalls(SendMessageCommand)[0]?.args[0].input).toEqual({
      QueueUrl: 'https://queue.example/retry',
      MessageBody: '{"person":"anna","effect":"effect","space":"ahornweg/","v":2}',
      DelaySeconds,
    });
  });
});
