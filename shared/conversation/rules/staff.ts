import type { Rule } from '../rule.ts';
import type { PersonState } from '../state.ts';
import { answerWindowMs } from './too-old.ts';

/** A human does not answer within five seconds; Business Suite's own automations do. */
export const automationMs = 5000;

/**
 * A human answered (foreign echo, phone app): the desk is quiet for this person. Somebody we did not know is known from now on, without a
 * greeting: nobody in mid-conversation is welcomed as new. An echo within seconds of the person's own message is another automaton: it
 * silences nobody, and the operator is told to switch it off.
 */
export const staff: Rule = ({ event, state, quietMs }) => {
  // A thread that went to another app or to the inbox is a human's from now on.
  if (event.kind === 'handover' && event.standby) return { because: 'staff', remember: silenced(state, event.at, quietMs) };
  if (event.kind !== 'staff') return undefined;
  const lastWords = state.windowUntil === undefined ? undefined : state.windowUntil - answerWindowMs;
  if (lastWords !== undefined && event.at >= lastWords && event.at - lastWords < automationMs) return { because: 'other-automaton' };
  return { because: 'staff', remember: silenced(state, event.at, quietMs) };
};

function silenced(state: PersonState, at: number, quietMs: number): Partial<PersonState> {
  return { introducedAt: state.introducedAt ?? at, quietUntil: Math.max(state.quietUntil ?? 0, at + quietMs) };
}
