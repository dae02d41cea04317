import { describe, expect, it } from 'vitest';
import { proof } from '../../../shared/consent/proof.ts';
import { renewalDueSince } from '../../../shared/consent/retention.ts';
import type { Consent } from '../../../shared/consent/state.ts';
import { transition } from '../../../shared/consent/transition.ts';
import { decide } from '../../../shared/conversation/decide.ts';
import { pointless, settle } from '../../../shared/conversation/outcome.ts';
import type { Situation } from '../../../shared/conversation/rule.ts';
import { lineFacts } from '../../../shared/print/proof-words.ts';
import { closed, hour, inboundEvent, keyOf, known, minute, monday10, open, openEffect, saidIn, situation } from '../../support/events.ts';
import { meaningOf } from '../../support/meanings.ts';

const day = 24 * hour;
/** Confirmed at 10:09 on 24 November 2024: lapses tomorrow. */
const firstQuestion = { at: Date.UTC(2024, 10, 24, 9), putAt: Date.UTC(2024, 10, 24, 9, 0, 1), textHash: 'question-1' };
const old = { kind: 'confirmed', at: Date.UTC(2024, 10, 24, 9, 9), question: firstQuestion } as const satisfies Consent;
const renewal = { textHash: 'renewal-1', dueSince: Date.UTC(2026, 7, 26, 8, 9) };
const renewalQuestion = { at: monday10 - hour, putAt: monday10 - hour + 900, textHash: 'renewal-1' };
const askedAgain = { ...old, renewal: renewalQuestion } as const satisfies Consent;

const start = (at: number, due = true) =>
  ({ kind: 'start', at, textHash: 'question-2', eventKey: 'start-key', ...(due && { renewal }) }) as const;

describe('a consent near its lapse', () => {
  it('is that for its last ninety days', () => {
    expect(renewalDueSince(old, undefined)).toBe(Date.parse('2026-08-26T09:09:00Z'));
    expect(renewalDueSince(old, Date.parse('2025-03-01T12:00:00+01:00'))).toBe(Date.parse('2026-12-01T12:00:00+01:00'));
  });

  it('is renewed by the START that answers the question: a new declaration with a proof of its own', () => {
    expect(transition(askedAgain, start(monday10), monday10)).toEqual({
      state: { kind: 'confirmed', at: Date.UTC(2026, 10, 23, 9), question: renewalQuestion, firstAskedAt: Date.UTC(2024, 10, 24, 9) },
      say: 'optin.confirmed',
      ledger: {
        kind: 'confirmed',
        at: Date.UTC(2026, 10, 23, 9),
        question: renewalQuestion,
        keyword: 'START',
        renews: Date.UTC(2024, 10, 24, 9, 9),
        eventKey: 'start-key',
      },
    });
  });

  it.each([
    ['START without the question', old],
    ['START a day after the question', { ...askedAgain, renewal: { ...renewalQuestion, at: monday10 - day - 1 } }],
  ])('%s is asked, and changes nothing else', (_, before) => {
    expect(transition(before, start(monday10), monday10)).toEqual({
      state: {
        ...old,
        renewal: { at: Date.UTC(2026, 10, 23, 9), putAt: Date.UTC(2026, 10, 23, 9), textHash: 'renewal-1', eventKey: 'start-key' },
      },
      say: 'optin.reconfirm',
    });
  });

  it('START that reached us before the question was put is asked again', () => {
    expect(transition(askedAgain, { ...start(monday10), heardAt: monday10 - hour }, monday10).say).toBe('optin.reconfirm');
  });

  it('START is told that nothing is to be done once an issue has ended the silence', () => {
    expect(transition(askedAgain, start(monday10, false), monday10)).toEqual({ state: askedAgain, say: 'optin.already' });
  });

  it('a wish is asked whether it is still meant', () => {
    expect(transition(old, { ...start(monday10), kind: 'subscribe-request' }, monday10).say).toBe('optin.reconfirm');
  });

  it('ends with a STOP while the question is open', () => {
    expect(transition(askedAgain, { kind: 'stop', at: monday10 }, monday10)).toMatchObject({
      state: { kind: 'withdrawn', at: Date.UTC(2026, 10, 23, 9), route: 'chat' },
      say: 'optout.done',
    });
  });

  it('does not survive a STOP from between its first question and its renewal that arrives late', () => {
    const renewed = transition(askedAgain, start(monday10), monday10).state;
    const late = Date.UTC(2026, 5, 1);
    expect(transition(renewed, { kind: 'stop', at: late }, monday10).state).toEqual({ kind: 'withdrawn', at: late, route: 'chat' });
    expect(transition(renewed, { kind: 'stop', at: Date.UTC(2024, 10, 1) }, monday10).state).toEqual(renewed);
  });
});

