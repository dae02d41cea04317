import { describe, expect, it } from 'vitest';
import { mergeStates } from '../../../shared/conversation/merge.ts';
import { newPerson, type PersonState } from '../../../shared/conversation/state.ts';
import { type PersonRecord, unify } from '../../../shared/conversation/unify.ts';
import { day, effectIdOf, hour, inboundEvent, known, monday10, openEffect } from '../../support/events.ts';

const fresh = newPerson(monday10);
const later = monday10 + 700 * day;
const refreshBefore = monday10 + 360 * day;

function live(key: string, state: PersonState = known(), version = 3): PersonRecord {
  return { key, version, state, expiresAt: later };
}
function signpost(key: string, to: string, state: PersonState = known(), version = 4): PersonRecord {
  return { key, version, state, aliasOf: to, expiresAt: later };
}
const both: [string, string] = ['new-id', 'old-id'];

describe('one person, one identity', () => {
  it('is a stranger where nothing is stored', () => {
    expect(unify(['new-id'], [], fresh, refreshBefore)).toEqual({ key: 'new-id', version: undefined, state: fresh, redirect: [] });
  });

  it('is whoever is stored there', () => {
    const state = known();
    expect(unify(['new-id'], [live('new-id', state)], fresh, refreshBefore)).toEqual({ key: 'new-id', version: 3, state, redirect: [] });
  });
});

describe('one person, two identities', () => {
  it('gives a stranger’s weaker identity a signpost, so that a delivery which names only it finds the person', () => {
    expect(unify(both, [], fresh, refreshBefore)).toEqual({
      key: 'new-id',
      version: undefined,
      state: { ...fresh, aliases: ['old-id'] },
      redirect: [{ key: 'old-id', version: undefined, state: fresh }],
    });
  });

  it('hands what the weaker identity knew to the stronger one', () => {
    const old = known({ quietUntil: monday10 + hour, recentEventKeys: ['0000000000000005'] });
    expect(unify(both, [live('old-id', old)], fresh, refreshBefore)).toEqual({
      key: 'new-id',
      version: undefined,
      state: { ...old, lastContactAt: monday10, aliases: ['old-id'] },
      redirect: [{ key: 'old-id', version: 3, state: old }],
    });
  });

  it('joins two that were both known', () => {
    const merged = unify(both, [live('new-id', known({ introducedAt: 500 })), live('old-id', known({ introducedAt: 300 }))], fresh, 0);
    expect(merged).toMatchObject({ key: 'new-id', version: 3, state: { introducedAt: 300, aliases: ['old-id'] } });
    expect(merged.redirect.map(({ key }) => key)).toEqual(['old-id']);
  });

  it('writes nothing more once the signpost stands and is empty', () => {
    const state = known({ aliases: ['old-id'] });
    const unified = unify(both, [live('new-id', state), signpost('old-id', 'new-id', newPerson(500))], fresh, refreshBefore);
    expect(unified).toEqual({ key: 'new-id', version: 3, state, redirect: [] });
  });

  it('finds the person when a delivery names only the old identity', () => {
    const state = known({ aliases: ['old-id'] });
    const unified = unify(['old-id'], [signpost('old-id', 'new-id', newPerson(500)), live('new-id', state)], fresh, refreshBefore);
    expect(unified).toEqual({ key: 'new-id', version: 3, state, redirect: [] });
  });

  it('renews a signpost that would be forgotten soon', () => {
    const old = { ...signpost('old-id', 'new-id', newPerson(500)), expiresAt: refreshBefore - 1 };
    const unified = unify(['old-id'], [old, live('new-id', known({ aliases: ['old-id'] }))], fresh, refreshBefore);
    expect(unified.redirect).toEqual([{ key: 'old-id', version: 4, state: old.state }]);
  });

  it('empties the signpost once what it carried has arrived, so that nothing outlives a withdrawal in it', () => {
    const carried = signpost('old-id', 'new-id', known({ lastContactAt: 500, consent: { kind: 'withdrawn', at: 400, route: 'chat' } }));
    const unified = unify(both, [live('new-id', known({ aliases: ['old-id'] })), carried], fresh, refreshBefore);
    expect(unified.redirect).toEqual([
      { key: 'old-id', version: 4, state: { lastContactAt: 500, recentEventKeys: [], effects: [], aliases: [] } },
    ]);
  });

  it('does not empty a signpost before what it carried has arrived', () => {
    const carried = known({ quietUntil: monday10 + hour });
    expect(unify(both, [live('old-id', carried)], fresh, refreshBefore).redirect[0]?.state).toEqual(carried);
  });

  it('does not count the same identity twice', () => {
    expect(unify(['new-id', 'new-id', 'old-id', 'old-id'], [], fresh, refreshBefore).redirect).toHaveLength(1);
  });
});

