import type { EpochMs, OpeningStatus } from '../calendar/rules.ts';
import { isSubscribed, noConsent } from '../consent/state.ts';
import { renewalText } from './renewal-question.ts';
import type { Effect, EffectId, PersonState, RuleId } from './state.ts';

/** What became of a send, as far as the conversation cares; the channel's own codes stay outside. */
export type Settlement =
  | { readonly kind: 'sent' | 'refused' }
  | { readonly kind: 'later'; readonly retryAfterMs?: number }
  | { readonly kind: 'unknown' | 'misconfigured' };

const second = 1000;
const minute = 60 * second;

/** Waits between tries; the last one repeats until Meta's window closes. */
const backOffMs = [2 * second, 10 * second, 40 * second, 2 * minute, 5 * minute, 15 * minute] as const;

/** How long a receipt may take to tell what became of an unknown send. */
export const unknownGraceMs = 120 * second;

/** A claim older than this has lost its sender: longer than any function may run. */
export const claimLeaseMs = 60 * second;

const parkedMs = 5 * minute;

/** The state after a send was settled. An effect that is already gone (a receipt was faster) changes nothing. */
export function settle(state: PersonState, id: EffectId, settlement: Settlement, now: EpochMs): PersonState {
  if (!state.effects.some((effect) => effect.id === id)) return state;
  const effects = state.effects.flatMap((effect) => (effect.id === id ? (settled(effect, settlement, now) ?? []) : [effect]));
  const settledState = { ...state, effects };
  if (settlement.kind !== 'refused') return settledState;
  const said = state.effects.find((effect) => effect.id === id)?.say ?? [];
  return said.some((text) => text === 'optin.question' || text === renewalText) ? unasked(settledState) : settledState;
}

/** A newsletter question that did not arrive was not put: a START would confirm what nobody has read. */
function unasked({ consent, ...state }: PersonState): PersonState {
  if (consent === undefined || consent.kind === 'asked') return state;
  if (consent.kind !== 'confirmed') return { ...state, consent };
  const { renewal: _, ...stands } = consent;
  return { ...state, consent: stands };
}

function settled(effect: Effect, settlement: Settlement, now: EpochMs): Effect | undefined {
  switch (settlement.kind) {
    case 'sent':
    case 'refused':
      return undefined;
    case 'later':
      return { ...effect, status: 'later', dueAt: now + Math.max(waitMs(effect.tries), settlement.retryAfterMs ?? 0) };
    case 'unknown':
      return { ...effect, status: 'unknown', dueAt: now + unknownGraceMs };
    case 'misconfigured':
      return { ...effect, status: 'parked', dueAt: now + parkedMs };
  }
}

function waitMs(tries: number): number {
  return backOffMs[Math.min(tries, backOffMs.length) - 1] ?? backOffMs[0];
}

/** Answers that are sent once more when nothing tells whether they arrived, and that a staff answer does not make pointless. */
export function isUrgent(because: RuleId): boolean {
  return because === 'stop' || because === 'human' || because === 'greeting+human' || because.startsWith('rights.');
}

/**
 * The state with the effect claimed for another try. One whose fate was unknown is marked: it is sent again only once, and without the
 * greeting, which may have arrived.
 */
export function claimAgain(state: PersonState, id: EffectId, now: EpochMs): PersonState {
  const effects = state.effects.map((effect) =>
    effect.id === id
      ? ({
          ...effect,
          status: 'claimed',
          claimedAt: now,
          dueAt: now,
          tries: effect.tries + 1,
          ...(effect.status === 'unknown' && { resent: true as const, say: effect.say.filter((id) => id !== 'greeting') }),
        } as const)
      : effect,
  );
  return { ...state, effects };
}

/** Why an answer that could not be sent in time is no longer worth sending; undefined: it still is. */
export type Pointless = 'window-closed' | 'staff-answered' | 'open-again' | 'closed-meanwhile' | 'withdrawn';

/** Decides a retry against the state of now: somebody else may have answered, the window or the closed period may be over. */
export function pointless(effect: Effect, state: PersonState, opening: OpeningStatus, now: EpochMs): Pointless | undefined {
  if (now >= effect.windowUntil) return 'window-closed';
  if (!isUrgent(effect.because) && state.quietUntil !== undefined && now < state.quietUntil) return 'staff-answered';
  if (effect.because === 'news.waiting' && !isSubscribed(state.consent ?? noConsent)) return 'withdrawn';
  if (isOvertaken(effect, state)) return 'withdrawn';
  const onlyAway = effect.because === 'away';
  if (onlyAway && (opening.open || opening.since !== effect.closedSince)) return 'open-again';
  if (effect.because === 'closing-soon' && (!opening.open || opening.until !== effect.about)) return 'closed-meanwhile';
  if (effect.because === 'few-staff' && !opening.open) return 'closed-meanwhile';
  return undefined;
}

/** A question or a confirmation of the newsletter that a withdrawal has overtaken. */
function isOvertaken({ because, say }: Effect, { consent }: PersonState): boolean {
  if (!because.startsWith('opt-in.') || say.includes('greeting')) return false;
  if (say.includes(renewalText)) return consent?.kind !== 'confirmed' || consent.renewal === undefined;
  return say.includes('optin.question') ? consent?.kind !== 'asked' : consent?.kind === 'withdrawn';
}

/**
 * The earliest moment at which one of the person's open answers needs care; undefined: none does. A first claim is watched over by its queue
 * message, which comes again when its sender dies; the claim of a later try counts from the end of its lease.
 */
export function nextDueAt(state: PersonState): EpochMs | undefined {
  const times = state.effects
    .filter(({ status, tries }) => status !== 'claimed' || tries > 1)
    .map(({ status, claimedAt, dueAt }) => (status === 'claimed' ? claimedAt + claimLeaseMs : dueAt));
  return times.length === 0 ? undefined : Math.min(...times);
}
