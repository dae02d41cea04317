import type { Situation } from '../rule.ts';
import type { Effect } from '../state.ts';

const oneMinuteMs = 60_000;

/** Within a minute of the greeting, and while it still waits to be sent, no other word about hours follows: nobody gets two automatic texts in a row. */
export function wasJustGreeted({ state, now }: Situation): boolean {
  if (state.effects.some(isWaitingGreeting)) return true;
  return state.introducedAt !== undefined && Math.abs(now - state.introducedAt) < oneMinuteMs;
}

/** A greeting that Graph has not taken so far and that will be sent. */
export function isWaitingGreeting({ textIds: say, status }: Effect): boolean {
  return say.includes('greeting') && (status === 'later' || status === 'blocked');
}
