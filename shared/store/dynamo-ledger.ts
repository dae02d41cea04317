import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { AppError } from '../app/app-error.ts';
import type { Ledger } from '../app/ports.ts';
import { type ChainKey, type LedgerEntry, nextEntry } from '../consent/chain.ts';
import type { TextHash } from '../consent/state.ts';
import type { Pseudonym } from '../conversation/event.ts';
import { putOnce } from './conditional-write.ts';
import type { DeskTable } from './keys.ts';
import { entryToItem, isSameDeclaration, itemToEntry } from './ledger-item.ts';

/** The ledger on DynamoDB. It puts and queries; nothing in it can change or remove a line. `chainKey` keys each new line. */
export function createDynamoLedger(client: DynamoDBClient, table: DeskTable, chainKey: () => Promise<ChainKey>): Ledger {
  const { name, keys } = table;
  const kept = new Set<TextHash>();
  return {
    async keepText(hash, text) {
      if (kept.has(hash)) return;
      await putOnce(client, name, { pk: { S: keys.text(hash) }, seq: { N: '0' }, text: { S: text } });
      kept.add(hash);
    },
    async append(person, content) {
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        const head = await readHead(client, table, person);
        if (isSameDeclaration(head, content)) return;
        const entry = nextEntry(person, head, content, await chainKey());
        if (await putOnce(client, name, entryToItem(entry, keys))) return;
      }
      throw new AppError('store.conflict', 'ledger');
    },
  };
}

async function readHead(client: DynamoDBClient, { name, keys }: DeskTable, person: Pseudonym): Promise<LedgerEntry | undefined> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: keys.chain(person) } },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  const [last] = Items;
  return last && itemToEntry(last, keys);
}
