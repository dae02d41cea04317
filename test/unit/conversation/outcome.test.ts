import { describe, expect, it, test } from 'vitest';
import { claimAgain, nextDueAt, pointless, settle } from '../../../shared/conversation/outcome.ts';
import type { Effect, PersonState } from '../../../shared/conversation/state.ts';
import { type RuleId, traitsOf } from '../../../shared/conversation/traits.ts';
import { wordsOfNow } from '../../../shared/conversation/words-of-now.ts';
import type { ReplyPart } from '../../../shared/facility/text-id.ts';
import { closed, effectIdOf, hour, known, minute, monday10, open, openEffect, second } from '../../support/events.ts';

const now = monday10;
const one = effectIdOf(1);
const withEffects = (...effects: Effect[]) => known({ effects });

describe('settling an answer', () => {
  it('removes what was sent', () => {
    expect(settle(withEffects(openEffect(1), openEffect(2)), one, { kind: 'sent' }, now).effects).toEqual([openEffect(2)]);
  });

  it('removes what was refused', () => {
    expect(settle(withEffects(openEffect(1)), one, { kind: 'refused' }, now).effects).toEqual([]);
  });

  it('gives a receipt two minutes to tell what became of an unknown send', () => {
    const [effect] = settle(withEffects(openEffect(1)), one, { kind: 'unknown' }, now).effects;
    expect(effect).toMatchObject({ status: 'unknown', dueAt: now + 120_000 });
  });

  it('parks what our own set-up prevents, for five minutes at a time', () => {
    const [effect] = settle(withEffects(openEffect(1)), one, { kind: 'misconfigured' }, now).effects;
    expect(effect).toMatchObject({ status: 'blocked', dueAt: now + 300_000 });
  });

  it('changes nothing at all when the answer is gone already', () => {
    const state = withEffects(openEffect(2));
    expect(settle(state, one, { kind: 'unknown' }, now)).toBe(state);
  });

  it('leaves the person’s other answers alone', () => {
    const state = withEffects(openEffect(1), openEffect(2));
    expect(settle(state, one, { kind: 'later' }, now).effects[1]).toEqual(openEffect(2));
  });
});

describe('trying again', () => {
  test.each([
    [1, 2_000],
    [2, 10_000],
    [3, 40_000],
    [4, 120_000],
    [5, 300_000],
    [6, 900_000],
    [7, 900_000],
    [50, 900_000],
  ])('after try %i waits %i ms', (tries, wait) => {
    const [effect] = settle(withEffects(openEffect(1, { tries })), one, { kind: 'later' }, now).effects;
    expect(effect).toMatchObject({ status: 'later', dueAt: now + wait, tries });
  });

  it('waits as long as Meta says', () => {
    const [effect] = settle(withEffects(openEffect(1)), one, { kind: 'later', retryAfterMs: 7 * minute }, now).effects;
    expect(effect?.dueAt).toBe(now + 420_000);
  });

  it('waits no less than its own step when Meta asks for less', () => {
    const [effect] = settle(withEffects(openEffect(1, { tries: 3 })), one, { kind: 'later', retryAfterMs: second }, now).effects;
    expect(effect?.dueAt).toBe(now + 40_000);
  });

  it('claims the answer anew and counts the try', () => {
    const state = withEffects(openEffect(1, { status: 'later', dueAt: now }), openEffect(2));
    const [effect, other] = claimAgain(state, one, now + minute).effects;
    expect(effect).toMatchObject({ status: 'claimed', claimedAt: now + 60_000, tries: 2, decidedAt: now });
    expect(other).toEqual(openEffect(2));
  });
});

describe('an answer of unknown fate', () => {
  test.each<[RuleId, boolean]>([
    ['stop', true],
    ['human', true],
    ['greeting+human', true],
    ['rights.erased', true],
    ['greeting', false],
    ['away', false],
    ['opt-in.wish', false],
  ])('to %s is urgent enough to be sent twice: %s', (because, expected) => {
    expect(traitsOf(because).againAfterUnknown ?? false).toBe(expected);
  });

  it('is marked when it is sent again, so that it is sent again only once', () => {
    const state = withEffects(openEffect(1, { status: 'unknown' }), openEffect(2, { status: 'later' }));
    expect(claimAgain(state, one, now).effects[0]?.resent).toBe(true);
    expect(claimAgain(state, effectIdOf(2), now).effects[1]?.resent).toBeUndefined();
  });
});

