import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { StartPorts } from '../../shared/app/newsletter/start-issue.ts';
import type { ConfiguredDesk } from '../../shared/app/settings/settings-source.ts';
import { now } from '../../shared/runtime/clock.ts';
import { log } from '../../shared/runtime/log.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { createNewsletterQueue } from '../../shared/runtime/sqs-newsletter.ts';
import { createDynamoNewsletter } from '../../shared/store/dynamo-newsletter.ts';
import { deskTable } from '../../shared/store/keys.ts';
import type { Resources } from './resources.ts';

interface Clients {
  readonly dynamodb: DynamoDBClient;
  readonly sqs: SQSClient;
  readonly resources: Resources;
}

/** Ports for starting an issue of a desk. */
export function newsletterPorts({ space, snapshot }: ConfiguredDesk, { dynamodb, sqs, resources }: Clients): StartPorts {
  return {
    snapshot,
    newsletter: createDynamoNewsletter(dynamodb, deskTable(resources.tables.conversations, space), now, randomWriter),
    tickets: createNewsletterQueue(sqs, resources.queues.broadcast, space),
    now,
    log,
  };
}
