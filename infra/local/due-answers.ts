import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { dueShard } from '../../shared/store/person-item.ts';

/** Answers that are decided and not yet known to be sent. */
export interface DueAnswers {
  /** Persons with such an answer. */
  readonly count: number;
  /** When the first of them is tried next, epoch milliseconds; absent: none waits. */
  readonly nextAt?: number;
}

/**
 * Asks the index of due answers. The embedded index moves an entry by taking it out and putting it in again: nothing counts as nothing only
 * when it is seen twice.
 */
export async function dueAnswers(client: DynamoDBClient, table: string): Promise<DueAnswers> {
  const due = await askIndex(client, table);
  if (due.count > 0) return due;
  await new Promise((later) => setTimeout(later, 10));
  return askIndex(client, table);
}

async function askIndex(client: DynamoDBClient, table: string): Promise<DueAnswers> {
  const { Items: items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'due',
      KeyConditionExpression: 'dueShard = :shard',
      ExpressionAttributeValues: { ':shard': { S: dueShard } },
    }),
  );
  const first = items[0]?.dueAt?.N;
  return { count: items.length, ...(first !== undefined && { nextAt: Number(first) }) };
}
