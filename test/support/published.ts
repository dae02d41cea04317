import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { publish } from '../../shared/app/settings/publish.ts';
import type { SettingsStore } from '../../shared/app/settings/settings-ports.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { createDynamoSettings } from '../../shared/store/dynamo-settings.ts';

const nothing = async () => undefined;
const local = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

export interface OpenSettings extends SettingsStore {
  close(): void;
}

/** The table of settings on a local server. */
export function openSettings(endpoint: string, table: string): OpenSettings {
  const client = new DynamoDBClient({ ...local, endpoint });
  return { ...createDynamoSettings(client, table, randomWriter), close: () => client.destroy() };
}

/** Publishes a snapshot for a desk that has none yet. */
export async function publishFirst(snapshot: Snapshot, settings: SettingsStore): Promise<void> {
  const { kind } = await publish(
    { desk: 'ahornweg', snapshot, by: 'a test', seen: 0 },
    { settings, schedules: { rewrite: nothing }, mailbox: { subscribe: nothing }, now: Date.now },
  );
  if (kind !== 'published') throw new Error(`not published: ${kind}`);
}
