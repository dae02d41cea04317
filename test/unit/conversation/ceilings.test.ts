import { describe, expect, it, test } from 'vitest';
import { decide } from '../../../shared/conversation/decide.ts';
import { mergeStates } from '../../../shared/conversation/merge.ts';
import type { Command } from '../../../shared/understanding/meaning.ts';
import { hour, inboundEvent, known, minute, monday10, openEffect, saidIn, situation } from '../../support/events.ts';
import { meaningOf } from '../../support/meanings.ts';

const asks = (n: number, ...commands: Command[]) => inboundEvent(n, { meaning: meaningOf(...commands) });
const spent = { day: '2026-11-23', count: 0, urgent: { human: 10, stop: 10, access: 10, erase: 10 } };
const newsletter = { questionHash: 'hash-of-the-question' };

describe('an urgent answer that waits to be sent', () => {
  test.each(['claimed', 'later', 'blocked', 'unknown'] as const)('stands for its repeat while it is %s', (status) => {
    const waiting = openEffect(1, { because: 'human', textIds: ['human.requested'], status });
    const repeat = decide(situation({ event: asks(2, 'human'), state: known({ effects: [waiting] }) }));
    expect(repeat.effects).toEqual([]);
    expect(repeat.withheld).toBe('open-answer');
    expect(repeat.next?.effects).toHaveLength(1);
  });

  it('stands for nothing once it was sent twice and nobody knows what became of it', () => {
    const lost = openEffect(1, { because: 'human', textIds: ['human.requested'], status: 'unknown', resent: true });
    expect(saidIn(decide(situation({ event: asks(2, 'human'), state: known({ effects: [lost] }) })))).toEqual([['human.requested']]);
  });

  it('stands for its repeat within the greeting, too', () => {
    const waiting = openEffect(1, { because: 'greeting+human', textIds: ['greeting', 'human.requested'], status: 'later' });
    expect(decide(situation({ event: asks(2, 'human'), state: known({ effects: [waiting] }) })).withheld).toBe('open-answer');
  });

  it('goes where the repeat came from, for as long as the repeat may be answered', () => {
    const waiting = openEffect(1, { because: 'human', textIds: ['human.requested'], status: 'later' });
    const event = { ...asks(2, 'human'), at: monday10 + 20 * hour, address: 'k1.newer' };
    const { next } = decide(situation({ event, now: monday10 + 20 * hour, state: known({ effects: [waiting] }) }));
    expect(next?.effects).toMatchObject([{ address: 'k1.newer', windowUntil: monday10 + 44 * hour }]);
  });

  it('stands for no other answer', () => {
    const waiting = openEffect(1, { because: 'human', textIds: ['human.requested'], status: 'later' });
    expect(saidIn(decide(situation({ event: asks(2, 'access'), state: known({ effects: [waiting] }) })))).toEqual([['rights.access']]);
  });
});

describe('the ceiling of an urgent answer', () => {
  test.each<[Command, string]>([
    ['human', 'human.requested'],
    ['access', 'rights.access'],
    ['erase', 'rights.erase_ask'],
  ])('ends %s after ten answers of one day', (command, text) => {
    const nine = { ...spent, urgent: { human: 9, access: 9, erase: 9 } };
    expect(saidIn(decide(situation({ event: asks(1, command), state: known({ answered: nine }) })))).toEqual([[text]]);
    const over = decide(situation({ event: asks(1, command), state: known({ answered: spent }) }));
    expect(over.effects).toEqual([]);
    expect(over.withheld).toBe('ceiling');
  });

  it('counts each kind for itself, and is new on the next day', () => {
    expect(saidIn(decide(situation({ event: asks(1, 'privacy'), state: known({ answered: spent }) })))).toEqual([['rights.info']]);
    const tomorrow = monday10 + 24 * hour;
    const event = { ...asks(1, 'human'), at: tomorrow };
    expect(saidIn(decide(situation({ event, now: tomorrow, state: known({ answered: spent }) })))).toEqual([['human.requested']]);
  });

  it('never keeps a withdrawal from being recorded', () => {
    const consent = { kind: 'confirmed', at: monday10 - hour, question: { at: 1, putAt: 1, textHash: 'hash' } } as const;
    const { next, ledger, effects } = decide(situation({ event: asks(1, 'stop'), state: known({ answered: spent, consent }) }));
    expect(effects).toEqual([]);
    expect(next?.consent).toMatchObject({ kind: 'withdrawn', route: 'chat' });
    expect(ledger).toBeDefined();
  });

  it('puts no question that it held back', () => {
    expect(decide(situation({ event: asks(1, 'erase'), state: known({ answered: spent }) })).next?.eraseAskedAt).toBeUndefined();
  });

  it('is one for both memories of a person', () => {
    const merged = mergeStates(
      known({ answered: { day: '2026-11-23', count: 1, urgent: { human: 6 } } }),
      known({ answered: { day: '2026-11-23', count: 2, urgent: { human: 4, stop: 1 } } }),
    );
    expect(merged.answered).toEqual({ day: '2026-11-23', count: 3, urgent: { human: 10, stop: 1 } });
  });
});

describe('a message that asks for two things', () => {
  test.each<[string, readonly Command[], readonly string[][]]>([
    ['withdraws and asks about the erasure', ['stop', 'erase'], [['optout.none'], ['rights.erase_ask']]],
    ['withdraws and tells the way to a human', ['stop', 'human'], [['optout.none'], ['human.requested']]],
    ['answers two rights', ['access', 'privacy'], [['rights.access'], ['rights.info']]],
    ['tells the way to a human and puts the question', ['subscribe', 'human'], [['human.requested'], ['optin.question']]],
    ['withdraws and subscribes to nothing', ['stop', 'subscribe'], [['optout.none']]],
    ['withdraws and confirms nothing', ['stop', 'start'], [['optout.none']]],
  ])('%s', (_, commands, expected) => {
    const decision = decide(situation({ event: asks(1, ...commands), state: known(), newsletter }));
    expect(saidIn(decision)).toEqual(expected);
    expect(new Set(decision.effects.map(({ id }) => id)).size).toBe(expected.length);
  });

  it('withdraws and erases', () => {
    const state = known({ eraseAskedAt: monday10 - minute });
    const decision = decide(situation({ event: asks(1, 'stop', 'erase-confirm'), state }));
    expect(saidIn(decision)).toEqual([['optout.none'], ['rights.erase_done']]);
    expect(decision.also).toEqual(['rights.erased']);
    expect(decision.next?.introducedAt).toBeUndefined();
    expect(decision.next?.consent?.kind).toBe('withdrawn');
  });

  it('greets once', () => {
    const decision = decide(situation({ event: asks(1, 'subscribe', 'human'), newsletter }));
    expect(saidIn(decision)).toEqual([['greeting', 'human.requested'], ['optin.question']]);
  });
});
