import type { Store, StoredStatus } from '../../shared/app/ports.ts';
import type { Pseudonym } from '../../shared/conversation/event.ts';
import { nextDueAt } from '../../shared/conversation/outcome.ts';
import type { PersonRecord } from '../../shared/conversation/unify.ts';

export interface MemoryStore extends Store {
  /** The facility status as it stands. */
  readonly status: () => StoredStatus | undefined;
  /** How often the status was written. */
  readonly statusWrites: () => number;
}

/** The store in memory, under the same conditions on versions as the one on DynamoDB. */
export function createMemoryStore(): MemoryStore {
  const records = new Map<Pseudonym, PersonRecord>();
  let status: StoredStatus | undefined;
  const write = (record: Omit<PersonRecord, 'version'>, version: number | undefined) => {
    if (records.get(record.key)?.version !== version) return 'conflict';
    records.set(record.key, { ...record, version: (version ?? 0) + 1 });
    return 'committed';
  };
  const expiry = (expiresAt: number | undefined) => (expiresAt === undefined ? {} : { expiresAt });
  return {
    async load(who, now) {
      const found = new Map<Pseudonym, PersonRecord>();
      const follow = (key: Pseudonym): void => {
        const record = records.get(key);
        if (!record || found.has(key) || (record.expiresAt !== undefined && record.expiresAt <= now)) return;
        found.set(key, record);
        if (record.mergedInto !== undefined) follow(record.mergedInto);
      };
      who.forEach(follow);
      return { records: [...found.values()], ...(status && { status }) };
    },
    commit: async (key, version, state, expiresAt) => write({ key, state, ...expiry(expiresAt) }, version),
    redirect: async (key, version, state, mergedInto, expiresAt) => write({ key, state, mergedInto, ...expiry(expiresAt) }, version),
    loadStatus: async () => status,
    async saveStatus(next, version) {
      if (status?.version !== version) return 'conflict';
      status = { ...next, version: (version ?? 0) + 1 };
      return 'committed';
    },
    async dueBefore(until, limit) {
      const due = [...records.values()].flatMap(({ key, state, mergedInto }) => {
        const at = mergedInto === undefined ? nextDueAt(state) : undefined;
        return at !== undefined && at < until ? [{ key, at }] : [];
      });
      return due
        .sort((a, b) => a.at - b.at)
        .slice(0, limit)
        .map(({ key }) => key);
    },
    status: () => status,
    statusWrites: () => status?.version ?? 0,
  };
}
