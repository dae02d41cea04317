import type { OpeningState, Store } from '../../shared/app/ports.ts';
import type { Pseudonym } from '../../shared/conversation/event.ts';
import type { PersonRecord } from '../../shared/conversation/unify.ts';

/** The store in memory, with the same conditions on versions and a facility status that stays as it is. */
export function createMemoryStore(status: OpeningState): Store {
  const records = new Map<Pseudonym, PersonRecord>();
  const write = (record: Omit<PersonRecord, 'version'>, version: number | undefined) => {
    if (records.get(record.key)?.version !== version) return 'conflict';
    records.set(record.key, { ...record, version: (version ?? 0) + 1 });
    return 'committed';
  };
  return {
    async load(who) {
      const direct = who.flatMap((key) => records.get(key) ?? []);
      const led = direct.flatMap(({ aliasOf }) => (aliasOf && !who.includes(aliasOf) ? (records.get(aliasOf) ?? []) : []));
      return { records: [...direct, ...led], status };
    },
    commit: async (key, version, state, expiresAt) => write({ key, state, ...(expiresAt && { expiresAt }) }, version),
    redirect: async (key, version, state, aliasOf, expiresAt) =>
      write({ key, state, aliasOf: aliasOf, ...(expiresAt && { expiresAt }) }, version),
    loadStatus: async () => status,
    saveStatus: async () => 'conflict',
    dueBefore: async () => [],
    waiting: async () => ({ count: 0 }),
  };
}
