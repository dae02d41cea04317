import { describe, expect, it, test } from 'vitest';
import { decide, isPrivate } from '../../../shared/conversation/decide.ts';
import { mergeStates } from '../../../shared/conversation/merge.ts';
import { saidBy, settle, takeBack } from '../../../shared/conversation/outcome.ts';
import type { Situation } from '../../../shared/conversation/rule.ts';
import { newPerson, type PersonState } from '../../../shared/conversation/state.ts';
import { type Command, type CrisisCategory, type CrisisTier, noMeaning } from '../../../shared/understanding/meaning.ts';
import { closed, day, hour, inboundEvent, known, minute, monday10, openEffect, saidIn, situation } from '../../support/events.ts';

const newsletter = { questionHash: 'hash-of-the-question' };

function cry(n: number, tier: CrisisTier, category: CrisisCategory, more: { commands?: Command[]; at?: number } = {}) {
  const { commands = [], at = monday10 } = more;
  return inboundEvent(n, { at, meaning: { ...noMeaning, crisis: { tier, category }, commands } });
}

/** The state after an answer was sent. */
function afterSent(given: Partial<Situation> & { readonly event: Situation['event'] }): PersonState {
  const { next, effects } = decide(situation({ now: given.event.at, ...given }));
  if (!next) throw new Error('nothing was decided');
  return effects.reduce((state, { id }) => settle(state, id, { kind: 'sent' }, given.event.at), next);
}

