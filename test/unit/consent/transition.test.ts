import { describe, expect, it } from 'vitest';
import { type Consent, isSubscribed, noConsent } from '../../../shared/consent/state.ts';
import { type ConsentInput, transition } from '../../../shared/consent/transition.ts';

// Monday, 23 November 2026, 10:00:00 in Berlin.
const ten = 1_795_424_400_000;
const minute = 60_000;
const day = 86_400_000;
const now = ten + 5 * minute;

const wish = (at: number): ConsentInput => ({ kind: 'subscribe-request', at, textHash: 'question-1' });
const start = (at: number): ConsentInput => ({ kind: 'start', at, textHash: 'question-2' });
const stop = (at: number): ConsentInput => ({ kind: 'stop', at });

const asked: Consent = { kind: 'pending', question: { at: ten, putAt: ten + 900, textHash: 'question-1', eventKey: 'wish-key' } };
const confirmed: Consent = {
  kind: 'confirmed',
  at: ten + minute,
  question: { at: ten, putAt: ten + 900, textHash: 'question-1', eventKey: 'wish-key' },
};
const withdrawn: Consent = { kind: 'withdrawn', at: ten + 2 * minute, route: 'chat' };

describe('a wish for the newsletter', () => {
  it('is asked with the question', () => {
    expect(transition(noConsent, { kind: 'subscribe-request', at: ten, textHash: 'question-1', eventKey: 'wish-key' }, now)).toEqual({
      state: {
        kind: 'pending',
        question: { at: 1_795_424_400_000, putAt: 1_795_424_700_000, textHash: 'question-1', eventKey: 'wish-key' },
      },
      say: 'optin.question',
    });
  });

  it('is asked again while the question is open, and the younger question counts', () => {
    expect(transition(asked, wish(ten + minute), now)).toEqual({
      state: { kind: 'pending', question: { at: 1_795_424_460_000, putAt: 1_795_424_700_000, textHash: 'question-1' } },
      say: 'optin.question',
    });
  });

  it('that arrives late does not make a younger question older', () => {
    expect(transition(asked, wish(ten - minute), now).state).toEqual({
      kind: 'pending',
      question: { at: 1_795_424_400_000, putAt: 1_795_424_700_000, textHash: 'question-1' },
    });
  });

  it('of a subscriber is told so, and nothing changes', () => {
    expect(transition(confirmed, wish(ten + day), now)).toEqual({ state: confirmed, say: 'optin.already' });
  });

  it('after a withdrawal is asked anew', () => {
    expect(transition(withdrawn, wish(ten + 3 * minute), now)).toEqual({
      state: { kind: 'pending', question: { at: 1_795_424_580_000, putAt: 1_795_424_700_000, textHash: 'question-1' } },
      say: 'optin.question',
    });
  });

  it('from before a withdrawal is not asked any more', () => {
    expect(transition(withdrawn, wish(ten + minute), now)).toEqual({ state: withdrawn });
    expect(transition(withdrawn, wish(ten + 2 * minute), now)).toEqual({ state: withdrawn });
  });
});

describe('START', () => {
  it('after the question confirms, with a proof of what was asked and answered', () => {
    expect(transition(asked, { kind: 'start', at: ten + minute, textHash: 'question-2', eventKey: 'start-key' }, now)).toEqual({
      state: confirmed,
      say: 'optin.confirmed',
      ledger: {
        kind: 'confirmed',
        at: 1_795_424_460_000,
        question: { at: 1_795_424_400_000, putAt: 1_795_424_400_900, textHash: 'question-1', eventKey: 'wish-key' },
        keyword: 'START',
        eventKey: 'start-key',
      },
    });
  });

  it('confirms in the very second of the question: WhatsApp tells whole seconds', () => {
    expect(transition(asked, start(ten), now).say).toBe('optin.confirmed');
  });

  it('confirms for 24 hours, and not a millisecond longer', () => {
    expect(transition(asked, start(ten + 86_400_000), now).say).toBe('optin.confirmed');
    expect(transition(asked, start(ten + 86_400_001), now)).toEqual({
      state: { kind: 'pending', question: { at: 1_795_510_800_001, putAt: 1_795_424_700_000, textHash: 'question-2' } },
      say: 'optin.question',
    });
  });

  it('from before the question confirms nothing: the question is put again', () => {
    expect(transition(asked, start(ten - 1), now)).toEqual({
      state: { kind: 'pending', question: { at: 1_795_424_400_000, putAt: 1_795_424_700_000, textHash: 'question-2' } },
      say: 'optin.question',
    });
  });

  it('that reached us before the question was put confirms nothing: nobody can agree to what was not shown', () => {
    const inOneBreath: ConsentInput = { kind: 'start', at: ten + 1000, textHash: 'question-1', heardAt: ten + 899 };
    expect(transition(asked, inOneBreath, now).say).toBe('optin.question');
    expect(transition(asked, { ...inOneBreath, heardAt: ten + 900 }, now).say).toBe('optin.confirmed');
  });

  it('without a question gets the question', () => {
    expect(transition(noConsent, start(ten), now)).toEqual({
      state: { kind: 'pending', question: { at: 1_795_424_400_000, putAt: 1_795_424_700_000, textHash: 'question-2' } },
      say: 'optin.question',
    });
  });

  it('after a withdrawal gets the question, and a second START confirms', () => {
    const again = transition(withdrawn, start(ten + 3 * minute), now);
    expect(again.say).toBe('optin.question');
    expect(isSubscribed(again.state)).toBe(false);
    expect(isSubscribed(transition(again.state, start(ten + 4 * minute), now).state)).toBe(true);
  });

  it('not later than the last withdrawal does nothing', () => {
    expect(transition(withdrawn, start(ten + minute), now)).toEqual({ state: withdrawn });
    expect(transition(withdrawn, start(ten + 2 * minute), now)).toEqual({ state: withdrawn });
  });

  it('of a subscriber is told so', () => {
    expect(transition(confirmed, start(ten + day), now)).toEqual({ state: confirmed, say: 'optin.already' });
  });
});

