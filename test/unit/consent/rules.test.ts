import { describe, expect, it, test } from 'vitest';
import type { Consent } from '../../../shared/consent/state.ts';
import { decide } from '../../../shared/conversation/decide.ts';
import type { Event } from '../../../shared/conversation/event.ts';
import type { Situation } from '../../../shared/conversation/rule.ts';
import { newPerson, type PersonState } from '../../../shared/conversation/state.ts';
import type { Command } from '../../../shared/understanding/meaning.ts';
import { understand } from '../../../shared/understanding/understand.ts';
import {
  closed,
  day,
  hour,
  inboundEvent,
  keyOf,
  known,
  minute,
  monday10,
  saidIn,
  second,
  situation,
  withoutAddress,
} from '../../support/events.ts';
import { meaningOf } from '../../support/meanings.ts';

const newsletter = { questionHash: 'question-1' };
const question = { at: monday10 - 10 * minute, putAt: monday10 - 10 * minute + 900, textHash: 'question-1', eventKey: 'wish-key' };
const asked: Consent = { kind: 'pending', question };
const confirmed: Consent = { kind: 'confirmed', at: monday10 - 9 * minute, question };
const withdrawn: Consent = { kind: 'withdrawn', at: monday10 - 5 * minute, route: 'chat' };
const address = 'k1.subscribed-address';
const subscriber: PersonState = known({ consent: confirmed, subscription: { channel: 'messenger', address } });

const says = (command: Command, more: Partial<Event> = {}): Event => inboundEvent(1, { meaning: meaningOf(command), ...more });
const decided = (event: Event, state: PersonState = known(), more: Partial<Situation> = {}) =>
  decide(situation({ event, state, newsletter, ...more }));

describe('a wish for the newsletter', () => {
  it.each<[string, Parameters<typeof understand>[0]]>([
    ['in free words', { text: 'Ja, ich will den Newsletter abonnieren' }],
    ['in two words', { text: 'newsletter bitte' }],
    ['as a wa.me link writes it into the box', { text: 'Newsletter' }],
    ['as a button', { payload: 'NL:subscribe', text: 'Newsletter' }],
    ['as the ref of an m.me link', { ref: 'newsletter' }],
  ])('%s is asked with the question', (_, said) => {
    const decision = decided(inboundEvent(1, { meaning: understand(said) }));
    expect(decision.because).toBe('opt-in.wish');
    expect(saidIn(decision)).toEqual([['optin.question']]);
    expect(decision.next?.consent).toEqual({
      kind: 'pending',
      question: { at: Date.UTC(2026, 10, 23, 9), putAt: Date.UTC(2026, 10, 23, 9), textHash: 'question-1', eventKey: keyOf(1) },
    });
    expect(decision.ledger).toBeUndefined();
    expect(decision.next?.subscription).toBeUndefined();
  });

  it('as the very first contact gets greeting and question, as two messages', () => {
    const decision = decided(says('subscribe', { kind: 'entry' }), newPerson(monday10));
    expect(saidIn(decision)).toEqual([['greeting'], ['optin.question']]);
    expect(decision.next?.introducedAt).toBe(Date.UTC(2026, 10, 23, 9));
  });

  it('out of hours is asked all the same, and then told who helps until somebody is back', () => {
    expect(saidIn(decided(says('subscribe'), known(), { opening: closed }))).toEqual([['optin.question'], ['human.closed']]);
  });

  it('of a subscriber is told so, with the date of the consent', () => {
    const decision = decided(says('subscribe'), subscriber);
    expect(saidIn(decision)).toEqual([['optin.already']]);
    expect(decision.effects[0]?.asOf).toBe(Date.UTC(2026, 10, 23, 8, 51));
  });

  it('where the facility has no newsletter is a message like any other', () => {
    expect(decide(situation({ event: says('subscribe'), state: known() })).because).toBe('silence');
  });
});

