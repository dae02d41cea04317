import { describe, expect, it } from 'vitest';
import type { BoundarySchedules } from '../../../../shared/app/settings/boundary-schedules.ts';
import { historyOf } from '../../../../shared/app/settings/history.ts';
import { type PublishRequest, publish } from '../../../../shared/app/settings/publish.ts';
import { removeDesk } from '../../../../shared/app/settings/remove-desk.ts';
import { rollback } from '../../../../shared/app/settings/rollback.ts';
import type { Desk, SettingsStore } from '../../../../shared/app/settings/settings-ports.ts';
import type { Snapshot } from '../../../../shared/facility/snapshot.ts';
import { pageId, phoneNumberId, snapshotWith } from '../../../support/desk.ts';
import { createMemorySettings } from '../../../support/memory-settings.ts';

const monday = Date.parse('2026-11-23T10:00:00+01:00');
const yearMs = 365 * 24 * 60 * 60_000;

const version = (hash: string): Snapshot => ({ ...snapshotWith(), hash });
/** Another facility, with accounts of its own. */
const other = (hash: string): Snapshot => {
  const { messenger, whatsapp: _none, ...rest } = snapshotWith();
  return { ...rest, hash, ...(messenger && { messenger: { ...messenger, account: '200000000000002' } }) };
};

function open(settings: SettingsStore = createMemorySettings()) {
  let at = monday;
  const schedules: Record<string, readonly string[]> = {};
  const rewrite: BoundarySchedules['rewrite'] = async (desk, wanted) => {
    schedules[desk] = wanted.map(({ name, expression }) => `${name} ${expression}`);
  };
  const mailboxes: string[] = [];
  const subscribe = async (address: string) => void mailboxes.push(address);
  const ports = { settings, schedules: { rewrite }, mailbox: { subscribe }, now: () => at };
  return {
    settings,
    schedules,
    mailboxes,
    ports,
    wait: (ms: number) => {
      at += ms;
    },
    publish: (request: Partial<PublishRequest>) =>
      publish({ desk: 'lindenhof', snapshot: version('a'), by: 'Kim Ahrens', seen: 0, ...request }, ports),
    desk: async (id = 'lindenhof') => (await settings.loadDesks()).desks.find((desk) => desk.id === id) as Desk,
  };
}

const fourth: Desk = { id: 'lindenhof', space: '', number: 4, hash: 'o', at: monday, by: 'Kim Ahrens', accounts: [] };

