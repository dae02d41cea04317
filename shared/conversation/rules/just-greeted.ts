import type { Situation } from '../rule.ts';

const oneMinuteMs = 60_000;

/**
 * Within a minute of the greeting no other word about hours follows, nor while the greeting is still to be sent: nobody gets two automatic texts
 * in a row. Its first try needs no look: it is over within that minute.
 */
export function wasJustGreeted({ state, now }: Situation): boolean {
  const isWaiting = state.effects.some(({ say, status, tries }) => say.includes('greeting') && (status !== 'claimed' || tries > 1));
  if (isWaiting) return true;
  return state.introducedAt !== undefined && Math.abs(now - state.introducedAt) < oneMinuteMs;
}