describe('START', () => {
  it('after the question confirms: proof, address and answer', () => {
    const decision = decided(says('start', { at: monday10 - minute }), known({ consent: asked }));
    expect(decision.because).toBe('opt-in.start');
    expect(saidIn(decision)).toEqual([['optin.confirmed']]);
    expect(decision.ledger).toEqual({
      kind: 'confirmed',
      at: Date.UTC(2026, 10, 23, 8, 59),
      question,
      keyword: 'START',
      eventKey: keyOf(1),
    });
    expect(decision.next?.subscription).toEqual({ channel: 'messenger', address: 'k1.sealed-address' });
  });

  it.each<[string, Parameters<typeof understand>[0]]>([
    ['start!', { text: 'start!' }],
    ['START bitte', { text: 'START bitte' }],
    ['START with an emoji', { text: '👍 START 🙂' }],
    ['the button', { payload: 'NL:start', text: 'START' }],
  ])('as %s confirms', (_, said) => {
    expect(decided(inboundEvent(1, { meaning: understand(said) }), known({ consent: asked })).ledger?.kind).toBe('confirmed');
  });

  it.each(['ja', 'ok gerne'])('is not "%s": the question is put again', (text) => {
    const decision = decided(inboundEvent(1, { meaning: understand({ text }) }), known({ consent: asked }));
    expect(decision.ledger).toBeUndefined();
    expect(decision.next?.consent).toMatchObject({ kind: 'pending', question: { putAt: monday10 } });
  });

  it.each(['wann startet das?', 'schick mir START'])('is not "%s"', (text) => {
    const decision = decided(inboundEvent(1, { meaning: understand({ text }) }), known({ consent: asked }));
    expect(decision.ledger).toBeUndefined();
    expect(decision.next?.consent?.kind).toBe('pending');
  });

  it.each<[string, Consent | undefined]>([
    ['out of the blue', undefined],
    ['after a withdrawal', withdrawn],
    ['later than 24 hours after the question', { kind: 'pending', question: { ...question, at: monday10 - day - 1 } }],
  ])('%s gets the question again', (_, consent) => {
    const decision = decided(says('start'), known(consent ? { consent } : {}));
    expect(saidIn(decision)).toEqual([['optin.question']]);
    expect(decision.ledger).toBeUndefined();
    expect(decision.next?.consent?.kind).toBe('pending');
  });

  it('in the 24th hour still confirms', () => {
    const open: Consent = { kind: 'pending', question: { ...question, at: monday10 - day } };
    expect(decided(says('start'), known({ consent: open })).ledger?.kind).toBe('confirmed');
  });

  it('that reached us before the question was put gets the question again', () => {
    const event = says('start', { receivedAt: question.putAt - 1 });
    const decision = decided(event, known({ consent: asked }));
    expect(saidIn(decision)).toEqual([['optin.question']]);
    expect(decision.ledger).toBeUndefined();
    expect(decided({ ...event, receivedAt: question.putAt }, known({ consent: asked })).ledger?.kind).toBe('confirmed');
  });

  it('from before a withdrawal does nothing and is not answered', () => {
    const decision = decided(says('start', { at: withdrawn.at }), known({ consent: withdrawn }));
    expect(saidIn(decision)).toEqual([]);
    expect(decision.next?.consent).toEqual(withdrawn);
  });

  it('that answers the question confirms although somebody of the team has said hello in between', () => {
    const talking = { quietUntil: monday10 + hour };
    expect(decided(says('start'), known({ ...talking, consent: asked })).ledger?.kind).toBe('confirmed');
    expect(decided(says('start'), known(talking)).because).toBe('quiet');
    expect(decided(says('subscribe'), known(talking)).because).toBe('quiet');
  });

  it.each<[string, Partial<Event>]>([
    ['a day old', { at: monday10 - day - second }],
    ['overheard while another app holds the thread', { standby: true }],
    ['an edit', { kind: 'edit' }],
  ])('%s confirms nothing', (_, more) => {
    const decision = decided(says('start', more), known({ consent: asked }));
    expect(decision.ledger).toBeUndefined();
    expect(decision.next?.subscription).toBeUndefined();
  });
});

const proofOfStop = (at: number) => ({
  kind: 'withdrawn',
  at,
  route: 'chat',
  confirmedAt: Date.UTC(2026, 10, 23, 8, 51),
  keyword: 'STOPP',
  eventKey: keyOf(1),
});