describe('an answer that comes too late', () => {
  const greeting = openEffect(1);
  const answerTo = (because: RuleId) => openEffect(1, { because });
  const away = openEffect(1, { because: 'away', textIds: ['away.hours'], closedSince: closed.since });

  test.each<[string, Effect, Parameters<typeof pointless>[1], typeof open, number, string | undefined]>([
    ['is worth sending while nothing stands against it', greeting, known(), open, now, undefined],
    ['is worth sending in the last millisecond of Meta’s window', greeting, known(), open, now + 24 * hour - 1, undefined],
    ['is pointless when Meta’s window is closed', greeting, known(), open, now + 24 * hour, 'window-closed'],
    ['is pointless while a human talks', greeting, known({ quietUntil: now + 1 }), open, now, 'staff-answered'],
    [
      'is owed even while a human talks when it confirms a START',
      answerTo('opt-in.start'),
      known({ quietUntil: now + 1 }),
      open,
      now,
      undefined,
    ],
    ['is owed even while a human talks when it confirms a STOP', answerTo('stop'), known({ quietUntil: now + 1 }), open, now, undefined],
    [
      'is owed even while a human talks when it is about a right',
      answerTo('rights.access'),
      known({ quietUntil: now + 1 }),
      open,
      now,
      undefined,
    ],
    ['is owed even while a human talks when MENSCH asked for it', answerTo('human'), known({ quietUntil: now + 1 }), open, now, undefined],
    ['is worth sending when the human fell silent long ago', greeting, known({ quietUntil: now }), open, now, undefined],
    ['is pointless as an away text once the desk is open', away, known(), open, now, 'open-again'],
    ['is pointless as an away text of another closed period', away, known(), { ...closed, since: closed.since + 1 }, now, 'open-again'],
    ['is worth sending as an away text of this closed period', away, known(), closed, now, undefined],
    [
      'is worth sending as a greeting that also spoke of a closed period',
      openEffect(1, { because: 'greeting+away', textIds: ['greeting', 'away.short'], closedSince: closed.since }),
      known(),
      open,
      now,
      undefined,
    ],
  ])('%s', (_sentence, effect, state, opening, at, expected) => {
    expect(pointless(effect, state, opening, at, 12 * hour)).toBe(expected);
  });
});

describe('an answer that a withdrawal has overtaken', () => {
  const withdrawn = known({ consent: { kind: 'withdrawn', at: now, route: 'chat' } });
  const asked = known({ consent: { kind: 'pending', question: { at: now, putAt: now, textHash: 'hash' } } });

  test.each<[string, RuleId, ReplyPart, PersonState, string | undefined]>([
    ['the question after STOP', 'opt-in.wish', 'optin.question', withdrawn, 'withdrawn'],
    ['the confirmation after STOP', 'opt-in.wish', 'optin.confirmed', withdrawn, 'withdrawn'],
    ['the question that is still open', 'opt-in.wish', 'optin.question', asked, undefined],
    ['the word that nothing was subscribed', 'stop', 'optout.none', withdrawn, undefined],
  ])('%s', (_, because, id, state, expected) => {
    expect(pointless(openEffect(1, { because, textIds: [id] }), state, open, now, 12 * hour)).toBe(expected);
  });
});

describe('what is said at the moment of sending', () => {
  const undated = { open: false, because: 'override', since: closed.since } as const;
  const christmas = { ...closed, because: 'closure', closure: { from: '2026-12-24', to: '2027-01-06' } } as const;

  test.each<[string, ReplyPart[], typeof open, ReplyPart[]]>([
    ['is what was decided while nothing changed', ['greeting', 'away.short'], closed, ['greeting', 'away.short', 'away.urgent']],
    ['no longer speaks of a closed desk within the greeting when it is open', ['greeting', 'away.short'], open, ['greeting']],
    [
      'names no opening within the greeting when none is known any more',
      ['greeting', 'away.short'],
      undated,
      ['greeting', 'away.urgent', 'away.help'],
    ],
    [
      'says once whom to call within a greeting that knows no next opening',
      ['greeting', 'human.requested'],
      undated,
      ['greeting', 'away.short', 'away.urgent'],
    ],
    ['is the undated away text when the next opening is no longer known', ['away.hours'], undated, ['away.undated']],
    ['is the dated away text when the next opening became known', ['away.undated'], closed, ['away.hours']],
    ['is the text of closed weeks when they have begun', ['away.hours'], christmas, ['away.closed_period']],
    ['leaves every other text alone', ['human.requested'], open, ['human.requested']],
  ])('%s', (_sentence, say, opening, expected) => {
    expect(wordsOfNow(say, opening)).toEqual(expected);
  });
});

describe('the next look at a person’s answers', () => {
  it('is at the earliest of those that wait', () => {
    const late = openEffect(1, { status: 'later', dueAt: now + 9 * minute });
    const unknown = openEffect(2, { status: 'unknown', dueAt: now + 2 * minute });
    const blocked = openEffect(3, { status: 'blocked', dueAt: now + 5 * minute });
    expect(nextDueAt(withEffects(late, unknown, blocked))).toBe(now + 120_000);
  });

  it('is never for an answer that somebody is sending', () => {
    expect(nextDueAt(withEffects(openEffect(1)))).toBeUndefined();
  });

  it('watches over the claim of a later try until its lease ends: no queue message would bring it back', () => {
    const again = { ...openEffect(1), claimedAt: now + 5_000, tries: 2 };
    expect(nextDueAt(withEffects(again))).toBe(now + 65_000);
  });

  it('is not needed when nothing is open', () => {
    expect(nextDueAt(known())).toBeUndefined();
  });
});
