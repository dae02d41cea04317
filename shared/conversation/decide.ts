import { frameText } from '../broadcast/issue.ts';
import { toLocal } from '../calendar/berlin.ts';
import type { ProofDraft } from '../consent/proof.ts';
import { isSubscribed, noConsent } from '../consent/state.ts';
import type { ReplyPart } from '../facility/text-id.ts';
import type { Event, EventKind } from './event.ts';
import { renewalText, withRenewalQuestion } from './renewal-question.ts';
import { isIssueText } from './reply-parts.ts';
import type { Rule, Situation, Verdict } from './rule.ts';
import { away } from './rules/away.ts';
import { beforeErasure } from './rules/before-erasure.ts';
import { closingSoon } from './rules/closing-soon.ts';
import { fewStaff } from './rules/few-staff.ts';
import { greeting } from './rules/greeting.ts';
import { human } from './rules/human.ts';
import { news } from './rules/news.ts';
import { noAnswerKind, standby } from './rules/no-answer.ts';
import { optIn } from './rules/opt-in.ts';
import { quiet } from './rules/quiet.ts';
import { rights } from './rules/rights.ts';
import { silence } from './rules/silence.ts';
import { automationMs, staff } from './rules/staff.ts';
import { stop } from './rules/stop.ts';
import { answerWindowMs, tooOld } from './rules/too-old.ts';
import { unsupportedAgain } from './rules/unsupported.ts';
import { type Effect, hasSeen, type PersonState, remember } from './state.ts';
import { type RuleId, traitsOf } from './traits.ts';
import { waitsFor, withWaitingIssue } from './waiting-issue.ts';

/** The order in which the rules are asked; the first that speaks decides. Withdrawal and rights stand before everything that silences. */
const rules: readonly Rule[] = [
  beforeErasure,
  staff,
  stop,
  rights,
  noAnswerKind,
  tooOld,
  standby,
  human,
  quiet,
  unsupportedAgain,
  optIn,
  news,
  greeting,
  away,
  closingSoon,
  fewStaff,
];

/** Answers one person gets on one day at the most; withdrawal, rights and MENSCH do not count. More is a loop, or somebody costing money. */
export const answersPerDay = 20;

/** What follows from one happening: the next state, the answers (if any) already claimed in it, and the rule that spoke. */
export interface Decision {
  readonly because: RuleId;
  /** The state to commit; undefined: nothing changed (a duplicate). */
  readonly next?: PersonState;
  /** One per message, in order. */
  readonly effects: readonly Effect[];
  /** To be written to the ledger before the state is. */
  readonly ledger?: ProofDraft;
  /** What was taken for a staff answer was another automaton's: it came within seconds of this very message. */
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
  const now = { ...situation, state: touched };
  const spoken = speak(now);
  const verdict = mayAnswer(situation) ? capped(withRenewalQuestion(withIssue(spoken, now), now), situation) : muted(spoken);
  const isNewest = event.at >= state.lastContactAt;
  const remembered = remember(withSubscription(verdict.replace ?? { ...touched, ...verdict.remember }, event, isNewest), event.key);
  const effects = effectsOf(verdict, situation, remembered);
  const next =
    effects.length > 0 ? { ...counted(remembered, verdict, situation), effects: [...remembered.effects, ...effects] } : remembered;
  const capReached = verdict.because === 'capped' && countOfToday(situation) === answersPerDay;
  return {
    because: verdict.because,
    next,
    effects,
    ...(verdict.ledger && { ledger: verdict.ledger }),
    ...(capReached && { capReached }),
    ...(otherAutomaton && { otherAutomaton }),
  };
}

/** Subscribers who could not be written to get the issue when they write themselves. When it does not arrive, the one before it is the last. */
function withIssue(verdict: Verdict, { news: latest, state, event, now }: Situation): Verdict {
  if (!waitsFor(latest, state, event, now)) return verdict;
  const carrying = withWaitingIssue(verdict, latest, now);
  if (!carrying.remember?.issue || !state.issue) return carrying;
  return { ...carrying, remember: { ...carrying.remember, issueBeforeAt: state.issue.at } };
}

