import type { EpochMs, OpeningStatus } from '../../calendar/rules.ts';
import { isAnsweredBy } from '../../consent/state.ts';
import { isAsked } from '../../understanding/meaning.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule, Situation } from '../rule.ts';
import type { PersonState } from '../state.ts';
import { isAnswerableMessage } from './no-answer.ts';
import { unsupportedAgain } from './unsupported.ts';

/**
 * A human is talking with this person: the desk holds its tongue. Only the START that answers our own open question goes on to the opt-in: a
 * team's "hello" in between must not swallow a consent.
 */
export const quiet: Rule = (situation) => (isQuiet(situation) ? { because: 'quiet' } : undefined);

/** Blocks texts that are said only where the desk talks with the person, and may answer. */
export function mayNotSpeak(situation: Situation): boolean {
  return isQuiet(situation) || !isAnswerableMessage(situation) || unsupportedAgain(situation) !== undefined;
}

function isQuiet(situation: Situation): boolean {
  const { state, opening, quietMs, now } = situation;
  return isTalking(state, opening, quietMs, now) && !isAwaitedStart(situation);
}

/** Since a human's last answer the time of silence is not over, and the facility has not closed: who went home answers no more. */
export function isTalking({ quietUntil }: PersonState, opening: OpeningStatus, quietMs: number, now: EpochMs): boolean {
  if (quietUntil === undefined || now >= quietUntil) return false;
  return opening.open || opening.since <= quietUntil - quietMs || opening.since > now;
}

function isAwaitedStart({ event, state: { consent } }: Situation): boolean {
  const question = consent?.kind === 'pending' ? consent.question : consent?.kind === 'confirmed' ? consent.renewal : undefined;
  return isAsked(event.meaning, 'start') && question !== undefined && isAnsweredBy(question, event.at);
}

export const reasons = {
  quiet: ['Ruhe nach dem Team', 'Ein Mensch hat vor Kurzem in diesem Gespräch geantwortet. Die Automatik redet nicht dazwischen.'],
} as const satisfies Reasons;
