import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AppError } from '../app/app-error.ts';
import type { Item } from './item.ts';
import type { Key } from './keys.ts';
import { batchGet } from './requests.ts';

/**
 * Reads items by key, consistently, however often DynamoDB returns only a part: an unprocessed key must never be taken for a missing item. Throws
 * `store.unreachable` when keys stay unprocessed.
 */
export async function readItems(client: DynamoDBClient, table: string, pks: readonly Key[]): Promise<Map<string, Item>> {
  const found = new Map<string, Item>();
  let request = batchGet(table, [...new Set(pks)]).RequestItems;
  for (let attempt = 0; request && Object.keys(request).length > 0; attempt += 1) {
    if (attempt > 5) throw new AppError('store.unreachable', 'keys stayed unprocessed');
    if (attempt > 0) await pause(attempt);
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetItemCommand({ RequestItems: request }));
    for (const item of Responses?.[table] ?? []) found.set(item.pk?.S ?? '', item);
    request = UnprocessedKeys;
  }
  return found;
}

const pause = (attempt: number) => new Promise((done) => setTimeout(done, 50 * 2 ** attempt));