function speak(situation: Situation): Verdict {
  for (const rule of rules) {
    const verdict = rule(situation);
    if (verdict) return verdict;
  }
  return silence();
}

/** No answer goes to where we do not know, into a thread that another app holds, or to yesterday's message. */
function mayAnswer(situation: Situation): boolean {
  return situation.event.address !== undefined && !situation.event.standby && !tooOld(situation);
}

/** What a rule remembers holds, even where nothing may be said; but a question that is not put was not asked. */
function muted({ messages: _unsaid, remember: remembered, ...verdict }: Verdict): Verdict {
  const { eraseAskedAt: _unasked, ...rest } = remembered ?? {};
  return { ...verdict, remember: rest };
}

/** Withdrawal, rights and the way to a human are outside the cap. */
function isCounted({ because, messages }: Verdict): boolean {
  return messages !== undefined && messages.length > 0 && !traitsOf(because).outsideCap;
}

function capped(verdict: Verdict, situation: Situation): Verdict {
  if (!isCounted(verdict) || countOfToday(situation) < answersPerDay) return verdict;
  return { because: 'capped', remember: { answered: { day: toLocal(situation.now).date, count: answersPerDay + 1 } } };
}

function countOfToday({ state, now }: Situation): number {
  return state.answered?.day === toLocal(now).date ? state.answered.count : 0;
}

function counted(state: PersonState, verdict: Verdict, situation: Situation): PersonState {
  if (!isCounted(verdict)) return state;
  return { ...state, answered: { day: toLocal(situation.now).date, count: countOfToday(situation) + 1 } };
}

/** Happenings that are not the person's own action: they neither open Meta's window nor count as a message. */
const notThePersonsAction: ReadonlySet<EventKind> = new Set(['staff', 'system', 'handover', 'preference']);

/**
 * What every happening changes, whatever rule speaks: the last contact, and Meta's window by the person's own actions. Whoever writes after
 * an erasure begins anew, with nothing but the withdrawal remembered.
 */
function touch({ event, state: before }: Situation): PersonState {
  const { erasedAt, ...alive } = before;
  const state = erasedAt !== undefined && event.at <= erasedAt ? before : alive;
  const lastContactAt = Math.max(state.lastContactAt, event.at);
  if (notThePersonsAction.has(event.kind)) return { ...state, lastContactAt };
  return { ...state, lastContactAt, windowUntil: Math.max(state.windowUntil ?? 0, event.at + answerWindowMs) };
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

function effectsOf(verdict: Verdict, { event, now, news: latest }: Situation, state: PersonState): readonly Effect[] {
  const { address } = event;
  if (address === undefined) return [];
  return (verdict.messages ?? []).map((say, index) => ({
    id: effectId(event.key, index),
    channel: event.channel,
    because: reasonOf(say, verdict),
    say,
    status: 'claimed',
    decidedAt: now,
    claimedAt: now,
    dueAt: now,
    tries: 1,
    address,
    windowUntil: state.windowUntil ?? event.at + answerWindowMs,
    ...(verdict.closedSince !== undefined && { closedSince: verdict.closedSince }),
    ...(verdict.about !== undefined && { about: verdict.about }),
    ...(latest && say.some(isIssueText) && { issue: latest.job, about: latest.at }),
    ...(say.includes(renewalText) && state.consent?.kind === 'confirmed' && { about: state.consent.at }),
  }));
}

/** What goes along with an answer has a reason of its own. */
function reasonOf(say: readonly ReplyPart[], { because }: Verdict): RuleId {
  if (say.includes(frameText)) return 'news.waiting';
  return say.includes(renewalText) ? 'opt-in.renewal' : because;
}

/** The first answer to an event is named like it, further ones get a number. */
export function effectId(key: string, index: number): string {
  return index === 0 ? key.slice(0, 16) : `${key.slice(0, 16)}.${index + 1}`;
}
