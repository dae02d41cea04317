import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadFacilityFile } from '../../../infra/terminal/load-facility-file.ts';
import type { ConsoleUser } from '../../../shared/app/console/console-ports.ts';
import { openSession } from '../../../shared/app/console/sessions.ts';
import type { ConfiguredDesk } from '../../../shared/app/settings/settings-source.ts';
import type { StaffPhones } from '../../../shared/app/staff/staff-ports.ts';
import type { Role } from '../../../shared/console/roles.ts';
import type { Snapshot } from '../../../shared/facility/snapshot.ts';
import { createConsole } from '../../../shared/runtime/console/app.ts';
import type { ConsolePorts } from '../../../shared/runtime/console/console-ports.ts';
import { pages } from '../../../shared/runtime/console/pages.ts';
import { createMemoryConsole } from '../../support/memory-console.ts';
import { createMemoryStaffPhones } from '../../support/memory-staff-phones.ts';
import { createMemoryStore } from '../../support/memory-store.ts';
import { facilityFile } from '../../support/repository.ts';

const at = Date.parse('2026-11-23T10:00:00+01:00');
const origin = 'https://abc123.execute-api.eu-central-1.amazonaws.com';
const published = loadFacilityFile(facilityFile, { now: at });
const userOf = (id: string, name: string, role: Role): ConsoleUser => ({
  id,
  name,
  rights: [{ desk: '*', role }],
  passkeys: [],
  recovery: [],
  at,
});

const phoneOf = (id: string, user: string) => ({ id, user, channel: 'whatsapp', at }) as const;

/** The console for Mira, who administers; Noor is of the team. */
async function consoleWith(first: StaffPhones, snapshot: Snapshot = published) {
  const desk: ConfiguredDesk = { id: 'ahornweg', space: 'ahornweg/', number: 1, hash: snapshot.hash, at, by: 'x', accounts: [], snapshot };
  const phones = createMemoryStaffPhones(first);
  const store = createMemoryConsole({
    users: [userOf('mira', 'Mira Sommer', 'admin'), userOf('noor', 'Noor Feld', 'staff')],
    invitations: [],
  });
  // Ports of other pages are left out.
  const ports = {
    store,
    codes: { random: () => randomBytes(16).toString('base64url'), hash: (code: string) => `hash of ${code}` },
    setupCodes: { matches: async () => false, spend: async () => undefined },
    settings: async () => ({ desks: [desk], unreadable: [] }),
    challengeKey: async () => createSecretKey(Buffer.alloc(32)),
    now: () => at,
    deskNow: () => at,
    phoneCodeHash: async (code: string) => `keyed ${code}`,
    ofDesk: () => ({
      store: createMemoryStore(() => at),
      phones,
    }),
  } as unknown as ConsolePorts;
  const token = await openSession('mira', 'passkey', ports);
  const app = createConsole(pages, async () => ports);
  const headers = { host: new URL(origin).host, 'x-forwarded-proto': 'https', 'sec-fetch-site': 'same-origin' };
  const ask = async (path: string, form?: Readonly<Record<string, string>>) => {
    const answer = await app.request(`${origin}/console${path}`, {
      headers: { ...headers, cookie: `__Host-pforte-session=${token}` },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
  };
  return { ask, phones, store };
}

const none: StaffPhones = { codes: [], phones: [] };

describe('the page of one’s phones', () => {
  it('leads into the facility’s own chats, where it names a number and a name', async () => {
    const { whatsapp, messenger } = published;
    if (!whatsapp || !messenger) return expect.fail('the example uses both');
    const named = { whatsapp: { ...whatsapp, handle: '+49 30 23125014' }, messenger: { ...messenger, handle: 'jugendberatung.lindenhof' } };
    const { ask } = await consoleWith(none, { ...published, ...named });
    const { text } = await ask('/phone', { act: 'code' });
    expect(text).toContain('https://wa.me/493023125014?text=PFORTE%20');
    expect(text).toContain('https://m.me/jugendberatung.lindenhof"');
  });

  it('shows a code once, and keeps its keyed hash for 15 minutes', async () => {
    const { ask, phones } = await consoleWith(none);
    const { text } = await ask('/phone', { act: 'code' });
    const [, first = '', second = ''] = /PFORTE ([0-9A-Z]{5})-([0-9A-Z]{5})/.exec(text) ?? [];
    expect((await phones.load()).codes).toEqual([{ hash: `keyed ${first}${second}`, user: 'mira', until: at + 15 * 60_000 }]);
    expect(text).toContain(`https://wa.me/?text=PFORTE%20${first}-${second}`);
    expect(text).toContain('https://m.me/100000000000001"');
    expect((await ask('/phone')).text).not.toContain(first);
  });

  it('lists one’s own phones, by channel and day, and removes no others', async () => {
    const { ask, phones, store } = await consoleWith({ codes: [], phones: [phoneOf('p1', 'mira'), phoneOf('p2', 'noor')] });
    const { text } = await ask('/phone');
    expect(text.match(/WhatsApp, eingetragen am 23\.11\.2026<\/span>/g)).toHaveLength(1);
    expect(text).not.toContain('value="p2"');
    expect((await ask('/phone', { act: 'remove', phone: 'p2' })).status).toBe(422);
    expect((await ask('/phone', { act: 'remove', phone: 'p1' })).location).toContain('said=phone-removed');
    expect((await phones.load()).phones).toEqual([phoneOf('p2', 'noor')]);
    expect(await store.loadAudit('ahornweg/', ['2026-11-23'])).toEqual([
      { at, who: 'Mira Sommer', what: 'phone-removed', about: '(WhatsApp)' },
    ]);
  });

  it('makes no code for a sixth phone, nor for a desk whose published file has no words for it', async () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => phoneOf(id, 'mira'));
    expect((await (await consoleWith({ codes: [], phones: five })).ask('/phone', { act: 'code' })).text).toContain('Fünf Telefone');
    const { messenger, whatsapp: _, ...rest } = published;
    if (!messenger) throw new Error('no Messenger');
    const older = { ...rest, messenger: { ...messenger, texts: { ...messenger.texts, byId: {} } } };
    const { ask, phones } = await consoleWith(none, older);
    expect((await ask('/phone')).text).not.toContain('value="code"');
    expect((await ask('/phone', { act: 'code' })).text).toContain('Veröffentlichen Sie sie noch einmal.');
    expect((await phones.load()).codes).toEqual([]);
  });
});

it('a leaver’s phones and code go with them', async () => {
  const { ask, phones } = await consoleWith({
    codes: [
      { hash: 'h1', user: 'noor', until: at + 1 },
      { hash: 'h2', user: 'mira', until: at + 1 },
    ],
    phones: [phoneOf('p1', 'mira'), phoneOf('p2', 'noor')],
  });
  expect((await ask('/team', { act: 'remove', user: 'noor' })).location).toContain('said=removed');
  expect(await phones.load()).toMatchObject({ codes: [{ hash: 'h2' }], phones: [{ id: 'p1' }] });
});
