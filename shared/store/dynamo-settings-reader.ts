import { gunzipSync } from 'node:zlib';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AppError } from '../app/app-error.ts';
import type { SettingsReader } from '../app/settings/settings-ports.ts';
import { CodecError } from '../kernel/codec.ts';
import { fromItem } from './codecs/body.ts';
import { desksCodec } from './codecs/settings-codecs.ts';
import { snapshotCodec } from './codecs/snapshot-codec.ts';
import { readItems } from './read-items.ts';
import { desksPk, snapshotPk } from './settings-keys.ts';

/** The settings on DynamoDB, for those who only read them. */
export function createDynamoSettingsReader(client: DynamoDBClient, table: string): SettingsReader {
  const read = async (pk: string) => (await readItems(client, table, [pk])).get(pk);
  return {
    async loadDesks() {
      const item = await read(desksPk);
      if (!item) return { desks: [] };
      const { value, version } = fromItem(desksCodec, item);
      return { desks: value.desks, version };
    },
    async loadSnapshot(hash) {
      const item = await read(snapshotPk(hash));
      return item && readableOr(() => snapshotCodec.read(JSON.parse(gunzipSync(item.body?.B ?? new Uint8Array()).toString('utf8'))));
    },
  };
}

/** Bytes that are no snapshot are told apart from a snapshot of a version to come; the contents of neither are quoted. */
function readableOr<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const isNewer = error instanceof CodecError && error.reason === 'newer';
    throw new AppError('settings.unreadable', isNewer ? 'written by a newer version: deploy that one' : 'not a snapshot');
  }
}
