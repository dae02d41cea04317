import { gunzipSync } from 'node:zlib';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AppError } from '../app/app-error.ts';
import type { SettingsReader } from '../app/settings/settings-ports.ts';
import { CodecError } from '../kernel/codec.ts';
import { fromItem } from './codecs/body.ts';
import { desksCodec } from './codecs/settings-codecs.ts';
import { snapshotCodec } from './codecs/snapshot-codec.ts';
import { deskKeys, desksKey, type Key } from './keys.ts';
import { readItems } from './read-items.ts';

/** The settings on DynamoDB, for those who only read them. */
export function createDynamoSettingsReader(client: DynamoDBClient, table: string): SettingsReader {
  const read = async (pk: Key) => (await readItems(client, table, [pk])).get(pk);
  return {
    async loadDesks() {
      const item = await read(desksKey);
      if (!item) return { desks: [] };
      const { value, version } = readable('the list of desks', () => fromItem(desksCodec, item));
      return { ...value, version };
    },
    async loadSnapshot(space, hash) {
      const item = await read(deskKeys(space).snapshot(hash));
      return (
        item && readable('a snapshot', () => snapshotCodec.read(JSON.parse(gunzipSync(item.body?.B ?? new Uint8Array()).toString('utf8'))))
      );
    },
  };
}

/** Tells unreadable content apart from content that a newer version wrote; quotes neither. */
export function readable<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const isNewer = error instanceof CodecError && error.reason === 'newer';
    throw new AppError('settings.unreadable', isNewer ? 'written by a newer version: deploy that one' : `not ${what}`);
  }
}
