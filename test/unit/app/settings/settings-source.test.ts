import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../shared/app/app-error.ts';
import type { LogEvent, LogFields } from '../../../../shared/app/ports.ts';
import type { Desk } from '../../../../shared/app/settings/settings-ports.ts';
import { createSettingsSource, deskFor } from '../../../../shared/app/settings/settings-source.ts';
import { snapshotWith } from '../../../support/desk.ts';
import { createMemorySettings } from '../../../support/memory-settings.ts';

const desk = (id: string, hash: string): Desk => ({
  id,
  space: `${id}/`,
  hash,
  number: 1,
  at: 0,
  by: 'Kim Ahrens',
  accounts: [{ channel: 'messenger', account: `page of ${id}` }],
});

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
      async loadSnapshot(space, hash) {
        calls.push(hash);
        return settings.loadSnapshot(space, hash);
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
      for (const { space, hash } of desks) await settings.keepSnapshot(space, { ...snapshotWith(), hash });
      await settings.saveDesks({ desks }, (await settings.loadDesks()).version);
    },
    hashes: async () => (await read()).desks.map(({ snapshot }) => snapshot.hash),
  };
}

const alarm = (code: string, desk?: string) => [
  'operator.notice',
  { what: 'settings-unreadable', severity: 'alarm', code, ...(desk && { desk }) },
];

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
    await settings.forgetSnapshot('ahornweg/', 'x');
    const found = await read();
    expect(found.desks.map(({ id }) => id)).toEqual(['lindenhof']);
    expect(found.unreadable.map(({ id }) => id)).toEqual(['ahornweg']);
    expect(lines).toEqual([alarm('settings.unreadable', 'ahornweg')]);
    await expect(deskFor({ space: 'ahornweg/' }, read)).rejects.toThrow('settings.unreadable: desk ahornweg');
    expect((await deskFor({ space: 'lindenhof/' }, read)).id).toBe('lindenhof');
  });

  it('a warm one goes on with the snapshot that held before, and rings', async () => {
    const { hold, settings, hashes, wait, lines } = open();
    await hold(desk('lindenhof', 'a'));
    await hashes();
    await hold(desk('lindenhof', 'b'));
    await settings.forgetSnapshot('lindenhof/', 'b');
    wait(30_000);
    expect(await hashes()).toEqual(['a']);
    expect(lines).toEqual([alarm('settings.unreadable', 'lindenhof')]);
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

describe('the desk that something is for', () => {
  it('is named by the account that it came in by, or by its key space', async () => {
    const { hold, read } = open();
    await hold(desk('ahornweg', 'a'), desk('lindenhof', 'b'));
    expect((await deskFor({ channel: 'messenger', account: 'page of lindenhof' }, read)).id).toBe('lindenhof');
    expect((await deskFor({ space: 'ahornweg/' }, read)).id).toBe('ahornweg');
  });

  it('is looked for in the table when it is not known: it may have been published a moment ago', async () => {
    const { hold, hashes, read, calls } = open();
    await hold(desk('ahornweg', 'a'));
    await hashes();
    await hold(desk('ahornweg', 'a'), desk('lindenhof', 'b'));
    calls();
    expect((await deskFor({ space: 'lindenhof/' }, read)).id).toBe('lindenhof');
    expect(calls()).toEqual(['desks', 'b']);
  });

  it('is gone once it was removed, and another one with its account has it', async () => {
    const { hold, hashes, read } = open();
    await hold(desk('ahornweg', 'a'), desk('lindenhof', 'b'));
    await hashes();
    await hold(desk('ahornweg', 'a'));
    await read(0);
    await expect(deskFor({ space: 'lindenhof/' }, read)).rejects.toThrow('desk.gone: the desk of lindenhof/');
    const account = { channel: 'messenger', account: 'page of lindenhof' } as const;
    await expect(deskFor(account, read)).rejects.toThrow('desk.gone: the desk of a messenger account');
    await hold({ ...desk('ahornweg', 'a'), accounts: [account] });
    expect((await deskFor(account, read)).id).toBe('ahornweg');
  });

  it('is none before the first publication', async () => {
    const { read } = open();
    await expect(deskFor({ space: 'ahornweg/' }, read)).rejects.toThrow('settings.missing: nothing is published');
  });
});
