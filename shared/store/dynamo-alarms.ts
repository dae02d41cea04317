import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { AlarmStore } from '../app/setup/setup-store-ports.ts';
import { alarmIds } from '../console/alarm-words.ts';
import { alarmCodec } from './codecs/alarm-codec.ts';
import { fromItem, toBody } from './codecs/body.ts';
import type { SettingsTable } from './dynamo-setup.ts';
import { alarmKey } from './keys.ts';
import { readItems } from './read-items.ts';

/** States of the alarms in the table of settings, an item each: two alarms that begin at once do not overwrite each other. */
export function createDynamoAlarms({ client, table }: Omit<SettingsTable, 'newWriter'>): AlarmStore {
  return {
    async load() {
      const items = await readItems(client, table, alarmIds.map(alarmKey));
      const standing = alarmIds.flatMap((id) => {
        const item = items.get(alarmKey(id));
        const state = item && fromItem(alarmCodec, item).value;
        return state?.isOn ? [{ id, since: state.since }] : [];
      });
      return standing.sort((one, other) => one.since - other.since);
    },
    async save(id, state) {
      // The version is the moment of the change, so that an older state never replaces a newer one.
      const at = { N: String(state.since) };
      const Item = { pk: { S: alarmKey(id) }, body: { S: toBody(alarmCodec, state) }, version: at };
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item,
            ConditionExpression: 'attribute_not_exists(pk) OR #version < :at',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':at': at },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}