describe('two silences', () => {
  it('are one: the longer holds, and the shorter stands if the longer is taken back', () => {
    const a = known({ quietUntil: monday10 + hour });
    const b = known({ quietUntil: monday10 + 2 * hour, quietBefore: monday10 + 500 });
    for (const merged of [mergeStates(a, b), mergeStates(b, a)]) {
      expect(merged).toMatchObject({ quietUntil: monday10 + 2 * hour, quietBefore: monday10 + hour });
    }
    expect(mergeStates(a, known()).quietBefore).toBeUndefined();
  });
});

describe('a merge that was written only half', () => {
  const old = known({ quietUntil: monday10 + hour, effects: [openEffect(5, { status: 'later' })] });

  it('is finished by a delivery that names both', () => {
    const unified = unify(both, [signpost('old-id', 'new-id', old)], fresh, refreshBefore);
    expect(unified).toMatchObject({ key: 'new-id', version: undefined, redirect: [] });
    expect(unified.state).toMatchObject({ quietUntil: monday10 + hour, aliases: ['old-id'], effects: [{ id: effectIdOf(5) }] });
  });

  it('is finished by a delivery that names only the old identity', () => {
    const unified = unify(['old-id'], [signpost('old-id', 'new-id', old), live('new-id', known())], fresh, refreshBefore);
    expect(unified).toMatchObject({
      key: 'new-id',
      version: 3,
      redirect: [],
      state: { quietUntil: monday10 + hour, aliases: ['old-id'] },
    });
  });

  it('is finished at the new identity when its item never came to be, so that two writers meet there', () => {
    const unified = unify(['old-id'], [signpost('old-id', 'new-id', old)], fresh, refreshBefore);
    expect(unified).toMatchObject({
      key: 'new-id',
      version: undefined,
      redirect: [],
      state: { quietUntil: monday10 + hour, aliases: ['old-id'] },
    });
  });
});

describe('a number that has passed to somebody else', () => {
  const former = live('former-bsuid', known({ consent: { kind: 'withdrawn', at: monday10, route: 'chat' } }));
  const records = [signpost('number', 'former-bsuid', known()), former];

  it('leads to its new holder, who is a stranger', () => {
    const unified = unify(['new-bsuid', 'number'], records, fresh, refreshBefore, ['number']);
    expect(unified).toMatchObject({ key: 'new-bsuid', version: undefined, state: { effects: [], aliases: ['number'] } });
    expect(unified.state.introducedAt).toBeUndefined();
    expect(unified.state.consent).toBeUndefined();
    expect(unified.redirect.map(({ key }) => key)).toEqual(['number']);
  });

  it('leads to its new holder also when they were known before they had it', () => {
    const known1 = live('new-bsuid', known({ introducedAt: 700 }));
    const unified = unify(['new-bsuid', 'number'], [...records, known1], fresh, refreshBefore, ['number']);
    expect(unified).toMatchObject({ key: 'new-bsuid', version: 3, state: { introducedAt: 700, aliases: ['number'] } });
    expect(unified.state.consent).toBeUndefined();
    expect(unified.redirect.map(({ key }) => key)).toEqual(['number']);
  });

  it('is nobody’s when somebody who is known changes to it', () => {
    const mine = live('my-bsuid', known({ introducedAt: 700, aliases: ['my-old-number'] }));
    const mySignpost = signpost('my-old-number', 'my-bsuid', newPerson(500));
    const who: [string, ...string[]] = ['my-bsuid', 'number', 'my-old-number'];
    const unified = unify(who, [...records, mine, mySignpost], fresh, refreshBefore, ['number']);
    expect(unified).toMatchObject({ key: 'my-bsuid', version: 3, state: { introducedAt: 700 } });
    expect(unified.state.consent).toBeUndefined();
    expect(unified.redirect.map(({ key }) => key)).toEqual(['number']);
  });

  it('leads to the same person when Meta says that this was their number', () => {
    const unified = unify(['new-bsuid', 'number'], records, fresh, refreshBefore);
    expect(unified.state.consent).toEqual({ kind: 'withdrawn', at: monday10, route: 'chat' });
    expect(unified.redirect.map(({ key }) => key).sort()).toEqual(['former-bsuid', 'number']);
  });

  it('leads to the same person when their parent id does, too', () => {
    const withParent = [...records, signpost('parent', 'former-bsuid', newPerson(500))];
    for (const number of ['number', 'another-number']) {
      const unified = unify(['new-bsuid', number, 'parent'], withParent, fresh, refreshBefore, [number]);
      expect(unified).toMatchObject({ key: 'new-bsuid', state: { consent: { kind: 'withdrawn' } } });
    }
  });

  it('is where somebody moves who has nothing but numbers, and not into what its former holder left', () => {
    const mine = live('my-old-number', known({ introducedAt: 700 }));
    const unified = unify(['number', 'my-old-number'], [...records, mine], fresh, refreshBefore, ['number']);
    expect(unified).toMatchObject({ key: 'number', version: 4, state: { introducedAt: 700, aliases: ['my-old-number'] } });
    expect(unified.state.consent).toBeUndefined();
    expect(unified.redirect.map(({ key }) => key)).toEqual(['my-old-number']);
  });

  it('is all there is of who has no other identity, and leads on as before', () => {
    const unified = unify(['number'], records, fresh, refreshBefore, ['number']);
    expect(unified).toMatchObject({ key: 'former-bsuid', version: 3, state: { consent: { kind: 'withdrawn' } } });
  });

  it('hands what was known of it alone to the stronger identity', () => {
    const unified = unify(['new-bsuid', 'number'], [live('number', known({ introducedAt: 300 }))], fresh, refreshBefore, ['number']);
    expect(unified).toMatchObject({ key: 'new-bsuid', state: { introducedAt: 300, aliases: ['number'] } });
  });
});

