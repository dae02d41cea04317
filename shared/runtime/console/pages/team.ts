import { renderSVG } from 'uqr';
import type { ConsoleUser } from '../../../app/console/console-ports.ts';
import { changeRights, invite, removeUser, takeBack } from '../../../app/console/team.ts';
import { invitationView, teamView } from '../../../console/pages/team.ts';
import { type Right, roles, rolesAt } from '../../../console/roles.ts';
import type { Problem, Said } from '../../../console/words.ts';
import { anyDeskPage, type Outcome, type Visit } from '../page.ts';

/** The console's people, and invitations. People belong to the deployment: only an admin of all its desks changes them. */
export const teamPage = anyDeskPage({
  path: '/team',
  roles: ['admin'],
  nav: 'team',
  title: (words) => words.team.title,
  load: ({ people, user, ports, again }: Visit) => ({
    people: people.users.map(({ id, name, rights }) => ({ id, name, roles: rolesAt(rights, undefined), isReader: id === user.id })),
    invitations: people.invitations
      .filter(({ until }) => ports.now() < until)
      .map(({ hash, name, rights, until }) => ({ hash, name, roles: rolesAt(rights, undefined), until })),
    problem: again?.problem,
    typed: { name: again?.form.get('name') ?? '', roles: again?.form.getAll('role') ?? ['staff'] },
  }),
  view: teamView,
  actions: {
    invite: { needsFreshPasskey: true, audit: 'invited', run: inviteGuest },
    'take-back': {
      audit: 'invitation-gone',
      run: async ({ ports }, form) => told('invitation-gone', await takeBack(form.get('invitation') ?? '', ports)),
    },
    remove: {
      needsFreshPasskey: true,
      audit: 'removed',
      run: async ({ ports }, form) => told('removed', await removeUser(form.get('user') ?? '', ports)),
    },
    change: {
      needsFreshPasskey: true,
      audit: 'changed',
      async run({ ports }, form) {
        const rights = rightsIn(form);
        if (rights.length === 0) return { kind: 'again', problem: 'role-missing' };
        return told('changed', await changeRights(form.get('user') ?? '', rights, ports));
      },
    },
  },
});

async function inviteGuest({ user, ports, origin, shell }: Visit, form: URLSearchParams): Promise<Outcome> {
  const name = (form.get('name') ?? '').trim().slice(0, 60);
  const rights = rightsIn(form);
  if (name === '') return { kind: 'again', problem: 'guest-missing' };
  if (rights.length === 0) return { kind: 'again', problem: 'role-missing' };
  const made = await invite({ name, rights, by: user.name }, ports);
  if (typeof made === 'string') return { kind: 'again', problem: problemOf(made) };
  // Behind `#`, which no browser sends: the code stands in no log of a server.
  const url = `${origin}/console/join#${made.code}`;
  const title = shell.words.team.ready(name);
  return { kind: 'show', title, main: invitationView({ name, url, qr: renderSVG(url) }, shell), about: name };
}

function rightsIn(form: URLSearchParams): readonly Right[] {
  const asked = form.getAll('role');
  return roles.filter((role) => asked.includes(role)).map((role) => ({ desk: '*', role }));
}

function told(said: Said, result: Pick<ConsoleUser, 'name'> | Parameters<typeof problemOf>[0]): Outcome {
  return typeof result === 'string' ? { kind: 'again', problem: problemOf(result) } : { kind: 'done', said, about: result.name };
}

function problemOf(why: 'last-admin' | 'gone' | 'too-many-people'): Problem {
  return why === 'gone' ? 'conflict' : why;
}
