import type { Situation } from '../rule.ts';

const oneMinuteMs = 60_000;

/** Within a minute of the greeting no other word about hours follows: nobody gets two automatic texts in a row. */
export function wasJustGreeted({ state, now }: Situation): boolean {
  return state.introducedAt !== undefined && Math.abs(now - state.introducedAt) < oneMinuteMs;
}
