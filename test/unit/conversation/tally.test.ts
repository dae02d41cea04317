import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../shared/conversation/decide.ts';
import type { Effect } from '../../../shared/conversation/state.ts';
import { type Tally, tallyOf, withAnswers } from '../../../shared/conversation/tally.ts';
import { monday10, openEffect } from '../../support/events.ts';

const decision = (because: Decision['because'], effects: readonly Partial<Effect>[], more: Partial<Decision> = {}): Decision => ({
  because,
  effects: effects.map((effect, index) => openEffect(index, { because, textIds: [], ...effect })),
  ...more,
});
const withdrawn = { kind: 'withdrawn', at: monday10, route: 'chat', confirmedAt: 1 } as const;

describe('what a decision adds to the counters', () => {
  it.each<[string, Decision, Tally]>([
    ['a greeting', decision('greeting', [{ textIds: ['greeting'] }]), { period: 'day', keys: ['messages', 'greeted'] }],
    [
      'a greeting at night',
      decision('greeting+away', [{ textIds: ['greeting', 'away.short'] }]),
      { period: 'day', keys: ['messages', 'greeted', 'away'] },
    ],
    ['an away text', decision('away', [{ textIds: ['away.hours'] }]), { period: 'day', keys: ['messages', 'away'] }],
    [
      'an away text of a long closure',
      decision('away', [{ textIds: ['away.closed_period'] }]),
      { period: 'day', keys: ['messages', 'away'] },
    ],
    ['an away text without a date', decision('away', [{ textIds: ['away.undated'] }]), { period: 'day', keys: ['messages', 'away'] }],
    ['a wish for a human', decision('human', [{ textIds: ['human.requested'] }]), { period: 'day', keys: ['messages', 'human'] }],
    ['a warning', decision('sensitive', [{ textIds: ['sensitive.warning'] }]), { period: 'day', keys: ['messages', 'sensitive'] }],
    ['an attachment', decision('attachment', [{ textIds: ['attachment'] }]), { period: 'day', keys: ['messages', 'attachment'] }],
    ['a cry for help, by the month', decision('crisis', [{ textIds: ['crisis.self'] }]), { period: 'month', keys: ['crisis'] }],
    ['a concern, by the month', decision('crisis.concern', [{ textIds: ['crisis.worry'] }]), { period: 'month', keys: ['concern'] }],
    [
      'what a cry for help asked for besides, by the month',
      decision('crisis', [{ textIds: ['crisis.self'] }, { textIds: ['human.requested'] }], { also: ['human'] }),
      { period: 'month', keys: ['crisis', 'human'] },
    ],
    [
      'a topic, with its id',
      decision('topic', [{ textIds: ['topic.hours'], topic: 'hours' }]),
      { period: 'day', keys: ['messages', 'topic.hours'] },
    ],
    [
      'a topic once, in however many messages',
      decision('topic', [
        { textIds: ['greeting'], topic: 'hours' },
        { textIds: ['topic.hours'], topic: 'hours' },
      ]),
      { period: 'day', keys: ['messages', 'greeted', 'topic.hours'] },
    ],
    ['an answer that is none of these', decision('doubt', [{ textIds: ['doubt.stop'] }]), { period: 'day', keys: ['messages'] }],
    [
      'a subscription',
      decision('opt-in.start', [{ textIds: ['optin.confirmed'] }], {
        ledger: { kind: 'confirmed', at: monday10, question: { at: 1, putAt: 1, textHash: 'q' }, keyword: 'START' },
      }),
      { period: 'day', keys: ['messages', 'subscribed'] },
    ],
    ['a withdrawal without an answer', decision('stop', [], { ledger: withdrawn }), { period: 'day', keys: ['withdrawn'] }],
  ])('is %s', (_what, made, tally) => {
    expect(tallyOf(made)).toEqual(tally);
  });

  it('counts the flyer of a first contact, once it is greeted', () => {
    const keys = (made: Decision) => tallyOf(made, 'wartezimmer')?.keys;
    expect(keys(decision('greeting', [{ textIds: ['greeting'] }]))).toEqual(['messages', 'greeted', 'source.wartezimmer']);
    expect(keys(decision('greeting', [{ textIds: ['greeting'] }, { textIds: ['optin.question'] }]))).toEqual([
      'messages',
      'greeted',
      'source.wartezimmer',
    ]);
    expect(keys(decision('away', [{ textIds: ['away.hours'] }]))).toEqual(['messages', 'away']);
    expect(keys(decision('silence', []))).toBeUndefined();
  });

  it('does not say which flyer a cry for help came from', () => {
    const cry = decision('crisis', [{ textIds: ['crisis.self'] }, { textIds: ['greeting'] }]);
    expect(tallyOf(cry, 'wartezimmer')).toEqual({ period: 'month', keys: ['crisis', 'greeted'] });
  });

  it.each<[string, Decision]>([
    ['a silence', decision('silence', [])],
    ['a cry that was not answered', decision('crisis', [])],
  ])('is nothing for %s', (_what, made) => {
    expect(tallyOf(made)).toBeUndefined();
  });
});

describe('the number of answers, where the platform charges for them', () => {
  it('rides on what is counted anyway', () => {
    expect(withAnswers({ period: 'month', keys: ['crisis'] }, 2)).toEqual({ period: 'month', keys: ['crisis'], answers: 2 });
  });

  it('is counted by the day where nothing else is', () => {
    expect(withAnswers(undefined, 1)).toEqual({ period: 'day', keys: [], answers: 1 });
  });

  it('leaves a silence uncounted', () => {
    expect(withAnswers(undefined, 0)).toBeUndefined();
  });
});
