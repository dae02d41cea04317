import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../shared/app/app-error.ts';
import type { LogEvent, LogFields } from '../../../../shared/app/ports.ts';
import type { Desk } from '../../../../shared/app/settings/settings-ports.ts';
import { createSettingsSource, onlyDesk } from '../../../../shared/app/settings/settings-source.ts';
import { snapshotWith } from '../../../support/desk.ts';
import { createMemorySettings } from '../../../support/memory-settings.ts';

const desk = (id: string, hash: string): Desk => ({ id, hash, number: 1, at: 0, by: 'Kim Ahrens', accounts: [] });

function open() {
  const settings = createMemorySettings();
  const calls: string[] = [];
  const lines: [LogEvent, LogFields][] = [];
  let at = 0;
  let failure: Error | undefined;
  const read = createSettingsSource(
    {
      async loadDesks() {
        calls.push('desks');
        if (failure) throw failure;
        return settings.loadDesks();
      },
      async loadSnapshot(hash) {
        calls.push(hash);
        return settings.loadSnapshot(hash);
      },
    },
    () => at,
    (event, fields) => lines.push([event, fields]),
  );
  return {
    settings,
    lines,
    read,
    calls: () => calls.splice(0),
    wait(ms: number) {
      at += ms;
    },
    fail(error: Error | undefined) {
      failure = error;
    },
    async hold(...desks: readonly Desk[]) {
      for (const { hash } of desks) await settings.keepSnapshot({ ...snapshotWith(), hash });
      await settings.saveDesks(desks, (await settings.loadDesks()).version);
    },
    hashes: async () => (await read()).desks.map(({ snapshot }) => snapshot.hash),
  };
}

const alarm = (code: string) => ['operator.notice', { what: 'settings-unreadable', severity: 'alarm', code }];

describe('what a warm function reads of its settings', () => {
  it('is the pointers and each snapshot once, then nothing for 30 s', async () => {
    const { hold, hashes, calls, wait } = open();
    await hold(desk('lindenhof', 'a'));
    expect(await hashes()).toEqual(['a']);
    expect(calls()).toEqual(['desks', 'a']);
    wait(29_999);
    await hashes();
    expect(calls()).toEqual([]);
  });

  it('is the pointers alone after 30 s, while the same holds', async () => {
    const { hold, hashes, calls, wait } = open();
    await hold(desk('lindenhof', 'a'));
    await hashes();
    calls();
    wait(30_000);
    expect(await hashes()).toEqual(['a']);
    expect(calls()).toEqual(['desks']);
  });

  it('is what was published in between after 30 s', async () => {
    const { hold, hashes, wait } = open();
    await hold(desk('lindenhof', 'a'));
    await hashes();
    await hold(desk('lindenhof', 'b'));
    expect(await hashes()).toEqual(['a']);
    wait(30_000);
    expect(await hashes()).toEqual(['b']);
  });

  it('is asked for once by those who ask at the same moment', async () => {
    const { hold, hashes, calls } = open();
    await hold(desk('lindenhof', 'a'));
    await Promise.all([hashes(), hashes(), hashes()]);
    expect(calls()).toEqual(['desks', 'a']);
  });
});

describe('when the table cannot be read', () => {
  const away = new Error('connect ECONNREFUSED');

  it('a function that holds nothing yet fails, and asks again at once', async () => {
    const { hold, hashes, fail } = open();
    await hold(desk('lindenhof', 'a'));
    fail(away);
    await expect(hashes()).rejects.toThrow('connect ECONNREFUSED');
    fail(undefined);
    expect(await hashes()).toEqual(['a']);
  });

  it('a warm one goes on with what it holds, rings, and asks again in 30 s', async () => {
    const { hold, hashes, fail, wait, lines, calls } = open();
    await hold(desk('lindenhof', 'a'));
    await hashes();
    await hold(desk('lindenhof', 'b'));
    fail(away);
    wait(30_000);
    expect(await hashes()).toEqual(['a']);
    expect(lines).toEqual([alarm('store.unreachable')]);
    fail(undefined);
    calls();
    expect(await hashes()).toEqual(['a']);
    expect(calls()).toEqual([]);
    wait(30_000);
    expect(await hashes()).toEqual(['b']);
  });
});

describe('when a pointer names a snapshot that is not there', () => {
  it('a function that holds nothing yet says so of that desk alone', async () => {
    const { hold, settings, read, lines } = open();
    await hold(desk('ahornweg', 'x'), desk('lindenhof', 'a'));
    await settings.forgetSnapshot('x');
    const found = await read();
    expect(found.desks.map(({ id }) => id)).toEqual(['lindenhof']);
    expect(found.unreadable.map(({ id }) => id)).toEqual(['ahornweg']);
    expect(lines).toEqual([alarm('settings.unreadable')]);
    expect(() => onlyDesk(found)).toThrow('settings.unreadable: desk ahornweg');
  });

  it('a warm one goes on with the snapshot that held before, and rings', async () => {
    const { hold, settings, hashes, wait, lines } = open();
    await hold(desk('lindenhof', 'a'));
    await hashes();
    await hold(desk('lindenhof', 'b'));
    await settings.forgetSnapshot('b');
    wait(30_000);
    expect(await hashes()).toEqual(['a']);
    expect(lines).toEqual([alarm('settings.unreadable')]);
  });

  it('so it is with one of a future version', async () => {
    const { hold, read, settings } = open();
    await hold(desk('lindenhof', 'a'));
    settings.loadSnapshot = async () => {
      throw new AppError('settings.unreadable', 'written by a newer version: deploy that one');
    };
    expect((await read()).unreadable.map(({ id }) => id)).toEqual(['lindenhof']);
  });
});

describe('the only desk', () => {
  it('is none before the first publication', async () => {
    const { read } = open();
    const nothing = await read();
    expect(() => onlyDesk(nothing)).toThrow('settings.missing: 0 desks are published');
  });
});
