import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadFacilityFile } from '../../../infra/terminal/load-facility-file.ts';
import type { ConsoleUser } from '../../../shared/app/console/console-ports.ts';
import { openSession } from '../../../shared/app/console/sessions.ts';
import type { ConfiguredDesk } from '../../../shared/app/settings/settings-source.ts';
import { type Right, type Role, roles } from '../../../shared/console/roles.ts';
import { compiler } from '../../../shared/facility/compiler.ts';
import { createConsole } from '../../../shared/runtime/console/app.ts';
import type { ConsolePorts } from '../../../shared/runtime/console/console-ports.ts';
import { pages } from '../../../shared/runtime/console/pages.ts';
import { newsletterOnPaper } from '../../support/console-newsletter.ts';
import { createMemoryConsole } from '../../support/memory-console.ts';
import { memoryRecords } from '../../support/memory-notes.ts';
import { createMemorySettings } from '../../support/memory-settings.ts';
import { createMemoryStaffPhones } from '../../support/memory-staff-phones.ts';
import { createMemoryStore } from '../../support/memory-store.ts';
import { facilityFile } from '../../support/repository.ts';

const at = Date.parse('2026-11-23T10:00:00+01:00');
const origin = 'https://abc123.execute-api.eu-central-1.amazonaws.com';
const snapshot = loadFacilityFile(facilityFile, { now: at });
const everybody = roles;

/** Roles that may see a page, beside admins. A page that stands here under no path is refused by the last test. */
const seenBy: Readonly<Record<string, readonly Role[]>> = {
  '': everybody,
  '/numbers': everybody,
  '/numbers/csv': ['admin', 'protection'],
  '/flyers': everybody,
  '/flyers/code': everybody,
  '/flyers/sheet': everybody,
  '/team': ['admin'],
  '/team/person': ['admin'],
  '/me': everybody,
  '/me/codes': everybody,
  '/phone': ['staff', 'admin'],
  '/letters': ['admin'],
  '/audit': ['admin', 'protection'],
  '/facility': ['admin'],
  '/facility/file': ['admin'],
  '/facility/history': ['admin'],
  '/hours': ['staff', 'admin'],
  '/texts': ['admin'],
  '/topics': ['admin'],
  '/languages': ['admin'],
  '/empty': everybody,
  '/rights': ['admin', 'protection'],
  '/newsletter': ['newsletter', 'admin', 'protection'],
  '/newsletter/write': ['newsletter', 'admin'],
  '/newsletter/issue': ['newsletter', 'admin', 'protection'],
  '/setup': ['admin'],
  '/setup/facility': ['admin'],
  '/setup/keyring': ['admin'],
  '/setup/meta': ['admin'],
  '/setup/connect': ['admin'],
  '/setup/checklist': ['admin'],
  '/setup/doctor': ['admin'],
  '/setup/message': ['admin'],
  '/golive': ['admin', 'protection'],
  '/papers': ['admin', 'protection'],
  '/papers/paper': ['admin', 'protection'],
  '/papers/changes': ['admin', 'protection'],
  '/training': everybody,
  '/training/register': ['admin', 'protection'],
};

/** Pages for which a role at one desk is not enough: they change or show what all desks share. */
const forAllDesks: readonly string[] = ['/setup', '/setup/facility', '/setup/keyring', '/setup/meta'];

