import { toLocal } from '../calendar/berlin.ts';
import type { EpochMs, OpeningStatus } from '../calendar/rules.ts';
import { isSubscribed, noConsent, type Question } from '../consent/state.ts';
import type { SpokenLanguage } from '../languages/spoken.ts';
import { isOccasion } from './occasions.ts';
import { renewalText } from './renewal-question.ts';
import { type SaidPart, saidPartOf } from './reply-parts.ts';
import { isTalking } from './rules/quiet.ts';
import type { Effect, EffectId, Occasion, PersonState } from './state.ts';
import { traitsOf } from './traits.ts';

/**
 * Outcome of a send, as far as the conversation cares; the channel's own codes stay outside.
 * - `refused`: it was not sent, or is not to be. - `failed`: a receipt says that it did not arrive. - `given-up`: nobody knows whether it did.
 */
export type Settlement =
  | { readonly kind: 'sent' | 'refused' | 'failed' | 'given-up' }
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

const blockedMs = 5 * minute;

/** The state after a send was settled. An effect that is already gone (a receipt was faster) changes nothing. */
export function settle(state: PersonState, id: EffectId, settlement: Settlement, now: EpochMs): PersonState {
  const effect = state.effects.find((candidate) => candidate.id === id);
  if (!effect) return state;
  const effects = state.effects.flatMap((one) => (one.id === id ? (settled(one, settlement, now) ?? []) : [one]));
  return takeBack({ ...state, effects }, id, unsaidBy(effect, settlement));
}

/**
 * The state in which an answer that still waits knows the language that was guessed for it, so that a later try says it in the same words. A language
 * that the person asked for is theirs, and German needs no note.
 */
export function keepLanguage(state: PersonState, id: EffectId, language: SpokenLanguage | undefined): PersonState {
  if (language === undefined || language === 'de' || state.language !== undefined) return state;
  return { ...state, effects: state.effects.map((effect) => (effect.id === id ? { ...effect, language } : effect)) };
}

/** Parts that one answer counts as having said, so that they can be taken back. */
export interface Said {
  readonly parts: readonly SaidPart[];
  /** When it was decided. */
  readonly at: EpochMs;
  /** By which try. */
  readonly tries: number;
  /** The closed period, or the closing, that it speaks of. */
  readonly period?: EpochMs;
}

/** Returns the parts that count as said because of this answer. */
export function saidBy({ textIds: say, decidedAt, tries, closedSince, asOf: about, issue }: Effect): Said {
  const known: Readonly<Partial<Record<SaidPart, unknown>>> = { away: closedSince, issue };
  const counted = say.flatMap((id) => saidPartOf(id) ?? []).filter((part) => !(part in known) || known[part] !== undefined);
  const parts = [...new Set(counted)];
  const period = parts.includes('away') ? closedSince : parts.includes('closing-soon') ? about : undefined;
  return { parts, at: decidedAt, tries, ...(period !== undefined && { period }) };
}

/**
 * Returns the parts to take back with an answer that ends unsent. If it may have arrived, only the question: better to ask twice than let a
 * START confirm what nobody has read. Anything else said twice is worse than not said.
 */
function unsaidBy(effect: Effect, { kind }: Settlement): Said {
  const said = saidBy(effect);
  if (kind !== 'refused' && kind !== 'failed' && kind !== 'given-up') return { ...said, parts: [] };
  const mayHaveArrived = kind === 'given-up' || effect.resent || (kind === 'refused' && effect.status === 'unknown');
  return mayHaveArrived ? { ...said, parts: said.parts.filter((part) => part === 'question') } : said;
}

/**
 * The state in which an answer that did not arrive does not count as said, so that the next occasion says it. After a human's answer nothing
 * more is said about hours or as a welcome; what another answer has said since stays.
 */
export function takeBack(state: PersonState, id: EffectId, said: Said): PersonState {
  return said.parts.reduce(
    (left, part) => (isOccasion(part) ? withoutOccasion(left, part, said) : withoutPart[part](left, said, id)),
    state,
  );
}

/** Forgets the occasion, unless another answer has said it since. */
function withoutOccasion(state: PersonState, occasion: Occasion, { at }: Said): PersonState {
  const { [occasion]: saidAt, ...others } = state.saidAt ?? {};
  return saidAt === at ? { ...state, saidAt: others } : state;
}

