import { DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ConsoleStore, People, Versioned } from '../app/console/console-ports.ts';
import type { EpochMs } from '../calendar/rules.ts';
import type { Codec } from '../kernel/codec.ts';
import { fromItem, toBody } from './codecs/body.ts';
import { auditCodec, peopleCodec, sessionCodec, wrongCodesCodec } from './codecs/console-codecs.ts';
import { updateOnce } from './conditional-write.ts';
import { createAudit } from './dynamo-audit.ts';
import type { Item } from './item.ts';
import { consoleKeys, type Key } from './keys.ts';
import { readItems } from './read-items.ts';
import { writeBody } from './requests.ts';
import type { NewWriter } from './writer.ts';

/** The console's people, sessions and audit list on DynamoDB. */
export function createDynamoConsole(client: DynamoDBClient, table: string, newWriter: NewWriter): ConsoleStore {
  const read = async (pk: Key) => (await readItems(client, table, [pk])).get(pk);
  const write = async <T extends object>(pk: Key, codec: Codec<T>, value: T, version: number | undefined, forgetAt?: EpochMs) => {
    const request = writeBody(table, pk, toBody(codec, value), version, newWriter(), forgetAt);
    return (await updateOnce(client, request)).kind === 'conflict' ? 'conflict' : 'committed';
  };
  return {
    async load(hash) {
      const key = hash === undefined ? undefined : consoleKeys.session(hash);
      const items = await readItems(client, table, [consoleKeys.people, ...(key ? [key] : [])]);
      const session = key && items.get(key);
      return { people: peopleIn(items.get(consoleKeys.people)), ...(session && { session: versioned(sessionCodec, session) }) };
    },
    savePeople: ({ users, invitations }, version) => write(consoleKeys.people, peopleCodec, { users, invitations }, version),
    saveSession: (hash, { user, at, seenAt, freshAt, passkey }, version, forgetAt) => {
      const session = { user, at, seenAt, ...(freshAt !== undefined && { freshAt }), ...(passkey !== undefined && { passkey }) };
      return write(consoleKeys.session(hash), sessionCodec, session, version, forgetAt);
    },
    async endSession(hash) {
      await client.send(new DeleteItemCommand({ TableName: table, Key: { pk: { S: consoleKeys.session(hash) } } }));
    },
    async useOnce(mark, forgetAt) {
      const request = writeBody(table, consoleKeys.used(mark), '{}', undefined, newWriter(), forgetAt);
      return (await updateOnce(client, request)).kind !== 'conflict';
    },
    async loadWrongCodes() {
      const item = await read(consoleKeys.wrongCodes);
      return item && versioned(wrongCodesCodec, item);
    },
    saveWrongCodes: ({ since, count }, version) => write(consoleKeys.wrongCodes, wrongCodesCodec, { since, count }, version),
    appendAudit: createAudit(client, table, newWriter),
    async loadAudit(space, days) {
      const keys = days.map((day) => consoleKeys.audit(space, day));
      const items = await readItems(client, table, keys);
      return keys.flatMap((key) => {
        const item = items.get(key);
        return item ? versioned(auditCodec, item).lines : [];
      });
    },
  };
}

function peopleIn(item: Item | undefined): Versioned<People> {
  return item ? versioned(peopleCodec, item) : { users: [], invitations: [] };
}

function versioned<T extends object>(codec: Codec<T>, item: Item): T & { readonly version: number } {
  const { value, version } = fromItem(codec, item);
  return { ...value, version };
}
