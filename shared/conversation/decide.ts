import { frameText } from '../broadcast/issue.ts';
import type { EpochMs } from '../calendar/rules.ts';
import { profileOf } from '../channels/registry.ts';
import type { ProofDraft } from '../consent/proof.ts';
import { isSubscribed, noConsent } from '../consent/state.ts';
import type { ReplyPart } from '../facility/text-id.ts';
import type { CrisisCategory } from '../understanding/meaning.ts';
import { answersOfToday, answersPerDay, capped, counted, type Withheld, withheldBy, withRepeatAbsorbed } from './ceilings.ts';
import type { Event, EventKind } from './event.ts';
import { withOccasions, withoutOldOccasions } from './occasions.ts';
import { isPrivateAnswer } from './privacy.ts';
import { renewalText, withRenewalQuestion } from './renewal-question.ts';
import { isHelpText, isIssueText, standsAlone } from './reply-parts.ts';
import type { RuleResult, Situation } from './rule.ts';
import { isAnswerable, isAnswerableMessage } from './rules/no-answer.ts';
import { automationMs } from './rules/staff.ts';
import { speak, stateAfter } from './speak.ts';
import { type Effect, hasSeen, occasionMs, type PersonState, remember, wasSaid } from './state.ts';
import { toldOf } from './telling.ts';
import { type RuleId, traitsOf } from './traits.ts';
import { withWaiting } from './waiting.ts';
import { waitsFor, withWaitingIssue } from './waiting-issue.ts';
import { wordsOfNow } from './words-of-now.ts';

/** Result of one event: the next state, the answers (if any) already claimed in it, and the rules that spoke. */
export interface Decision {
  readonly because: RuleId;
  /** Further requests in the message that were granted. */
  readonly also?: readonly RuleId[];
  /** The state to commit; undefined: nothing changed (a duplicate). */
  readonly next?: PersonState;
  /** One per message, in order. */
  readonly effects: readonly Effect[];
  /** To be written to the ledger before the state is. */
  readonly ledger?: ProofDraft;
  /** Why something was done and not answered: an open answer stands for it, or the person has had enough of them today. */
  readonly withheld?: Withheld;
  /** Alert for the team: the kind of help that somebody needs, or that somebody wants a human. Nothing that names the person. */
  readonly tell?: CrisisCategory | 'human';
  /** The supposed staff answer was another bot's: it came within seconds of this very message. */
  readonly otherAutomaton?: true;
  /** This very decision is the first that the day's cap held back. */
  readonly capReached?: true;
}

/**
 * Decides one happening. Pure: same input, same answer; nothing has been sent or stored when it returns. The answers stand in `next` as
 * claimed effects, so that committing the state and claiming the sends are one write.
 */
export function decide(situation: Situation): Decision {
  const { event, state } = situation;
  if (hasSeen(state, event.key)) return { because: 'duplicate', effects: [] };
  const { state: touched, otherAutomaton } = withoutAutomaton(touch(situation), situation);
  const spoken = speak({ ...situation, state: touched });
  const taken = isAnswerable(situation)
    ? withNightHelp(withHelpLine(take(withCompany(spoken, { ...situation, state: touched }), touched, situation), situation), situation)
    : spoken.map(muted).reduce(takeSilently, nothingTaken(touched));
  const cry = toldOf(situation, touched);
  const told = cry === undefined ? taken.state : { ...taken.state, toldAt: situation.now };
  const tell = cry ?? (taken.effects.some(({ textIds: say }) => say.includes('human.told')) ? 'human' : undefined);
  const [because = 'silence', ...also] = taken.reasons;
  const kept = withWaiting(withSubscription(told, event, event.at >= state.lastContactAt), situation, because);
  const next = remember(kept, event.key);
  const capReached = taken.withheld === 'cap' && answersOfToday(state, situation.now).count === answersPerDay;
  return {
    because,
    next,
    effects: taken.effects,
    ...(also.length > 0 && { also }),
    ...(taken.ledger && { ledger: taken.ledger }),
    ...(taken.withheld && { withheld: taken.withheld }),
    ...(tell !== undefined && { tell }),
    ...(capReached && { capReached }),
    ...(otherAutomaton && { otherAutomaton }),
  };
}

/** Every rule that spoke. */
export function reasonsOf({ because, also = [] }: Decision): readonly RuleId[] {
  return [because, ...also];
}

/** Is an order of the team carried out with the decision? */
export function isStaffOrder(decision: Decision): boolean {
  return reasonsOf(decision).some((because) => traitsOf(because).toStaff === true);
}

/** Does the decision say something of the person that is nobody's business? No log line names a person beside it. */
export function isPrivate(decision: Decision): boolean {
  return reasonsOf(decision).some((because) => traitsOf(because).private) || decision.effects.some(isPrivateAnswer);
}