describe('what an old signpost still carries', () => {
  const stale = known({ effects: [openEffect(5, { status: 'later' })] });

  it('is not taken in again: its answers were settled elsewhere since', () => {
    const records = [signpost('old-id', 'new-id', stale), live('new-id', known({ aliases: ['old-id'] }))];
    expect(unify(both, records, fresh, refreshBefore).state.effects).toEqual([]);
  });

  it('is not taken in again either when the person moves on to a third identity', () => {
    const records = [signpost('old-id', 'new-id', stale), live('new-id', known({ aliases: ['old-id'] }))];
    const unified = unify(['third-id', 'old-id'], records, fresh, refreshBefore);
    expect(unified.state.effects).toEqual([]);
    expect(unified.state.aliases).toEqual(expect.arrayContaining(['old-id', 'new-id']));
    expect(unified.redirect.map(({ key }) => key).sort()).toEqual(['new-id', 'old-id']);
  });

  it('does not hide what a revived item learned since', () => {
    const revived = live('old-id', known({ quietUntil: monday10 + 5 * hour }));
    const unified = unify(both, [revived, live('new-id', known({ aliases: ['old-id'] }))], fresh, refreshBefore);
    expect(unified.state.quietUntil).toBe(monday10 + 5 * hour);
    expect(unified.redirect.map(({ key }) => key)).toEqual(['old-id']);
  });
});

describe('signposts in a circle', () => {
  it('end at one of the two, and the circle is broken by writing it', () => {
    const records = [signpost('a', 'b', known({ introducedAt: 300 })), signpost('b', 'a', known({ introducedAt: 500, aliases: [] }))];
    const unified = unify(['a'], records, fresh, refreshBefore);
    expect(unified).toMatchObject({ key: 'b', version: 4, redirect: [] });
    expect(unified.state.introducedAt).toBe(300);
  });

  it('end at once where an item points to itself', () => {
    expect(unify(['a'], [signpost('a', 'a')], fresh, refreshBefore)).toMatchObject({ key: 'a', version: 4 });
  });
});

describe('two memories of one person', () => {
  const a = known({ introducedAt: 200, windowUntil: 900, quietUntil: 100, awaySaidFor: 70, lastContactAt: 50 });
  const b = known({ introducedAt: 300, windowUntil: 800, quietUntil: 400, lastContactAt: 60 });

  it('keep the first greeting, the longer silence, the later window and contact', () => {
    const expected = { introducedAt: 200, windowUntil: 900, quietUntil: 400, awaySaidFor: 70, lastContactAt: 60 };
    expect(mergeStates(a, b)).toMatchObject(expected);
    expect(mergeStates(b, a)).toMatchObject(expected);
  });

  it('know every happening of both, the newest 24', () => {
    const keys = (from: number) => Array.from({ length: 20 }, (_, n) => effectIdOf(from + n));
    const { recentEventKeys: ring } = mergeStates(known({ recentEventKeys: keys(100) }), known({ recentEventKeys: keys(200) }));
    expect(ring).toHaveLength(24);
    expect(ring).toEqual(expect.arrayContaining(keys(100)));
    expect(new Set(ring).size).toBe(24);
  });

  it('have each open answer once', () => {
    const merged = mergeStates(known({ effects: [openEffect(1), openEffect(2)] }), known({ effects: [openEffect(2), openEffect(3)] }));
    expect(merged.effects.map(({ id }) => id)).toEqual([effectIdOf(1), effectIdOf(2), effectIdOf(3)]);
  });

  it('leave out what neither knows', () => {
    expect(mergeStates(fresh, newPerson(monday10 + 1))).toEqual({
      lastContactAt: monday10 + 1,
      recentEventKeys: [],
      effects: [],
      aliases: [],
    });
  });
});

it('keeps an event’s own identities apart from the person’s state', () => {
  expect(unify(inboundEvent(1).identities, [], fresh, refreshBefore).state.aliases).toEqual([]);
});