describe('STOP', () => {
  it('of a subscriber ends the consent, with a proof', () => {
    expect(transition(confirmed, { kind: 'stop', at: ten + day, eventKey: 'stop-key' }, now)).toEqual({
      state: { kind: 'withdrawn', at: 1_795_510_800_000, route: 'chat' },
      say: 'optout.done',
      ledger: {
        kind: 'withdrawn',
        at: 1_795_510_800_000,
        route: 'chat',
        confirmedAt: 1_795_424_460_000,
        keyword: 'STOPP',
        eventKey: 'stop-key',
      },
    });
  });

  it('that is older than the START but not older than its question still ends the consent', () => {
    const between = transition(confirmed, stop(ten + 30_000), now);
    expect(between.state).toEqual({ kind: 'withdrawn', at: 1_795_424_430_000, route: 'chat' });
    expect(between.say).toBe('optout.done');
    expect(transition(confirmed, stop(ten), now).state.kind).toBe('withdrawn');
  });

  it('that is older than the whole dialogue does not undo what was agreed after it', () => {
    expect(transition(confirmed, stop(ten - 1), now)).toEqual({ state: confirmed, say: 'optin.already' });
  });

  it('takes an open question away', () => {
    expect(transition(asked, stop(ten + minute), now)).toEqual({
      state: { kind: 'withdrawn', at: 1_795_424_460_000, route: 'chat' },
      say: 'optout.none',
    });
  });

  it('that is older than the open question leaves it open', () => {
    expect(transition(asked, stop(ten - 1), now)).toEqual({ state: asked, say: 'optout.none' });
  });

  it('of somebody who never subscribed is remembered, so that an older START finds it', () => {
    expect(transition(noConsent, stop(ten), now)).toEqual({
      state: { kind: 'withdrawn', at: 1_795_424_400_000, route: 'chat' },
      say: 'optout.none',
    });
  });

  it('said twice counts from the later one, whichever comes first', () => {
    expect(transition(withdrawn, stop(ten + day), now)).toEqual({
      state: { kind: 'withdrawn', at: 1_795_510_800_000, route: 'chat' },
      say: 'optout.none',
    });
    expect(transition(withdrawn, stop(ten), now)).toEqual({ state: withdrawn, say: 'optout.none' });
  });
});

describe('withdrawals on other routes', () => {
  it.each<readonly [ConsentInput, object]>([
    [
      { kind: 'platform-stop', at: ten + day, eventKey: 'preference-key' },
      { route: 'platform', eventKey: 'preference-key' },
    ],
    [
      { kind: 'staff-withdrawal', at: ten + day, recordedBy: 'Leitung' },
      { route: 'staff', recordedBy: 'Leitung' },
    ],
    [{ kind: 'erasure', at: ten + day }, { route: 'erasure' }],
  ])('%o ends a consent with a proof and without a word', (input, proof) => {
    const { state, say, ledger } = transition(confirmed, input, now);
    expect(isSubscribed(state)).toBe(false);
    expect(say).toBeUndefined();
    expect(ledger).toEqual({ kind: 'withdrawn', at: 1_795_510_800_000, confirmedAt: 1_795_424_460_000, ...proof });
  });

  it('need no proof where there was no consent', () => {
    expect(transition(asked, { kind: 'platform-stop', at: ten + day }, now)).toEqual({
      state: { kind: 'withdrawn', at: 1_795_510_800_000, route: 'platform' },
    });
  });
});

describe("WhatsApp's resume", () => {
  it.each([noConsent, asked, confirmed, withdrawn])('changes nothing in %o', (state) => {
    expect(transition(state, { kind: 'platform-resume', at: ten + day }, now)).toEqual({ state });
  });
});