describe('publishing', () => {
  it('names who and when, and lets the new snapshot hold', async () => {
    const { publish, settings } = open();
    await publish({});
    const result = await publish({ snapshot: version('b'), seen: 1, by: 'Sena Aydin' });
    const desk = {
      id: 'lindenhof',
      space: 'lindenhof/',
      number: 2,
      hash: 'b',
      at: monday,
      by: 'Sena Aydin',
      accounts: [
        { channel: 'messenger', account: pageId },
        { channel: 'whatsapp', account: phoneNumberId },
      ],
    };
    expect(result).toEqual({ kind: 'published', desk, schedules: 'done', mailbox: 'done' });
    expect(await settings.loadDesks()).toMatchObject({ desks: [desk] });
    expect(await settings.loadSnapshot('lindenhof/', 'b')).toEqual(version('b'));
  });

  it('writes nothing where that snapshot holds already', async () => {
    const { publish, settings } = open();
    await publish({});
    const before = await settings.loadDesks();
    expect(await publish({ seen: 1, by: 'Sena Aydin' })).toMatchObject({ kind: 'unchanged', desk: { by: 'Kim Ahrens' } });
    expect(await settings.loadDesks()).toEqual(before);
  });

  it('keeps the document beside the snapshot, and the later one beside the same snapshot', async () => {
    const { publish, settings } = open();
    await publish({ document: 'first' });
    expect(await settings.loadDocument('lindenhof/', 'a')).toBe('first');
    expect(await publish({ seen: 1, document: 'first # with a comment' })).toMatchObject({ kind: 'unchanged' });
    expect(await settings.loadDocument('lindenhof/', 'a')).toBe('first # with a comment');
    await publish({ seen: 1 });
    expect(await settings.loadDocument('lindenhof/', 'a')).toBe('first # with a comment');
  });

  it('brings the document back with the version that it was published with', async () => {
    const { publish, settings, ports, desk } = open();
    await publish({ document: 'first' });
    await publish({ snapshot: version('b'), seen: 1, document: 'second' });
    await rollback({ desk: await desk(), by: 'Sena Aydin' }, ports);
    expect(await settings.loadDocument('lindenhof/', (await desk()).hash)).toBe('first');
  });

  it('keeps no document of a publication that is refused', async () => {
    const { publish, settings } = open();
    await publish({ document: 'first' });
    await publish({ snapshot: version('b'), seen: 7, document: 'second' });
    expect(await settings.loadDocument('lindenhof/', 'b')).toBeUndefined();
  });

  it('is refused to the second of two who saw the same, and tells who was first', async () => {
    const { publish, desk } = open();
    await publish({});
    await publish({ snapshot: version('b'), seen: 1 });
    expect(await publish({ snapshot: version('c'), seen: 1, by: 'Sena Aydin' })).toMatchObject({
      kind: 'superseded',
      holds: { number: 2, hash: 'b', by: 'Kim Ahrens' },
    });
    expect(await desk()).toMatchObject({ hash: 'b' });
  });

  it('lets one of two win who write at the same moment', async () => {
    const { publish } = open();
    await publish({});
    const results = await Promise.all(['b', 'c'].map((hash) => publish({ snapshot: version(hash), seen: 1 })));
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['published', 'superseded']);
  });

  it('goes through for both where two desks publish at the same moment', async () => {
    const { publish, desk } = open();
    await Promise.all([publish({}), publish({ desk: 'ahornweg', snapshot: other('x') })]);
    expect([await desk(), await desk('ahornweg')]).toMatchObject([{ hash: 'a' }, { hash: 'x' }]);
  });

  it('is refused for an account that another desk has', async () => {
    const { publish, settings } = open();
    await publish({});
    expect(await publish({ desk: 'ahornweg', snapshot: version('x') })).toEqual({
      kind: 'account-taken',
      account: { channel: 'messenger', account: pageId },
      owner: 'lindenhof',
    });
    expect((await settings.loadDesks()).desks).toHaveLength(1);
  });

  it('takes an account over once the other desk is gone', async () => {
    const { publish, settings, ports } = open();
    await publish({});
    await removeDesk('lindenhof', ports);
    expect(await publish({ desk: 'ahornweg', snapshot: version('x') })).toMatchObject({ kind: 'published' });
    expect((await settings.loadDesks()).desks.map(({ id }) => id)).toEqual(['ahornweg']);
  });

  it('goes on where it was with a removed desk that is published again: its numbers, its history and its people', async () => {
    const { publish, settings, desk, ports } = open();
    await settings.saveDesks({ desks: [fourth] }, undefined);
    await removeDesk('lindenhof', ports);
    expect(await settings.loadDesks()).toMatchObject({ desks: [], removed: [{ id: 'lindenhof', space: '', number: 4 }] });
    await publish({ desk: 'ahornweg', snapshot: other('x') });
    await removeDesk('ahornweg', ports);
    expect(await publish({})).toMatchObject({ kind: 'published', desk: { number: 5, space: '' } });
    expect((await historyOf(await desk(), settings)).map(({ number, hash }) => [number, hash])).toEqual([
      [5, 'a'],
      [4, 'o'],
    ]);
    expect((await settings.loadDesks()).removed).toEqual([{ id: 'ahornweg', space: 'ahornweg/', number: 1 }]);
  });

  it('takes a removed desk’s schedules away, too, and says when it could not', async () => {
    const { publish, schedules, ports } = open();
    await publish({});
    await publish({ desk: 'ahornweg', snapshot: other('x') });
    expect(await removeDesk('lindenhof', ports)).toEqual({ kind: 'removed', schedules: 'done' });
    expect(schedules.lindenhof).toEqual([]);
    expect(schedules.ahornweg).not.toEqual([]);
    const failing = { ...ports, schedules: { rewrite: () => Promise.reject(new Error('no answer')) } };
    expect(await removeDesk('ahornweg', failing)).toEqual({ kind: 'removed', schedules: 'failed' });
    expect(await removeDesk('ahornweg', failing)).toEqual({ kind: 'not-there' });
  });

  it.each(['keepSnapshot', 'keepPublication', 'saveDesks'] as const)('leaves the old one whole when it dies at %s', async (step) => {
    const settings = createMemorySettings();
    const { publish, desk } = open(settings);
    await publish({});
    const dying = open({ ...settings, [step]: () => Promise.reject(new Error('cut')) });
    await expect(dying.publish({ snapshot: version('b'), seen: 1 })).rejects.toThrow('cut');
    expect(await desk()).toMatchObject({ number: 1, hash: 'a' });
    expect(await settings.loadSnapshot('lindenhof/', 'a')).toEqual(version('a'));
    expect(await publish({ snapshot: version('b'), seen: 1 })).toMatchObject({ kind: 'published', desk: { number: 2 } });
  });
});

describe('the schedules of a desk', () => {
  it('follow its hours, one for each time of day, with the days of all channels', async () => {
    const { publish, schedules } = open();
    await publish({});
    expect(schedules).toEqual({
      lindenhof: ['lindenhof-at-0900 cron(0 9 ? * MON,TUE,WED,THU,FRI *)', 'lindenhof-at-1700 cron(0 17 ? * MON,TUE,WED,THU,FRI *)'],
    });
  });

  it('are written again where the publication holds already, which makes good for lost ones', async () => {
    const { publish, schedules } = open();
    await publish({});
    delete schedules.lindenhof;
    expect(await publish({ seen: 1 })).toMatchObject({ kind: 'unchanged', schedules: 'done' });
    expect(schedules.lindenhof).toHaveLength(2);
  });

  it('that cannot be written leave the publication holding, and it is said', async () => {
    const { ports, desk } = open();
    const schedules = { rewrite: () => Promise.reject(new Error('away')) };
    const request = { desk: 'lindenhof', snapshot: version('a'), by: 'Kim Ahrens', seen: 0 };
    expect(await publish(request, { ...ports, schedules })).toMatchObject({ kind: 'published', schedules: 'failed' });
    expect(await desk()).toMatchObject({ hash: 'a' });
  });
});

