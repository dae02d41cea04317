import { Duration, Validations } from 'aws-cdk-lib';
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type QueueDefinition, queueDays } from '../../shared/runtime/inventory-entry.ts';

/** Encrypted at rest with SQS's own key (free), and refused to anyone who does not speak TLS. */
const safe = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const satisfies QueueProps;

/** High-throughput mode: order and duplicates are counted per person, so nobody waits for anybody else. */
const perPerson = {
  fifo: true,
  deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
  fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
} as const satisfies QueueProps;

/** A queue of the inventory and its dead-letter queue, which is of the same kind because SQS demands it. */
export class FrontDeskQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, definition: QueueDefinition) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', definition.fifo);
    this.queue = new Queue(this, 'Queue', {
      ...safe,
      ...(definition.fifo && perPerson),
      visibilityTimeout: Duration.seconds(definition.visibilityTimeout),
      retentionPeriod: Duration.seconds(definition.retention),
      deliveryDelay: Duration.seconds(definition.deliveryDelay),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: definition.maxReceiveCount },
    });
  }
}

/** Where messages wait for an operator, for as long as SQS keeps anything. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, fifo: boolean) {
    super(scope, id, { ...safe, ...(fifo && perPerson), retentionPeriod: Duration.days(queueDays) });
    const reason = 'This is the end of the line: an alarm calls an operator, who sends the messages back or deletes them.';
    Validations.of(this).acknowledge({ id: 'AwsSolutions-SQS3', reason }, { id: 'Serverless-SQSRedrivePolicy', reason });
  }
}
