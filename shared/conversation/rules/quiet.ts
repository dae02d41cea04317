import { isAnsweredBy } from '../../consent/state.ts';
import { isAsked } from '../../understanding/meaning.ts';
import type { Rule, Situation } from '../rule.ts';
import { isAnswerableMessage } from './no-answer.ts';
import { unsupportedAgain } from './unsupported.ts';

/**
 * A human is talking with this person: the desk holds its tongue. Only the START that answers our own open question goes on to the opt-in: a
 * team's "hello" in between must not swallow a consent.
 */
export const quiet: Rule = (situation) => (isQuiet(situation) ? { because: 'quiet' } : undefined);

/** What is said only where the desk talks with the person, and may answer. */
export function mayNotSpeak(situation: Situation): boolean {
  return isQuiet(situation) || !isAnswerableMessage(situation) || unsupportedAgain(situation) !== undefined;
}

function isQuiet(situation: Situation): boolean {
  const { state, now } = situation;
  return state.quietUntil !== undefined && now < state.quietUntil && !isAwaitedStart(situation);
}

function isAwaitedStart({ event, state: { consent } }: Situation): boolean {
  const question = consent?.kind === 'asked' ? consent.question : consent?.kind === 'confirmed' ? consent.renewal : undefined;
  return isAsked(event.meaning, 'start') && question !== undefined && isAnsweredBy(question, event.at);
}
