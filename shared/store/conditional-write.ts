import { isDeepStrictEqual } from 'node:util';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Item } from './item.ts';
import { keyIn } from './keys.ts';
import { readItems } from './read-items.ts';
import { isWrittenBy } from './writer.ts';

/**
 * Outcome of a conditional write.
 * - `committed`: it was answered; `item` as `ReturnValues` asks. - `found`: it had happened, but its answer was lost; `item` as it stands
 *   now, possibly changed by one more writer. - `conflict`: the condition does not hold, because of another writer.
 */
export type Written = { readonly kind: 'committed' | 'found'; readonly item: Item } | { readonly kind: 'conflict'; readonly item?: Item };

/** Sends an update that is `signed`. Throws when nobody knows of it: it was not answered, and does not stand in the table. */
export async function updateOnce(client: DynamoDBClient, request: UpdateItemCommandInput): Promise<Written> {
  return once({
    write: async () => (await client.send(new UpdateItemCommand(request))).Attributes ?? {},
    readBack: async () => {
      const pk = keyIn(request);
      return (await readItems(client, request.TableName ?? '', [pk])).get(pk);
    },
    isOurs: (item) => isWrittenBy(item, request),
  });
}

/** Puts an item of the ledger where none is; false: its place is taken by another one. An equal one there is ours, or as good. */
export async function putOnce(client: DynamoDBClient, TableName: string, item: Item): Promise<boolean> {
  const request: PutItemCommandInput = {
    TableName,
    Item: item,
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  };
  const { kind } = await once({
    write: async () => (await client.send(new PutItemCommand(request))).Attributes ?? {},
    readBack: async () => {
      const { pk, seq } = item;
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND seq = :seq',
          ExpressionAttributeValues: { ...(pk && { ':pk': pk }), ...(seq && { ':seq': seq }) },
          ConsistentRead: true,
        }),
      );
      return Items[0];
    },
    isOurs: (found) => isDeepStrictEqual(found, item),
  });
  return kind !== 'conflict';
}

interface Attempt {
  readonly write: () => Promise<Item>;
  readonly readBack: () => Promise<Item | undefined>;
  readonly isOurs: (item: Item) => boolean;
}

/**
 * A refusal brings the item that stands there (AWS) or it is read (servers that do not know `ReturnValuesOnConditionCheckFailure`). After any
 * other failure it is read as well: the last attempt's answer may be the one that was lost, or an earlier one's before a throttled one.
 */
async function once({ write, readBack, isOurs }: Attempt): Promise<Written> {
  try {
    return { kind: 'committed', item: await write() };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) {
      const item = error.Item ?? (await readBack());
      return item && isOurs(item) ? { kind: 'found', item } : { kind: 'conflict', ...(item && { item }) };
    }
    const item = await readBack().catch(() => undefined);
    if (item && isOurs(item)) return { kind: 'found', item };
    throw error;
  }
}
