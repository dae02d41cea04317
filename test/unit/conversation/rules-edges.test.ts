import { describe, expect, it } from 'vitest';
import type { Consent } from '../../../shared/consent/state.ts';
import { answersOfToday, answersPerDay, capped, counted, withheldBy, withRepeatAbsorbed } from '../../../shared/conversation/ceilings.ts';
import { doubt } from '../../../shared/conversation/rules/doubt.ts';
import { optIn } from '../../../shared/conversation/rules/opt-in.ts';
import { isTalking, mayNotSpeak, quiet } from '../../../shared/conversation/rules/quiet.ts';
import { topic } from '../../../shared/conversation/rules/topic.ts';
import type { PersonState } from '../../../shared/conversation/state.ts';
import type { TextId } from '../../../shared/facility/text-id.ts';
import { type Command, type Meaning, noMeaning } from '../../../shared/understanding/meaning.ts';
import { closed, day, hour, inboundEvent, keyOf, known, monday10, open, openEffect, situation } from '../../support/events.ts';
import { meaningOf } from '../../support/meanings.ts';

const newsletter = { questionHash: 'q' };
const question = { at: monday10 - hour, putAt: monday10 - hour + 900, textHash: 'q' };
const asked: Consent = { kind: 'pending', question };
const confirmed: Consent = { kind: 'confirmed', at: monday10 - hour, question };
const saying = (meaning: Partial<Meaning>, more: Parameters<typeof inboundEvent>[1] = {}) =>
  inboundEvent(1, { meaning: { ...noMeaning, ...meaning }, ...more });

describe('the opt-in', () => {
  const wish = saying(meaningOf('subscribe'));
  const start = saying(meaningOf('start'));

  it('greets who is new, then puts the question', () => {
    expect(optIn(situation({ event: wish, newsletter }))).toStrictEqual({
      because: 'opt-in.wish',
      messages: [['greeting'], ['optin.question']],
      remember: {
        consent: { kind: 'pending', question: { at: monday10, putAt: monday10, textHash: 'q', eventKey: keyOf(1) } },
        introducedAt: monday10,
      },
    });
  });

  it('confirms who is known, with a proof', () => {
    const consent = { kind: 'confirmed', at: monday10, question };
    expect(optIn(situation({ event: start, state: known({ consent: asked }), newsletter }))).toStrictEqual({
      because: 'opt-in.start',
      messages: [['optin.confirmed']],
      remember: { consent },
      ledger: { ...consent, keyword: 'START', eventKey: keyOf(1) },
    });
  });

  it('tells who has it since when', () => {
    expect(optIn(situation({ event: wish, state: known({ consent: confirmed }), newsletter }))).toStrictEqual({
      because: 'opt-in.wish',
      messages: [['optin.already']],
      remember: { consent: confirmed },
      about: monday10 - hour,
    });
  });

  it('says nothing to a wish from before the withdrawal', () => {
    const consent: Consent = { kind: 'withdrawn', at: monday10, route: 'chat' };
    expect(optIn(situation({ event: wish, state: known({ consent }), newsletter }))).toStrictEqual({
      because: 'opt-in.wish',
      messages: [],
      remember: { consent },
    });
  });

  it('asks again where the webhook took the START in before the question was put', () => {
    const early = saying(meaningOf('start'), { receivedAt: monday10 - hour + 899 });
    const taken = (receivedAt: number) =>
      optIn(situation({ event: { ...early, receivedAt }, state: known({ consent: asked }), newsletter }))?.messages;
    expect(taken(monday10 - hour + 899)).toEqual([['optin.question']]);
    expect(taken(monday10 - hour + 900)).toEqual([['optin.confirmed']]);
  });

  it('asks whether it is still meant where the consent is near its lapse', () => {
    const due = { ...newsletter, renewal: { textHash: 'renewal-1', dueSince: monday10 - day } };
    expect(optIn(situation({ event: wish, state: known({ consent: confirmed }), newsletter: due }))?.messages).toEqual([
      ['optin.reconfirm'],
    ]);
  });

  it('takes a yes to the open question for a wish, and no other yes', () => {
    const yes = saying({ reply: 'yes' });
    expect(optIn(situation({ event: yes, state: known({ consent: asked }), newsletter }))?.because).toBe('opt-in.wish');
    expect(optIn(situation({ event: yes, state: known({ consent: confirmed }), newsletter }))).toBeUndefined();
    expect(optIn(situation({ event: yes, state: known(), newsletter }))).toBeUndefined();
    expect(optIn(situation({ event: saying({}), state: known({ consent: asked }), newsletter }))).toBeUndefined();
  });

  it('takes START for START, also beside the wish', () => {
    expect(optIn(situation({ event: saying(meaningOf('subscribe', 'start')), state: known(), newsletter }))?.because).toBe('opt-in.start');
  });

  it('is not there without a newsletter, beside a STOP, or while a human talks', () => {
    expect(optIn(situation({ event: wish }))).toBeUndefined();
    expect(optIn(situation({ event: saying(meaningOf('subscribe', 'stop')), newsletter }))).toBeUndefined();
    expect(optIn(situation({ event: wish, state: known({ quietUntil: monday10 + hour }), newsletter }))).toBeUndefined();
  });

  it.each<[string, readonly Command[], Consent | undefined, object | undefined]>([
    ['who was asked', [], asked, { remember: { consent: { kind: 'none' } } }],
    ['who wants it', ['subscribe'], undefined, {}],
    ['who sends START', ['start'], undefined, {}],
    ['who had it', ['start'], confirmed, { remember: { consent: confirmed } }],
    ['who speaks of something else', ['human'], undefined, undefined],
    ['who has it and speaks of something else', [], confirmed, undefined],
  ])('tells %s that they are too young', (_who, commands, consent, more) => {
    const event = saying({ reply: 'under-age', commands });
    const verdict = optIn(situation({ event, state: known(consent ? { consent } : {}), newsletter }));
    const told = { because: 'opt-in.too-young', messages: [['optin.too_young']] };
    expect(verdict).toStrictEqual(more && { ...told, ...more });
  });

  it('greets who is new and too young', () => {
    const verdict = optIn(situation({ event: saying({ reply: 'under-age', commands: ['start'] }), newsletter }));
    expect(verdict).toStrictEqual({ because: 'opt-in.too-young', messages: [['greeting'], ['optin.too_young']] });
  });
});