/** Verdicts as far as they were taken: each works on the state that the ones before it left. */
interface Taken {
  readonly state: PersonState;
  readonly reasons: readonly RuleId[];
  readonly effects: readonly Effect[];
  readonly ledger?: ProofDraft;
  readonly withheld?: Withheld;
}

function nothingTaken(state: PersonState): Taken {
  return { state, reasons: [], effects: [] };
}

function take(verdicts: readonly RuleResult[], touched: PersonState, situation: Situation): Taken {
  return verdicts.reduce((taken, verdict) => takeOne(taken, withLine(verdict, taken, situation), situation), nothingTaken(touched));
}

/** A doubtful cry for help: the first answer carries one line with the numbers, once in 24 hours. */
function withLine(verdict: RuleResult, { state, effects }: Taken, situation: Situation): RuleResult {
  const [first, ...others] = verdict.messages ?? [];
  if (!first || !isDoubtfulCry(state, situation) || [...first, ...effects.flatMap(({ textIds: say }) => say)].some(isHelpText))
    return verdict;
  const messages: RuleResult['messages'] = first.some(standsAlone)
    ? [first, ['crisis.line'], ...others]
    : [[...first, 'crisis.line'], ...others];
  return { ...verdict, messages };
}

/** Where nothing would be said, a doubtful cry is met with a short text all the same. */
function withHelpLine(taken: Taken, situation: Situation): Taken {
  const isSilent = taken.effects.length === 0 && isAnswerableMessage(situation);
  if (!isSilent || !isDoubtfulCry(taken.state, situation)) return taken;
  return takeOne(taken, { because: 'crisis.line', messages: [['crisis.maybe']] }, situation);
}

/**
 * Nothing is added to a text whose wording is proven: where such texts are all that is said while nobody is there, the way to help is a message of its
 * own behind them.
 */
function withNightHelp(taken: Taken, situation: Situation): Taken {
  const { opening } = situation;
  if (taken.reasons.some((because) => traitsOf(because).toStaff)) return taken;
  const words = taken.effects.flatMap(({ textIds: say }) => wordsOfNow(say, opening));
  if (opening.open || words.length === 0 || words.some(isHelpText)) return taken;
  return takeOne(taken, { because: 'away.help', messages: [['human.closed']], closedSince: opening.since }, situation);
}

/** An order of the team is whole words that say just that. */
function isDoubtfulCry(state: PersonState, { event, now, staff }: Situation): boolean {
  if (staff) return false;
  return event.meaning.crisis?.tier === 'maybe' && !wasSaid(state, 'line', occasionMs, now) && !wasSaid(state, 'help', occasionMs, now);
}

/** Keeps what the verdict remembers and claims its messages, or withholds them; past the day's cap it keeps nothing of the verdict. */
function takeOne(taken: Taken, verdict: RuleResult, situation: Situation): Taken {
  const { now, event } = situation;
  const withheld = withheldBy(verdict, taken.state, now);
  switch (withheld) {
    case undefined: {
      const silent = takeSilently(taken, verdict);
      const effects = effectsOf(verdict, situation, silent.state, taken.effects.length);
      if (effects.length === 0) return silent;
      const said = effects.flatMap(({ textIds: say }) => say);
      const state = withOccasions(counted(silent.state, verdict.because, now), said, now);
      return { ...silent, state: { ...state, effects: [...state.effects, ...effects] }, effects: [...taken.effects, ...effects] };
    }
    case 'open-answer': {
      const silent = takeSilently(taken, verdict);
      const state = event.address === undefined ? silent.state : withRepeatAbsorbed(silent.state, verdict.because, event.address);
      return { ...silent, state, withheld };
    }
    case 'ceiling':
      return { ...takeSilently(taken, muted(verdict)), withheld };
    case 'cap':
      return { ...taken, state: capped(taken.state, now), reasons: [...taken.reasons, 'capped'], withheld };
  }
}

function takeSilently(taken: Taken, verdict: RuleResult): Taken {
  const ledger = taken.ledger ?? verdict.ledger;
  return { ...taken, state: stateAfter(verdict, taken.state), reasons: [...taken.reasons, verdict.because], ...(ledger && { ledger }) };
}

/** Adds to an answer the issue the person waits for, or the question whether the newsletter is still wanted. */
function withCompany(verdicts: readonly RuleResult[], situation: Situation): readonly RuleResult[] {
  const last = verdicts.at(-1);
  if (!last || situation.event.meaning.crisis || !verdicts.every(({ because }) => traitsOf(because).mayCarryIssue)) return verdicts;
  return [...verdicts.slice(0, -1), withRenewalQuestion(withIssue(last, situation), situation)];
}

/** Subscribers who could not be written to get the issue when they write themselves. When it does not arrive, the one before it is the last. */
function withIssue(verdict: RuleResult, { news: latest, state, event, now }: Situation): RuleResult {
  if (!waitsFor(latest, state, event, now)) return verdict;
  const carrying = withWaitingIssue(verdict, latest, now);
  if (!carrying.remember?.issue || !state.issue) return carrying;
  return { ...carrying, remember: { ...carrying.remember, issueBeforeAt: state.issue.at } };
}

