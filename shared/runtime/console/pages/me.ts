import { changeUser } from '../../../app/console/people.ts';
import { isPushEndpoint, subscribe, unsubscribe } from '../../../app/console/push.ts';
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
  load: async ({ user, desk, roles, signedIn, ports, again }) => ({
    push: ports.push && {
      publicKey: await ports.push.publicKey(),
      isOn: user.push?.some(({ session }) => session === signedIn.hash) ?? false,
    },
    name: user.name,
    passkeys: user.passkeys.map(({ id, at }) => ({ id, at, isHere: id === signedIn.session.passkey })),
    codesLeft: user.recovery.length,
    mayAdd: mayAddPasskey(signedIn.session, ports.now()),
    isRecovered: signedIn.session.freshAt === undefined,
    isAtDesk: desk !== undefined,
    mayUsePhone: desk !== undefined && mayUse(roles, ['staff']),
    problem: again?.problem,
  }),
  view: meView,
  actions: {
    'push-on': {
      async run({ user, signedIn, ports, origin }, form) {
        const endpoint = form.get('endpoint') ?? '';
        if (!isPushEndpoint(endpoint)) return { kind: 'again', problem: 'push-unsupported' };
        const {
          hash: session,
          session: { passkey },
        } = signedIn;
        await subscribe(user.id, { endpoint, session, site: origin, ...(passkey !== undefined && { passkey }) }, ports);
        return { kind: 'done', said: 'push-on' };
      },
    },
    'push-off': {
      async run({ user, signedIn, ports }) {
        await unsubscribe(user.id, ({ session }) => session === signedIn.hash, ports);
        return { kind: 'done', said: 'push-off' };
      },
    },
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
