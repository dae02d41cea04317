import { holdsEverywhere, type Right } from '../../console/roles.ts';
import { updateVersioned } from '../update-versioned.ts';
import type { ConsoleUser, Invitation, People } from './console-ports.ts';
import type { SessionPorts } from './sessions.ts';

/** An invitation is good for so long. */
const invitedForMs = 7 * 24 * 60 * 60_000;

/** People and open invitations together; everybody lies in one item of the table. */
const peopleAtMost = 200;

export type NotChanged = 'last-admin' | 'gone' | 'too-many-people';

/** Makes an invitation; its code is shown once and kept nowhere. */
export async function invite(
  { name, rights, by }: Pick<Invitation, 'name' | 'rights' | 'by'>,
  ports: SessionPorts,
): Promise<{ readonly code: string } | NotChanged> {
  const { codes, now } = ports;
  const code = codes.random();
  const made: Invitation = { hash: codes.hash(code), name, rights, by, until: now() + invitedForMs };
  const changed = await changePeople(ports, ({ users, invitations }) => {
    const open = invitations.filter(({ until }) => now() < until);
    return users.length + open.length >= peopleAtMost ? 'too-many-people' : { users, invitations: [...open, made] };
  });
  return typeof changed === 'string' ? changed : { code };
}

/** Takes an open invitation back; tells for whom it was. */
export async function takeBack(hash: string, ports: SessionPorts): Promise<Invitation | NotChanged> {
  let gone: Invitation | undefined;
  const changed = await changePeople(ports, ({ users, invitations }) => {
    gone = invitations.find((one) => one.hash === hash);
    return gone ? { users, invitations: invitations.filter((one) => one !== gone) } : 'gone';
  });
  return typeof changed === 'string' || !gone ? 'gone' : gone;
}

/** Removes a person. Every session of theirs ends with that: a session of a user who is gone is over. */
export async function removeUser(id: string, ports: SessionPorts): Promise<ConsoleUser | NotChanged> {
  return changeOne(id, ports, () => undefined);
}

/** Gives a person other rights. */
export async function changeRights(id: string, rights: readonly Right[], ports: SessionPorts): Promise<ConsoleUser | NotChanged> {
  return changeOne(id, ports, (user) => ({ ...user, rights }));
}

async function changeOne(
  id: string,
  ports: SessionPorts,
  change: (user: ConsoleUser) => ConsoleUser | undefined,
): Promise<ConsoleUser | NotChanged> {
  let before: ConsoleUser | undefined;
  const changed = await changePeople(ports, ({ users, invitations }) => {
    before = users.find((user) => user.id === id);
    if (!before) return 'gone';
    const next = users.flatMap((user) => (user.id === id ? (change(user) ?? []) : [user]));
    return next.some(({ rights }) => holdsEverywhere(rights, 'admin')) ? { users: next, invitations } : 'last-admin';
  });
  return typeof changed === 'string' ? changed : (before ?? 'gone');
}

async function changePeople({ store }: SessionPorts, change: (people: People) => People | NotChanged): Promise<People | NotChanged> {
  return updateVersioned<People | NotChanged>('console people', 5, async () => {
    const { people } = await store.load();
    const next = change(people);
    if (typeof next === 'string') return next;
    return (await store.savePeople(next, people.version)) === 'conflict' ? 'conflict' : next;
  });
}
