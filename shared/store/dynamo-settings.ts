import { gunzipSync, gzipSync } from 'node:zlib';
import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { SettingsStore } from '../app/settings/settings-ports.ts';
import { fromItem, toBody } from './codecs/body.ts';
import { desksCodec, documentCodec, publicationCodec } from './codecs/settings-codecs.ts';
import { snapshotCodec } from './codecs/snapshot-codec.ts';
import { updateOnce } from './conditional-write.ts';
import { createDynamoSettingsReader, readable } from './dynamo-settings-reader.ts';
import { deskKeys, desksKey, type Key, publicationKey } from './keys.ts';
import { readItems } from './read-items.ts';
import { writeBody } from './requests.ts';
import type { NewWriter } from './writer.ts';

/** The settings on DynamoDB. Only the pointers ever change; what lies under a hash or a number is written again as it was. */
export function createDynamoSettings(client: DynamoDBClient, table: string, newWriter: NewWriter): SettingsStore {
  const remove = async (pk: Key) => {
    await client.send(new DeleteItemCommand({ TableName: table, Key: { pk: { S: pk } } }));
  };
  return {
    ...createDynamoSettingsReader(client, table),
    async keepSnapshot(space, snapshot) {
      const body = { B: gzipSync(JSON.stringify(snapshotCodec.write(snapshot))) };
      await client.send(new PutItemCommand({ TableName: table, Item: { pk: { S: deskKeys(space).snapshot(snapshot.hash) }, body } }));
    },
    async keepDocument(space, hash, text) {
      const body = { B: gzipSync(JSON.stringify(documentCodec.write({ text }))) };
      await client.send(new PutItemCommand({ TableName: table, Item: { pk: { S: deskKeys(space).document(hash) }, body } }));
    },
    async loadDocument(space, hash) {
      const pk = deskKeys(space).document(hash);
      const body = (await readItems(client, table, [pk])).get(pk)?.body?.B;
      return body && readable('a facility file', () => documentCodec.read(JSON.parse(gunzipSync(body).toString('utf8')))).text;
    },
    async keepPublication(desk, { number, hash, at, by }) {
      const body = { S: toBody(publicationCodec, { number, hash, at, by }) };
      const Item = { pk: { S: publicationKey(desk, number) }, body, version: { N: '1' } };
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },
    async loadPublications(desk, numbers) {
      const items = await readItems(
        client,
        table,
        numbers.map((number) => publicationKey(desk, number)),
      );
      return [...items.values()].map((item) => fromItem(publicationCodec, item).value);
    },
    async saveDesks(list, version) {
      const request = writeBody(table, desksKey, toBody(desksCodec, list), version, newWriter());
      return (await updateOnce(client, request)).kind === 'conflict' ? 'conflict' : 'committed';
    },
    forgetPublication: (desk, number) => remove(publicationKey(desk, number)),
    async forgetSnapshot(space, hash) {
      await remove(deskKeys(space).snapshot(hash));
      await remove(deskKeys(space).document(hash));
    },
  };
}
