import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../shared/app/ports.ts';
import { type Effect, newPerson, type PersonState } from '../../shared/conversation/state.ts';
import { day, effectIdOf, hour, known, monday10, openEffect } from '../support/events.ts';
import { clock, storesUnderTest } from './stores.ts';

const nextYear = monday10 + 365 * day;

/** A person whom no other test and no other run has met. */
const somebody = (): string => randomBytes(32).toString('base64url');

const everything: Required<Omit<PersonState, 'erasedAt'>> = {
  introducedAt: monday10 - 5 * day,
  lastContactAt: monday10,
  windowUntil: monday10 + day,
  quietUntil: monday10 + 12 * hour,
  quietBefore: monday10 + 3 * hour,
  awaySaidFor: monday10 - 3 * hour,
  closingSaidFor: monday10 - 4 * hour,
  fewStaffSaidOn: '2026-11-23',
  consent: {
    kind: 'confirmed',
    at: monday10 - day,
    question: { at: monday10 - 2 * day, putAt: monday10 - 2 * day, textHash: 'hash' },
    renewal: { at: monday10 - hour, putAt: monday10 - hour, textHash: 'renewal', eventKey: 'key' },
    firstAskedAt: monday10 - 900 * day,
  },
  subscription: { channel: 'whatsapp', address: 'k1.sealed-address', undeliverable: 2 },
  issue: { id: 'issue-7', at: monday10 - hour },
  issueBeforeAt: monday10 - 30 * day,
  eraseAskedAt: monday10 - hour,
  answered: { day: '2026-11-23', count: 7, urgent: { help: 2, human: 1 } },
  saidAt: { talk: monday10 - hour, attachment: monday10 - 2 * hour },
  noIssueUntil: monday10 + 3 * day,
  toldAt: monday10 - hour,
  waiting: { channel: 'whatsapp', since: monday10 - 2 * hour },
  language: 'uk',
  staffPhone: 'sixteen-letters-',
  wrongCodes: { day: '2026-11-23', count: 2 },
  recentEventKeys: Array.from({ length: 32 }, (_, n) => effectIdOf(n)),
  effects: [
    openEffect(1),
    openEffect(2, {
      status: 'later',
      because: 'greeting+away',
      textIds: ['greeting', 'away.short'],
      closedSince: monday10 - hour,
      resent: true,
    }),
    openEffect(3, { status: 'unknown', because: 'opt-in.wish', textIds: ['optin.already'], asOf: monday10 - day, tries: 7 }),
  ],
  aliases: ['an-older-identity', 'a-still-older-one'],
};