describe('an acute cry for help', () => {
  test.each<[CrisisCategory, string]>([
    ['suicide', 'crisis.self'],
    ['selfharm', 'crisis.self'],
    ['despair', 'crisis.self'],
    ['worry', 'crisis.worry'],
    ['violence', 'crisis.violence'],
    ['sexual', 'crisis.abuse'],
    ['child', 'crisis.child'],
    ['emergency', 'crisis.medical'],
    ['threat', 'crisis.threat'],
  ])('of %s is answered with %s', (category, text) => {
    expect(saidIn(decide(situation({ event: cry(1, 'acute', category), state: known() })))).toEqual([[text]]);
  });

  test.each<[string, Partial<Situation>]>([
    ['on first contact', { state: newPerson(monday10) }],
    ['while nobody is there', { opening: closed }],
    ['after STOP', { state: known({ consent: { kind: 'withdrawn', at: monday10 - hour, route: 'chat' } }) }],
    ['while the team talks', { state: known({ quietUntil: monday10 + hour }) }],
    ['beyond the cap of the day', { state: known({ answered: { day: '2026-11-23', count: 21 } }) }],
    [
      'in the middle of the opt-in',
      { newsletter, state: known({ consent: { kind: 'pending', question: { at: 1, putAt: 1, textHash: 'h' } } }) },
    ],
  ])('comes first %s', (_, more) => {
    expect(saidIn(decide(situation({ event: cry(1, 'acute', 'suicide'), state: known(), ...more })))).toEqual([['crisis.self']]);
  });

  it('leaves the greeting due', () => {
    const state = afterSent({ event: cry(1, 'acute', 'suicide'), state: newPerson(monday10) });
    expect(state.introducedAt).toBeUndefined();
    expect(saidIn(decide(situation({ event: inboundEvent(2), state })))).toEqual([['greeting']]);
  });

  it('is not answered where another app holds the thread, and counts as unsaid', () => {
    const event = { ...cry(1, 'acute', 'suicide'), standby: true as const };
    const { effects, next } = decide(situation({ event, state: known() }));
    expect(effects).toEqual([]);
    expect(next?.saidAt).toBeUndefined();
  });

  test.each<[string, Command[], readonly string[][]]>([
    ['a withdrawal takes effect without a word', ['stop'], [['crisis.self']]],
    ['an access is answered behind it', ['access'], [['crisis.self'], ['rights.access']]],
    ['an erasure is asked about behind it', ['stop', 'erase'], [['crisis.self'], ['rights.erase_ask']]],
    ['everything else waits', ['human', 'subscribe', 'news'], [['crisis.self']]],
  ])('with something else in the same message: %s', (_, commands, expected) => {
    const consent = { kind: 'confirmed', at: monday10 - hour, question: { at: 1, putAt: 1, textHash: 'h' } } as const;
    const decision = decide(situation({ event: cry(1, 'acute', 'suicide', { commands }), state: known({ consent }), newsletter }));
    expect(saidIn(decision)).toEqual(expected);
    if (commands.includes('stop')) {
      expect(decision.next?.consent?.kind).toBe('withdrawn');
      expect(decision.ledger).toBeDefined();
    }
  });

  it('is answered again within minutes, in other words each time', () => {
    let state = known();
    const said = [1, 2, 3, 4].map((n) => {
      const event = cry(n, 'acute', 'suicide', { at: monday10 + n * minute });
      const given = { event, state, now: event.at };
      state = afterSent(given);
      return saidIn(decide(situation(given)))[0]?.[0];
    });
    expect(said).toEqual(['crisis.self', 'crisis.again', 'crisis.self', 'crisis.again']);
  });

  it('is answered in full again after half an hour', () => {
    const state = afterSent({ event: cry(1, 'acute', 'suicide'), state: known() });
    const event = cry(2, 'acute', 'suicide', { at: monday10 + 31 * minute });
    expect(saidIn(decide(situation({ event, state, now: event.at })))).toEqual([['crisis.self']]);
  });

  it('gets a second answer when nobody knows whether the first one arrived', () => {
    const lost = openEffect(1, { because: 'crisis', textIds: ['crisis.self'], status: 'unknown' });
    expect(decide(situation({ event: cry(2, 'acute', 'suicide'), state: known({ effects: [lost] }) })).effects).toHaveLength(1);
    const waiting = { ...lost, status: 'later' as const };
    expect(decide(situation({ event: cry(2, 'acute', 'suicide'), state: known({ effects: [waiting] }) })).withheld).toBe('open-answer');
  });

  it('is not called said when it was refused', () => {
    const { next, effects } = decide(situation({ event: cry(1, 'acute', 'suicide'), state: known() }));
    const [effect] = effects;
    if (!next || !effect) throw new Error('nothing was said');
    expect(next.saidAt).toEqual({ help: monday10 });
    expect(takeBack(next, effect.id, saidBy(effect)).saidAt).toEqual({});
  });
});

describe('concern', () => {
  test.each<[CrisisCategory, string]>([
    ['despair', 'crisis.self_soft'],
    ['selfharm', 'crisis.self_soft'],
    ['worry', 'crisis.worry'],
    ['violence', 'crisis.violence'],
  ])('of %s gets a softer text: %s', (category, text) => {
    expect(saidIn(decide(situation({ event: cry(1, 'concern', category), state: known() })))).toEqual([[text]]);
  });

  it('is answered once in 24 hours, and then like any message', () => {
    const state = afterSent({ event: cry(1, 'concern', 'despair'), state: known() });
    const soon = cry(2, 'concern', 'despair', { at: monday10 + 23 * hour });
    expect(saidIn(decide(situation({ event: soon, state, now: soon.at, opening: closed })))).toEqual([['away.hours']]);
    const later = cry(3, 'concern', 'despair', { at: monday10 + 24 * hour });
    expect(saidIn(decide(situation({ event: later, state, now: later.at })))).toEqual([['crisis.self_soft']]);
  });
});

