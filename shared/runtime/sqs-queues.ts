import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { AppError } from '../app/app-error.ts';
import type { Queues } from '../app/ports.ts';
import type { Event } from '../conversation/event.ts';

/** SQS takes ten messages per call. */
const batchSize = 10;
/** Batches under way at once for one delivery; one person's events never overtake each other, because a person stays in one lane. */
const laneCount = 5;
/** SQS delays a message by fifteen minutes at most; a longer wait is looked at again then. */
const longestDelaySeconds = 900;

/** The queues over SQS. Every method throws unless SQS accepted everything. */
export function createQueues(client: SQSClient, url: (id: 'inbound' | 'retry' | 'status') => string): Queues {
  return {
    async sendEvents(events) {
      await Promise.all(lanes(events).map((lane) => sendInOrder(client, url('inbound'), lane.map(fifoEntry))));
    },
    async sendReceipts(receipts) {
      const entries = receipts.map((receipt, index) => ({ Id: String(index), MessageBody: JSON.stringify(receipt) }));
      await sendInOrder(client, url('status'), entries);
    },
    async sendTicket(ticket, delayMs) {
      const DelaySeconds = Math.min(longestDelaySeconds, Math.max(0, Math.ceil(delayMs / 1000)));
      await client
        .send(new SendMessageCommand({ QueueUrl: url('retry'), MessageBody: JSON.stringify(ticket), DelaySeconds }))
        .catch(unreachable);
    },
  };
}

function fifoEntry(event: Event, index: number): SendMessageBatchRequestEntry {
  return { Id: String(index), MessageBody: JSON.stringify(event), MessageGroupId: event.who[0], MessageDeduplicationId: event.key };
}

/**
 * Full batches of ten in up to five lanes that run side by side. Events are put together by person, in their order, and a lane never ends
 * in the middle of a person.
 */
function lanes(events: readonly Event[]): Event[][] {
  const sorted = [...Map.groupBy(events, (event) => event.who[0]).values()].flat();
  const batches = Array.from({ length: Math.ceil(sorted.length / batchSize) }, (_, index) =>
    sorted.slice(index * batchSize, (index + 1) * batchSize),
  );
  const laneLength = Math.ceil(batches.length / laneCount) * batchSize;
  const result: Event[][] = [];
  for (const batch of batches) {
    const lane = result.at(-1);
    const splitsPerson = lane?.at(-1)?.who[0] === batch[0]?.who[0];
    if (lane && (lane.length < laneLength || splitsPerson)) lane.push(...batch);
    else result.push([...batch]);
  }
  return result;
}

async function sendInOrder(client: SQSClient, queueUrl: string, entries: readonly SendMessageBatchRequestEntry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += batchSize) {
    const Entries = entries.slice(start, start + batchSize);
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries })).catch(unreachable);
    if (Failed.length > 0) throw new AppError('queue.refused', `${Failed.length} of ${Entries.length}`);
  }
}

function unreachable(): never {
  throw new AppError('queue.unreachable');
}
