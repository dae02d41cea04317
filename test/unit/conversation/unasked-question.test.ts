import { describe, expect, it } from 'vitest';
import type { Consent } from '../../../shared/consent/state.ts';
import { settle } from '../../../shared/conversation/outcome.ts';
import type { Effect, PersonState } from '../../../shared/conversation/state.ts';
import type { ReplyPart } from '../../../shared/facility/text-id.ts';

const now = 1_795_420_800_000;

const asked: Consent = { kind: 'pending', question: { at: now, putAt: now, textHash: 'hash-of-the-question' } };

function waiting(say: readonly ReplyPart[]): Effect {
  return {
    id: 'AAAAAAAAAAAAAAAA',
    channel: 'whatsapp',
    because: 'opt-in.wish',
    textIds: say,
    status: 'claimed',
    decidedAt: now,
    claimedAt: now,
    dueAt: now,
    tries: 1,
    address: 'k1.sealed',
    windowUntil: now + 86_400_000,
  };
}

function personWith(consent: Consent, say: readonly ReplyPart[]): PersonState {
  return { lastContactAt: now, introducedAt: now, recentEventKeys: [], effects: [waiting(say)], aliases: [], consent };
}

describe('a newsletter question that does not arrive', () => {
  it('was not put, so that START gets it again', () => {
    const state = settle(personWith(asked, ['optin.question']), 'AAAAAAAAAAAAAAAA', { kind: 'refused' }, now);
    expect(state.consent).toBeUndefined();
  });

  it('stays put when it was sent', () => {
    const state = settle(personWith(asked, ['optin.question']), 'AAAAAAAAAAAAAAAA', { kind: 'sent' }, now);
    expect(state.consent).toEqual(asked);
  });

  it('stays put when another answer was refused', () => {
    const state = settle(personWith(asked, ['away.hours']), 'AAAAAAAAAAAAAAAA', { kind: 'refused' }, now);
    expect(state.consent).toEqual(asked);
  });

  it('takes nothing from who had confirmed before', () => {
    const confirmed: Consent = { kind: 'confirmed', at: now, question: { at: now, putAt: now, textHash: 'hash-of-the-question' } };
    const state = settle(personWith(confirmed, ['optin.question']), 'AAAAAAAAAAAAAAAA', { kind: 'refused' }, now);
    expect(state.consent).toEqual(confirmed);
  });
});
