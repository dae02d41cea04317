import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { ConfiguredDesk } from '../../shared/app/settings/settings-source.ts';
import { deskKeys } from '../../shared/store/keys.ts';

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
export async function dueAnswers(client: DynamoDBClient, table: string, desks: readonly ConfiguredDesk[]): Promise<DueAnswers> {
  const due = await askAll(client, table, desks);
  if (due.count > 0) return due;
  await new Promise((later) => setTimeout(later, 10));
  return askAll(client, table, desks);
}

async function askAll(client: DynamoDBClient, table: string, desks: readonly ConfiguredDesk[]): Promise<DueAnswers> {
  const each = await Promise.all(desks.map((desk) => askIndex(client, table, desk)));
  const moments = each.flatMap(({ nextAt }) => nextAt ?? []);
  return { count: each.reduce((sum, { count }) => sum + count, 0), ...(moments.length > 0 && { nextAt: Math.min(...moments) }) };
}

async function askIndex(client: DynamoDBClient, table: string, { space }: ConfiguredDesk): Promise<DueAnswers> {
  const { Items: items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'due',
      KeyConditionExpression: 'dueShard = :shard',
      ExpressionAttributeValues: { ':shard': { S: deskKeys(space).due() } },
    }),
  );
  const first = items[0]?.dueAt?.N;
  return { count: items.length, ...(first !== undefined && { nextAt: Number(first) }) };
}