describe('a doubt', () => {
  it.each<[Command, TextId]>([
    ['stop', 'doubt.stop'],
    ['erase-confirm', 'doubt.erase'],
    ['erase', 'doubt.erase'],
    ['access', 'doubt.access'],
    ['privacy', 'doubt.privacy'],
    ['subscribe', 'doubt.subscribe'],
    ['human', 'doubt.human'],
  ])('about %s is asked with %s', (command, text) => {
    expect(doubt(situation({ event: saying({ maybe: [command] }), state: known(), newsletter }))).toStrictEqual({
      because: 'doubt',
      messages: [[text]],
    });
  });

  it('greets who is new', () => {
    expect(doubt(situation({ event: saying({ maybe: ['stop'] }) }))).toStrictEqual({
      because: 'doubt',
      messages: [['greeting'], ['doubt.stop']],
      remember: { introducedAt: monday10 },
    });
  });

  it('is not asked about a newsletter that is not there, within an hour, or about START', () => {
    const about = (command: Command, more: Partial<PersonState> = {}) =>
      doubt(situation({ event: saying({ maybe: [command] }), state: known(more) }));
    expect(about('subscribe')).toBeUndefined();
    expect(about('start')).toBeUndefined();
    expect(about('stop', { saidAt: { doubt: monday10 - hour + 1 } })).toBeUndefined();
    expect(about('stop', { saidAt: { doubt: monday10 - hour } })).toMatchObject({ because: 'doubt' });
  });
});

describe('a human’s silence', () => {
  const quietMs = 12 * hour;
  const talking = (quietUntil: number | undefined, opening = open) =>
    isTalking(known(quietUntil === undefined ? {} : { quietUntil }), opening, quietMs, monday10);

  it('lasts to its end while the facility is open', () => {
    expect(talking(undefined)).toBe(false);
    expect(talking(monday10)).toBe(false);
    expect(talking(monday10 + 1)).toBe(true);
  });

  it('ends when the facility has closed since, and not when it was closed before', () => {
    const answeredAt = closed.since;
    expect(talking(answeredAt + quietMs, closed)).toBe(true);
    expect(talking(answeredAt + quietMs - 1, closed)).toBe(false);
    expect(talking(monday10 + 1, { ...closed, since: monday10 + 1 })).toBe(true);
    expect(talking(monday10 + 1, { ...closed, since: monday10 })).toBe(false);
  });

  const silenced = (consent?: Consent) => known({ quietUntil: monday10 + hour, ...(consent && { consent }) });
  const start = saying(meaningOf('start'));

  it.each<[string, Consent | undefined, boolean]>([
    ['the open question', asked, true],
    ['the open renewal', { ...confirmed, renewal: question }, true],
    ['no question', undefined, false],
    ['a consent that is not renewed', confirmed, false],
    ['a question of the day before yesterday', { kind: 'pending', question: { ...question, at: monday10 - 2 * day } }, false],
    ['a question that a withdrawal ended', { kind: 'withdrawn', at: 1, route: 'chat' }, false],
  ])('is broken by the START that answers %s: %s', (_what, consent, isBroken) => {
    const state = silenced(consent);
    expect(quiet(situation({ event: start, state }))).toEqual(isBroken ? undefined : { because: 'quiet' });
    expect(mayNotSpeak(situation({ event: start, state }))).toBe(!isBroken);
  });

  it('is not broken by another word', () => {
    expect(quiet(situation({ event: saying(meaningOf('subscribe')), state: silenced(asked) }))).toEqual({ because: 'quiet' });
  });

  it('is kept where nothing may be answered, either', () => {
    expect(mayNotSpeak(situation())).toBe(false);
    expect(mayNotSpeak(situation({ event: inboundEvent(1, { kind: 'reaction' }) }))).toBe(true);
    expect(mayNotSpeak(situation({ event: inboundEvent(1, { kind: 'unsupported' }), state: known() }))).toBe(true);
    expect(mayNotSpeak(situation({ event: inboundEvent(1, { kind: 'unsupported' }) }))).toBe(false);
  });
});

