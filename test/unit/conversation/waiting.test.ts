import { describe, expect, it } from 'vitest';
import { decide } from '../../../shared/conversation/decide.ts';
import type { Event } from '../../../shared/conversation/event.ts';
import { newPerson, type PersonState } from '../../../shared/conversation/state.ts';
import { noMeaning } from '../../../shared/understanding/meaning.ts';
import { hour, inboundEvent, minute, monday10, situation } from '../../support/events.ts';

/** A person after these events, one after the other, on an inbox that people read unless said otherwise. */
function waitingAfter(events: readonly Partial<Event>[], inbox: 'staffed' | 'none' = 'staffed') {
  let state: PersonState = newPerson(monday10);
  for (const [index, more] of events.entries()) {
    const event = inboundEvent(index + 1, more);
    state = decide(situation({ state, event, now: Math.max(monday10, event.at), inbox })).next ?? state;
  }
  return state.waiting;
}

const message = (at: number): Partial<Event> => ({ at: monday10 + at });
const echo = (at: number): Partial<Event> => ({ kind: 'staff', at: monday10 + at });
const since = (at: number) => ({ channel: 'messenger', since: monday10 + at });

describe('somebody who writes on an inbox that people read', () => {
  it('waits from the first message that nobody answered', () => {
    expect(waitingAfter([message(0), message(5 * minute)])).toEqual(since(0));
  });

  it('waits no more after a human answered, and again after the next message', () => {
    expect(waitingAfter([message(0), echo(minute)])).toBeUndefined();
    expect(waitingAfter([message(0), echo(minute), message(hour)])).toEqual(since(hour));
  });

  it('waits no more in a thread that went to humans', () => {
    expect(waitingAfter([message(0), { kind: 'handover', standby: true, at: monday10 + minute }])).toBeUndefined();
  });

  it('still waits after the answer of another automaton, which comes within seconds', () => {
    expect(waitingAfter([message(0), echo(2000)])).toEqual(since(0));
  });

  it('is seen by the times of what happened, in whatever order it arrives', () => {
    expect(waitingAfter([echo(minute), message(0)])).toBeUndefined();
    expect(waitingAfter([message(0), message(hour), echo(minute)])).toEqual(since(hour));
    expect(waitingAfter([message(hour), message(0)])).toEqual(since(0));
  });

  it.each<[string, Partial<Event>]>([
    ['STOP', { meaning: { ...noMeaning, commands: ['stop'] } }],
    ['a right', { meaning: { ...noMeaning, commands: ['access'] } }],
    ['a wish to be forgotten', { meaning: { ...noMeaning, commands: ['erase'] } }],
    ['a reaction', { kind: 'reaction' }],
    ['coming in without a word', { kind: 'entry' }],
  ])('does not wait for a human by %s', (_what, event) => {
    expect(waitingAfter([event])).toBeUndefined();
  });

  it.each<[string, Partial<Event>]>([
    ['a picture', { kind: 'media' }],
    ['asking for a human', { meaning: { ...noMeaning, commands: ['human'] } }],
    ['a cry for help', { meaning: { ...noMeaning, crisis: { category: 'despair', tier: 'acute' } } as Event['meaning'] }],
  ])('waits by %s', (_what, event) => {
    expect(waitingAfter([event])).toEqual(since(0));
  });
});

it('nobody waits where nobody reads', () => {
  expect(waitingAfter([message(0)], 'none')).toBeUndefined();
});
