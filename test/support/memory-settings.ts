import type { Desk, Publication, SettingsStore } from '../../shared/app/settings/settings-ports.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';

export interface MemorySettings extends SettingsStore {
  readonly snapshots: Map<string, Snapshot>;
  readonly publications: Map<string, Publication>;
}

/** The settings of one test, held to the same contract as DynamoDB's. */
export function createMemorySettings(): MemorySettings {
  const snapshots = new Map<string, Snapshot>();
  const publications = new Map<string, Publication>();
  let held: { readonly desks: readonly Desk[]; readonly version?: number } = { desks: [] };
  return {
    snapshots,
    publications,
    loadDesks: async () => held,
    loadSnapshot: async (space, hash) => snapshots.get(`${space}${hash}`),
    keepSnapshot: async (space, snapshot) => void snapshots.set(`${space}${snapshot.hash}`, snapshot),
    keepPublication: async (desk, { number, hash, at, by }) => void publications.set(`${desk} ${number}`, { number, hash, at, by }),
    loadPublications: async (desk, numbers) => numbers.flatMap((number) => publications.get(`${desk} ${number}`) ?? []),
    async saveDesks(desks, version) {
      if (version !== held.version) return 'conflict';
      held = { desks, version: (version ?? 0) + 1 };
      return 'committed';
    },
    forgetPublication: async (desk, number) => void publications.delete(`${desk} ${number}`),
    forgetSnapshot: async (space, hash) => void snapshots.delete(`${space}${hash}`),
  };
}
