import type { DeskList, Publication, SettingsStore } from '../../shared/app/settings/settings-ports.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';

export interface MemorySettings extends SettingsStore {
  readonly snapshots: Map<string, Snapshot>;
  readonly publications: Map<string, Publication>;
  readonly documents: Map<string, string>;
}

/** The settings of one test, held to the same contract as DynamoDB's. */
export function createMemorySettings(): MemorySettings {
  const snapshots = new Map<string, Snapshot>();
  const publications = new Map<string, Publication>();
  const documents = new Map<string, string>();
  let held: DeskList = { desks: [] };
  return {
    snapshots,
    publications,
    documents,
    loadDesks: async () => held,
    loadSnapshot: async (space, hash) => snapshots.get(`${space}${hash}`),
    keepSnapshot: async (space, snapshot) => void snapshots.set(`${space}${snapshot.hash}`, snapshot),
    keepDocument: async (space, hash, text) => void documents.set(`${space}${hash}`, text),
    loadDocument: async (space, hash) => documents.get(`${space}${hash}`),
    keepPublication: async (desk, { number, hash, at, by }) => void publications.set(`${desk} ${number}`, { number, hash, at, by }),
    loadPublications: async (desk, numbers) => numbers.flatMap((number) => publications.get(`${desk} ${number}`) ?? []),
    async saveDesks(list, version) {
      if (version !== held.version) return 'conflict';
      held = { ...list, version: (version ?? 0) + 1 };
      return 'committed';
    },
    forgetPublication: async (desk, number) => void publications.delete(`${desk} ${number}`),
    async forgetSnapshot(space, hash) {
      snapshots.delete(`${space}${hash}`);
      documents.delete(`${space}${hash}`);
    },
  };
}
