import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { inventory as deployed, type QueueId } from '../../shared/runtime/inventory.ts';
import { type Inventory, type QueueDefinition, queuesOf, type TableId } from '../../shared/runtime/inventory-entry.ts';
import { type TableDefinition, tables } from '../../shared/store/tables.ts';

/** Names of tables and URLs of queues, as the functions' environment and `GET /local` need them. */
export interface Resources {
  readonly tables: Readonly<Record<TableId, string>>;
  readonly queues: Readonly<Record<QueueId, string>>;
  readonly deadLetters: Readonly<Record<QueueId, string>>;
}

/**
 * How many times sooner a message in work comes again than in AWS, on every queue: whoever restarts the local run does not want to wait three
 * minutes for what was in work. It stays longer than Graph's deadline of eight seconds.
 */
const visibilityFactor = 15;

/** How long a message in work is hidden here, in seconds. */
export function localVisibility({ visibilityTimeout }: Pick<QueueDefinition, 'visibilityTimeout'>): number {
  return Math.ceil(visibilityTimeout / visibilityFactor);
}

const name = (id: string) => `pforte-${id}`;

/** Creates the tables and the queues of the inventory; what is there already stays as it is. */
export async function createResources(
  endpoints: { readonly dynamodb: string; readonly sqs: string },
  inventory: Inventory = deployed,
): Promise<Resources> {
  const dynamodb = new DynamoDBClient({ endpoint: endpoints.dynamodb });
  const sqs = new SQSClient({ endpoint: endpoints.sqs });
  await Promise.all(Object.values(tables).map((definition) => createTable(dynamodb, definition)));
  const made = await Promise.all(
    queuesOf(inventory).map(async (definition) => [definition.id, await createQueue(sqs, endpoints.sqs, definition)] as const),
  );
  dynamodb.destroy();
  sqs.destroy();
  const pick = (field: 'url' | 'deadLetterUrl') => Object.fromEntries(made.map(([id, urls]) => [id, urls[field]])) as Resources['queues'];
  return {
    tables: { conversations: name('conversations'), ledger: name('ledger'), settings: name('settings') },
    queues: pick('url'),
    deadLetters: pick('deadLetterUrl'),
  };
}

async function createTable(client: DynamoDBClient, definition: TableDefinition): Promise<void> {
  const keys = [definition.partitionKey, ...(definition.sortKey ? [definition.sortKey.name] : [])];
  const indexKeys = definition.indexes
    .flatMap((index) => [
      { AttributeName: index.partitionKey, AttributeType: 'S' as const },
      { AttributeName: index.sortKey.name, AttributeType: index.sortKey.type },
    ])
    .filter(({ AttributeName }) => !keys.includes(AttributeName));
  const request: CreateTableCommandInput = {
    TableName: name(definition.id),
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: definition.partitionKey, AttributeType: 'S' },
      ...(definition.sortKey ? [{ AttributeName: definition.sortKey.name, AttributeType: definition.sortKey.type }] : []),
      ...indexKeys,
    ],
    KeySchema: keys.map((AttributeName, index) => ({ AttributeName, KeyType: index === 0 ? 'HASH' : 'RANGE' })),
    ...(definition.indexes.length > 0 && {
      GlobalSecondaryIndexes: definition.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: [
          { AttributeName: index.partitionKey, KeyType: 'HASH' },
          { AttributeName: index.sortKey.name, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: index.projection },
      })),
    }),
  };
  try {
    await client.send(new CreateTableCommand(request));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}

async function createQueue(
  client: SQSClient,
  endpoint: string,
  definition: QueueDefinition,
): Promise<{ url: string; deadLetterUrl: string }> {
  const suffix = definition.fifo ? '.fifo' : '';
  const fifo = definition.fifo ? { FifoQueue: 'true' } : {};
  const retention = { MessageRetentionPeriod: String(definition.retention) };
  const deadLetterUrl = await create(client, endpoint, `${name(definition.id)}-dlq${suffix}`, { ...fifo, ...retention });
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl: deadLetterUrl, AttributeNames: ['QueueArn'] }));
  const url = await create(client, endpoint, `${name(definition.id)}${suffix}`, {
    ...fifo,
    ...retention,
    VisibilityTimeout: String(localVisibility(definition)),
    DelaySeconds: String(definition.deliveryDelay),
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: Attributes?.QueueArn, maxReceiveCount: definition.maxReceiveCount }),
  });
  return { url, deadLetterUrl };
}

/**
 * An existing queue of the same name is kept with what lies in it; what is defined differently by now is changed. The URL is put on the
 * endpoint's own host: emulators name hosts that nobody resolves.
 */
async function create(client: SQSClient, endpoint: string, queueName: string, Attributes: Record<string, string>): Promise<string> {
  const { QueueUrl = '' } = await client
    .send(new CreateQueueCommand({ QueueName: queueName, Attributes }))
    .catch(async (error: unknown) => {
      // The embedded SQS puts a prefix before the name, so that the SDK does not know its own error again.
      if (!(error instanceof Error) || !error.name.endsWith('QueueNameExists')) throw error;
      const found = await client.send(new GetQueueUrlCommand({ QueueName: queueName }));
      const { FifoQueue: _, ...changeable } = Attributes;
      await client.send(new SetQueueAttributesCommand({ QueueUrl: found.QueueUrl, Attributes: changeable }));
      return found;
    });
  return `${endpoint}${QueueUrl.replace(/^https?:\/\/[^/]+/, '')}`;
}
