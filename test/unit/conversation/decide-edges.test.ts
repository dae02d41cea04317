import { describe, expect, it } from 'vitest';
import type { Consent } from '../../../shared/consent/state.ts';
import { type Decision, decide, effectId, isPrivate, reasonsOf } from '../../../shared/conversation/decide.ts';
import type { PersonState } from '../../../shared/conversation/state.ts';
import { isToldOfRequest, toldOf } from '../../../shared/conversation/telling.ts';
import { withConsent } from '../../../shared/conversation/with-consent.ts';
import { type Crisis, noMeaning } from '../../../shared/understanding/meaning.ts';
import {
  closed,
  day,
  hour,
  inboundEvent,
  keyOf,
  known,
  minute,
  monday10,
  openEffect,
  saidIn,
  second,
  situation,
  withoutAddress,
} from '../../support/events.ts';
import { meaningOf } from '../../support/meanings.ts';

const cry = (tier: Crisis['tier']) => ({ ...noMeaning, crisis: { tier, category: 'suicide' } as Crisis });
const question = { at: monday10 - hour, putAt: monday10 - hour, textHash: 'q' };
const confirmed: Consent = { kind: 'confirmed', at: monday10 - hour, question };
const subscription = { channel: 'messenger', address: 'k1.earlier' } as const;

describe('the name of an answer', () => {
  it('is the beginning of its message’s, with a number from the second on', () => {
    expect(effectId(keyOf(7), 0)).toBe('0000000000000007');
    expect(effectId(keyOf(7), 1)).toBe('0000000000000007.2');
    expect(effectId(keyOf(7), 2)).toBe('0000000000000007.3');
  });
});

describe('a decision', () => {
  it('names every rule that spoke', () => {
    const decision: Decision = { because: 'stop', also: ['rights.access'], effects: [] };
    expect(reasonsOf(decision)).toEqual(['stop', 'rights.access']);
    expect(reasonsOf({ because: 'stop', effects: [] })).toEqual(['stop']);
  });

  it.each<[string, Decision, boolean]>([
    ['a cry for help', { because: 'crisis', effects: [] }, true],
    ['a cry beside something else', { because: 'stop', also: ['crisis'], effects: [] }, true],
    [
      'a line for help in another answer',
      { because: 'topic', effects: [openEffect(1, { because: 'topic', textIds: ['topic.hours', 'crisis.line'] }), openEffect(2)] },
      true,
    ],
    ['a greeting', { because: 'greeting', effects: [openEffect(1)] }, false],
    ['a silence', { because: 'silence', effects: [] }, false],
  ])('is private for %s: %s', (_what, decision, isSo) => {
    expect(isPrivate(decision)).toBe(isSo);
  });

  it('has no field for what did not happen', () => {
    const plain = decide(situation({ state: known() }));
    expect(Object.keys(plain)).toEqual(['because', 'next', 'effects']);
  });

  it('has no closing, topic, day or moment in an answer that speaks of none', () => {
    expect(Object.keys(decide(situation()).effects[0] ?? {})).toEqual([
      'id',
      'channel',
      'because',
      'textIds',
      'status',
      'decidedAt',
      'claimedAt',
      'dueAt',
      'tries',
      'address',
      'windowUntil',
    ]);
  });
});

describe('the team', () => {
  const acute = { event: inboundEvent(1, { meaning: cry('acute') }), tellsTeam: true };

  it('is told of an acute cry, of what kind, and when it was told', () => {
    const decision = decide(situation(acute));
    expect(decision.tell).toBe('suicide');
    expect(decision.next?.toldAt).toBe(monday10);
  });

  it('is told of it while it holds the talk itself, and where nothing can be answered', () => {
    expect(decide(situation({ ...acute, state: known({ quietUntil: monday10 + hour }) })).tell).toBe('suicide');
    expect(decide(situation({ ...acute, event: withoutAddress(acute.event) })).tell).toBe('suicide');
  });

  it.each([
    ['where it does not want to be', { event: acute.event }],
    ['where it says no', { event: acute.event, tellsTeam: false }],
    ['of a doubtful cry', { ...acute, event: inboundEvent(1, { meaning: cry('maybe') }) }],
    ['of no cry', { ...acute, event: inboundEvent(1) }],
    ['of yesterday’s cry', { ...acute, event: inboundEvent(1, { meaning: cry('acute'), at: monday10 - day - 1 }) }],
  ])('is not told %s', (_when, more) => {
    expect(toldOf(situation(more), known())).toBeUndefined();
    expect(decide(situation(more)).next).not.toHaveProperty('toldAt');
  });

  it.each([
    [10 * minute - 1, undefined],
    [10 * minute, 'suicide'],
    [-10 * minute + 1, undefined],
    [-10 * minute, 'suicide'],
  ])('is told again of a cry %i ms after it was told: %s', (since, told) => {
    expect(toldOf(situation(acute), known({ toldAt: monday10 - since }))).toBe(told);
  });

  it('is told of a wish for a human once an hour, while it is there', () => {
    const wish = { event: inboundEvent(1, { meaning: meaningOf('human') }), state: known(), tellsTeam: true };
    expect(isToldOfRequest(situation(wish))).toBe(true);
    expect(isToldOfRequest(situation({ ...wish, opening: closed }))).toBe(false);
    expect(isToldOfRequest(situation({ ...wish, tellsTeam: false }))).toBe(false);
    expect(isToldOfRequest(situation({ ...wish, state: known({ saidAt: { told: monday10 - hour + 1 } }) }))).toBe(false);
    expect(isToldOfRequest(situation({ ...wish, state: known({ saidAt: { told: monday10 - hour } }) }))).toBe(true);
    const decision = decide(situation(wish));
    expect(saidIn(decision).flat()).toContain('human.told');
    expect(decision.tell).toBe('human');
    expect(decision.next).not.toHaveProperty('toldAt');
  });

  it('is told of a cry rather than of the wish beside it', () => {
    const both = inboundEvent(1, { meaning: { ...cry('acute'), commands: ['human'] } });
    expect(decide(situation({ ...acute, event: both })).tell).toBe('suicide');
  });
});

