import { DynamoDBClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { PersonRecord } from '../../shared/conversation/unify.ts';
import { deskKeys, personUnder } from '../../shared/store/keys.ts';
import { itemToRecord } from '../../shared/store/person-item.ts';

const local = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** Every person's item of the conversations table. */
export async function rememberedPersons(endpoint: string, table: string, desk: string): Promise<readonly PersonRecord[]> {
  const client = new DynamoDBClient({ ...local, endpoint });
  const keys = deskKeys(`${desk}/`);
  const records: PersonRecord[] = [];
  let from: ScanCommandOutput['LastEvaluatedKey'];
  do {
    const page: ScanCommandOutput = await client.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }),
    );
    for (const item of page.Items ?? [])
      if (personUnder(item.pk?.S ?? '', 'person', keys) !== undefined) records.push(itemToRecord(item, keys));
    from = page.LastEvaluatedKey;
  } while (from);
  client.destroy();
  return records;
}

/** Messages in a queue, seen or not. */
export async function queueLength(endpoint: string, queueUrl: string): Promise<number> {
  const client = new SQSClient({ ...local, endpoint });
  const QueueUrl = `${endpoint}/${queueUrl.split('/').slice(-2).join('/')}`;
  const { Attributes = {} } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
  client.destroy();
  return ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible', 'ApproximateNumberOfMessagesDelayed'].reduce(
    (sum, name) => sum + Number(Attributes[name as keyof typeof Attributes] ?? 0),
    0,
  );
}
