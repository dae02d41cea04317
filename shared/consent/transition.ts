import type { EpochMs } from '../calendar/rules.ts';
import type { EventKey } from '../conversation/event.ts';
import type { ProofDraft } from './proof.ts';
import { type Consent, isAnsweredBy, type Question, type TextHash, type WithdrawalRoute } from './state.ts';

/** What moves a consent. `at` is always the event's own time. */
export type ConsentInput =
  /** A wish for the newsletter. `textHash`: the question as it would be put now. */
  | { readonly kind: 'wish'; readonly at: EpochMs; readonly textHash: TextHash; readonly eventKey?: EventKey }
  /** START. `heardAt`: when our webhook took it in. */
  | { readonly kind: 'start'; readonly at: EpochMs; readonly textHash: TextHash; readonly eventKey?: EventKey; readonly heardAt?: EpochMs }
  | { readonly kind: 'stop'; readonly at: EpochMs; readonly eventKey?: EventKey }
  | { readonly kind: 'platform-stop'; readonly at: EpochMs; readonly eventKey?: EventKey }
  | { readonly kind: 'platform-resume'; readonly at: EpochMs }
  | { readonly kind: 'staff-withdrawal'; readonly at: EpochMs; readonly recordedBy?: string }
  | { readonly kind: 'erasure'; readonly at: EpochMs };

/** Text ids that a transition may call for. */
export type ConsentSay = 'optin.question' | 'optin.confirmed' | 'optin.already' | 'optout.done' | 'optout.none';

export interface Transition {
  readonly state: Consent;
  /** Absent: nothing to say (or another rule says it). */
  readonly say?: ConsentSay;
  /** To be written to the ledger before the state is. */
  readonly ledger?: ProofDraft;
}

/**
 * The double opt-in: none → asked → confirmed → withdrawn. Decided by event time alone, so that late and doubled deliveries cannot give
 * a consent that the true order would not have given.
 * `now`: our clock, only to note when a question was put.
 */
export function transition(state: Consent, input: ConsentInput, now: EpochMs): Transition {
  switch (input.kind) {
    case 'wish':
      return wished(state, input, now);
    case 'start':
      return started(state, input, now);
    case 'stop':
      return withdrawn(state, input, 'chat');
    case 'platform-stop':
      return withdrawn(state, input, 'platform');
    case 'staff-withdrawal':
      return withdrawn(state, input, 'staff');
    case 'erasure':
      return withdrawn(state, input, 'erasure');
    // "Resume" only takes WhatsApp's own block away: nobody asked, nobody answered.
    case 'platform-resume':
      return { state };
  }
}

type Wish = Extract<ConsentInput, { kind: 'wish' }>;
type Start = Extract<ConsentInput, { kind: 'start' }>;
type Withdrawal = Extract<ConsentInput, { kind: 'stop' | 'platform-stop' | 'staff-withdrawal' | 'erasure' }>;

function wished(state: Consent, input: Wish, now: EpochMs): Transition {
  if (state.kind === 'confirmed') return { state, say: 'optin.already' };
  return ask(state, input, now);
}

function started(state: Consent, input: Start, now: EpochMs): Transition {
  if (state.kind === 'confirmed') return { state, say: 'optin.already' };
  if (state.kind !== 'asked' || !answers(input, state.question)) return ask(state, input, now);
  return {
    state: { kind: 'confirmed', at: input.at, question: state.question },
    say: 'optin.confirmed',
    ledger: {
      kind: 'confirmed',
      at: input.at,
      question: state.question,
      keyword: 'START',
      ...(input.eventKey === undefined ? {} : { eventKey: input.eventKey }),
    },
  };
}

/** "Newsletter" and "START" sent in one breath: whoever has not seen the question has not agreed to it. */
function answers(start: Start, question: Question): boolean {
  const seen = start.heardAt === undefined || start.heardAt >= question.putAt;
  return seen && isAnsweredBy(question, start.at);
}

/** Puts the question, unless the person has withdrawn since: a withdrawal is followed by no unasked question. */
function ask(state: Consent, input: Wish | Start, now: EpochMs): Transition {
  if (state.kind === 'withdrawn' && input.at <= state.at) return { state };
  const question: Question = {
    // A late wish does not make a younger question older.
    at: state.kind === 'asked' ? Math.max(state.question.at, input.at) : input.at,
    putAt: now,
    textHash: input.textHash,
    ...(input.eventKey === undefined ? {} : { eventKey: input.eventKey }),
  };
  return { state: { kind: 'asked', question }, say: 'optin.question' };
}

/**
 * A withdrawal takes away every question put up to then, and every consent given on such a question. Only a consent whose whole dialogue,
 * question and START, is younger survives a late delivery.
 */
function withdrawn(state: Consent, input: Withdrawal, route: WithdrawalRoute): Transition {
  if (state.kind === 'withdrawn')
    return reply(input, { state: input.at > state.at ? { kind: 'withdrawn', at: input.at, route } : state }, 'optout.none');
  if (state.kind === 'none') return reply(input, { state: { kind: 'withdrawn', at: input.at, route } }, 'optout.none');
  const survives = state.question.at > input.at;
  if (state.kind === 'asked') return reply(input, { state: survives ? state : { kind: 'withdrawn', at: input.at, route } }, 'optout.none');
  if (survives) return reply(input, { state }, 'optin.already');
  return reply(
    input,
    { state: { kind: 'withdrawn', at: input.at, route }, ledger: withdrawalProof(input, route, state.at) },
    'optout.done',
  );
}

/** Only who writes STOP is answered; a letter, WhatsApp's switch and an erasure have answers of their own. */
function reply(input: Withdrawal, transition: Transition, say: ConsentSay): Transition {
  return input.kind === 'stop' ? { ...transition, say } : transition;
}

function withdrawalProof(input: Withdrawal, route: WithdrawalRoute, confirmedAt: EpochMs): ProofDraft {
  return {
    kind: 'withdrawn',
    at: input.at,
    route,
    confirmedAt,
    ...(input.kind === 'stop' ? { keyword: 'STOPP' as const } : {}),
    ...('eventKey' in input && input.eventKey !== undefined ? { eventKey: input.eventKey } : {}),
    ...(input.kind === 'staff-withdrawal' && input.recordedBy !== undefined ? { recordedBy: input.recordedBy } : {}),
  };
}
