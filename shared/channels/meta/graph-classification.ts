import type { Outcome, RefusalReason } from '../contract.ts';

/** Outcomes that are final or wait for an operator. */
type Ending = { readonly kind: 'refused'; readonly reason: RefusalReason } | { readonly kind: 'misconfigured'; readonly stop?: true };

/** An outcome without its code: the right-hand side of an error table. */
export type GraphClassification =
  | Ending
  | {
      readonly kind: 'later';
      readonly scope: 'person' | 'account';
      readonly retryAfterMs?: number;
      /** How often it is tried in all, and what it is when that did not help. */
      readonly atMost?: { readonly tries: number; readonly then: Ending };
    }
  | { readonly kind: 'unknown' };

export const refusedAsInvalid: GraphClassification = { kind: 'refused', reason: 'invalid' };
export const ourMistake: Ending = { kind: 'refused', reason: 'our-mistake' };
export const windowClosed: GraphClassification = { kind: 'refused', reason: 'window-closed' };
export const personGone: Ending = { kind: 'refused', reason: 'person-gone' };
export const optedOut: GraphClassification = { kind: 'refused', reason: 'opted-out' };
export const misconfigured: Ending = { kind: 'misconfigured' };
export const stopAccount: GraphClassification = { kind: 'misconfigured', stop: true };
export const mayBeSent: GraphClassification = { kind: 'unknown' };

/** Not sent, try again: with this person, after at least so many seconds if given. */
export const laterForPerson = (seconds?: number): GraphClassification => ({
  kind: 'later',
  scope: 'person',
  ...(seconds === undefined ? {} : { retryAfterMs: seconds * 1000 }),
});

/** Not sent, try again with this person, but so often in all; then it is something else. */
export const fewTries = (tries: number, then: Ending): GraphClassification => ({ kind: 'later', scope: 'person', atMost: { tries, then } });

/** Not sent, and nobody of this account will be sent to before that. */
export const laterForAccount = (seconds?: number): GraphClassification => ({
  kind: 'later',
  scope: 'account',
  ...(seconds === undefined ? {} : { retryAfterMs: seconds * 1000 }),
});

/** The verdict after so many tries, with the code under which it is counted and shown. */
export const withCode = (verdict: GraphClassification, code: string, tries = 1): Outcome => {
  if (verdict.kind !== 'later') return { ...verdict, code };
  const { atMost, ...later } = verdict;
  return atMost !== undefined && tries >= atMost.tries ? { ...atMost.then, code } : { ...later, code };
};

/** Whether an operator must act on it, and not only the next try. */
export const isForOperator = (verdict: GraphClassification): boolean =>
  verdict.kind === 'misconfigured' || (verdict.kind === 'refused' && verdict.reason === 'our-mistake');