/** Roles that may press a page's buttons. */
const pressedBy: Readonly<Record<string, readonly Role[]>> = {
  ' close': ['staff', 'admin'],
  ' away': ['staff', 'admin'],
  ' open': ['staff', 'admin'],
  ' auto': ['staff', 'admin'],
  ' undo': ['staff', 'admin'],
  '/team invite': ['admin'],
  '/team take-back': ['admin'],
  '/team remove': ['admin'],
  '/team/person change': ['admin'],
  '/hours check': ['admin'],
  '/hours check-file': ['admin'],
  '/hours edit': ['admin'],
  '/hours publish': ['admin'],
  '/texts check': ['admin'],
  '/texts check-file': ['admin'],
  '/texts edit': ['admin'],
  '/texts publish': ['admin'],
  '/topics check': ['admin'],
  '/topics check-file': ['admin'],
  '/topics edit': ['admin'],
  '/topics publish': ['admin'],
  '/facility/history look': ['admin'],
  '/facility/history bring-back': ['admin'],
  '/facility check': ['admin'],
  '/facility edit': ['admin'],
  '/facility publish': ['admin'],
  '/facility check-file': ['admin'],
  '/setup/facility check': ['admin'],
  '/setup/facility edit': ['admin'],
  '/setup/facility publish': ['admin'],
  '/setup/facility check-file': ['admin'],
  '/languages check': ['admin'],
  '/languages edit': ['admin'],
  '/languages publish': ['admin'],
  '/languages check-file': ['admin'],
  '/languages check-fields': ['admin'],
  '/hours check-fields': ['admin'],
  '/texts check-fields': ['admin'],
  '/topics check-fields': ['admin'],
  '/facility check-fields': ['admin'],
  '/setup/facility check-fields': ['admin'],
  '/setup/checklist tick': ['admin'],
  '/setup/checklist untick': ['admin'],
  '/setup/connect disconnect': ['admin'],
  '/setup/connect write': ['admin'],
  '/papers file': ['admin'],
  '/setup/keyring show': ['admin'],
  '/setup/keyring prove': ['admin'],
  '/setup/keyring restore': ['admin'],
  '/setup/keyring rotate': ['admin'],
  '/setup/meta app-secret': ['admin'],
  '/setup/meta token': ['admin'],
  '/setup/meta forget': ['admin'],
  '/rights by-code': ['admin', 'protection'],
  '/rights by-phone': ['admin', 'protection'],
  '/rights by-id': ['admin', 'protection'],
  '/rights again': ['admin', 'protection'],
  '/rights access': ['admin', 'protection'],
  '/rights proof': ['admin', 'protection'],
  '/rights withdraw': ['admin'],
  '/rights erase-ask': ['admin'],
  '/rights erase': ['admin'],
  '/newsletter/write save': ['newsletter', 'admin'],
  '/newsletter/write check-fields': ['newsletter', 'admin'],
  '/newsletter/issue test': ['newsletter', 'admin'],
  '/newsletter/issue approve': ['newsletter', 'admin'],
  '/newsletter/issue send': ['newsletter', 'admin'],
  '/newsletter/issue pause': ['newsletter', 'admin'],
  '/newsletter/issue resume': ['newsletter', 'admin'],
  '/newsletter/issue cancel': ['newsletter', 'admin'],
  '/golive enter': ['admin'],
  '/golive take-back': ['admin'],
  '/training answer': everybody,
  '/training/register enter': ['admin'],
  '/golive go': ['admin'],
  '/golive in-spite': ['admin'],
  '/golive stop': ['admin'],
  '/phone code': ['staff', 'admin'],
  '/phone remove': ['staff', 'admin'],
  '/me confirm': everybody,
  '/me push-on': everybody,
  '/me push-off': everybody,
  '/me remove': everybody,
  '/me/codes make': everybody,
  '/letters redrive': ['admin'],
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
  return consoleFor(role === undefined ? [] : [{ desk: '*', role }], [desk]);
}

async function consoleFor(rights: readonly Right[], desks: readonly ConfiguredDesk[], others: readonly ConsoleUser[] = []) {
  const user = { id: 'u1', name: 'Mira Sommer', rights, passkeys: [], recovery: [], at };
  const ports: ConsolePorts = {
    store: createMemoryConsole({ users: [user, ...others], invitations: [] }),
    codes: { random: () => 'a-token', hash: (code) => `hash of ${code}` },
    setupCodes: { matches: async () => false, spend: async () => undefined },
    settings: async () => ({ desks, unreadable: [] }),
    challengeKey: async () => createSecretKey(Buffer.alloc(32)),
    now: () => at,
    deskNow: () => at,
    setupAt: () => {
      throw new Error('nothing is set up here');
    },
    rightsOf: () => {
      throw new Error('nobody is stored here');
    },
    facility: {
      publish: {
        settings: createMemorySettings(),
        schedules: { rewrite: async () => undefined },
        mailbox: { subscribe: async () => undefined },
        now: () => at,
      },
      compiler: async () => compiler,
    },
    newsletterOf: async () => newsletterOnPaper(snapshot, () => at),
    phoneCodeHash: async (code) => `keyed hash of ${code}`,
    standing: async () => ({ findings: [] }),
    alarms: { load: async () => [], save: async () => undefined },
    letters: {
      depths: async () => ({}),
      of: () => {
        throw new Error('nothing lies there');
      },
    },
    ofDesk: () => ({
      store: createMemoryStore(() => at),
      readTallies: async (items) => items.map(() => ({})),
      phones: createMemoryStaffPhones(),
      records: memoryRecords(),
    }),
  };
  const token = await openSession('u1', 'passkey', ports);
  const app = createConsole(pages, async () => ports);
  return async (path: string, init: RequestInit = {}, cookie = `__Host-pforte-session=${token}`) =>
    app.request(`${origin}/console${path}`, {
      ...init,
      headers: { host: new URL(origin).host, 'x-forwarded-proto': 'https', 'sec-fetch-site': 'same-origin', cookie },
    });
}

const press = (act: string, fields: readonly (readonly [string, string])[] = []): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams([['act', act], ...fields.map(([name, value]): [string, string] => [name, value])]),
});

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

