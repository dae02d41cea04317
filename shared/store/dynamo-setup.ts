import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { KeyringProofStore, SetupNotesStore } from '../app/setup/setup-store-ports.ts';
import type { Codec } from '../kernel/codec.ts';
import type { KeySpace } from '../kernel/key-space.ts';
import { fromItem, toBody, type Versioned } from './codecs/body.ts';
import { keyringProofCodec, setupNotesCodec } from './codecs/setup-codecs.ts';
import { updateOnce } from './conditional-write.ts';
import { deskKeys, type Key, keyringProofKey } from './keys.ts';
import { readItems } from './read-items.ts';
import { writeBody } from './requests.ts';
import type { NewWriter } from './writer.ts';

/** Where the settings lie. */
export interface SettingsTable {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly newWriter: NewWriter;
}

/** A desk's notes on its set-up, in the table of settings. */
export function createDynamoSetupNotes(place: SettingsTable, space: KeySpace): SetupNotesStore {
  const pk = deskKeys(space).setup;
  return {
    async load() {
      const found = await load(place, pk, setupNotesCodec);
      return found ? { notes: found.value, version: found.version } : { notes: { ticks: [], seen: [] } };
    },
    async save(notes, version) {
      const request = writeBody(place.table, pk, toBody(setupNotesCodec, notes), version, place.newWriter());
      return (await updateOnce(place.client, request)).kind === 'conflict' ? 'conflict' : 'committed';
    },
  };
}

/** The proof that the deployment's keyring is put away, in the table of settings. */
export function createDynamoKeyringProof(place: SettingsTable): KeyringProofStore {
  return {
    load: async () => (await load(place, keyringProofKey, keyringProofCodec))?.value,
    async save(proof) {
      const body = { S: toBody(keyringProofCodec, proof) };
      await place.client.send(
        new PutItemCommand({ TableName: place.table, Item: { pk: { S: keyringProofKey }, body, version: { N: '1' } } }),
      );
    },
  };
}

async function load<T>({ client, table }: SettingsTable, pk: Key, codec: Codec<T>): Promise<Versioned<T> | undefined> {
  const item = (await readItems(client, table, [pk])).get(pk);
  return item && fromItem(codec, item);
}