const withoutPart: Readonly<Record<Exclude<SaidPart, Occasion>, (state: PersonState, said: Said, id: EffectId) => PersonState>> = {
  greeting: (state, { at }) => {
    const { introducedAt, ...rest } = state;
    return introducedAt !== at || isAnsweredSince(state, at) ? state : rest;
  },
  away: (state, { at, period }) => {
    const { awaySaidFor, ...rest } = state;
    return awaySaidFor === undefined || awaySaidFor !== period || isAnsweredSince(state, at) ? state : rest;
  },
  // The day's word on few staff that it counts as stays: this one is said again.
  'closing-soon': (state, { at, period }) => {
    const { closingSaidFor, ...rest } = state;
    return closingSaidFor === undefined || closingSaidFor !== period || isAnsweredSince(state, at) ? state : rest;
  },
  'few-staff': (state, { at }) => {
    const { fewStaffSaidOn, ...rest } = state;
    return fewStaffSaidOn !== toLocal(at).date || isAnsweredSince(state, at) ? state : rest;
  },
  issue: (state, { at }) => {
    const { issue, ...rest } = state;
    return issue?.at === at ? rest : state;
  },
  question: unasked,
};

function isAnsweredSince({ quietUntil }: PersonState, at: EpochMs): boolean {
  return quietUntil !== undefined && quietUntil > at;
}

/** A newsletter question that did not arrive was not put: a START would confirm what nobody has read. A younger question stays. */
function unasked(state: PersonState, _said: Said, id: EffectId): PersonState {
  const { consent, ...rest } = state;
  if (consent?.kind === 'pending') return isPutBy(id, consent.question) ? rest : state;
  if (consent?.kind !== 'confirmed' || consent.renewal === undefined || !isPutBy(id, consent.renewal)) return state;
  const { renewal: _, ...stands } = consent;
  return { ...rest, consent: stands };
}

/** An answer is named after the happening that it answers, and so is a question. */
function isPutBy(id: EffectId, { eventKey }: Question): boolean {
  return eventKey === undefined || eventKey.slice(0, 16) === id.slice(0, 16);
}

function settled(effect: Effect, settlement: Settlement, now: EpochMs): Effect | undefined {
  switch (settlement.kind) {
    case 'sent':
    case 'refused':
    case 'failed':
    case 'given-up':
      return undefined;
    case 'later':
      return { ...effect, status: 'later', dueAt: now + Math.max(waitMs(effect.tries), settlement.retryAfterMs ?? 0) };
    case 'unknown':
      return { ...effect, status: 'unknown', dueAt: now + unknownGraceMs };
    case 'misconfigured':
      return { ...effect, status: 'blocked', dueAt: now + blockedMs };
  }
}

function waitMs(tries: number): number {
  return backOffMs[Math.min(tries, backOffMs.length) - 1] ?? backOffMs[0];
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
          ...(effect.status === 'unknown' && { resent: true as const, textIds: effect.textIds.filter((id) => id !== 'greeting') }),
        } as const)
      : effect,
  );
  return { ...state, effects };
}

/** Why an answer that could not be sent in time is no longer worth sending; undefined: it still is. */
export type Pointless = 'window-closed' | 'staff-answered' | 'open-again' | 'closed-meanwhile' | 'withdrawn';

/** Decides a retry against the state of now: somebody else may have answered, the window or the closed period may be over. */
export function pointless(
  effect: Effect,
  state: PersonState,
  opening: OpeningStatus,
  now: EpochMs,
  quietMs: number,
): Pointless | undefined {
  if (now >= effect.windowUntil) return 'window-closed';
  const { overStaff, hangsOn } = traitsOf(effect.because);
  if (!overStaff && isTalking(state, opening, quietMs, now)) return 'staff-answered';
  if (effect.because === 'news.waiting' && !isSubscribed(state.consent ?? noConsent)) return 'withdrawn';
  if (isOvertaken(effect, state)) return 'withdrawn';
  if (hangsOn === 'closed-period' && (opening.open || opening.since !== effect.closedSince)) return 'open-again';
  if (hangsOn === 'closing' && (!opening.open || opening.until !== effect.asOf)) return 'closed-meanwhile';
  if (hangsOn === 'open-hours' && !opening.open) return 'closed-meanwhile';
  return undefined;
}

/** Does an earlier answer to the same message still wait to be sent? Nobody is asked before they are greeted. */
export function isBehind({ id }: Effect, { effects }: PersonState): boolean {
  const [event, place = '1'] = id.split('.');
  return effects.some((other) => {
    const [otherEvent, otherPlace = '1'] = other.id.split('.');
    return otherEvent === event && Number(otherPlace) < Number(place) && other.status !== 'unknown';
  });
}

/** A question or a confirmation of the newsletter that a withdrawal has overtaken. */
function isOvertaken({ because, textIds: say }: Effect, { consent }: PersonState): boolean {
  if (!traitsOf(because).ofConsent || say.includes('greeting')) return false;
  if (say.includes(renewalText)) return consent?.kind !== 'confirmed' || consent.renewal === undefined;
  return say.includes('optin.question') ? consent?.kind !== 'pending' : consent?.kind === 'withdrawn';
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