describe.each(roles)('somebody with the role %s at one of two desks', (role) => {
  const other: ConfiguredDesk = { ...desk, id: 'birkenhof', space: 'birkenhof/' };
  const ask = () => consoleFor([{ desk: 'birkenhof', role }], [desk, other]);

  it.each(Object.entries(seenBy))('sees the page "%s" there by its roles, and nothing of the other desk', async (path, allowed) => {
    const isAllowed = allowed.includes(role) && !forAllDesks.includes(path);
    const asked = await ask();
    expect((await asked(`/at/birkenhof${path}`)).status === 403).toBe(!isAllowed);
    expect((await asked(`/at/ahornweg${path}`)).status).toBe(404);
  });

  it.each(Object.entries(pressedBy))('presses "%s" there by its roles, and nothing at the other desk', async (button, allowed) => {
    const [path = '', act = ''] = button.split(' ');
    const isAllowed = allowed.includes(role) && !forAllDesks.includes(path);
    const asked = await ask();
    expect((await asked(`/at/birkenhof${path}`, press(act))).status === 403).toBe(!isAllowed);
    expect((await asked(`/at/ahornweg${path}`, press(act))).status).toBe(404);
  });
});

describe('an admin of one of two desks', () => {
  const other: ConfiguredDesk = { ...desk, id: 'birkenhof', space: 'birkenhof/' };
  const person = (id: string, rights: readonly Right[]): ConsoleUser => ({ id, name: id, rights, passkeys: [], recovery: [], at });
  const others = [
    person('carrier', [{ desk: '*', role: 'admin' }]),
    person('there', [{ desk: 'birkenhof', role: 'staff' }]),
    person('elsewhere', [{ desk: 'ahornweg', role: 'staff' }]),
    person('both', [
      { desk: 'ahornweg', role: 'newsletter' },
      { desk: 'birkenhof', role: 'staff' },
    ]),
  ];
  const ask = () => consoleFor([{ desk: 'birkenhof', role: 'admin' }], [desk, other], others);
  const textOf = async (answer: Response | Promise<Response>) => (await answer).text();

  it('invites for that desk, and for no other and not for all', async () => {
    const asked = await ask();
    const invite = (right: string) =>
      asked(
        '/team',
        press('invite', [
          ['name', 'Jo'],
          ['right', right],
        ]),
      );
    expect(await textOf(invite('birkenhof:staff'))).toContain('Einladung für Jo');
    expect(await textOf(invite('*:staff'))).toContain('Das ändert nur, wer diese Einrichtung verwaltet.');
    expect(await textOf(invite('ahornweg:admin'))).toContain('Das ändert nur, wer diese Einrichtung verwaltet.');
    expect(await textOf(asked('/team'))).not.toContain('value="*:');
  });

  it('sees nobody of another desk, and no rights there', async () => {
    const list = await textOf((await ask())('/team'));
    expect(list).toContain('<strong>there</strong>');
    expect(list).toContain('<strong>carrier</strong>');
    expect(list).not.toContain('<strong>elsewhere</strong>');
    expect(list).not.toContain('Newsletter (');
  });

  it('takes away and changes rights there, and leaves those elsewhere', async () => {
    const asked = await ask();
    const change = [
      ['user', 'both'],
      ['right', 'birkenhof:protection'],
    ] as const;
    expect((await asked('/team/person', press('change', change))).status).toBe(303);
    expect(await textOf(asked('/team'))).toMatch(/<strong>both<\/strong><br><span class="hint">Datenschutz \(/);
    expect((await asked('/team', press('remove', [['user', 'both']]))).headers.get('location')).toContain('said=removed-here');
    expect(await textOf(asked('/team'))).not.toContain('<strong>both</strong>');
    // People with rights elsewhere alone, or everywhere, are out of reach.
    expect((await asked('/team', press('remove', [['user', 'both']]))).status).toBe(422);
    expect((await asked('/team', press('remove', [['user', 'carrier']]))).status).toBe(422);
  });

  it('reads the acts at that desk, and not those of all or of another one', async () => {
    const asked = await ask();
    await asked('/at/birkenhof', press('close'));
    await asked('/team', press('remove', [['user', 'there']]));
    const list = await textOf(asked('/audit'));
    expect(list).toContain('hat für heute geschlossen');
    expect(list).not.toContain('hat den Zugang entzogen');
    expect(await textOf(asked('/audit?of=shared'))).not.toContain('hat den Zugang entzogen');
  });
});

it('shows the acts at each desk apart to whose rights hold everywhere', async () => {
  const other: ConfiguredDesk = { ...desk, id: 'birkenhof', space: 'birkenhof/' };
  const asked = await consoleFor([{ desk: '*', role: 'admin' }], [desk, other]);
  await asked('/at/birkenhof', press('close'));
  await asked('/at/ahornweg', press('away', [['until', '2026-11-23T16:00']]));
  const list = async (of: string) => (await asked(`/audit?of=${of}`)).text();
  const all = await list('');
  expect([all.includes('hat auf abwesend gestellt'), all.includes('hat für heute geschlossen')]).toEqual([true, true]);
  expect(await list('birkenhof')).not.toContain('hat auf abwesend gestellt');
  expect(await list('ahornweg')).not.toContain('hat für heute geschlossen');
});

it('has a row here for every page and every button', () => {
  expect(pages.map(({ path }) => path).sort()).toEqual(Object.keys(seenBy).sort());
  const buttons = pages.flatMap(({ path, actions }) => Object.keys(actions).map((act) => `${path} ${act}`));
  expect(buttons.sort()).toEqual(Object.keys(pressedBy).sort());
});
