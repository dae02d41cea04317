import { changeUser } from '../../../app/console/people.ts';
import { mayAddPasskey } from '../../../app/console/sessions.ts';
import { meView } from '../../../console/pages/me.ts';
import { mayUse } from '../../../console/roles.ts';
import { anyDeskPage } from '../page.ts';

/** One's own passkeys. */
export const mePage = anyDeskPage({
  path: '/me',
  roles: 'anybody',
  nav: 'me',
  usesPasskey: true,
  title: (words) => words.me.title,
  load: ({ user, desk, roles, signedIn, ports, again }) => ({
    name: user.name,
    passkeys: user.passkeys.map(({ id, at }) => ({ id, at, isHere: id === signedIn.session.passkey })),
    codesLeft: user.recovery.length,
    mayAdd: mayAddPasskey(signedIn.session, ports.now()),
    isRecovered: signedIn.session.freshAt === undefined,
    mayUsePhone: desk !== undefined && mayUse(roles, ['staff']),
    problem: again?.problem,
  }),
  view: meView,
  actions: {
    // Only leads here again, with the passkey shown.
    confirm: { needsFreshPasskey: true, run: async () => ({ kind: 'done' }) },
    remove: {
      needsFreshPasskey: true,
      audit: 'passkey-removed',
      async run({ user, ports }, form) {
        const id = form.get('passkey');
        const changed = await changeUser(user.id, ports, (one) =>
          one.passkeys.length > 1 ? { ...one, passkeys: one.passkeys.filter((passkey) => passkey.id !== id) } : undefined,
        );
        return changed ? { kind: 'done', said: 'passkey-removed' } : { kind: 'again', problem: 'last-passkey' };
      },
    },
  },
});