describe('the mailbox of the team', () => {
  const withMailbox = { ...version('a'), crisis: { mailTo: 'team@lindenhof.example.org' } };

  it('is asked for its consent by publishing, and no other is', async () => {
    const { publish, mailboxes } = open();
    await publish({ snapshot: withMailbox });
    await publish({ snapshot: version('b'), seen: 1 });
    expect(mailboxes).toEqual(['team@lindenhof.example.org']);
  });

  it('that cannot be asked leaves the publication holding, and it is said', async () => {
    const { ports } = open();
    const mailbox = { subscribe: () => Promise.reject(new Error('away')) };
    const request = { desk: 'lindenhof', snapshot: withMailbox, by: 'Kim Ahrens', seen: 0 };
    expect(await publish(request, { ...ports, mailbox })).toMatchObject({ kind: 'published', mailbox: 'failed' });
  });
});

describe('the history', () => {
  it('has every publication, the newest first, however many there are', async () => {
    const { publish, desk, settings } = open();
    for (let number = 1; number <= 120; number += 1) await publish({ snapshot: version(`v${number}`), seen: number - 1 });
    const history = await historyOf(await desk(), settings);
    expect(history).toHaveLength(120);
    expect([history[0], history[1], history[119]]).toEqual([
      { number: 120, hash: 'v120', at: monday, by: 'Kim Ahrens' },
      { number: 119, hash: 'v119', at: monday, by: 'Kim Ahrens' },
      { number: 1, hash: 'v1', at: monday, by: 'Kim Ahrens' },
    ]);
  });

  it('keeps for a year what ceased to hold, and forgets it with the next publication after that', async () => {
    const settings = createMemorySettings();
    const { publish, desk, wait } = open(settings);
    await publish({});
    wait(5 * yearMs);
    await publish({ snapshot: version('b'), seen: 1 });
    wait(yearMs);
    await publish({ snapshot: version('c'), seen: 2 });
    expect((await historyOf(await desk(), settings)).map(({ hash }) => hash)).toEqual(['c', 'b', 'a']);
    wait(1);
    await publish({ snapshot: version('d'), seen: 3 });
    expect((await historyOf(await desk(), settings)).map(({ hash }) => hash)).toEqual(['d', 'c', 'b']);
    expect(await settings.loadSnapshot('lindenhof/', 'a')).toBeUndefined();
    expect(await settings.loadSnapshot('lindenhof/', 'b')).toEqual(version('b'));
  });

  it('keeps a snapshot that an old publication shares with a younger one', async () => {
    const settings = createMemorySettings();
    const { publish, wait } = open(settings);
    await publish({});
    await publish({ snapshot: version('b'), seen: 1 });
    wait(yearMs + 1);
    await publish({ seen: 2 });
    expect(await settings.loadSnapshot('lindenhof/', 'a')).toEqual(version('a'));
    expect(settings.publications.has('lindenhof 1')).toBe(false);
  });
});

describe('a rollback', () => {
  it('lets the one before hold again, as a publication of its own', async () => {
    const { publish, desk, ports } = open();
    await publish({});
    await publish({ snapshot: version('b'), seen: 1 });
    expect(await rollback({ desk: await desk(), by: 'Sena Aydin' }, ports)).toMatchObject({ kind: 'published' });
    expect(await desk()).toMatchObject({ number: 3, hash: 'a', by: 'Sena Aydin' });
  });

  it('goes back to any version that is kept, and to no other', async () => {
    const { publish, desk, ports } = open();
    for (const [seen, hash] of ['a', 'b', 'c'].entries()) await publish({ snapshot: version(hash), seen });
    expect(await rollback({ desk: await desk(), to: 7, by: 'Sena Aydin' }, ports)).toEqual({ kind: 'no-such-version' });
    await rollback({ desk: await desk(), to: 1, by: 'Sena Aydin' }, ports);
    expect(await desk()).toMatchObject({ number: 4, hash: 'a' });
  });

  it('is refused when another publication came in between', async () => {
    const { publish, desk, ports } = open();
    await publish({});
    await publish({ snapshot: version('b'), seen: 1 });
    const seen = await desk();
    await publish({ snapshot: version('c'), seen: 2 });
    expect(await rollback({ desk: seen, by: 'Sena Aydin' }, ports)).toMatchObject({ kind: 'superseded' });
  });
});
