import type { Outcome } from '../channel.ts';

/** An outcome without its code: the right-hand side of an error table. */
export type Verdict =
  | { readonly kind: 'refused'; readonly reason: 'window-closed' | 'person-gone' | 'opted-out' | 'invalid' }
  | { readonly kind: 'later'; readonly scope: 'person' | 'account'; readonly retryAfterMs?: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'misconfigured'; readonly stop?: true };

export const refusedAsInvalid: Verdict = { kind: 'refused', reason: 'invalid' };
export const windowClosed: Verdict = { kind: 'refused', reason: 'window-closed' };
export const personGone: Verdict = { kind: 'refused', reason: 'person-gone' };
export const optedOut: Verdict = { kind: 'refused', reason: 'opted-out' };
export const misconfigured: Verdict = { kind: 'misconfigured' };
export const stopAccount: Verdict = { kind: 'misconfigured', stop: true };
export const mayBeSent: Verdict = { kind: 'unknown' };

/** Not sent, try again: with this person, after at least so many seconds if given. */
export const laterForPerson = (seconds?: number): Verdict => ({
  kind: 'later',
  scope: 'person',
  ...(seconds === undefined ? {} : { retryAfterMs: seconds * 1000 }),
});

/** Not sent, and nobody of this account will be sent to before that. */
export const laterForAccount = (seconds?: number): Verdict => ({
  kind: 'later',
  scope: 'account',
  ...(seconds === undefined ? {} : { retryAfterMs: seconds * 1000 }),
});

/** The verdict with the code under which it is counted and shown. */
export const withCode = (verdict: Verdict, code: string): Outcome => ({ ...verdict, code });
