import { DynamoDBClient, ListTablesCommand, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import { ListQueuesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Haystack } from './canary.ts';

const local = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** Everything that lies in all tables and all queues (dead letters too) of the embedded servers. */
export async function emulatorContents({
  dynamodb,
  sqs,
}: {
  readonly dynamodb: string;
  readonly sqs: string;
}): Promise<readonly Haystack[]> {
  return [...(await tableContents(dynamodb)), ...(await queueContents(sqs))];
}

export async function tableContents(endpoint: string): Promise<readonly Haystack[]> {
  const client = new DynamoDBClient({ ...local, endpoint });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const haystacks: Haystack[] = [];
  for (const TableName of TableNames) {
    let ExclusiveStartKey: ScanCommandOutput['LastEvaluatedKey'];
    do {
      const page: ScanCommandOutput = await client.send(
        new ScanCommand({ TableName, ConsistentRead: true, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
      );
      for (const item of page.Items ?? []) haystacks.push({ where: `table ${TableName}`, text: JSON.stringify(item, readable) });
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
  }
  client.destroy();
  return haystacks;
}

/** Messages that can be seen now; they stay where they are. */
export async function queueContents(endpoint: string): Promise<readonly Haystack[]> {
  const client = new SQSClient({ ...local, endpoint });
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({}));
  const perQueue = await Promise.all(
    QueueUrls.map(async (url) => {
      // Emulators name hosts that nobody resolves; account and name at the end are what counts.
      const QueueUrl = `${endpoint}/${url.split('/').slice(-2).join('/')}`;
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0, MessageSystemAttributeNames: ['All'] }),
      );
      return Messages.map((message) => ({ where: `queue ${QueueUrl}`, text: JSON.stringify(message) }));
    }),
  );
  client.destroy();
  return perQueue.flat();
}

/** Bytes as base64, so that the search decodes them. */
function readable(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
