import { describe, expect, it } from 'vitest';
import type { News } from '../../../shared/broadcast/issue.ts';
import { decide } from '../../../shared/conversation/decide.ts';
import { pointless } from '../../../shared/conversation/outcome.ts';
import type { PersonState } from '../../../shared/conversation/state.ts';
import { closed, day, hour, inboundEvent, known, monday10, open, openEffect, saidIn, situation } from '../../support/events.ts';
import { meaningOf } from '../../support/meanings.ts';

const news: News = {
  job: 'fest',
  issue: { text: 'Sommerfest', link: 'https://ahornweg.example.org/fest' },
  at: monday10 - 3 * hour,
  waitsUntil: monday10 + 10 * day,
  waitsOn: ['messenger'],
};
const newsletter = { questionHash: 'h' };
const asked = inboundEvent(1, { meaning: meaningOf('news') });

/** Somebody on Messenger who confirmed a week before the issue. */
function subscriber(more: Partial<PersonState> = {}): PersonState {
  const at = monday10 - 7 * day;
  const consent = { kind: 'confirmed', at, question: { at, putAt: at, textHash: 'h' } } as const;
  return known({ consent, subscription: { channel: 'messenger', address: 'k1.sealed-address' }, ...more });
}

describe('NEWS', () => {
  it('pulls the newest issue, whether subscribed or not', () => {
    const decision = decide(situation({ event: asked, state: known(), newsletter, news }));
    expect(decision).toMatchObject({ because: 'news', effects: [{ textIds: ['news.pull'], issue: 'fest', asOf: monday10 - 3 * hour }] });
  });

  it('says so when there is none', () => {
    const decision = decide(situation({ event: asked, state: known(), newsletter }));
    expect(saidIn(decision)).toEqual([['news.none']]);
  });

  it('greets a stranger first, in a message of its own', () => {
    const decision = decide(situation({ event: asked, newsletter, news }));
    expect(saidIn(decision)).toEqual([['greeting'], ['news.pull']]);
    expect(decision.next?.introducedAt).toBe(monday10);
  });

  it('means nothing where there is no newsletter', () => {
    expect(decide(situation({ event: asked, state: known(), news })).because).toBe('silence');
  });

  it('is the waiting issue for a subscriber: it is not sent once more with the next message', () => {
    const first = decide(situation({ event: asked, state: subscriber(), newsletter, news }));
    expect(saidIn(first)).toEqual([['news.pull']]);
    expect(first.next?.issue).toEqual({ id: 'fest', at: monday10 });
    const second = decide(situation({ event: inboundEvent(2), state: first.next as PersonState, newsletter, news }));
    expect(second.effects).toEqual([]);
  });
});

describe('an issue that waits', () => {
  it('follows as a message of its own when the subscriber writes, and is marked as theirs in the same write', () => {
    const decision = decide(situation({ state: subscriber(), opening: closed, newsletter, news }));
    expect(saidIn(decision)).toEqual([['away.hours'], ['broadcast.frame']]);
    expect(decision.effects[1]).toMatchObject({ because: 'news.waiting', issue: 'fest' });
    expect(decision.next?.issue).toEqual({ id: 'fest', at: monday10 });
  });

  it('comes alone where nothing else is to be said', () => {
    const decision = decide(situation({ state: subscriber(), opening: open, newsletter, news }));
    expect(saidIn(decision)).toEqual([['broadcast.frame']]);
  });

  it.each([
    ['has it already', { state: subscriber({ issue: { id: 'fest', at: monday10 - hour } }) }],
    ['never confirmed', { state: known() }],
    ['is subscribed on the other channel', { state: subscriber({ subscription: { channel: 'whatsapp', address: 'k1.sealed-address' } }) }],
    ['is talking with a human', { state: subscriber({ quietUntil: monday10 + hour }) }],
    ['writes too late', { news: { ...news, waitsUntil: monday10 } }],
    ['was reached by push', { news: { ...news, waitsOn: [] } }],
    ['confirmed only after the issue', { news: { ...news, at: monday10 - 8 * day } }],
  ])('does not follow for somebody who %s', (_, more) => {
    const decision = decide(situation({ state: subscriber(), newsletter, news, ...more }));
    expect(saidIn(decision).flat()).not.toContain('broadcast.frame');
  });

  it.each(['stop', 'human', 'access', 'erase'] as const)('does not follow after %s', (command) => {
    const decision = decide(situation({ event: inboundEvent(1, { meaning: meaningOf(command) }), state: subscriber(), newsletter, news }));
    expect(saidIn(decision).flat()).not.toContain('broadcast.frame');
    expect(decision.next?.issue).toBeUndefined();
  });

  it('is dropped when the person withdrew before it could be sent', () => {
    const effect = openEffect(1, { because: 'news.waiting', textIds: ['broadcast.frame'], issue: 'fest' });
    const withdrawn = known({ consent: { kind: 'withdrawn', at: monday10, route: 'chat' } });
    expect(pointless(effect, withdrawn, open, monday10, 12 * hour)).toBe('withdrawn');
    expect(pointless(effect, subscriber(), open, monday10, 12 * hour)).toBeUndefined();
  });
});
