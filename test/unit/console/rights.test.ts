import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadFacilityFile } from '../../../infra/terminal/load-facility-file.ts';
import { openSession } from '../../../shared/app/console/sessions.ts';
import type { ConfiguredDesk } from '../../../shared/app/settings/settings-source.ts';
import { type Role, roles } from '../../../shared/console/roles.ts';
import { createConsole } from '../../../shared/runtime/console/app.ts';
import type { ConsolePorts } from '../../../shared/runtime/console/console-ports.ts';
import { pages } from '../../../shared/runtime/console/pages.ts';
import { createMemoryConsole } from '../../support/memory-console.ts';
import { createMemoryStore } from '../../support/memory-store.ts';
import { facilityFile } from '../../support/repository.ts';

const at = Date.parse('2026-11-23T10:00:00+01:00');
const origin = 'https://abc123.execute-api.eu-central-1.amazonaws.com';
const snapshot = loadFacilityFile(facilityFile, { now: at });
const everybody = roles;

/** Who may see a page, beside admins. A page that stands here under no path is refused by the last test. */
const seenBy: Readonly<Record<string, readonly Role[]>> = {
  '': everybody,
  '/team': ['admin'],
  '/me': everybody,
  '/me/codes': everybody,
  '/audit': ['admin', 'protection'],
  '/empty': everybody,
  '/setup': ['admin'],
  '/setup/keyring': ['admin'],
  '/setup/meta': ['admin'],
  '/setup/connect': ['admin'],
  '/setup/checklist': ['admin'],
  '/setup/doctor': ['admin'],
  '/setup/message': ['admin'],
};

/** Who may press a page's buttons. */
const pressedBy: Readonly<Record<string, readonly Role[]>> = {
  ' close': ['staff', 'admin'],
  ' away': ['staff', 'admin'],
  ' open': ['staff', 'admin'],
  ' auto': ['staff', 'admin'],
  ' undo': ['staff', 'admin'],
  '/team invite': ['admin'],
  '/team take-back': ['admin'],
  '/team remove': ['admin'],
  '/team change': ['admin'],
  '/setup/checklist tick': ['admin'],
  '/setup/checklist untick': ['admin'],
  '/setup/connect write': ['admin'],
  '/setup/keyring show': ['admin'],
  '/setup/keyring prove': ['admin'],
  '/setup/keyring restore': ['admin'],
  '/setup/keyring rotate': ['admin'],
  '/setup/meta app-secret': ['admin'],
  '/setup/meta token': ['admin'],
  '/setup/meta forget': ['admin'],
  '/me confirm': everybody,
  '/me remove': everybody,
  '/me/codes make': everybody,
};

const desk: ConfiguredDesk = {
  id: 'ahornweg',
  space: 'ahornweg/',
  number: 1,
  hash: snapshot.hash,
  at,
  by: 'somebody',
  accounts: [],
  snapshot,
};

/** The console, and a request of somebody with one role. */
async function consoleOf(role: Role | undefined) {
  const rights = role === undefined ? [] : [{ desk: '*', role }];
  const user = { id: 'u1', name: 'Mira Sommer', rights, passkeys: [], recovery: [], at };
  const ports: ConsolePorts = {
    store: createMemoryConsole({ users: [user], invitations: [] }),
    codes: { random: () => 'a-token', hash: (code) => `hash of ${code}` },
    setupCodes: { matches: async () => false, spend: async () => undefined },
    settings: async () => ({ desks: [desk], unreadable: [] }),
    challengeKey: async () => createSecretKey(Buffer.alloc(32)),
    now: () => at,
    deskNow: () => at,
    setupAt: () => {
      throw new Error('nothing is set up here');
    },
    ofDesk: () => ({ store: createMemoryStore(() => at), readTallies: async (items) => items.map(() => ({})) }),
  };
  const token = await openSession('u1', 'passkey', ports);
  const app = createConsole(pages, async () => ports);
  return async (path: string, init: RequestInit = {}, cookie = `__Host-pforte-session=${token}`) =>
    app.request(`${origin}/console${path}`, {
      ...init,
      headers: { host: new URL(origin).host, 'x-forwarded-proto': 'https', 'sec-fetch-site': 'same-origin', cookie },
    });
}

const press = (act: string): RequestInit => ({ method: 'POST', body: new URLSearchParams({ act }) });

describe.each(roles)('somebody with the role %s', (role) => {
  it.each(Object.entries(seenBy))('sees the page "%s" or is refused it', async (path, allowed) => {
    const ask = await consoleOf(role);
    expect((await ask(path)).status === 403).toBe(!allowed.includes(role));
  });

  it.each(Object.entries(pressedBy))('may press "%s" or is refused it', async (button, allowed) => {
    const [path = '', act = ''] = button.split(' ');
    const ask = await consoleOf(role);
    const pressed = await ask(path, press(act));
    // 500: nothing stands behind the pages of set-up here.
    expect(pressed.status === 403).toBe(!allowed.includes(role));
  });
});

describe('nobody', () => {
  it.each(Object.keys(seenBy))('sees the page "%s" without a session, with a made-up one, or without any role', async (path) => {
    const ask = await consoleOf('admin');
    expect((await ask(path, {}, '')).status).toBe(401);
    expect((await ask(path, {}, '__Host-pforte-session=made-up')).status).toBe(401);
    // The cookie of a connection without TLS is none here.
    expect((await ask(path, {}, 'pforte-session=a-token')).status).toBe(401);
  });

  it.each(Object.keys(pressedBy))('presses "%s" without a session', async (button) => {
    const [path = '', act = ''] = button.split(' ');
    const ask = await consoleOf('admin');
    expect((await ask(path, press(act), '')).status).toBe(401);
  });
});

it('has a row here for every page and every button', () => {
  expect(pages.map(({ path }) => path).sort()).toEqual(Object.keys(seenBy).sort());
  const buttons = pages.flatMap(({ path, actions }) => Object.keys(actions).map((act) => `${path} ${act}`));
  expect(buttons.sort()).toEqual(Object.keys(pressedBy).sort());
});
