/** One queue as both CDK and the local run create it. Times in seconds. Every queue has a dead-letter queue of its own kind. */
export interface QueueDefinition {
  readonly id: 'inbound' | 'retry' | 'status' | 'broadcast';
  readonly fifo: boolean;
  readonly visibilityTimeout: number;
  readonly maxReceiveCount: number;
  readonly retention: number;
  /** Wait before a message is seen first; a ticket of the retry queue brings its own. */
  readonly deliveryDelay: number;
  /** The function it feeds, the batch size and the greatest number of concurrent invocations (all together ≤ 6 of a new account's 10). */
  readonly consumer: {
    readonly functionName: 'responder' | 'retry' | 'status' | 'broadcast';
    readonly batchSize: number;
    /** Absent: a FIFO queue whose message groups are the bound. */
    readonly maxConcurrency?: number;
  };
}

const fourteenDays = 14 * 24 * 60 * 60;

/**
 * Visibility is six times the function's time-out, as Lambda asks for. Together with the number of tries it outlasts every outage of up to an
 * hour and a quarter, Lambda's own refusals included: an hour of throttling must not end in the dead-letter queue, and a receipt may be a
 * withdrawal that nothing brings again.
 */
export const queues: Readonly<Record<QueueDefinition['id'], QueueDefinition>> = {
  inbound: {
    id: 'inbound',
    fifo: true,
    visibilityTimeout: 180,
    maxReceiveCount: 30,
    retention: fourteenDays,
    deliveryDelay: 0,
    consumer: { functionName: 'responder', batchSize: 1, maxConcurrency: 2 },
  },
  retry: {
    id: 'retry',
    fifo: false,
    visibilityTimeout: 180,
    maxReceiveCount: 30,
    retention: fourteenDays,
    deliveryDelay: 0,
    consumer: { functionName: 'retry', batchSize: 1, maxConcurrency: 2 },
  },
  status: {
    id: 'status',
    fifo: false,
    visibilityTimeout: 180,
    maxReceiveCount: 30,
    retention: fourteenDays,
    // Meta's receipt may be faster than the answer to our own request: the sender settles first, the receipt only what stayed open.
    deliveryDelay: 5,
    consumer: { functionName: 'status', batchSize: 10, maxConcurrency: 2 },
  },
  // One group a lane: a new account sends by one lane (up to 80 a second), so that webhooks keep three of its ten.
  broadcast: {
    id: 'broadcast',
    fifo: true,
    visibilityTimeout: 360,
    maxReceiveCount: 15,
    retention: fourteenDays,
    deliveryDelay: 0,
    consumer: { functionName: 'broadcast', batchSize: 1 },
  },
};