describe('a subscriber’s address', () => {
  const addressAfter = (state: Partial<PersonState>, event = inboundEvent(1)) =>
    decide(situation({ state: known({ consent: confirmed, subscription, ...state }), event })).next?.subscription;

  it('follows the latest message', () => {
    expect(addressAfter({})).toEqual({ channel: 'messenger', address: 'k1.sealed-address' });
    expect(addressAfter({ lastContactAt: monday10 })).toEqual({ channel: 'messenger', address: 'k1.sealed-address' });
    expect(addressAfter({ subscription: { ...subscription, undeliverable: 2 } })).toEqual({
      channel: 'messenger',
      address: 'k1.sealed-address',
      undeliverable: 2,
    });
  });

  it('does not follow a late message, a staff echo, or one without an address', () => {
    expect(addressAfter({ lastContactAt: monday10 + 1 })).toEqual(subscription);
    expect(addressAfter({}, inboundEvent(1, { kind: 'staff' }))).toEqual(subscription);
    expect(addressAfter({}, withoutAddress(inboundEvent(1)))).toEqual(subscription);
  });

  it('is taken from a late message where there is none', () => {
    const { subscription: _, ...without } = known({ consent: confirmed, subscription, lastContactAt: monday10 + 1 });
    expect(decide(situation({ state: without })).next?.subscription).toEqual({ channel: 'messenger', address: 'k1.sealed-address' });
  });

  it('is kept of subscribers alone', () => {
    expect(withConsent(known({ subscription }), confirmed)).toStrictEqual(known({ consent: confirmed, subscription }));
    const none: Consent = { kind: 'none' };
    expect(withConsent(known({ subscription }), none)).toStrictEqual(known({ consent: none }));
    expect(withConsent(known(), confirmed)).toStrictEqual(known({ consent: confirmed }));
  });
});

describe('an answer that another automaton gave', () => {
  const quietMs = 12 * hour;
  const echo = (after: number, more: Partial<PersonState> = {}) =>
    decide(situation({ state: known({ quietUntil: monday10 + after + quietMs, ...more }) }));

  it.each([
    ['at the very moment', 0, true],
    ['within five seconds', 5 * second - 1, true],
    ['after five seconds', 5 * second, false],
    ['before it', -1, false],
  ])('%s of the message silences nobody: %s', (_when, after, isSo) => {
    const decision = echo(after);
    expect(decision.otherAutomaton ?? false).toBe(isSo);
    expect(decision.next?.quietUntil).toBe(isSo ? undefined : monday10 + after + quietMs);
  });

  it('leaves the silence that stood before it, and the one who was known', () => {
    const { next } = echo(second, { quietBefore: monday10 + hour });
    expect(next).toMatchObject({ quietUntil: monday10 + hour, introducedAt: monday10 - 2 * hour });
  });

  it('greets who was known by that echo alone', () => {
    expect(saidIn(echo(second, { introducedAt: monday10 + second })).flat()).toContain('greeting');
    expect(saidIn(echo(second)).flat()).not.toContain('greeting');
  });
});

describe('an erasure', () => {
  it('holds for a message that was written up to that moment, and ends with the next', () => {
    const erased = { ...known(), erasedAt: monday10 };
    expect(decide(situation({ state: erased })).next?.erasedAt).toBe(monday10);
    expect(decide(situation({ state: erased, event: inboundEvent(1, { at: monday10 + 1 }) })).next).not.toHaveProperty('erasedAt');
    expect(decide(situation({ state: known() })).next).not.toHaveProperty('erasedAt');
  });
});
