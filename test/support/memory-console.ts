import type { AuditLine, ConsoleStore, People, Session, Versioned, WrongCodes } from '../../shared/app/console/console-ports.ts';

/** The console's store in memory, with its conditions. */
export function createMemoryConsole(first: People = { users: [], invitations: [] }): ConsoleStore {
  let people: Versioned<People> = { ...first, version: 1 };
  let wrong: Versioned<WrongCodes> | undefined;
  const sessions = new Map<string, Versioned<Session>>();
  const used = new Set<string>();
  const audit = new Map<string, AuditLine[]>();
  return {
    async load(hash) {
      const session = hash === undefined ? undefined : sessions.get(hash);
      return { people, ...(session && { session }) };
    },
    async savePeople(next, version) {
      if (version !== people.version) return 'conflict';
      people = { ...next, version: (version ?? 0) + 1 };
      return 'committed';
    },
    async saveSession(hash, session, version) {
      if (sessions.get(hash)?.version !== version) return 'conflict';
      sessions.set(hash, { ...session, version: (version ?? 0) + 1 });
      return 'committed';
    },
    endSession: async (hash) => void sessions.delete(hash),
    async useOnce(mark) {
      const isNew = !used.has(mark);
      used.add(mark);
      return isNew;
    },
    loadWrongCodes: async () => wrong,
    async saveWrongCodes(next, version) {
      wrong = { ...next, version: (version ?? 0) + 1 };
      return 'committed';
    },
    async appendAudit(space, day, line) {
      const key = `${space} ${day}`;
      audit.set(key, [...(audit.get(key) ?? []), line]);
    },
    loadAudit: async (space, days) => days.flatMap((day) => audit.get(`${space} ${day}`) ?? []),
  };
}