describe.each(storesUnderTest())('the store %s', (_where, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  const recordOf = async (key: string, at = clock.now) => (await store.load([key], at)).records.find((record) => record.key === key);

  describe('a person', () => {
    it('nobody has met is not there', async () => {
      expect((await store.load([somebody(), somebody()], monday10)).records).toEqual([]);
    });

    it('is given back with everything remembered of them', async () => {
      const key = somebody();
      await expect(store.commit(key, undefined, everything, nextYear)).resolves.toBe('committed');
      expect(await recordOf(key)).toEqual({ key, version: 1, state: everything, expiresAt: nextYear });
    });

    it('is given back with nothing where nothing is remembered', async () => {
      const key = somebody();
      await store.commit(key, undefined, newPerson(monday10), nextYear);
      expect((await recordOf(key))?.state).toEqual({ lastContactAt: monday10, recentEventKeys: [], effects: [], aliases: [] });
    });

    it('loses what a later write no longer knows', async () => {
      const key = somebody();
      await store.commit(key, undefined, everything, nextYear);
      await expect(store.commit(key, 1, { ...newPerson(monday10), erasedAt: monday10 }, nextYear)).resolves.toBe('committed');
      expect(await recordOf(key)).toMatchObject({
        version: 2,
        state: { lastContactAt: monday10, erasedAt: monday10, recentEventKeys: [], effects: [], aliases: [] },
      });
      expect(Object.keys((await recordOf(key))?.state ?? {}).sort()).toEqual([
        'aliases',
        'effects',
        'erasedAt',
        'lastContactAt',
        'recentEventKeys',
      ]);
    });

    it('keeps the keys of the ring to the last character', async () => {
      const key = somebody();
      const ring = Array.from({ length: 32 }, () => randomBytes(12).toString('base64url'));
      await store.commit(key, undefined, known({ recentEventKeys: ring }), nextYear);
      expect((await recordOf(key))?.state.recentEventKeys).toEqual(ring);
    });
  });

  describe('who waits for a human', () => {
    const early = monday10 - 300 * day;
    const waitingSince = (since: number) => known({ waiting: { channel: 'instagram', since } });

    it('is counted by channel, with the longest wait, until a human answered', async () => {
      const [first, second, alias] = [somebody(), somebody(), somebody()];
      await store.commit(first, undefined, waitingSince(early + 2), nextYear);
      await store.commit(second, undefined, waitingSince(early + 1), nextYear);
      // What leads to somebody else waits no more.
      await store.redirect(alias, undefined, waitingSince(early), first, nextYear);
      expect(await store.waiting('instagram', early - 1, 10)).toEqual({ count: 2, since: early + 1 });
      expect(await store.waiting('instagram', early + 1, 10)).toEqual({ count: 1, since: early + 2 });
      expect(await store.waiting('instagram', early - 1, 1)).toEqual({ count: 1, since: early + 1 });
      expect(await store.waiting('messenger', early - 1, 10)).toEqual({ count: 0 });
      await store.commit(first, 1, known(), nextYear);
      await store.commit(second, 1, known(), nextYear);
      expect(await store.waiting('instagram', early - 1, 10)).toEqual({ count: 0 });
    });
  });

  describe('two writers', () => {
    it('who both met a stranger: the second one loses', async () => {
      const key = somebody();
      await expect(store.commit(key, undefined, known(), nextYear)).resolves.toBe('committed');
      await expect(store.commit(key, undefined, known({ quietUntil: 1 }), nextYear)).resolves.toBe('conflict');
      expect((await recordOf(key))?.state.quietUntil).toBeUndefined();
    });

    it('who both read the same version: the second one loses', async () => {
      const key = somebody();
      await store.commit(key, undefined, known(), nextYear);
      await expect(store.commit(key, 1, known({ quietUntil: 1 }), nextYear)).resolves.toBe('committed');
      await expect(store.commit(key, 1, known({ quietUntil: 2 }), nextYear)).resolves.toBe('conflict');
      expect(await recordOf(key)).toMatchObject({ version: 2, state: { quietUntil: 1 } });
    });

    it('at the same moment: one of ten wins', async () => {
      const key = somebody();
      const results = await Promise.all(
        Array.from({ length: 10 }, (_, n) => store.commit(key, undefined, known({ quietUntil: n }), nextYear)),
      );
      expect(results.filter((result) => result === 'committed')).toHaveLength(1);
    });

    it('cannot write a version of an item that is not there', async () => {
      await expect(store.commit(somebody(), 3, known(), nextYear)).resolves.toBe('conflict');
      await expect(store.redirect(somebody(), 3, known(), 'new-id', nextYear)).resolves.toBe('conflict');
    });
  });

  describe('a forgotten person', () => {
    const soon = monday10 + hour;

    it('is a stranger from that moment on, whether the item is removed yet or not', async () => {
      const key = somebody();
      await store.commit(key, undefined, known(), soon);
      expect(await recordOf(key, soon - 1)).toMatchObject({ version: 1 });
      expect(await recordOf(key, soon)).toBeUndefined();
    });

    it('can be met anew', async () => {
      const key = somebody();
      await store.commit(key, undefined, everything, soon);
      clock.now = soon;
      await expect(store.commit(key, undefined, newPerson(soon), nextYear)).resolves.toBe('committed');
      expect(await recordOf(key)).toEqual({ key, version: 1, expiresAt: nextYear, state: newPerson(soon) });
    });

    it('cannot be met anew a second too early', async () => {
      const key = somebody();
      await store.commit(key, undefined, known(), soon);
      clock.now = soon - 1000;
      await expect(store.commit(key, undefined, newPerson(soon), nextYear)).resolves.toBe('conflict');
    });

    it('is never somebody who is kept without an end', async () => {
      const key = somebody();
      await store.commit(key, undefined, known(), undefined);
      clock.now = monday10 + 100 * 365 * day;
      expect(await recordOf(key)).toEqual({ key, version: 1, state: known() });
      await expect(store.commit(key, undefined, newPerson(clock.now), nextYear)).resolves.toBe('conflict');
    });
  });

  describe('a signpost', () => {
    it('leads to the person, over several steps', async () => {
      const [oldest, old, current] = [somebody(), somebody(), somebody()];
      await store.commit(current, undefined, known({ quietUntil: 7 }), nextYear);
      await store.redirect(old, undefined, newPerson(monday10), current, nextYear);
      await store.redirect(oldest, undefined, newPerson(monday10), old, nextYear);
      const { records } = await store.load([oldest], monday10);
      expect(records.map(({ key, aliasOf }) => [key, aliasOf])).toEqual(
        expect.arrayContaining([
          [oldest, old],
          [old, current],
          [current, undefined],
        ]),
      );
      expect(records).toHaveLength(3);
    });

    it('still carries everything, for a merge that was written only half', async () => {
      const [old, current] = [somebody(), somebody()];
      await store.commit(old, undefined, everything, nextYear);
      await expect(store.redirect(old, 1, everything, current, nextYear)).resolves.toBe('committed');
      expect(await recordOf(old)).toEqual({ key: old, version: 2, aliasOf: current, state: everything, expiresAt: nextYear });
    });

    it('is a person again when it is written as one', async () => {
      const [old, current] = [somebody(), somebody()];
      await store.redirect(old, undefined, newPerson(monday10), current, nextYear);
      await store.commit(old, 1, known(), nextYear);
      expect(await recordOf(old)).toEqual({ key: old, version: 2, state: known(), expiresAt: nextYear });
    });

    it('that is forgotten leads nowhere', async () => {
      const [old, current] = [somebody(), somebody()];
      await store.commit(current, undefined, known(), nextYear);
      await store.redirect(old, undefined, newPerson(monday10), current, monday10 + hour);
      expect((await store.load([old], monday10 + hour)).records).toEqual([]);
    });

    it.each([
      ['to itself', [0, 0]],
      ['in a circle', [0, 1, 0]],
    ])('%s ends', async (_what, path) => {
      const people = [somebody(), somebody()];
      for (const [step, from] of path.slice(0, -1).entries()) {
        await store.redirect(people[from] ?? '', undefined, newPerson(monday10), people[path[step + 1] ?? 0] ?? '', nextYear);
      }
      expect((await store.load([people[0] ?? ''], monday10)).records).toHaveLength(new Set(path).size);
    });
  });

  describe('late answers', () => {
    const early = 5000;
    const late = (n: number, dueAt: number, status: Effect['status'] = 'later') => known({ effects: [openEffect(n, { status, dueAt })] });

    it('are found by the time they were due, the oldest first, as many as asked for', async () => {
      const [first, second, third] = [somebody(), somebody(), somebody()];
      await store.commit(second, undefined, late(1, early + 20), nextYear);
      await store.commit(third, undefined, late(1, early + 30, 'unknown'), nextYear);
      await store.commit(first, undefined, late(1, early + 10, 'blocked'), nextYear);
      expect(await store.dueBefore(early + 31, 10)).toEqual([first, second, third]);
      expect(await store.dueBefore(early + 30, 10)).toEqual([first, second]);
      expect(await store.dueBefore(early + 31, 2)).toEqual([first, second]);
      expect(await store.dueBefore(early, 10)).toEqual([]);
      for (const key of [first, second, third]) await store.commit(key, 1, known(), nextYear);
      expect(await store.dueBefore(early + 31, 10)).toEqual([]);
    });

    it('are not found while somebody is sending them', async () => {
      const key = somebody();
      await store.commit(key, undefined, late(1, early, 'claimed'), nextYear);
      expect(await store.dueBefore(early + 1, 10)).toEqual([]);
    });

    it('are not found at a signpost', async () => {
      const [old, current] = [somebody(), somebody()];
      await store.commit(old, undefined, late(1, early), nextYear);
      await store.redirect(old, 1, late(1, early), current, nextYear);
      expect(await store.dueBefore(early + 1, 10)).toEqual([]);
    });
  });
});
