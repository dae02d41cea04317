import { updateVersioned } from '../update-versioned.ts';
import type { ConsoleStore, ConsoleUser, People } from './console-ports.ts';

/** Changes one person's entry; undefined: there is no such person (any more), or the change was refused. */
export async function changeUser(
  id: string,
  { store }: { readonly store: ConsoleStore },
  change: (user: ConsoleUser, people: People) => ConsoleUser | undefined,
): Promise<ConsoleUser | undefined> {
  return updateVersioned<ConsoleUser | undefined>('console people', 5, async () => {
    const { people } = await store.load();
    const user = people.users.find((one) => one.id === id);
    const next = user && change(user, people);
    if (!next) return undefined;
    const users = people.users.map((one) => (one.id === id ? next : one));
    const saved = await store.savePeople({ users, invitations: people.invitations }, people.version);
    return saved === 'conflict' ? saved : next;
  });
}
