import { renderSVG } from 'uqr';
import type { ConsoleUser } from '../../../app/console/console-ports.ts';
import { changeRights, invite, type NotChanged, removeUser, takeBack } from '../../../app/console/team.ts';
import { forgetPhonesOf } from '../../../app/staff/phones.ts';
import { invitationView, personView, type Scope, teamView } from '../../../console/pages/team.ts';
import { holdsEverywhere, mayGive, type Right, type Role, roles } from '../../../console/roles.ts';
import type { Problem, Said } from '../../../console/words.ts';
import type { ConsolePorts } from '../console-ports.ts';
import { anyDeskPage, type Outcome, type Visit } from '../page.ts';

/** The console's people, and invitations. An admin of all desks changes everybody's rights, an admin of one those at that desk. */
export const teamPage = anyDeskPage({
  path: '/team',
  roles: ['admin'],
  isForDeskRights: true,
  nav: 'team',
  title: (words) => words.team.title,
  load(visit: Visit) {
    const { people, user, desks, ports, again } = visit;
    const names = Object.fromEntries(desks.map(({ id, snapshot }) => [id, snapshot.facility.shortName]));
    const isSeen = ({ rights }: { readonly rights: readonly Right[] }) =>
      holdsEverywhere(user.rights, 'admin') || rights.some(({ desk }) => desk === '*' || mayGive(user.rights, desk));
    return {
      people: people.users.filter(isSeen).map(({ id, name, rights }) => ({
        id,
        name,
        rights: rights.filter(({ desk }) => isTold(desk, user)),
        isReader: id === user.id,
        isMine: rights.some(({ desk }) => mayGive(user.rights, desk)),
      })),
      invitations: people.invitations
        .filter((one) => ports.now() < one.until && isSeen(one))
        .map(({ hash, name, rights, until }) => ({
          hash,
          name,
          rights: rights.filter(({ desk }) => isTold(desk, user)),
          until,
          isMine: rights.every(({ desk }) => mayGive(user.rights, desk)),
        })),
      scopes: scopesOf(visit),
      names,
      isAlone: people.users.filter(({ rights }) => holdsEverywhere(rights, 'admin')).length < 2,
      problem: again?.problem,
      typed: { name: again?.form.get('name') ?? '', rights: again ? rightsIn(again.form) : firstChoice(scopesOf(visit)) },
    };
  },
  view: teamView,
  actions: {
    invite: { needsFreshPasskey: true, audit: 'invited', run: inviteGuest },
    'take-back': {
      audit: 'invitation-gone',
      run: async ({ user, ports }, form) => told('invitation-gone', await takeBack(form.get('invitation') ?? '', user, ports)),
    },
    remove: {
      needsFreshPasskey: true,
      audit: 'removed',
      async run({ user, ports }, form) {
        const said = holdsEverywhere(user.rights, 'admin') ? 'removed' : 'removed-here';
        return told(said, await removeWithPhones(form.get('user') ?? '', user, ports));
      },
    },
  },
});

/** The rights of one person. */
export const personPage = anyDeskPage({
  path: '/team/person',
  roles: ['admin'],
  isForDeskRights: true,
  title: (words) => words.team.title,
  load(visit: Visit) {
    const { people, query, again } = visit;
    const id = again?.form.get('user') ?? query.get('id') ?? '';
    const person = people.users.find((one) => one.id === id);
    const problem = again?.problem ?? (person ? undefined : 'conflict');
    return {
      id,
      name: person?.name ?? '',
      rights: again ? rightsIn(again.form) : (person?.rights ?? []),
      scopes: scopesOf(visit),
      problem,
    };
  },
  view: personView,
  actions: {
    change: {
      needsFreshPasskey: true,
      audit: 'changed',
      async run({ user, ports }, form) {
        const rights = rightsIn(form);
        if (rights.length === 0) return { kind: 'again', problem: 'role-missing' };
        return { ...told('changed', await changeRights(form.get('user') ?? '', rights, user, ports)), to: '/team' };
      },
    },
  },
});

/** Where the reader may give rights: everywhere at once, and at each desk where there are several. */
function scopesOf({ user, desks }: Visit): readonly Scope[] {
  const everywhere: readonly Scope[] = mayGive(user.rights, '*') ? [{ desk: '*' }] : [];
  if (everywhere.length > 0 && desks.length < 2) return everywhere;
  const single = desks
    .filter(({ id }) => mayGive(user.rights, id))
    .map(({ id, snapshot }) => ({ desk: id, name: snapshot.facility.shortName }));
  return [...everywhere, ...single];
}

/** An admin of one desk is told nothing of others. */
function isTold(desk: string, { rights }: ConsoleUser): boolean {
  return desk === '*' || mayGive(rights, desk);
}

function firstChoice([first]: readonly Scope[]): readonly Right[] {
  return first ? [{ desk: first.desk, role: 'staff' }] : [];
}

/** Phones end with their user; that their entries go, too, is for the eye. */
async function removeWithPhones(id: string, by: ConsoleUser, ports: ConsolePorts): ReturnType<typeof removeUser> {
  const removed = await removeUser(id, by, ports);
  if (typeof removed === 'string') return removed;
  const desks = (await ports.settings()).desks.filter((desk) => mayGive(by.rights, desk.id));
  await Promise.all(desks.map((desk) => forgetPhonesOf(id, { phones: ports.ofDesk(desk).phones, now: ports.deskNow })));
  return removed;
}

async function inviteGuest({ user, ports, origin, shell }: Visit, form: URLSearchParams): Promise<Outcome> {
  const name = (form.get('name') ?? '').trim().slice(0, 60);
  const rights = rightsIn(form);
  if (name === '') return { kind: 'again', problem: 'guest-missing' };
  if (rights.length === 0) return { kind: 'again', problem: 'role-missing' };
  const made = await invite({ name, rights, by: user }, ports);
  if (typeof made === 'string') return { kind: 'again', problem: problemOf(made) };
  // Behind `#`, which no browser sends: the code stands in no log of a server.
  const url = `${origin}/console/join#${made.code}`;
  const title = shell.words.team.ready(name);
  return { kind: 'show', title, main: invitationView({ name, url, qr: renderSVG(url) }, shell), about: name };
}

/** The boxes that are ticked, each `desk:role`. */
function rightsIn(form: URLSearchParams): readonly Right[] {
  return form.getAll('right').flatMap((text): Right | [] => {
    const [, desk, role] = /^(\*|[a-z][a-z0-9-]*):([a-z]+)$/.exec(text) ?? [];
    return desk !== undefined && roles.includes(role as Role) ? { desk, role: role as Role } : [];
  });
}

function told(said: Said, result: Pick<ConsoleUser, 'name'> | NotChanged): Outcome {
  return typeof result === 'string' ? { kind: 'again', problem: problemOf(result) } : { kind: 'done', said, about: result.name };
}

function problemOf(why: NotChanged): Problem {
  return why === 'gone' ? 'conflict' : why;
}