describe('a doubtful cry for help', () => {
  const maybe = (n: number, more: { commands?: Command[]; at?: number } = {}) => cry(n, 'maybe', 'despair', more);

  test.each<[string, Partial<Situation>, readonly string[][]]>([
    ['adds one line to the greeting', { state: newPerson(monday10) }, [['greeting', 'crisis.line']]],
    ['adds one line to the answer of MENSCH', { event: maybe(1, { commands: ['human'] }) }, [['human.requested', 'crisis.line']]],
    ['adds nothing to a text that names the numbers', { opening: closed }, [['away.hours']]],
    ['is answered shortly where silence would be', {}, [['crisis.maybe']]],
    ['is answered shortly while the team talks', { state: known({ quietUntil: monday10 + hour }) }, [['crisis.maybe']]],
    [
      'is answered shortly beyond the cap',
      { event: maybe(1, { commands: ['subscribe'] }), newsletter, state: known({ answered: { day: '2026-11-23', count: 20 } }) },
      [['crisis.maybe']],
    ],
    ['adds nothing when the line was said today', { state: known({ saidAt: { line: monday10 - 23 * hour } }) }, []],
    ['adds it again after 24 hours', { state: known({ saidAt: { line: monday10 - day } }) }, [['crisis.maybe']]],
  ])('%s', (_, more, expected) => {
    expect(saidIn(decide(situation({ event: maybe(1), state: known(), ...more })))).toEqual(expected);
  });

  it('is not met with words where nobody wrote', () => {
    expect(decide(situation({ event: { ...maybe(1), kind: 'edit' }, state: known() })).effects).toEqual([]);
  });
});

describe('what a cry for help leaves', () => {
  const subscribed = known({
    consent: { kind: 'confirmed', at: monday10 - 9 * day, question: { at: 1, putAt: 1, textHash: 'h' } },
    subscription: { channel: 'messenger', address: 'k1.sealed-address' },
  });
  const news = {
    job: 'issue-1',
    at: monday10 - day,
    waitsUntil: monday10 + 9 * day,
    waitsOn: ['messenger'],
    issue: { text: 'Neues', link: 'https://lindenhof.example.org/neu' },
  } as const;

  it('is no issue of the newsletter for 72 hours', () => {
    const state = afterSent({ event: cry(1, 'acute', 'suicide'), state: subscribed, news });
    const at = (hours: number) => ({ event: inboundEvent(2, { at: monday10 + hours * hour }), state, news, now: monday10 + hours * hour });
    expect(saidIn(decide(situation(at(71))))).toEqual([]);
    expect(saidIn(decide(situation(at(73))))).toEqual([['broadcast.frame']]);
  });

  it('is no issue along with a doubtful cry either', () => {
    expect(saidIn(decide(situation({ event: cry(1, 'maybe', 'despair'), state: subscribed, news })))).toEqual([['crisis.maybe']]);
  });

  it('is nothing but times, and those only as long as they are needed', () => {
    const state = afterSent({ event: cry(1, 'acute', 'violence'), state: known() });
    expect(JSON.stringify(state)).not.toContain('violence');
    expect(state).toMatchObject({ saidAt: { help: monday10 }, noIssueUntil: monday10 + 72 * hour });
    const later = decide(situation({ event: inboundEvent(2, { at: monday10 + 73 * hour }), state, now: monday10 + 73 * hour })).next;
    expect(later).not.toHaveProperty('saidAt');
    expect(later).not.toHaveProperty('noIssueUntil');
  });

  it('holds for both memories of a person', () => {
    const merged = mergeStates(known({ saidAt: { help: 5, line: 9 }, noIssueUntil: 7 }), known({ saidAt: { help: 6 }, noIssueUntil: 3 }));
    expect(merged).toMatchObject({ saidAt: { help: 6, line: 9 }, noIssueUntil: 7 });
  });

  it('is private, also as a line in an ordinary answer', () => {
    expect(isPrivate(decide(situation({ event: cry(1, 'acute', 'suicide'), state: known() })))).toBe(true);
    expect(isPrivate(decide(situation({ event: cry(1, 'maybe', 'despair'), state: newPerson(monday10) })))).toBe(true);
    expect(isPrivate(decide(situation({ event: inboundEvent(1) })))).toBe(false);
  });
});
