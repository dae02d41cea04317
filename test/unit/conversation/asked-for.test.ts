import { describe, expect, it, test } from 'vitest';
import { type Decision, decide } from '../../../shared/conversation/decide.ts';
import { settle } from '../../../shared/conversation/outcome.ts';
import type { Situation } from '../../../shared/conversation/rule.ts';
import { forgetAt, newPerson, type PersonState } from '../../../shared/conversation/state.ts';
import type { Command } from '../../../shared/understanding/meaning.ts';
import {
  closed,
  day,
  hour,
  inboundEvent,
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

const says = (n: number, command: Command, more: Parameters<typeof inboundEvent>[1] = {}) =>
  inboundEvent(n, { meaning: meaningOf(command), ...more });
const whileHumanTalks = known({ quietUntil: monday10 + 8 * hour });

/** Plays several happenings of one person, a minute apart. */
function played(...happenings: Situation['event'][]): { state: PersonState; last: Decision; now: number } {
  let state = newPerson(monday10);
  let last: Decision = { because: 'silence', effects: [] };
  let now = monday10;
  for (const event of happenings) {
    now += minute;
    last = decide(situation({ event: { ...event, at: now }, state, now }));
    state = last.next ?? state;
  }
  return { state, last, now };
}

describe('what a person asks of the desk itself', () => {
  test.each<[string, Partial<Situation>, string, string[][]]>([
    ['STOP of a stranger is answered, and not greeted', { event: says(1, 'stop') }, 'stop', [['optout.none']]],
    ['STOP is answered while a human talks', { event: says(1, 'stop'), state: whileHumanTalks }, 'stop', [['optout.none']]],
    ['STOP counts in standby, and is not answered', { event: says(1, 'stop', { standby: true }) }, 'stop', []],
    ['STOP of yesterday counts, and is not answered', { event: says(1, 'stop', { at: monday10 - 2 * day }) }, 'stop', []],
    ['WhatsApp’s own stop counts, and is not answered', { event: withoutAddress(says(1, 'stop', { kind: 'preference' })) }, 'stop', []],
    ['AUSKUNFT is answered', { event: says(1, 'access'), state: known() }, 'rights.access', [['rights.access']]],
    [
      'AUSKUNFT is answered while a human talks',
      { event: says(1, 'access'), state: whileHumanTalks },
      'rights.access',
      [['rights.access']],
    ],
    ['DATENSCHUTZ is answered', { event: says(1, 'privacy'), state: known() }, 'rights.privacy', [['rights.info']]],
    ['LÖSCHEN is asked about first', { event: says(1, 'erase'), state: known() }, 'rights.erase-ask', [['rights.erase_ask']]],
    ['JA LÖSCHEN out of the blue, too', { event: says(1, 'erase-confirm'), state: known() }, 'rights.erase-ask', [['rights.erase_ask']]],
    ['MENSCH shows the way to a human', { event: says(1, 'human'), state: known() }, 'human', [['human.requested']]],
    ['MENSCH is answered while a human talks', { event: says(1, 'human'), state: whileHumanTalks }, 'human', [['human.requested']]],
    ['MENSCH of a stranger stands within the greeting', { event: says(1, 'human') }, 'greeting+human', [['greeting', 'human.requested']]],
    ['MENSCH in standby is left to who holds the thread', { event: says(1, 'human', { standby: true }) }, 'standby', []],
  ])('%s', (_sentence, more, because, said) => {
    const decision = decide(situation(more));
    expect(decision.because).toBe(because);
    expect(saidIn(decision)).toEqual(said);
  });

  it('MENSCH of a stranger at night says that nobody is there, so the next plain message does not hear it again', () => {
    const first = decide(situation({ event: says(1, 'human'), opening: closed }));
    expect(first.next?.awaySaidFor).toBe(closed.since);
    const later = monday10 + 5 * minute;
    const then = decide(situation({ event: inboundEvent(2, { at: later }), state: first.next ?? known(), opening: closed, now: later }));
    expect(saidIn(then)).toEqual([]);
  });

  it('counts as not said what never arrived of MENSCH at night', () => {
    const { next, effects } = decide(situation({ event: says(1, 'human'), opening: closed }));
    const settled = settle(next ?? known(), effects[0]?.id ?? '', { kind: 'refused' }, monday10 + minute);
    expect(settled).not.toHaveProperty('awaySaidFor');
    expect(settled).not.toHaveProperty('introducedAt');
  });

  it('leaves a stranger’s greeting due after STOP', () => {
    const { state } = played(says(1, 'stop'));
    expect(state.introducedAt).toBeUndefined();
    expect(saidIn(decide(situation({ event: inboundEvent(2), state })))).toEqual([['greeting']]);
  });

  it('withdraws a consent with a proof, at the event’s own time', () => {
    const question = { at: monday10 - 2 * day, putAt: monday10 - 2 * day, textHash: 'hash' };
    const state = known({ consent: { kind: 'confirmed', at: monday10 - day, question } });
    const decision = decide(situation({ event: says(1, 'stop', { at: monday10 - hour, standby: true }), state }));
    expect(decision.next?.consent).toEqual({ kind: 'withdrawn', at: monday10 - hour, route: 'chat' });
    expect(decision.ledger).toMatchObject({ kind: 'withdrawn', at: monday10 - hour, keyword: 'STOPP' });
  });
});

describe('erasure', () => {
  it('leaves the ring, the moment and nothing else', () => {
    const { state, last, now } = played(inboundEvent(1), says(2, 'erase'), says(3, 'erase-confirm'));
    expect(last.because).toBe('rights.erased');
    expect(saidIn(last)).toEqual([['rights.erase_done']]);
    expect({ ...state, effects: [] }).toEqual({
      lastContactAt: now,
      erasedAt: now,
      recentEventKeys: ['0000000000000001', '0000000000000002', '0000000000000003'],
      effects: [],
      aliases: [],
      consent: { kind: 'withdrawn', at: now, route: 'erasure' },
    });
  });

  it('leaves that for eight days, however long people are remembered', () => {
    const { state, now } = played(says(1, 'erase'), says(2, 'erase-confirm'));
    expect(forgetAt(state, 24)).toBe(now + 8 * day);
  });

  it('drops the answers that were still open', () => {
    const asked = known({ eraseAskedAt: monday10 - hour, effects: [openEffect(7, { status: 'later' })] });
    const { next } = decide(situation({ event: says(1, 'erase-confirm'), state: asked }));
    expect(next?.effects.map(({ textIds: say }) => say)).toEqual([['rights.erase_done']]);
  });

  it('needs a question of the last 24 hours', () => {
    const asked = (ago: number) =>
      decide(situation({ event: says(1, 'erase-confirm'), state: known({ eraseAskedAt: monday10 - ago }) })).because;
    expect(asked(day)).toBe('rights.erased');
    expect(asked(day + 1)).toBe('rights.erase-ask');
    expect(asked(-1)).toBe('rights.erase-ask');
  });

  it('is not undone by what was said before and comes late', () => {
    const { state, now } = played(says(1, 'erase'), says(2, 'erase-confirm'));
    const late = decide(situation({ event: inboundEvent(9, { at: now - second }), state, now: now + minute }));
    expect(late.because).toBe('before-erasure');
    expect(saidIn(late)).toEqual([]);
    expect(late.next?.erasedAt).toBe(now);
  });

  it('makes a stranger, who is greeted, of whoever writes afterwards', () => {
    const { state, now } = played(inboundEvent(1), says(2, 'erase'), says(3, 'erase-confirm'));
    const anew = decide(situation({ event: inboundEvent(9, { at: now + minute }), state, now: now + minute }));
    expect(saidIn(anew)).toEqual([['greeting']]);
    expect(anew.next?.erasedAt).toBeUndefined();
  });
});

describe('a human or an automaton', () => {
  const wrote = known({ windowUntil: monday10 + day });
  test.each<[string, number, string]>([
    ['an answer within five seconds is another automaton’s', 4999, 'other-automaton'],
    ['an answer after five seconds is a human’s', 5000, 'staff'],
    ['an answer from before the message is a human’s', -1, 'staff'],
  ])('%s', (_sentence, delay, because) => {
    const decision = decide(situation({ event: inboundEvent(1, { kind: 'staff', at: monday10 + delay }), state: wrote }));
    expect(decision.because).toBe(because);
    expect(decision.next?.quietUntil).toBe(because === 'staff' ? monday10 + delay + 12 * hour : undefined);
  });

  it('a thread handed to the inbox is a human’s from then on', () => {
    const decision = decide(situation({ event: inboundEvent(1, { kind: 'handover', standby: true }) }));
    expect(decision.because).toBe('staff');
    expect(decision.next?.quietUntil).toBe(monday10 + 12 * hour);
  });

  it('a thread handed to us silences nobody', () => {
    const decision = decide(situation({ event: inboundEvent(1, { kind: 'handover' }) }));
    expect(decision.next?.quietUntil).toBeUndefined();
  });

  it('the second message that Meta cannot pass on is not answered: two automatons would never end', () => {
    const again = decide(situation({ event: inboundEvent(2, { kind: 'unsupported' }), state: known(), opening: closed }));
    expect(again.because).toBe('unsupported-again');
    expect(saidIn(again)).toEqual([]);
  });
});

describe('an automaton’s echo that is decided before the message it answered', () => {
  const quietMs = 12 * hour;
  const echo = inboundEvent(1, { kind: 'staff', at: monday10 + 2000 });
  const afterEcho = decide(situation({ event: echo, state: newPerson(monday10), quietMs })).next ?? newPerson(monday10);

  it('silences nobody: the message is greeted, and the operator is to be told', () => {
    const message = decide(situation({ event: inboundEvent(2, { at: monday10 }), state: afterEcho, quietMs }));
    expect(saidIn(message)).toEqual([['greeting']]);
    expect(message.otherAutomaton).toBe(true);
    expect(message.next?.quietUntil).toBeUndefined();
  });

  it('is a staff answer for every message that is older', () => {
    const earlier = decide(situation({ event: inboundEvent(2, { at: monday10 - 4000 }), state: afterEcho, quietMs }));
    expect(earlier.because).toBe('quiet');
  });

  describe('when a silence stood before it', () => {
    const afterFive = { event: inboundEvent(2, { at: monday10 }), now: monday10 + minute, quietMs };
    const of = (state: PersonState, ...events: Situation['event'][]) =>
      events.reduce((left, event) => decide(situation({ event, state: left, quietMs })).next ?? left, state);
    const human = (n: number, at: number) => inboundEvent(n, { kind: 'staff', at });
    const handover = (n: number, at: number) => inboundEvent(n, { kind: 'handover', standby: true, at });

    it('leaves a human’s silence', () => {
      const state = of(known(), human(7, monday10 - hour), echo);
      expect(state).toMatchObject({ quietUntil: monday10 + 12 * hour + 2000, quietBefore: monday10 + 11 * hour });
      const message = decide(situation({ ...afterFive, state }));
      expect(message).toMatchObject({ because: 'quiet', otherAutomaton: true, next: { quietUntil: monday10 + 11 * hour } });
    });

    it('leaves it also when the human’s answer is decided after the echo', () => {
      const state = of(known(), echo, human(7, monday10 - hour));
      expect(decide(situation({ ...afterFive, state })).next?.quietUntil).toBe(monday10 + 11 * hour);
    });

    it('takes it back only once: a later message finds the human’s silence', () => {
      const state = of(known(), human(7, monday10 - 1000), echo);
      const first = decide(situation({ ...afterFive, state })).next ?? state;
      const second = decide(situation({ ...afterFive, event: inboundEvent(3, { at: monday10 - 3000 }), state: first }));
      expect([second.because, second.next?.quietUntil]).toEqual(['quiet', monday10 + 12 * hour - 1000]);
    });

    it('answers again when that silence is over', () => {
      const state = of(known(), human(7, monday10 - 13 * hour), echo);
      expect(decide(situation({ ...afterFive, state, opening: closed })).because).toBe('away');
    });

    it.each<[string, Situation['event'][]]>([
      ['the handover came first', [handover(7, monday10 - hour), echo]],
      ['the handover came last', [echo, handover(7, monday10 - hour)]],
    ])('leaves a handover’s silence and greets nobody: %s', (_, events) => {
      const state = of(newPerson(monday10 - day), ...events);
      const message = decide(situation({ ...afterFive, state }));
      expect([message.because, message.next?.quietUntil, message.effects]).toEqual(['quiet', monday10 + 11 * hour, []]);
      expect(message.next?.introducedAt).toBeDefined();
    });

    it('takes no handover for an automaton’s echo, although it followed the message within seconds', () => {
      const state = of(newPerson(monday10 - day), handover(7, monday10 + 2000));
      const message = decide(situation({ ...afterFive, state }));
      expect([message.because, message.next?.quietUntil, message.otherAutomaton]).toEqual([
        'quiet',
        monday10 + 12 * hour + 2000,
        undefined,
      ]);
    });
  });
});

describe('a question that cannot be put', () => {
  it('was not asked: JA LÖSCHEN after a LÖSCHEN in standby is asked about first', () => {
    const muted = decide(situation({ event: { ...says(1, 'erase'), standby: true }, state: known() }));
    expect(saidIn(muted)).toEqual([]);
    const next = decide(situation({ event: says(2, 'erase-confirm'), state: muted.next ?? known() }));
    expect(saidIn(next)).toEqual([['rights.erase_ask']]);
  });
});

describe('the cap of a day', () => {
  const full = (count: number, more: Partial<PersonState> = {}) => known({ answered: { day: '2026-11-23', count }, ...more });
  const wish = says(1, 'subscribe');
  const newsletter = { questionHash: 'hash-of-the-question' };

  it('counts the answers of the day in Berlin', () => {
    expect(decide(situation({ event: wish, newsletter, state: full(7) })).next?.answered).toEqual({ day: '2026-11-23', count: 8 });
    const justBeforeMidnight = Date.UTC(2026, 10, 23, 22, 59);
    const night = { event: { ...wish, at: justBeforeMidnight + minute }, newsletter, state: full(7), opening: closed };
    expect(decide(situation({ ...night, now: justBeforeMidnight })).next?.answered).toEqual({ day: '2026-11-23', count: 8 });
    expect(decide(situation({ ...night, now: justBeforeMidnight + minute })).next?.answered).toEqual({ day: '2026-11-24', count: 1 });
  });

  it('lets the twentieth answer through and holds the next one back', () => {
    expect(saidIn(decide(situation({ event: wish, newsletter, state: full(19) })))).toEqual([['optin.question']]);
    const held = decide(situation({ event: wish, newsletter, state: full(20) }));
    expect(held.because).toBe('capped');
    expect(saidIn(held)).toEqual([]);
  });

  it('is told to the operator once', () => {
    const first = decide(situation({ event: wish, newsletter, state: full(20) }));
    expect(first.capReached).toBe(true);
    expect(decide(situation({ event: says(2, 'subscribe'), newsletter, state: first.next ?? full(20) })).capReached).toBeUndefined();
  });

  it('does not call anything said that it held back', () => {
    const stranger = { ...newPerson(monday10), answered: { day: '2026-11-23', count: 20 } };
    expect(decide(situation({ state: stranger })).next?.introducedAt).toBeUndefined();
    expect(decide(situation({ state: full(20), opening: closed })).next?.awaySaidFor).toBeUndefined();
  });

  it('stands between nobody and a withdrawal, a right or a human', () => {
    for (const command of ['stop', 'access', 'privacy', 'erase', 'human'] as const) {
      expect(saidIn(decide(situation({ event: says(1, command), state: full(20) }))), command).toHaveLength(1);
    }
  });

  it('does not count silence', () => {
    expect(decide(situation({ state: full(7) })).next?.answered).toEqual({ day: '2026-11-23', count: 7 });
  });
});
