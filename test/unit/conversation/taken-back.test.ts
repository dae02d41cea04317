import { describe, expect, it, test } from 'vitest';
import type { News } from '../../../shared/broadcast/issue.ts';
import type { Consent } from '../../../shared/consent/state.ts';
import { decide } from '../../../shared/conversation/decide.ts';
import { type Settlement, settle } from '../../../shared/conversation/outcome.ts';
import { type Effect, lastIssueAt, type PersonState } from '../../../shared/conversation/state.ts';
import { day, effectIdOf, hour, keyOf, known, minute, monday10, openEffect, saidIn, situation } from '../../support/events.ts';

const friday17 = monday10 - 65 * hour;
const five = monday10 + 7 * hour;

type Kind = Exclude<Settlement['kind'], 'later'>;

/** What is left of the state when its first answer ends so. */
function ended(effect: Partial<Effect>, state: Partial<PersonState>, kind: Kind = 'refused'): PersonState {
  return settle(known({ ...state, effects: [openEffect(1, effect)] }), effectIdOf(1), { kind }, monday10 + minute);
}

const greetedNow = { introducedAt: monday10 };
const awayTold = { awaySaidFor: friday17 };
const awayText: Partial<Effect> = { because: 'away', textIds: ['away.hours'], closedSince: friday17 };
const closingText: Partial<Effect> = { because: 'closing-soon', textIds: ['open.closing_soon'], asOf: five };
const fewStaffText: Partial<Effect> = { because: 'few-staff', textIds: ['away.few_staff'] };

describe('an answer that certainly did not arrive', () => {
  it('leaves the greeting due', () => {
    expect(ended({}, greetedNow).introducedAt).toBeUndefined();
    expect(saidIn(decide(situation({ state: ended({}, greetedNow) })))).toEqual([['greeting']]);
  });

  it.each<Effect['status']>(['claimed', 'later', 'blocked'])('leaves it due when it was %s', (status) => {
    expect(ended({ status }, greetedNow).introducedAt).toBeUndefined();
  });

  it('leaves the away text due, also the short one within the greeting', () => {
    expect(ended(awayText, awayTold).awaySaidFor).toBeUndefined();
    const both = ended(
      { because: 'greeting+away', textIds: ['greeting', 'away.short'], closedSince: friday17 },
      { ...greetedNow, ...awayTold },
    );
    expect([both.introducedAt, both.awaySaidFor]).toEqual([undefined, undefined]);
  });

  it('leaves the word on the near closing due, and the one on few staff', () => {
    expect(ended(closingText, { closingSaidFor: five }).closingSaidFor).toBeUndefined();
    expect(ended(fewStaffText, { fewStaffSaidOn: '2026-11-23' }).fewStaffSaidOn).toBeUndefined();
  });

  test.each<[string, Partial<Effect>, Partial<PersonState>]>([
    ['the greeting of somebody introduced earlier', {}, { introducedAt: monday10 - 2 * hour }],
    ['the greeting after a human’s answer', {}, { ...greetedNow, quietUntil: monday10 + 12 * hour }],
    ['the away text of another closed period', awayText, { awaySaidFor: friday17 + day }],
    ['the away text after a human’s answer', awayText, { ...awayTold, quietUntil: monday10 + 12 * hour }],
    ['the away text that another answer said', { ...awayText, because: 'news.waiting', textIds: ['broadcast.frame'] }, awayTold],
    ['the word on another closing', closingText, { closingSaidFor: five + day }],
    ['the word on few staff of another day', fewStaffText, { fewStaffSaidOn: '2026-11-24' }],
  ])('does not take back %s', (_, effect, state) => {
    const { effects: _gone, ...left } = ended(effect, state);
    const { effects: _none, ...before } = known(state);
    expect(left).toEqual(before);
  });

  it('is taken back when a human answered long before it', () => {
    expect(ended({}, { ...greetedNow, quietUntil: monday10 - hour }).introducedAt).toBeUndefined();
  });
});

