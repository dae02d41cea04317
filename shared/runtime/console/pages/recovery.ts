import { makeRecoveryCodes } from '../../../app/console/recovery.ts';
import { recoverySheet, recoveryView } from '../../../console/pages/recovery.ts';
import { anyDeskPage } from '../page.ts';

/** One's own recovery codes: how many are left, and new ones. */
export const recoveryPage = anyDeskPage({
  path: '/me/codes',
  roles: 'anybody',
  title: (words) => words.recovery.title,
  load: ({ user }) => ({ left: user.recovery.length }),
  view: recoveryView,
  actions: {
    make: {
      needsFreshPasskey: true,
      audit: 'codes-made',
      async run({ user, ports, origin, shell }) {
        const codes = await makeRecoveryCodes(user, ports);
        const sheet = recoverySheet({ name: user.name, codes, address: `${origin}/console/recover` }, shell);
        return { kind: 'show', title: shell.words.recovery.title, main: sheet };
      },
    },
  },
});
