import { describe, expect, it } from 'vitest';
import type { OpeningState } from '../../shared/app/ports.ts';
import { day, hour, monday10 } from '../support/events.ts';
import { storesUnderTest } from './stores.ts';

// One item for a whole facility: a server of somebody else's may hold one already, so only fresh stores are asked.
describe.each(storesUnderTest().slice(0, 2))('the facility status %s', (_where, open) => {
  const status: Omit<OpeningState, 'version'> = {
    hash: 'hash-of-this-file',
    computedAt: monday10,
    validUntil: monday10 + hour,
    channels: {
      messenger: { open: true, because: 'weekly', since: monday10 - hour, until: monday10 + hour },
      whatsapp: {
        open: false,
        because: 'closure',
        since: monday10 - day,
        until: monday10 + day,
        nextOpening: monday10 + day,
        closure: {
          from: '2026-11-20',
          to: '2026-11-24',
          reason: 'Betriebsausflug',
          substitute: { name: 'Beratungsstelle Nord', phone: '030 23125 017' },
        },
        holiday: 'Buß- und Bettag',
      },
    },
    overrides: { messenger: { mode: 'away', from: monday10, until: monday10 + hour }, whatsapp: { mode: 'open', from: monday10 } },
    pausedUntil: { messenger: monday10 + 300_000 },
  };

  it('is absent, written once, read back, and changed under its version', async () => {
    const store = await open();
    expect(await store.loadStatus()).toBeUndefined();
    await expect(store.saveStatus(status, 1)).resolves.toBe('conflict');
    await expect(store.saveStatus(status, undefined)).resolves.toBe('committed');
    await expect(store.saveStatus(status, undefined)).resolves.toBe('conflict');
    expect(await store.loadStatus()).toEqual({ ...status, version: 1 });
    await expect(store.saveStatus({ ...status, hash: 'new' }, 1)).resolves.toBe('committed');
    await expect(store.saveStatus({ ...status, hash: 'late' }, 1)).resolves.toBe('conflict');
    expect(await store.loadStatus()).toEqual({ ...status, hash: 'new', version: 2 });
  });

  it('comes with every person that is read', async () => {
    const store = await open();
    const stored = await store.loadStatus();
    if (!stored) await store.saveStatus(status, undefined);
    expect((await store.load(['somebody'], monday10)).status).toEqual(await store.loadStatus());
  });

  it('is written the same way after it was read, so that an unchanged one is seen to be unchanged', async () => {
    const store = await open();
    const version = (await store.loadStatus())?.version;
    await store.saveStatus(status, version);
    expect(JSON.stringify((await store.loadStatus())?.channels)).toBe(JSON.stringify(status.channels));
  });
});