describe('a topic', () => {
  it.each([
    ['hours', 'topic.hours'],
    ['phone', 'topic.phone'],
    ['address', 'topic.address'],
    ['appointment', 'topic.appointment'],
    ['contact', 'topic.contact'],
    ['wohngeld', 'topic.frame'],
  ])('%s is answered with %s', (id, text) => {
    expect(topic(situation({ event: saying({ topic: id }), state: known() }))).toStrictEqual({
      because: 'topic',
      messages: [[text]],
      topic: id,
    });
  });

  it('stands within the greeting of who is new, at night with the away text', () => {
    const event = saying({ topic: 'phone' });
    const greeted = {
      because: 'greeting+topic',
      messages: [['greeting', 'topic.phone']],
      remember: { introducedAt: monday10 },
      topic: 'phone',
    };
    expect(topic(situation({ event }))).toStrictEqual(greeted);
    const { nextOpening: _, ...forGood } = closed;
    expect(topic(situation({ event, opening: forGood }))).toStrictEqual(greeted);
    expect(topic(situation({ event, opening: closed }))).toStrictEqual({
      because: 'greeting+topic',
      messages: [['greeting', 'away.short', 'topic.phone']],
      remember: { introducedAt: monday10, awaySaidFor: closed.since },
      closedSince: closed.since,
      topic: 'phone',
    });
    expect(topic(situation())).toBeUndefined();
  });
});

describe('the ceilings', () => {
  const today = (count: number, urgent?: object) => known({ answered: { day: '2026-11-23', count, ...(urgent && { urgent }) } });

  it('hold nothing back where nothing is said', () => {
    expect(withheldBy({ because: 'greeting' }, today(answersPerDay), monday10)).toBeUndefined();
    expect(withheldBy({ because: 'greeting', messages: [] }, today(answersPerDay), monday10)).toBeUndefined();
    expect(withheldBy({ because: 'greeting', messages: [['greeting']] }, today(answersPerDay), monday10)).toBe('cap');
    expect(withheldBy({ because: 'greeting', messages: [['greeting']] }, today(answersPerDay - 1), monday10)).toBeUndefined();
  });

  it('are remembered as reached', () => {
    expect(capped(today(20, { help: 1 }), monday10)).toStrictEqual(today(21, { help: 1 }));
    expect(capped(known(), monday10)).toStrictEqual(today(21));
    expect(answersOfToday(today(3), monday10 + day)).toEqual({ day: '2026-11-24', count: 0 });
  });

  it('count an answer, and what has a ceiling of its own, by its group', () => {
    expect(counted(today(2), 'greeting', monday10)).toStrictEqual(today(3));
    expect(counted(today(2), 'stop', monday10)).toStrictEqual(today(2, { stop: 1 }));
    expect(counted(today(2, { stop: 1, help: 4 }), 'stop', monday10)).toStrictEqual(today(2, { stop: 2, help: 4 }));
    const state = today(2);
    expect(counted(state, 'crisis.line', monday10)).toBe(state);
  });

  it('let an open answer of the group stand for the repeat, at the newest address', () => {
    const state = known({
      windowUntil: monday10 + 30 * hour,
      effects: [openEffect(1, { because: 'stop' }), openEffect(2, { because: 'greeting' })],
    });
    expect(withRepeatAbsorbed(state, 'stop', 'k1.newer').effects).toEqual([
      openEffect(1, { because: 'stop', address: 'k1.newer', windowUntil: monday10 + 30 * hour }),
      openEffect(2, { because: 'greeting' }),
    ]);
    expect(withRepeatAbsorbed(state, 'greeting', 'k1.newer')).toEqual(state);
    expect(withRepeatAbsorbed(known({ effects: [openEffect(1, { because: 'stop' })] }), 'stop', 'k1.newer').effects[0]?.windowUntil).toBe(
      monday10 + 24 * hour,
    );
  });
});
