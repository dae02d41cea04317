import { profileOf } from '../../channels/registry.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';
import type { PersonState } from '../state.ts';

/** A human does not answer within five seconds; Business Suite's own automations do. */
export const automationMs = 5000;

/**
 * A human answered (foreign echo, phone app): the desk is quiet for this person. Somebody we did not know is known from now on, without a
 * greeting: nobody in mid-conversation is welcomed as new. An echo within seconds of the person's own message is another automaton: it
 * silences nobody, and the operator is told to switch it off.
 */
export const staff: Rule = ({ event, state, quietMs }) => {
  // A thread that went to another app or to the inbox is a human's from now on.
  if (event.kind === 'handover' && event.standby) return { because: 'staff', remember: handedOver(state, event.at, quietMs) };
  if (event.kind !== 'staff') return undefined;
  const lastWords = state.windowUntil === undefined ? undefined : state.windowUntil - profileOf(event.channel).proactiveWindowMs;
  if (lastWords !== undefined && event.at >= lastWords && event.at - lastWords < automationMs) return { because: 'other-automaton' };
  return { because: 'staff', remember: answered(state, event.at, quietMs) };
};

/** Only the latest echo may turn out to be an automaton's, when the message that it answered is decided after it; what stood before stays. */
function answered(state: PersonState, at: number, quietMs: number): Partial<PersonState> {
  const until = at + quietMs;
  const { quietUntil } = state;
  const quietBefore =
    quietUntil === undefined || until === quietUntil ? state.quietBefore : latest(Math.min(until, quietUntil), state.quietBefore);
  return { ...known(state, at), quietUntil: latest(until, quietUntil), ...(quietBefore !== undefined && { quietBefore }) };
}

/** A handover is no automaton's: its silence stands whatever an echo turns out to be. */
function handedOver(state: PersonState, at: number, quietMs: number): Partial<PersonState> {
  const until = at + quietMs;
  return { ...known(state, at), quietUntil: latest(until, state.quietUntil), quietBefore: latest(until, state.quietBefore) };
}

function known({ introducedAt }: PersonState, at: number): Partial<PersonState> {
  return { introducedAt: introducedAt ?? at };
}

function latest(one: number, other: number | undefined): number {
  return Math.max(one, other ?? one);
}

export const reasons = {
  staff: ['Das Team hat geantwortet', 'Ein Mensch hat geschrieben. Ab jetzt schweigt die Automatik für einige Stunden.'],
  'other-automaton': [
    'Fremder Automat',
    'Diese Antwort kam schneller, als ein Mensch schreiben kann: wohl von einer anderen Automatik. Bitte stellen Sie diese ab.',
  ],
} as const satisfies Reasons;
