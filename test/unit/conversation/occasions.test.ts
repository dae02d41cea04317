import { describe, expect, it } from 'vitest';
import type { News } from '../../../shared/broadcast/issue.ts';
import type { Consent } from '../../../shared/consent/state.ts';
import { withOccasions, withoutOldOccasions } from '../../../shared/conversation/occasions.ts';
import { withRenewalQuestion } from '../../../shared/conversation/renewal-question.ts';
import type { RuleResult } from '../../../shared/conversation/rule.ts';
import type { PersonState } from '../../../shared/conversation/state.ts';
import { waitsFor, withWaitingIssue } from '../../../shared/conversation/waiting-issue.ts';
import { day, hour, inboundEvent, keyOf, known, monday10, situation } from '../../support/events.ts';

const confirmed: Consent = { kind: 'confirmed', at: monday10 - 9 * day, question: { at: 1, putAt: 1, textHash: 'q' } };

describe('what was said', () => {
  it('is remembered by its occasion', () => {
    expect(withOccasions(known({ saidAt: { help: 1, told: 2 } }), ['greeting', 'crisis.line', 'crisis.self'], 9)).toStrictEqual(
      known({ saidAt: { help: 9, told: 2, line: 9 } }),
    );
  });

  it('is not remembered where it is no occasion', () => {
    const state = known();
    expect(withOccasions(state, ['greeting', 'away.hours', 'topic.hours'], 9)).toBe(state);
  });

  it.each<[string, Partial<PersonState>, Partial<PersonState>]>([
    ['nothing', {}, {}],
    ['an occasion of less than a day', { saidAt: { help: monday10 - day + 1 } }, { saidAt: { help: monday10 - day + 1 } }],
    ['no occasion of a day', { saidAt: { help: monday10 - day } }, {}],
    ['the younger one of two', { saidAt: { help: 1, line: monday10 } }, { saidAt: { line: monday10 } }],
    ['that the team was told less than a day ago', { toldAt: monday10 - day + 1 }, { toldAt: monday10 - day + 1 }],
    ['not that it was told a day ago', { toldAt: monday10 - day }, {}],
    ['a time without an issue that is not over', { noIssueUntil: monday10 + 1 }, { noIssueUntil: monday10 + 1 }],
    ['none that is over', { noIssueUntil: monday10 }, {}],
  ])('keeps %s', (_what, before, after) => {
    expect(withoutOldOccasions(known(before), monday10)).toStrictEqual(known(after));
  });
});

