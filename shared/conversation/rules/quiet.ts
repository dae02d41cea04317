import { isAnsweredBy } from '../../consent/state.ts';
import { isAsked } from '../../understanding/meaning.ts';
import type { Rule, Situation } from '../rule.ts';

/**
 * A human is talking with this person: the desk holds its tongue. Only the START that answers our own open question goes on to the opt-in: a
 * team's "hello" in between must not swallow a consent.
 */
export const quiet: Rule = (situation) => {
  const { state, now } = situation;
  return state.quietUntil !== undefined && now < state.quietUntil && !isAwaitedStart(situation) ? { because: 'quiet' } : undefined;
};

function isAwaitedStart({ event, state: { consent } }: Situation): boolean {
  const question = consent?.kind === 'asked' ? consent.question : consent?.kind === 'confirmed' ? consent.renewal : undefined;
  return isAsked(event.meaning, 'start') && question !== undefined && isAnsweredBy(question, event.at);
}