describe('STOP', () => {
  test.each<[string, Partial<Situation>, Partial<PersonState>, Partial<Event>]>([
    ['during office hours', {}, {}, {}],
    ['at night', { opening: closed }, {}, {}],
    ['while a human talks', {}, { quietUntil: monday10 + 8 * hour }, {}],
    ['after the day’s last answer', {}, { answered: { day: '2026-11-23', count: 20 } }, {}],
    ['by a button', {}, {}, { kind: 'choice' }],
  ])('%s ends the newsletter and is answered', (_, more, state, event) => {
    const decision = decided(says('stop', event), { ...subscriber, ...state }, more);
    expect(decision.because).toBe('stop');
    expect(saidIn(decision)).toEqual([['optout.done']]);
    expect(decision.ledger).toEqual(proofOfStop(Date.UTC(2026, 10, 23, 9)));
    expect(decision.next?.consent).toEqual({ kind: 'withdrawn', at: Date.UTC(2026, 10, 23, 9), route: 'chat' });
    expect(decision.next).not.toHaveProperty('subscription');
  });

  test.each<[string, Event]>([
    ['overheard while another app holds the thread', says('stop', { standby: true })],
    ['from somebody we cannot answer', withoutAddress(says('stop'))],
  ])('%s ends the newsletter without an answer', (_, event) => {
    const decision = decided(event, subscriber);
    expect(saidIn(decision)).toEqual([]);
    expect(decision.ledger).toEqual(proofOfStop(Date.UTC(2026, 10, 23, 9)));
    expect(decision.next).not.toHaveProperty('subscription');
  });

  it('that arrives days late ends the newsletter, unanswered', () => {
    const longAgo = { ...question, at: monday10 - 9 * day };
    const state = { ...subscriber, consent: { kind: 'confirmed', at: monday10 - 9 * day, question: longAgo } as const };
    const decision = decided(says('stop', { at: monday10 - 3 * day }), state);
    expect(saidIn(decision)).toEqual([]);
    expect(decision.next?.consent).toEqual({ kind: 'withdrawn', at: Date.UTC(2026, 10, 20, 9), route: 'chat' });
    expect(decision.ledger?.kind).toBe('withdrawn');
  });

  it('of somebody not subscribed has its own text, and is remembered against an older START', () => {
    const decision = decided(says('stop'));
    expect(saidIn(decision)).toEqual([['optout.none']]);
    expect(decision.ledger).toBeUndefined();
    expect(decision.next?.consent).toEqual({ kind: 'withdrawn', at: Date.UTC(2026, 10, 23, 9), route: 'chat' });
  });

  it('takes an open question back: the START that follows is asked again', () => {
    const { next } = decided(says('stop'), known({ consent: asked }));
    const start = inboundEvent(2, { meaning: meaningOf('start'), at: monday10 + minute });
    const decision = decide(situation({ event: start, state: next ?? known(), newsletter, now: monday10 + minute }));
    expect(saidIn(decision)).toEqual([['optin.question']]);
  });

  it('leaves ordinary conversation usable', () => {
    const { next } = decided(says('stop'), subscriber);
    const later = decide(
      situation({ event: inboundEvent(2, { at: monday10 + hour }), state: next ?? known(), opening: closed, newsletter }),
    );
    expect(saidIn(later)).toEqual([['away.hours']]);
  });

  it('works also where the facility has no newsletter any more', () => {
    expect(decide(situation({ event: says('stop'), state: subscriber })).ledger?.kind).toBe('withdrawn');
  });
});

describe('WhatsApp’s own switch', () => {
  it('"stop promotions" is a withdrawal, and is not answered', () => {
    const decision = decided(says('stop', { kind: 'preference' }), subscriber);
    expect(decision.ledger).toEqual({
      kind: 'withdrawn',
      at: Date.UTC(2026, 10, 23, 9),
      route: 'platform',
      confirmedAt: Date.UTC(2026, 10, 23, 8, 51),
      eventKey: keyOf(1),
    });
    expect(saidIn(decision)).toEqual([]);
  });

  it('"resume" alone is no consent', () => {
    const decision = decided(inboundEvent(1, { kind: 'preference' }), known({ consent: withdrawn }));
    expect(decision.next?.consent).toEqual(withdrawn);
    expect(decision.ledger).toBeUndefined();
    expect(saidIn(decision)).toEqual([]);
  });
});

describe('the address of a subscriber', () => {
  it('follows the latest message, and no late one of an id from before', () => {
    const newest = decided(inboundEvent(1, { at: monday10, address: 'k1.new-address' }), subscriber).next as PersonState;
    expect(newest.subscription?.address).toBe('k1.new-address');
    const late = decided(inboundEvent(2, { at: monday10 - minute, address: 'k1.old-address' }), newest).next;
    expect(late?.subscription?.address).toBe('k1.new-address');
  });
});