/** Drops the messages and keeps what the rule remembers, except a question that was not put and a greeting that was not said. */
function muted({ messages = [], remember: remembered, ...verdict }: RuleResult): RuleResult {
  const { eraseAskedAt: _unasked, introducedAt, ...rest } = remembered ?? {};
  const isGreeted = introducedAt !== undefined && !messages.flat().includes('greeting');
  return { ...verdict, remember: { ...rest, ...(isGreeted && { introducedAt }) } };
}

/** Happenings that are not the person's own action: they neither open Meta's window nor count as a message. */
const notThePersonsAction: ReadonlySet<EventKind> = new Set(['staff', 'system', 'handover', 'preference']);

/** Until when what happened lets the person be written to. */
function windowOf({ channel, at }: Event): EpochMs {
  return at + profileOf(channel).proactiveWindowMs;
}

/**
 * Applies what every event changes, whatever rule speaks: the last contact, and Meta's window by the person's own actions. A person who
 * writes after an erasure begins anew, with nothing but the withdrawal remembered.
 */
function touch({ event, state: kept, now }: Situation): PersonState {
  const before = withoutOldOccasions(kept, now);
  const { erasedAt, ...alive } = before;
  const state = erasedAt !== undefined && event.at <= erasedAt ? before : alive;
  const lastContactAt = Math.max(state.lastContactAt, event.at);
  if (notThePersonsAction.has(event.kind)) return { ...state, lastContactAt };
  return { ...state, lastContactAt, windowUntil: Math.max(state.windowUntil ?? 0, windowOf(event)) };
}

/**
 * Deliveries come in any order: when an automaton's echo was decided before the message it answered, its silence is taken back now. A human's
 * silence that stood before it, and every handover's, stays.
 */
function withoutAutomaton(
  state: PersonState,
  { event, quietMs }: Situation,
): { readonly state: PersonState; readonly otherAutomaton?: true } {
  const { quietUntil, introducedAt, ...rest } = state;
  const { quietBefore } = state;
  if (quietUntil === undefined || quietUntil === quietBefore || notThePersonsAction.has(event.kind)) return { state };
  const echoAt = quietUntil - quietMs;
  if (echoAt < event.at || echoAt - event.at >= automationMs) return { state };
  const stillIntroduced = introducedAt !== undefined && (introducedAt !== echoAt || quietBefore !== undefined);
  const before = { ...(stillIntroduced && { introducedAt }), ...(quietBefore !== undefined && { quietUntil: quietBefore }) };
  return { state: { ...rest, ...before }, otherAutomaton: true };
}

/**
 * A subscriber's address follows the person's latest message, not one that arrives late from an id they had before; whoever is not subscribed has
 * none.
 */
function withSubscription({ subscription, ...state }: PersonState, { channel, address, kind }: Event, isNewest: boolean): PersonState {
  if (!isSubscribed(state.consent ?? noConsent)) return state;
  const isNewer = address !== undefined && kind !== 'staff' && (isNewest || subscription === undefined);
  const current = isNewer ? { ...subscription, channel, address } : subscription;
  return current ? { ...state, subscription: current } : state;
}

function effectsOf(verdict: RuleResult, { event, now, news: latest }: Situation, state: PersonState, earlier: number): readonly Effect[] {
  const { address } = event;
  if (address === undefined) return [];
  return (verdict.messages ?? []).map((say, index) => ({
    id: effectId(event.key, earlier + index),
    channel: event.channel,
    because: reasonOf(say, verdict),
    textIds: say,
    status: 'claimed',
    decidedAt: now,
    claimedAt: now,
    dueAt: now,
    tries: 1,
    address,
    windowUntil: state.windowUntil ?? windowOf(event),
    ...(verdict.closedSince !== undefined && { closedSince: verdict.closedSince }),
    ...(verdict.topic !== undefined && { topic: verdict.topic }),
    ...(verdict.day !== undefined && { day: verdict.day }),
    ...(verdict.about !== undefined && { asOf: verdict.about }),
    ...(latest && say.some(isIssueText) && { issue: latest.job, asOf: latest.at }),
    ...(say.includes(renewalText) && state.consent?.kind === 'confirmed' && { asOf: state.consent.at }),
  }));
}

/** Returns the reason of one message; an issue or a question that goes along with an answer has its own. */
function reasonOf(say: readonly ReplyPart[], { because }: RuleResult): RuleId {
  if (say.includes(frameText)) return 'news.waiting';
  return say.includes(renewalText) ? 'opt-in.renewal' : because;
}

/** The first answer to an event is named like it, further ones get a number. */
export function effectId(key: string, index: number): string {
  return index === 0 ? key.slice(0, 16) : `${key.slice(0, 16)}.${index + 1}`;
}
