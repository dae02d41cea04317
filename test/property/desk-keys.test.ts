import fc from 'fast-check';
import { expect, expectTypeOf, it } from 'vitest';
import { channels } from '../../shared/channels/registry.ts';
import { keySpaceOf } from '../../shared/kernel/key-space.ts';
import { type DeskKeys, deskKeys, type Key, personUnder } from '../../shared/store/keys.ts';
import type { batchGet, writeBody } from '../../shared/store/requests.ts';

const deskId = fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/);
const word = fc.stringMatching(/^[\w-]{1,43}$/);
const tallied = fc.record({
  channel: fc.constantFrom(...channels),
  account: fc.stringMatching(/^\d{1,20}$/),
  period: fc.constantFrom('day' as const, 'month' as const),
  at: fc.integer({ min: 1_600_000_000_000, max: 2_000_000_000_000 }),
});

/** Every key that a desk can have, by the name of its builder: one that is added is asked for here by the compiler. */
function everyKey(
  keys: DeskKeys,
  [a, b]: readonly [string, string],
  of: Parameters<DeskKeys['tally']>[0],
): Readonly<Record<keyof DeskKeys, Key>> {
  return {
    status: keys.status,
    newsletterIndex: keys.newsletterIndex,
    hours: keys.hours,
    person: keys.person(a),
    chain: keys.chain(a),
    text: keys.text(a),
    job: keys.job(a),
    shard: keys.shard(a, b),
    totals: keys.totals(a),
    held: keys.held(a, b),
    tally: keys.tally(of),
    due: keys.due(),
    waiting: keys.waiting(of.channel),
    list: keys.list(of.channel),
    month: keys.month(of.channel, '2026-11'),
    snapshot: keys.snapshot(a),
    document: keys.document(a),
    setup: keys.setup,
    goLive: keys.goLive,
    training: keys.training,
    papers: keys.papers,
    staffPhones: keys.staffPhones,
  };
}

it('every key of a desk names the desk, and no other desk has it', () => {
  fc.assert(
    fc.property(deskId, deskId, fc.tuple(word, word), tallied, (one, other, words, of) => {
      fc.pre(one !== other);
      const [own, foreign] = [one, other].map((id) => Object.values(everyKey(deskKeys(keySpaceOf(id)), words, of)));
      for (const key of own ?? []) expect(key.startsWith(`${one}/`)).toBe(true);
      expect(new Set([...(own ?? []), ...(foreign ?? [])]).size).toBe(2 * (own ?? []).length);
    }),
  );
});

it('a person is found under the keys of their own desk alone, also beside one from before there were several', () => {
  fc.assert(
    fc.property(deskId, deskId, word, (one, other, person) => {
      fc.pre(one !== other);
      const [own, foreign, bare] = [deskKeys(keySpaceOf(one)), deskKeys(keySpaceOf(other)), deskKeys('')];
      for (const kind of ['person', 'chain'] as const) {
        expect(personUnder(own[kind](person), kind, own)).toBe(person);
        expect(personUnder(own[kind](person), kind, foreign)).toBeUndefined();
        expect(personUnder(own[kind](person), kind, bare)).toBeUndefined();
        expect(personUnder(bare[kind](person), kind, own)).toBeUndefined();
      }
    }),
  );
});

it('no request takes a key that was not made from a desk', () => {
  expectTypeOf<string>().not.toExtend<Key>();
  expectTypeOf<Parameters<typeof batchGet>[1]>().toEqualTypeOf<readonly Key[]>();
  expectTypeOf<Parameters<typeof writeBody>[1]>().toEqualTypeOf<Key>();
});
