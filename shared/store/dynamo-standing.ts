import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { StandingStore } from '../app/setup/setup-store-ports.ts';
import { CodecError } from '../kernel/codec.ts';
import { fromItem, toBody } from './codecs/body.ts';
import { standingCodec } from './codecs/standing-codec.ts';
import type { SettingsTable } from './dynamo-setup.ts';
import type { Item } from './item.ts';
import { standingKey } from './keys.ts';
import { readItems } from './read-items.ts';

/** Memory of the daily run, in the table of settings. Only that run writes it, once a day. */
export function createDynamoStanding({ client, table }: Omit<SettingsTable, 'newWriter'>): StandingStore {
  return {
    async load(desk) {
      const pk = standingKey(desk);
      return readable((await readItems(client, table, [pk])).get(pk));
    },
    async save(standing, desk) {
      const body = { S: toBody(standingCodec, standing) };
      await client.send(new PutItemCommand({ TableName: table, Item: { pk: { S: standingKey(desk) }, body, version: { N: '1' } } }));
    },
  };
}

/** An item of another version counts as nothing: a mail too many is better than no examination any more. */
function readable(item: Item | undefined) {
  try {
    return item ? fromItem(standingCodec, item).value : { findings: [] };
  } catch (error) {
    if (error instanceof CodecError) return { findings: [] };
    throw error;
  }
}
