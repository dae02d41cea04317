import { describe, expect, it } from 'vitest';
import type { Consent } from '../../../shared/consent/state.ts';
import { isBehind, pointless, saidBy, settle, takeBack } from '../../../shared/conversation/outcome.ts';
import type { Effect, PersonState } from '../../../shared/conversation/state.ts';
import { effectIdOf, hour, keyOf, known, monday10, open, openEffect } from '../../support/events.ts';

const question = (n: number) => ({ at: monday10, putAt: monday10, textHash: 'q', eventKey: keyOf(n) });
const confirmed: Consent = { kind: 'confirmed', at: monday10 - hour, question: question(1) };
const withdrawn: Consent = { kind: 'withdrawn', at: monday10, route: 'chat' };

describe('an answer to the same message', () => {
  const behind = (id: string, ...others: readonly Partial<Effect>[]) =>
    isBehind(openEffect(1, { id }), known({ effects: others.map((other, n) => openEffect(n, other)) }));

  it.each<[string, string, Partial<Effect>, boolean]>([
    ['waits for the first', 'a.2', { id: 'a' }, true],
    ['waits for the one before', 'a.3', { id: 'a.2' }, true],
    ['counts its place as a number', 'a.10', { id: 'a.9' }, true],
    ['does not wait for itself', 'a.2', { id: 'a.2' }, false],
    ['does not wait for the one behind', 'a', { id: 'a.2' }, false],
    ['does not wait for another message’s', 'a.2', { id: 'b' }, false],
    ['does not wait for one whose fate is unknown', 'a.2', { id: 'a', status: 'unknown' }, false],
    ['waits for one that is tried later', 'a.2', { id: 'a', status: 'later' }, true],
  ])('%s', (_what, id, other, waits) => {
    expect(behind(id, other)).toBe(waits);
  });

  it('waits as long as one of several is before it', () => {
    expect(behind('a.2', { id: 'b' }, { id: 'a' })).toBe(true);
    expect(behind('a.2')).toBe(false);
  });
});

describe('a newsletter text that could not be sent', () => {
  const retry = (effect: Partial<Effect>, consent?: Consent) =>
    pointless(openEffect(1, effect), known(consent ? { consent } : {}), open, monday10, 12 * hour);

  it.each<[string, Partial<Effect>, Consent | undefined, string | undefined]>([
    [
      'a question that is still open',
      { because: 'opt-in.wish', textIds: ['optin.question'] },
      { kind: 'pending', question: question(1) },
      undefined,
    ],
    ['a question after a withdrawal', { because: 'opt-in.wish', textIds: ['optin.question'] }, withdrawn, 'withdrawn'],
    ['a question that was answered', { because: 'opt-in.wish', textIds: ['optin.question'] }, confirmed, 'withdrawn'],
    ['a question nobody knows of', { because: 'opt-in.wish', textIds: ['optin.question'] }, undefined, 'withdrawn'],
    ['a question with the greeting', { because: 'opt-in.wish', textIds: ['greeting', 'optin.question'] }, withdrawn, undefined],
    ['a confirmation', { because: 'opt-in.start', textIds: ['optin.confirmed'] }, confirmed, undefined],
    ['a confirmation after a withdrawal', { because: 'opt-in.start', textIds: ['optin.confirmed'] }, withdrawn, 'withdrawn'],
    ['a confirmation nobody knows of', { because: 'opt-in.start', textIds: ['optin.confirmed'] }, undefined, undefined],
    [
      'a renewal that is still open',
      { because: 'opt-in.renewal', textIds: ['optin.reconfirm'] },
      { ...confirmed, renewal: question(2) },
      undefined,
    ],
    ['a renewal that was answered', { because: 'opt-in.renewal', textIds: ['optin.reconfirm'] }, confirmed, 'withdrawn'],
    ['a renewal after a withdrawal', { because: 'opt-in.renewal', textIds: ['optin.reconfirm'] }, withdrawn, 'withdrawn'],
    ['a renewal nobody knows of', { because: 'opt-in.renewal', textIds: ['optin.reconfirm'] }, undefined, 'withdrawn'],
    ['an answer that is no word of consent', { because: 'topic', textIds: ['topic.hours'] }, withdrawn, undefined],
    ['an issue of a subscriber', { because: 'news.waiting', textIds: ['broadcast.frame'] }, confirmed, undefined],
    ['an issue after a withdrawal', { because: 'news.waiting', textIds: ['broadcast.frame'] }, withdrawn, 'withdrawn'],
    ['an issue to somebody unknown', { because: 'news.waiting', textIds: ['broadcast.frame'] }, undefined, 'withdrawn'],
  ])('%s', (_what, effect, consent, why) => {
    expect(retry(effect, consent)).toBe(why);
  });
});

