import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import { Consumer } from 'sqs-consumer';
import type { QueueDefinition } from '../../shared/runtime/inventory-entry.ts';
import type { Invoke } from './invoke.ts';

/**
 * Receivers per queue. Each takes up to ten messages and works on them side by side, as Lambda's concurrent invocations would. A receiver is busy until
 * its slowest message is done: with more than two of them, two people who write without a pause leave one free for everybody else.
 */
const manyAtOnce = { receivers: 4, batchSize: 10 };

/** Where message groups are the only bound: a newsletter's ticket is seconds of work, and no shard may wait for another. */
const oneAtOnce = { receivers: 8, batchSize: 1 };

/** Feeds one queue to its function, message by message, as an event source mapping with partial batch responses does. */
export interface Poller {
  /** Messages received and not yet done with. */
  inWork(): number;
  stop(): Promise<void>;
}

export function startPoller(definition: QueueDefinition, queueUrl: string, sqs: SQSClient, invoke: Invoke): Poller {
  let working = 0;
  const { receivers, batchSize } = definition.maxConcurrency === undefined ? oneAtOnce : manyAtOnce;
  const handle = async (message: Message): Promise<Message | undefined> => {
    try {
      const answer = await invoke(definition.functionName, { Records: [toRecord(message, queueUrl)] });
      const { batchItemFailures } = answer as SQSBatchResponse;
      return batchItemFailures.length === 0 ? message : undefined;
    } catch {
      // Printed where it was invoked; the message comes again after its visibility time-out.
      return undefined;
    }
  };
  const consumers = Array.from({ length: receivers }, () =>
    Consumer.create({
      queueUrl,
      sqs,
      batchSize,
      waitTimeSeconds: 1,
      suppressFifoWarning: true,
      attributeNames: ['All'],
      handleMessageBatch: async (messages) => {
        working += messages.length;
        try {
          const done = await Promise.all(messages.map(handle));
          return done.filter((message) => message !== undefined);
        } finally {
          working -= messages.length;
        }
      },
    }),
  );
  for (const consumer of consumers) {
    // An unreachable queue is tried again by the consumer itself; without a listener the error would end the process.
    consumer.on('error', () => undefined);
    consumer.on('processing_error', () => undefined);
    consumer.start();
  }
  return {
    inWork: () => working,
    async stop() {
      await Promise.all(consumers.map(drain));
    },
  };
}

/** How long a batch in work may take at the end. What is left comes again after its visibility time-out. */
const drainMs = 3000;

/**
 * Ends a consumer after what it is at: a poll (a second at most) or a batch, with the deletion of what was done. Breaking off either would
 * leave messages hidden until their time-out, and bring again what was done.
 */
async function drain(consumer: Consumer): Promise<void> {
  consumer.stop();
  const until = Date.now() + drainMs;
  while (consumer.status.isPolling && Date.now() < until) await new Promise((later) => setTimeout(later, 20));
}

function toRecord(message: Message, queueUrl: string): SQSRecord {
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: {
      ApproximateReceiveCount: message.Attributes?.ApproximateReceiveCount ?? '1',
      SentTimestamp: message.Attributes?.SentTimestamp ?? '0',
      SenderId: message.Attributes?.SenderId ?? '',
      ApproximateFirstReceiveTimestamp: message.Attributes?.ApproximateFirstReceiveTimestamp ?? '0',
    },
    messageAttributes: {},
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: queueUrl,
    awsRegion: 'local',
  };
}
