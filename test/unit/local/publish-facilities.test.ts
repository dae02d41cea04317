import { describe, expect, it } from 'vitest';
import { publishFacilities } from '../../../infra/local/publish-facilities.ts';
import type { SettingsStore } from '../../../shared/app/settings/settings-ports.ts';
import type { Snapshot } from '../../../shared/facility/snapshot.ts';
import { snapshotWith } from '../../support/desk.ts';
import { createMemorySettings } from '../../support/memory-settings.ts';

const version = (hash: string): Snapshot => ({ ...snapshotWith(), hash });

/** Two runs on the same tables: what the first one publishes comes between the second one's look and its write. */
async function startBoth(first: Snapshot, second: Snapshot): Promise<void> {
  const settings = createMemorySettings();
  const ports = (store: SettingsStore) => ({
    settings: store,
    schedules: { rewrite: async () => undefined },
    mailbox: { subscribe: async () => undefined },
    now: () => 0,
  });
  const start = (snapshot: Snapshot, store: SettingsStore) =>
    publishFacilities([{ file: 'lindenhof.yaml', snapshot, document: '' }], ports(store));
  let looks = 0;
  const overtaken: SettingsStore = {
    ...settings,
    async loadDesks() {
      const seen = await settings.loadDesks();
      looks += 1;
      if (looks === 1) await start(first, settings);
      return seen;
    },
  };
  await start(second, overtaken);
}

describe('two runs that start at once', () => {
  it('with the same file both hold it', async () => {
    await expect(startBoth(version('a'), version('a'))).resolves.toBeUndefined();
  });

  it('with two versions, the second one is told', async () => {
    await expect(startBoth(version('a'), version('b'))).rejects.toThrow('another run changes the same tables');
  });
});