describe('what an answer counts as having said', () => {
  it.each<[string, Partial<Effect>, object]>([
    ['nothing in a text that counts as nothing', { textIds: ['topic.hours'] }, { parts: [] }],
    ['the away text of a closed period', { textIds: ['away.hours'], closedSince: 7 }, { parts: ['away'], period: 7 }],
    ['no away text without one', { textIds: ['human.requested'] }, { parts: [] }],
    ['an issue with its name', { textIds: ['broadcast.frame'], issue: 'fest' }, { parts: ['issue'] }],
    ['no issue without', { textIds: ['broadcast.frame'] }, { parts: [] }],
    ['the closing it speaks of', { textIds: ['open.closing_soon'], asOf: 8 }, { parts: ['closing-soon'], period: 8 }],
    ['no moment of a text that speaks of none', { textIds: ['greeting'], asOf: 8, closedSince: 7 }, { parts: ['greeting'] }],
    ['each part once', { textIds: ['crisis.self', 'crisis.again', 'greeting'] }, { parts: ['help', 'greeting'] }],
  ])('is %s', (_what, effect, said) => {
    expect(saidBy(openEffect(1, { tries: 2, ...effect }))).toStrictEqual({ at: monday10, tries: 2, ...said });
  });
});

describe('what is taken back', () => {
  const back = (state: Partial<PersonState>, said: Partial<Parameters<typeof takeBack>[2]>, n = 1) =>
    takeBack(known(state), effectIdOf(n), { parts: [], at: monday10, tries: 1, ...said });
  const { introducedAt: _, ...stranger } = known();

  it('is the occasion that this answer was', () => {
    expect(back({ saidAt: { help: monday10, line: 3 } }, { parts: ['help'] })).toStrictEqual(known({ saidAt: { line: 3 } }));
    expect(back({ saidAt: { help: monday10 + 1 } }, { parts: ['help'] })).toStrictEqual(known({ saidAt: { help: monday10 + 1 } }));
    expect(back({}, { parts: ['help'] })).toStrictEqual(known());
  });

  it('is the greeting, unless a human answered since', () => {
    expect(back({ introducedAt: monday10 }, { parts: ['greeting'] })).toStrictEqual(stranger);
    expect(back({ introducedAt: monday10, quietUntil: monday10 }, { parts: ['greeting'] })).toStrictEqual({
      ...stranger,
      quietUntil: monday10,
    });
    expect(back({ introducedAt: monday10, quietUntil: monday10 + 1 }, { parts: ['greeting'] })).toHaveProperty('introducedAt');
    expect(back({}, { parts: ['greeting'] })).toStrictEqual(known());
  });

  it('is the away text of its period, and the closing it announced', () => {
    expect(back({ awaySaidFor: 7 }, { parts: ['away'], period: 7 })).toStrictEqual(known());
    expect(back({ awaySaidFor: 7 }, { parts: ['away'], period: 8 })).toStrictEqual(known({ awaySaidFor: 7 }));
    expect(back({ closingSaidFor: 7 }, { parts: ['closing-soon'], period: 7 })).toStrictEqual(known());
    expect(back({ closingSaidFor: 7 }, { parts: ['closing-soon'], period: 8 })).toStrictEqual(known({ closingSaidFor: 7 }));
  });

  it('is the day’s word on few staff', () => {
    expect(back({ fewStaffSaidOn: '2026-11-23' }, { parts: ['few-staff'] })).toStrictEqual(known());
    expect(back({ fewStaffSaidOn: '2026-11-22' }, { parts: ['few-staff'] })).toStrictEqual(known({ fewStaffSaidOn: '2026-11-22' }));
  });

  it('is the issue of that moment', () => {
    const issue = { id: 'fest', at: monday10 };
    expect(back({ issue }, { parts: ['issue'] })).toStrictEqual(known());
    expect(back({ issue: { ...issue, at: 1 } }, { parts: ['issue'] })).toStrictEqual(known({ issue: { ...issue, at: 1 } }));
    expect(back({}, { parts: ['issue'] })).toStrictEqual(known());
  });

  it.each<[string, Consent | undefined, Consent | undefined]>([
    ['the question that it put', { kind: 'pending', question: question(1) }, undefined],
    ['not a younger one', { kind: 'pending', question: question(2) }, { kind: 'pending', question: question(2) }],
    ['the renewal that it asked for', { ...confirmed, renewal: question(1) }, confirmed],
    ['not a younger renewal', { ...confirmed, renewal: question(2) }, { ...confirmed, renewal: question(2) }],
    ['not the consent', confirmed, confirmed],
    ['not the withdrawal', withdrawn, withdrawn],
    ['nothing where nothing was asked', undefined, undefined],
  ])('of the newsletter is %s', (_what, before, after) => {
    const of = (consent: Consent | undefined) => (consent ? { consent } : {});
    expect(back(of(before), { parts: ['question'] })).toStrictEqual(known(of(after)));
  });
});

describe('a send that ends', () => {
  it.each(['sent', 'refused', 'failed', 'given-up'] as const)('as %s leaves no open answer', (kind) => {
    const state = known({ effects: [openEffect(1, { textIds: ['topic.hours'] }), openEffect(2)] });
    expect(settle(state, effectIdOf(1), { kind }, monday10).effects).toEqual([openEffect(2)]);
  });
});
