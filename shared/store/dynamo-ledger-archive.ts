import { DeleteItemCommand, type DynamoDBClient, QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { LedgerArchive, LedgerEraser } from '../app/ports.ts';
import type { Item } from './item.ts';
import { type DeskTable, type Key, personUnder } from './keys.ts';
import { itemToEntry } from './ledger-item.ts';

/** Reads the ledger on DynamoDB, consistently: what was put before the call is seen. */
export function createLedgerArchive(client: DynamoDBClient, { name: TableName, keys }: DeskTable): LedgerArchive {
  const partition = async (pk: Key) => collect(pagesOf(client, TableName, pk));
  return {
    chain: async (person) => (await partition(keys.chain(person))).map((item) => itemToEntry(item, keys)),
    text: async (hash) => (await partition(keys.text(hash)))[0]?.text?.S,
    async *lines() {
      // A scan gives each partition in one piece and in the order of its sort key.
      for await (const item of pagesOf(client, TableName)) {
        if (personUnder(item.pk?.S ?? '', 'chain', keys) !== undefined) yield itemToEntry(item, keys);
      }
    },
  };
}

/** Removes lines of the ledger. The table refuses everybody whose role does not carry the eraser's tag. */
export function createLedgerEraser(client: DynamoDBClient, { name: TableName, keys }: DeskTable): LedgerEraser {
  return {
    async remove(lines) {
      for (const { person, seq } of lines) {
        await client.send(new DeleteItemCommand({ TableName, Key: { pk: { S: keys.chain(person) }, seq: { N: String(seq) } } }));
      }
    },
  };
}

/** All items of one partition, or of the whole table, page by page. */
async function* pagesOf(client: DynamoDBClient, TableName: string, pk?: Key): AsyncGenerator<Item> {
  let start: Item | undefined;
  do {
    const page = { TableName, ConsistentRead: true, ...(start && { ExclusiveStartKey: start }) };
    const { Items = [], LastEvaluatedKey } =
      pk === undefined
        ? await client.send(new ScanCommand(page))
        : await client.send(
            new QueryCommand({ ...page, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: pk } } }),
          );
    yield* Items;
    start = LastEvaluatedKey;
  } while (start);
}

async function collect(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
