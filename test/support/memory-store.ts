import type { Clock, OpeningState, Store } from '../../shared/app/ports.ts';
import type { Pseudonym } from '../../shared/conversation/event.ts';
import { nextDueAt } from '../../shared/conversation/outcome.ts';
import type { PersonState } from '../../shared/conversation/state.ts';
import type { PersonRecord } from '../../shared/conversation/unify.ts';

/** A store in memory that keeps every promise of the port: versions, forgotten items, signposts, the indexes. */
export interface MemoryStore extends Store {
  /** The item as it stands, signposts and forgotten ones included. */
  item(key: Pseudonym): PersonRecord | undefined;
  /** How many writes of persons were taken. */
  personWrites(): number;
  /** The facility status as it stands. */
  status(): OpeningState | undefined;
  /** How often the status was written. */
  statusWrites(): number;
}

/** @param now decides what is forgotten */
export function createMemoryStore(now: Clock = () => 0): MemoryStore {
  const items = new Map<Pseudonym, PersonRecord>();
  const writes = { persons: 0, status: 0 };
  let status: OpeningState | undefined;
  const alive = (key: Pseudonym, at: number) => {
    const item = items.get(key);
    return item && (item.expiresAt === undefined || item.expiresAt > at) ? item : undefined;
  };
  const write = (key: Pseudonym, version: number | undefined, state: PersonState, forgetAt: number | undefined, aliasOf?: Pseudonym) => {
    const there = items.get(key);
    const holds = version === undefined ? !alive(key, now()) : there?.version === version;
    if (!holds) return 'conflict';
    const expiry = forgetAt === undefined ? {} : { expiresAt: Math.ceil(forgetAt / 1000) * 1000 };
    const signpost = aliasOf === undefined ? {} : { aliasOf };
    items.set(key, structuredClone({ key, version: (version ?? 0) + 1, state, ...expiry, ...signpost }));
    writes.persons += 1;
    return 'committed';
  };
  return {
    personWrites: () => writes.persons,
    status: () => structuredClone(status),
    statusWrites: () => writes.status,
    item: (key) => structuredClone(items.get(key)),
    async load(who, at) {
      const keys = new Set(who);
      for (const key of keys) {
        const onward = alive(key, at)?.aliasOf;
        if (onward !== undefined) keys.add(onward);
      }
      const records = [...keys].flatMap((key) => alive(key, at) ?? []);
      return structuredClone({ records, ...(status && { status }) });
    },
    commit: async (key, version, state, forgetAt) => write(key, version, state, forgetAt),
    redirect: async (key, version, state, to, forgetAt) => write(key, version, state, forgetAt, to),
    loadStatus: async () => structuredClone(status),
    async saveStatus(next, version) {
      if (status?.version !== version) return 'conflict';
      status = structuredClone({ ...next, version: (version ?? 0) + 1 });
      writes.status += 1;
      return 'committed';
    },
    async waiting(channel, from, limit) {
      const since = [...items.values()]
        .flatMap(({ state, aliasOf }) => (aliasOf === undefined && state.waiting?.channel === channel ? [state.waiting.since] : []))
        .filter((at) => at > from)
        .sort((a, b) => a - b)
        .slice(0, limit);
      return { count: since.length, ...(since[0] !== undefined && { since: since[0] }) };
    },
    async dueBefore(until, limit) {
      return [...items.values()]
        .flatMap(({ key, state, aliasOf }) => {
          const dueAt = aliasOf === undefined ? nextDueAt(state) : undefined;
          return dueAt !== undefined && dueAt < until ? [{ key, dueAt }] : [];
        })
        .sort((a, b) => a.dueAt - b.dueAt)
        .slice(0, limit)
        .map(({ key }) => key);
    },
  };
}
