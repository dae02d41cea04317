import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type AdmissionPorts, recoverBy } from '../../../shared/app/console/admission.ts';
import type { ConsoleUser, Passkey } from '../../../shared/app/console/console-ports.ts';
import { changeUser } from '../../../shared/app/console/people.ts';
import { makeRecoveryCodes, typedCode } from '../../../shared/app/console/recovery.ts';
import { isFresh, mayAddPasskey, openSession, refresh, signedIn } from '../../../shared/app/console/sessions.ts';
import { createMemoryConsole } from '../../support/memory-console.ts';

const at = Date.parse('2026-11-23T10:00:00+01:00');
const minute = 60_000;
const passkey = (id: string): Passkey => ({ id, publicKey: '', counter: 0, transports: [], at });
const mira: ConsoleUser = {
  id: 'u1',
  name: 'Mira Sommer',
  rights: [{ desk: '*', role: 'admin' }],
  passkeys: [passkey('phone'), passkey('laptop')],
  recovery: ['hash of before'],
  at,
};

function setting() {
  const time = { now: at };
  const ports: AdmissionPorts = {
    store: createMemoryConsole({ users: [mira], invitations: [] }),
    codes: {
      random: () => randomBytes(16).toString('base64url'),
      hash: (code) => createHash('sha256').update(code).digest('base64url'),
    },
    setupCodes: { matches: async () => false, spend: async () => undefined },
    now: () => time.now,
  };
  return { ports, time, user: async () => (await ports.store.load()).people.users[0] };
}

describe('recovery codes', () => {
  it('are ten, readable, different, and kept as hashes alone', async () => {
    const { ports, user } = setting();
    const codes = await makeRecoveryCodes(mira, ports);
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const kept = JSON.stringify(await user());
    for (const code of codes) expect(kept).not.toContain(typedCode(code));
  });

  it('sign in once each, however they are typed', async () => {
    const { ports, user } = setting();
    const [first = '', second = ''] = await makeRecoveryCodes(mira, ports);
    expect(await recoverBy(first, ports)).toMatchObject({ id: 'u1' });
    expect(await recoverBy(first, ports)).toBe('wrong');
    expect(await recoverBy(second.toLowerCase().replaceAll('-', ' '), ports)).toMatchObject({ id: 'u1' });
    expect((await user())?.recovery).toHaveLength(8);
  });

  it('void those of before', async () => {
    const { ports } = setting();
    const [old = ''] = await makeRecoveryCodes(mira, ports);
    await makeRecoveryCodes(mira, ports);
    expect(await recoverBy(old, ports)).toBe('wrong');
  });

  it('are not looked at after ten wrong ones, for a quarter of an hour', async () => {
    const { ports, time } = setting();
    const [good = ''] = await makeRecoveryCodes(mira, ports);
    for (let guess = 1; guess <= 10; guess += 1) expect(await recoverBy(`guess ${guess}`, ports)).toBe('wrong');
    expect(await recoverBy(good, ports)).toBe('too-many');
    time.now += 15 * minute;
    expect(await recoverBy(good, ports)).toMatchObject({ id: 'u1' });
  });

  it('read letters that look like digits as those', () => {
    expect(typedCode(' oil0-abcd ')).toBe('0110ABCD');
  });
});

describe('a session that began with a recovery code', () => {
  it('is not fresh, may add a passkey, and is fresh by that', async () => {
    const { ports } = setting();
    const token = await openSession('u1', 'recovery-code', ports);
    const before = await signedIn(token, ports);
    if (!before) throw new Error('not signed in');
    expect([isFresh(before.session, at), mayAddPasskey(before.session, at)]).toEqual([false, true]);
    await changeUser('u1', ports, (user) => ({ ...user, passkeys: [...user.passkeys, passkey('new phone')] }));
    await refresh(before, ports, 'new phone');
    const after = await signedIn(token, ports);
    expect(after?.session).toMatchObject({ freshAt: at, passkey: 'new phone' });
  });
});

describe('the sessions of a passkey', () => {
  it('end with it, and those of another one go on', async () => {
    const { ports } = setting();
    const lost = await openSession('u1', 'passkey', ports, 'phone');
    const kept = await openSession('u1', 'passkey', ports, 'laptop');
    await changeUser('u1', ports, (user) => ({ ...user, passkeys: user.passkeys.filter(({ id }) => id !== 'phone') }));
    expect(await signedIn(lost, ports)).toBeUndefined();
    expect((await signedIn(kept, ports))?.user.id).toBe('u1');
  });

  it('keep the passkey that they began with when another one is shown', async () => {
    const { ports } = setting();
    const token = await openSession('u1', 'passkey', ports, 'phone');
    const found = await signedIn(token, ports);
    if (!found) throw new Error('not signed in');
    await refresh(found, ports, 'laptop');
    expect((await signedIn(token, ports))?.session.passkey).toBe('phone');
  });
});