describe('a subscriber who writes near the lapse', () => {
  const subscriber = known({ consent: old, subscription: { channel: 'messenger', address: 'k1.sealed-address' } });
  const newsletter = { questionHash: 'question-2', renewal };
  const decided = (more: Partial<Situation> = {}) => decide(situation({ state: subscriber, newsletter, ...more }));

  it('is asked beside the answer, by a message of its own that names the day of the consent', () => {
    const decision = decided({ opening: closed });
    expect(saidIn(decision)).toEqual([['away.hours'], ['optin.reconfirm']]);
    expect(decision.effects.map(({ because }) => because)).toEqual(['away', 'opt-in.renewal']);
    expect(decision.effects[1]?.asOf).toBe(Date.UTC(2024, 10, 24, 9, 9));
    expect(decision.next?.consent).toEqual({
      ...old,
      renewal: { at: Date.UTC(2026, 10, 23, 9), putAt: Date.UTC(2026, 10, 23, 9), textHash: 'renewal-1', eventKey: keyOf(1) },
    });
    expect(decision.next?.subscription).toBeDefined();
    expect(decision.ledger).toBeUndefined();
  });

  it('is asked once, and again only before the next lapse', () => {
    const asked = { ...subscriber, consent: askedAgain };
    expect(saidIn(decided({ state: asked }))).toEqual([]);
    const longAgo = { ...subscriber, consent: { ...old, renewal: { ...renewalQuestion, putAt: renewal.dueSince - 1 } } };
    expect(saidIn(decided({ state: longAgo }))).toEqual([['optin.reconfirm']]);
  });

  it('is asked once also by a wish', () => {
    const event = inboundEvent(1, { meaning: meaningOf('subscribe') });
    expect(saidIn(decided({ event }))).toEqual([['optin.reconfirm']]);
  });

  it('is not asked while somebody of the team is talking, nor in answer to STOP, a right or MENSCH', () => {
    expect(saidIn(decided({ state: { ...subscriber, quietUntil: monday10 + hour } }))).toEqual([]);
    for (const command of ['stop', 'access', 'human'] as const) {
      expect(saidIn(decided({ event: inboundEvent(1, { meaning: meaningOf(command) }) })).flat()).not.toContain('optin.reconfirm');
    }
  });

  it('is renewed by START while somebody of the team is talking', () => {
    const state = { ...subscriber, consent: askedAgain, quietUntil: monday10 + hour };
    const decision = decided({ state, event: inboundEvent(1, { meaning: meaningOf('start') }) });
    expect(decision.because).toBe('opt-in.start');
    expect(decision.ledger).toMatchObject({ kind: 'confirmed', renews: Date.UTC(2024, 10, 24, 9, 9) });
  });

  it('is not asked with the issue that ends the silence', () => {
    const news = {
      job: 'fest',
      issue: { text: 'x', link: 'https://example.org' },
      at: monday10 - day,
      waitsUntil: monday10 + day,
      waitsOn: ['messenger'] as const,
    };
    expect(saidIn(decided({ news }))).toEqual([['broadcast.frame']]);
  });

  it('is asked again when the question was refused by Meta', () => {
    const decision = decided();
    const id = decision.effects[0]?.id ?? '';
    expect(decision.next && settle(decision.next, id, { kind: 'refused' }, monday10).consent).toEqual(old);
    expect(decision.next && settle(decision.next, id, { kind: 'sent' }, monday10).consent).not.toEqual(old);
  });

  it('gets no question any more that a START or STOP has overtaken', () => {
    const late = openEffect(1, { because: 'opt-in.renewal', textIds: ['optin.reconfirm'], status: 'later' });
    expect(pointless(late, { ...subscriber, consent: askedAgain }, open, monday10, 12 * hour)).toBeUndefined();
    expect(pointless(late, { ...subscriber, consent: old }, open, monday10, 12 * hour)).toBe('withdrawn');
    expect(pointless(late, known({ consent: { kind: 'withdrawn', at: monday10, route: 'chat' } }), open, monday10, 12 * hour)).toBe(
      'withdrawn',
    );
  });
});

describe('the proof of a renewal', () => {
  it('says which consent it renews', () => {
    const { ledger } = transition(askedAgain, start(monday10 + minute), monday10);
    if (!ledger) throw new Error('no proof');
    const context = {
      channel: 'whatsapp',
      account: '1',
      newsletter: 'Blatt',
      law: 'DSGVO',
      language: 'de',
      softwareVersion: '1',
      recordedAt: 1,
    } as const;
    expect(lineFacts(proof(ledger, context), undefined).slice(0, 6)).toEqual([
      ['Erneuert die Einwilligung vom', '2024-11-24T10:09:00+01:00'],
      ['Gefragt aus Anlass einer Nachricht vom', '2026-11-23T09:00:00+01:00'],
      ['Frage gestellt', '2026-11-23T09:00:00+01:00'],
      ['Prüfsumme der Frage (SHA-256)', 'renewal-1'],
      ['Antwort', 'START'],
      ['Eingewilligt', '2026-11-23T10:01:00+01:00'],
    ]);
  });
});
