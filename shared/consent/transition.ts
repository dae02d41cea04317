import type { EpochMs } from '../calendar/rules.ts';
import type { EventKey } from '../conversation/event.ts';
import type { ProofDraft } from './proof.ts';
import { begunAt, type Consent, isAnsweredBy, type Question, type TextHash, type WithdrawalRoute, type WithdrawalWay } from './state.ts';

/** The consent is near its lapse: the re-confirmation question as it would be put now, and since when it may be put unasked. */
export interface RenewalDue {
  readonly textHash: TextHash;
  readonly dueSince: EpochMs;
}

/** Inputs that change a consent. `at` is always the event's own time. */
export type ConsentInput =
  /** A request for the newsletter. `textHash`: the question as it would be put now. */
  | ({ readonly kind: 'subscribe-request' } & Answered)
  /** START. `heardAt`: when our webhook took it in. */
  | ({ readonly kind: 'start'; readonly heardAt?: EpochMs } & Answered)
  /** Any message of a subscriber whose consent is near its lapse: the occasion to ask. */
  | { readonly kind: 'occasion'; readonly at: EpochMs; readonly renewal: RenewalDue; readonly eventKey?: EventKey }
  | { readonly kind: 'stop'; readonly at: EpochMs; readonly eventKey?: EventKey }
  | { readonly kind: 'platform-stop'; readonly at: EpochMs; readonly eventKey?: EventKey }
  | { readonly kind: 'platform-resume'; readonly at: EpochMs }
  | { readonly kind: 'staff-withdrawal'; readonly at: EpochMs; readonly recordedBy?: string; readonly way?: WithdrawalWay }
  | { readonly kind: 'erasure'; readonly at: EpochMs };

interface Answered {
  readonly at: EpochMs;
  readonly textHash: TextHash;
  readonly eventKey?: EventKey;
  readonly renewal?: RenewalDue;
}

/** Text ids that a transition may call for. */
export type ConsentSay = 'optin.question' | 'optin.reconfirm' | 'optin.confirmed' | 'optin.already' | 'optout.done' | 'optout.none';

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
    case 'subscribe-request':
      return requested(state, input, now);
    case 'start':
      return started(state, input, now);
    case 'occasion':
      return occasion(state, input, now);
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

type Confirmed = Extract<Consent, { kind: 'confirmed' }>;
type SubscribeRequest = Extract<ConsentInput, { kind: 'subscribe-request' }>;
type Start = Extract<ConsentInput, { kind: 'start' }>;
type Withdrawal = Extract<ConsentInput, { kind: 'stop' | 'platform-stop' | 'staff-withdrawal' | 'erasure' }>;

function requested(state: Consent, input: SubscribeRequest, now: EpochMs): Transition {
  if (state.kind === 'confirmed') return askToRenew(state, input, now);
  return ask(state, input, now);
}

function started(state: Consent, input: Start, now: EpochMs): Transition {
  if (state.kind === 'confirmed') {
    const { renewal } = state;
    if (!input.renewal || !renewal || !answers(input, renewal)) return askToRenew(state, input, now);
    return confirmed(input, renewal, { renews: state.at, firstAskedAt: begunAt(state) });
  }
  if (state.kind !== 'pending' || !answers(input, state.question)) return ask(state, input, now);
  return confirmed(input, state.question);
}

/** @param before what a renewal renews */
function confirmed(
  { at, eventKey }: Start,
  question: Question,
  before?: { readonly renews: EpochMs; readonly firstAskedAt: EpochMs },
): Transition {
  return {
    state: { kind: 'confirmed', at, question, ...(before && { firstAskedAt: before.firstAskedAt }) },
    say: 'optin.confirmed',
    ledger: {
      kind: 'confirmed',
      at,
      question,
      keyword: 'START',
      ...(before && { renews: before.renews }),
      ...(eventKey === undefined ? {} : { eventKey }),
    },
  };
}

/** "Newsletter" and "START" sent in one breath: whoever has not seen the question has not agreed to it. */
function answers(start: Start, question: Question): boolean {
  const seen = start.heardAt === undefined || start.heardAt >= question.putAt;
  return seen && isAnsweredBy(question, start.at);
}

/**
 * Answers a subscriber's repeated request: already subscribed or, near the lapse, the question whether it is still meant. Requests from
 * before the consent don't prompt the question.
 */
function askToRenew(state: Confirmed, { at, eventKey, renewal }: SubscribeRequest | Start, now: EpochMs): Transition {
  if (!renewal || at <= state.at) return { state, say: 'optin.already' };
  const question: Question = {
    at: Math.max(at, state.renewal?.at ?? at),
    putAt: now,
    textHash: renewal.textHash,
    ...(eventKey === undefined ? {} : { eventKey }),
  };
  return { state: { ...state, renewal: question }, say: 'optin.reconfirm' };
}

/** Unasked, the renewal is asked for once. */
function occasion(state: Consent, input: Extract<ConsentInput, { kind: 'occasion' }>, now: EpochMs): Transition {
  if (state.kind !== 'confirmed' || input.at <= state.at || (state.renewal?.putAt ?? 0) >= input.renewal.dueSince) return { state };
  return askToRenew(state, { ...input, kind: 'subscribe-request', textHash: input.renewal.textHash }, now);
}

/** Puts the question, unless the person has withdrawn since: a withdrawal is followed by no unasked question. */
function ask(state: Consent, input: SubscribeRequest | Start, now: EpochMs): Transition {
  if (state.kind === 'withdrawn' && input.at <= state.at) return { state };
  const question: Question = {
    // A late request does not make a younger question older.
    at: state.kind === 'pending' ? Math.max(state.question.at, input.at) : input.at,
    putAt: now,
    textHash: input.textHash,
    ...(input.eventKey === undefined ? {} : { eventKey: input.eventKey }),
  };
  return { state: { kind: 'pending', question }, say: 'optin.question' };
}

/**
 * A withdrawal takes away every question put up to then, and every consent given on such a question. Only a consent whose whole dialogue,
 * question and START, is younger survives a late delivery.
 */
function withdrawn(state: Consent, input: Withdrawal, route: WithdrawalRoute): Transition {
  if (state.kind === 'withdrawn')
    return reply(input, { state: input.at > state.at ? { kind: 'withdrawn', at: input.at, route } : state }, 'optout.none');
  if (state.kind === 'none') return reply(input, { state: { kind: 'withdrawn', at: input.at, route } }, 'optout.none');
  const survives = begunAt(state) > input.at;
  if (state.kind === 'pending')
    return reply(input, { state: survives ? state : { kind: 'withdrawn', at: input.at, route } }, 'optout.none');
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
    ...(input.kind === 'staff-withdrawal' && input.way !== undefined ? { way: input.way } : {}),
  };
}