describe('the issue that waits for people to write', () => {
  const news: News = {
    job: 'fest',
    issue: { text: 'Sommerfest', link: 'https://ahornweg.example.org/fest' },
    at: monday10 - hour,
    waitsUntil: monday10 + hour,
    waitsOn: ['messenger'],
  };
  const subscriber = known({ consent: confirmed, subscription: { channel: 'messenger', address: 'k1.a' } });

  it.each<[string, News | undefined, PersonState, number, boolean]>([
    ['a subscriber', news, subscriber, monday10, true],
    ['a subscriber, to the last millisecond', news, subscriber, monday10 + hour - 1, true],
    ['nobody after its time', news, subscriber, monday10 + hour, false],
    ['nobody where there is none', undefined, subscriber, monday10, false],
    ['nobody on another channel', { ...news, waitsOn: ['whatsapp'] }, subscriber, monday10, false],
    ['nobody who has it', news, { ...subscriber, issue: { id: 'fest', at: 1 } }, monday10, false],
    ['who had another one', news, { ...subscriber, issue: { id: 'winter', at: 1 } }, monday10, true],
    ['nobody who is to be left alone', news, { ...subscriber, noIssueUntil: monday10 + 1 }, monday10, false],
    ['who was to be left alone until now', news, { ...subscriber, noIssueUntil: monday10 }, monday10, true],
    ['nobody who subscribed after it', news, { ...subscriber, consent: { ...confirmed, at: monday10 - hour + 1 } }, monday10, false],
    ['who subscribed when it went out', news, { ...subscriber, consent: { ...confirmed, at: monday10 - hour } }, monday10, true],
    ['nobody who withdrew', news, { ...subscriber, consent: { kind: 'withdrawn', at: 1, route: 'chat' } }, monday10, false],
    ['nobody who never subscribed', news, known({ subscription: { channel: 'messenger', address: 'k1.a' } }), monday10, false],
    ['nobody without an address', news, known({ consent: confirmed }), monday10, false],
    ['nobody subscribed elsewhere', news, { ...subscriber, subscription: { channel: 'whatsapp', address: 'k1.a' } }, monday10, false],
  ])('is for %s', (_who, of, state, now, isSo) => {
    expect(waitsFor(of, state, inboundEvent(1), now)).toBe(isSo);
  });

  it('goes along after an everyday answer, once', () => {
    const mark = { remember: { issue: { id: 'fest', at: monday10 } } };
    const topic: RuleResult = { because: 'topic', messages: [['topic.hours']] };
    expect(withWaitingIssue(topic, news, monday10)).toStrictEqual({ ...topic, messages: [['topic.hours'], ['broadcast.frame']], ...mark });
    expect(withWaitingIssue({ because: 'silence' }, news, monday10)).toStrictEqual({
      because: 'silence',
      messages: [['broadcast.frame']],
      ...mark,
    });
    const pulled: RuleResult = { because: 'news', messages: [['news.pull']] };
    expect(withWaitingIssue(pulled, news, monday10)).toStrictEqual({ ...pulled, ...mark });
  });

  it('does not go along with anything else', () => {
    const stop: RuleResult = { because: 'stop', messages: [['optout.none']] };
    expect(withWaitingIssue(stop, news, monday10)).toBe(stop);
  });
});

describe('the question whether the newsletter is still wanted', () => {
  const renewal = { textHash: 'renewal-1', dueSince: monday10 - day };
  const subscriber = known({ consent: confirmed });
  const asking = { state: subscriber, newsletter: { questionHash: 'q', renewal } };
  const topic: RuleResult = { because: 'topic', messages: [['topic.hours']], remember: { introducedAt: 3 } };
  const asked = { ...confirmed, renewal: { at: monday10, putAt: monday10, textHash: 'renewal-1', eventKey: keyOf(1) } };

  it('goes along after an everyday answer', () => {
    expect(withRenewalQuestion(topic, situation(asking))).toStrictEqual({
      because: 'topic',
      messages: [['topic.hours'], ['optin.reconfirm']],
      remember: { introducedAt: 3, consent: asked },
    });
    expect(withRenewalQuestion({ because: 'silence' }, situation(asking))).toStrictEqual({
      because: 'silence',
      messages: [['optin.reconfirm']],
      remember: { consent: asked },
    });
  });

  it.each<[string, RuleResult, Parameters<typeof situation>[0]]>([
    ['where no consent is near its lapse', topic, { ...asking, newsletter: { questionHash: 'q' } }],
    ['where there is no newsletter', topic, { state: subscriber }],
    ['of somebody who is to be left alone', topic, { ...asking, state: { ...subscriber, noIssueUntil: monday10 + 1 } }],
    ['of somebody who did not subscribe', topic, { ...asking, state: known() }],
    ['of somebody whose consent this very message ended', { ...topic, remember: { consent: { kind: 'none' } } }, asking],
    ['with anything but an everyday answer', { because: 'doubt', messages: [['doubt.stop']] }, asking],
    ['beside an issue', { ...topic, remember: { issue: { id: 'fest', at: 1 } } }, asking],
  ])('does not go along %s', (_when, verdict, more) => {
    expect(withRenewalQuestion(verdict, situation(more))).toBe(verdict);
  });

  it('goes along again when the time to leave somebody alone is over', () => {
    const over = situation({ ...asking, state: { ...subscriber, noIssueUntil: monday10 } });
    expect(withRenewalQuestion(topic, over).messages).toEqual([['topic.hours'], ['optin.reconfirm']]);
  });
});
