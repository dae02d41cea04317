import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { AppError } from '../app/app-error.ts';
import type { DeliveryQueues, TicketQueue } from '../app/ports.ts';
import type { Event } from '../conversation/event.ts';
import type { KeySpace } from '../kernel/key-space.ts';
import { receiptCodec, retryTicketCodec } from '../store/codecs/queue-codecs.ts';

/** SQS takes ten messages per call. */
const batchSize = 10;
/** Batches under way at once for one delivery; one person's events never overtake each other, because a person stays in one sequence. */
const laneCount = 5;
/** A batch that is refused in part is sent so often. */
const batchAttempts = 3;
/** SQS delays a message by fifteen minutes at most; a longer wait is looked at again then. */
const longestDelaySeconds = 900;

/**
 * Queues that webhooks fill, over SQS. Every method throws unless SQS accepted everything. An answer of SQS may get lost and the SDK send
 * again: an event has a deduplication id, and a second receipt finds what the first one did in the person's item.
 */
export function createDeliveryQueues(client: SQSClient, url: (id: 'inbound' | 'receipts') => string): DeliveryQueues {
  return {
    async sendEvents(events) {
      await Promise.all(sequences(events).map((sequence) => sendInOrder(client, url('inbound'), sequence.map(fifoEntry))));
    },
    async sendReceipts(receipts) {
      const entries = receipts.map((receipt, index) => ({ Id: String(index), MessageBody: JSON.stringify(receiptCodec.write(receipt)) }));
      await sendInOrder(client, url('receipts'), entries);
    },
  };
}

/** One desk's tickets over SQS. A second ticket finds what the first one did in the person's item. Throws unless SQS accepted it. */
export function createTicketQueue(client: SQSClient, QueueUrl: string, space: KeySpace): TicketQueue {
  return {
    async sendTicket(ticket, delayMs) {
      const MessageBody = JSON.stringify(retryTicketCodec.write({ ...ticket, space }));
      const DelaySeconds = Math.min(longestDelaySeconds, Math.max(0, Math.ceil(delayMs / 1000)));
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds })).catch(unreachable);
    },
  };
}

function fifoEntry(event: Event, index: number): SendMessageBatchRequestEntry {
  return { Id: String(index), MessageBody: JSON.stringify(event), MessageGroupId: event.identities[0], MessageDeduplicationId: event.key };
}

/**
 * Full batches of ten in up to five sequences that run side by side. Events are put together by person, in their order, and a sequence never ends
 * in the middle of a person.
 */
function sequences(events: readonly Event[]): Event[][] {
  const sorted = [...Map.groupBy(events, (event) => event.identities[0]).values()].flat();
  const batches = Array.from({ length: Math.ceil(sorted.length / batchSize) }, (_, index) =>
    sorted.slice(index * batchSize, (index + 1) * batchSize),
  );
  const sequenceLength = Math.ceil(batches.length / laneCount) * batchSize;
  const result: Event[][] = [];
  for (const batch of batches) {
    const sequence = result.at(-1);
    const splitsPerson = sequence?.at(-1)?.identities[0] === batch[0]?.identities[0];
    if (sequence && (sequence.length < sequenceLength || splitsPerson)) sequence.push(...batch);
    else result.push([...batch]);
  }
  return result;
}

async function sendInOrder(client: SQSClient, queueUrl: string, entries: readonly SendMessageBatchRequestEntry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += batchSize) {
    await sendBatch(client, queueUrl, entries.slice(start, start + batchSize));
  }
}

/** Sends again what SQS refused out of a batch, and nothing that it took: a standard queue would hold that twice. */
async function sendBatch(client: SQSClient, QueueUrl: string, entries: readonly SendMessageBatchRequestEntry[]): Promise<void> {
  let left = [...entries];
  for (let attempt = 1; attempt <= batchAttempts; attempt += 1) {
    if (attempt > 1) await pause(attempt);
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries: left })).catch(unreachable);
    const refused = new Set(Failed.map(({ Id }) => Id));
    left = left.filter(({ Id }) => refused.has(Id));
    if (left.length === 0) return;
  }
  throw new AppError('queue.refused', `${left.length} of ${entries.length}`);
}

const pause = (attempt: number) => new Promise((done) => setTimeout(done, 25 * 2 ** attempt));

function unreachable(): never {
  throw new AppError('queue.unreachable');
}
