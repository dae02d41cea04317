import { holdsEverywhere, mayGive, type Right } from '../../console/roles.ts';
import { updateVersioned } from '../update-versioned.ts';
import type { ConsoleUser, Invitation, People } from './console-ports.ts';
import type { SessionPorts } from './sessions.ts';

/** An invitation is good for so long. */
const invitedForMs = 7 * 24 * 60 * 60_000;

/** People and open invitations together; everybody lies in one item of the table. */
const peopleAtMost = 200;

/** `not-yours`: rights at a desk that whoever gives them does not administer. */
export type NotChanged = 'last-admin' | 'gone' | 'too-many-people' | 'not-yours';

/** Makes an invitation; its code is shown once and kept nowhere. */
export async function invite(
  { name, rights, by }: Pick<Invitation, 'name' | 'rights'> & { readonly by: Pick<ConsoleUser, 'name' | 'rights'> },
  ports: SessionPorts,
): Promise<{ readonly code: string } | NotChanged> {
  if (!rights.every(({ desk }) => mayGive(by.rights, desk))) return 'not-yours';
  const { codes, now } = ports;
  const code = codes.random();
  const made: Invitation = { hash: codes.hash(code), name, rights, by: by.name, until: now() + invitedForMs };
  const changed = await changePeople(ports, ({ users, invitations }) => {
    const open = invitations.filter(({ until }) => now() < until);
    return users.length + open.length >= peopleAtMost ? 'too-many-people' : { users, invitations: [...open, made] };
  });
  return typeof changed === 'string' ? changed : { code };
}

/** Takes an open invitation back; tells for whom it was. */
export async function takeBack(hash: string, by: Pick<ConsoleUser, 'rights'>, ports: SessionPorts): Promise<Invitation | NotChanged> {
  let gone: Invitation | undefined;
  const changed = await changePeople(ports, ({ users, invitations }) => {
    gone = invitations.find((one) => one.hash === hash && one.rights.every(({ desk }) => mayGive(by.rights, desk)));
    return gone ? { users, invitations: invitations.filter((one) => one !== gone) } : 'gone';
  });
  return typeof changed === 'string' || !gone ? 'gone' : gone;
}

/**
 * Takes all rights away that the remover administers. Somebody without any right is gone, and with them every session of theirs: a session of
 * a user who is gone is over.
 */
export async function removeUser(id: string, by: Pick<ConsoleUser, 'rights'>, ports: SessionPorts): Promise<ConsoleUser | NotChanged> {
  return changeOne(id, ports, (user) => {
    const rights = user.rights.filter(({ desk }) => !mayGive(by.rights, desk));
    if (rights.length === user.rights.length && rights.length > 0) return 'not-yours';
    return rights.length === 0 ? undefined : { ...user, rights };
  });
}

/** Gives a person other rights at the desks that the giver administers; those elsewhere stay. */
export async function changeRights(
  id: string,
  rights: readonly Right[],
  by: Pick<ConsoleUser, 'rights'>,
  ports: SessionPorts,
): Promise<ConsoleUser | NotChanged> {
  if (!rights.every(({ desk }) => mayGive(by.rights, desk))) return 'not-yours';
  return changeOne(id, ports, (user) => ({
    ...user,
    rights: [...user.rights.filter(({ desk }) => !mayGive(by.rights, desk)), ...rights],
  }));
}

async function changeOne(
  id: string,
  ports: SessionPorts,
  change: (user: ConsoleUser) => ConsoleUser | 'not-yours' | undefined,
): Promise<ConsoleUser | NotChanged> {
  let before: ConsoleUser | undefined;
  const changed = await changePeople(ports, ({ users, invitations }) => {
    before = users.find((user) => user.id === id);
    if (!before) return 'gone';
    const changedUser = change(before);
    if (changedUser === 'not-yours') return changedUser;
    const next = users.flatMap((user) => (user.id === id ? (changedUser ?? []) : [user]));
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