describe('an answer that may have arrived', () => {
  test.each<[string, Partial<Effect>, Kind]>([
    ['was given up', { status: 'unknown' }, 'given-up'],
    ['is dropped while its fate is unknown', { status: 'unknown' }, 'refused'],
    ['was sent a second time', { resent: true }, 'refused'],
    ['was sent', {}, 'sent'],
  ])('counts as said when it %s', (_, effect, kind) => {
    expect(ended({ ...effect }, greetedNow, kind).introducedAt).toBe(monday10);
    expect(ended({ ...awayText, ...effect }, awayTold, kind).awaySaidFor).toBe(friday17);
  });

  it('did not arrive when Meta itself says so', () => {
    expect(ended({ status: 'unknown' }, greetedNow, 'failed').introducedAt).toBeUndefined();
  });
});

describe('a newsletter question', () => {
  const question = { at: monday10, putAt: monday10, textHash: 'h', eventKey: keyOf(1) };
  const asked: Consent = { kind: 'pending', question };
  const asksIt: Partial<Effect> = { because: 'opt-in.wish', textIds: ['optin.question'] };

  it('was not put when nobody knows whether it arrived: a START must not confirm what nobody has read', () => {
    expect(ended({ ...asksIt, status: 'unknown' }, { consent: asked }, 'given-up').consent).toBeUndefined();
  });

  it('stays open when it was put again by another answer', () => {
    const again: Consent = { kind: 'pending', question: { ...question, eventKey: keyOf(2) } };
    expect(ended(asksIt, { consent: again }).consent).toEqual(again);
  });

  it('is the one whose answer did not arrive, also as the second answer to a happening', () => {
    const state = known({ consent: asked, effects: [openEffect(1, { ...asksIt, id: `${effectIdOf(1)}.2` })] });
    expect(settle(state, `${effectIdOf(1)}.2`, { kind: 'refused' }, monday10).consent).toBeUndefined();
  });
});

describe('a waiting issue', () => {
  const news: News = {
    job: 'fest',
    issue: { text: 'Sommerfest', link: 'https://ahornweg.example.org/fest' },
    at: monday10 - 3 * hour,
    waitsUntil: monday10 + 10 * day,
    waitsOn: ['messenger'],
  };
  const confirmedAt = monday10 - 70 * day;
  const subscriber = known({
    consent: { kind: 'confirmed', at: confirmedAt, question: { at: confirmedAt, putAt: confirmedAt, textHash: 'h' } },
    subscription: { channel: 'messenger', address: 'k1.sealed-address' },
    issue: { id: 'ferien', at: monday10 - 30 * day },
  });
  const carrying = decide(situation({ state: subscriber, newsletter: { questionHash: 'h' }, news }));
  const held = carrying.next ?? subscriber;
  const again = (state: PersonState) => saidIn(decide(situation({ event: { ...situation().event, key: keyOf(2) }, state, news })));

  it('that was refused comes with the next message', () => {
    const left = settle(held, effectIdOf(1), { kind: 'refused' }, monday10);
    expect(left.issue).toBeUndefined();
    expect(again(left)).toEqual([['broadcast.frame']]);
  });

  it('that was refused leaves the issue before it as the last one: the silence does not become longer', () => {
    expect(lastIssueAt(settle(held, effectIdOf(1), { kind: 'refused' }, monday10))).toBe(monday10 - 30 * day);
  });

  it('that was dropped because a human answered comes when the human is done', () => {
    const answered = { ...held, quietUntil: monday10 + 12 * hour };
    expect(settle(answered, effectIdOf(1), { kind: 'refused' }, monday10).issue).toBeUndefined();
  });

  it.each<Kind>(['sent', 'given-up'])('that was %s does not come again', (kind) => {
    const left = settle(held, effectIdOf(1), { kind }, monday10);
    expect(left.issue).toEqual({ id: 'fest', at: monday10 });
    expect(again(left)).toEqual([]);
  });

  it('that was refused takes back no younger claim of an issue', () => {
    const younger = { ...held, issue: { id: 'winter', at: monday10 + minute } };
    expect(settle(younger, effectIdOf(1), { kind: 'refused' }, monday10).issue).toEqual({ id: 'winter', at: monday10 + minute });
  });
});
