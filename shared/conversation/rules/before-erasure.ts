import type { Rule } from '../rule.ts';

/** A late delivery of something from before the person was erased: it is not theirs any more. */
export const beforeErasure: Rule = ({ event, state }) =>
  state.erasedAt !== undefined && event.at <= state.erasedAt ? { because: 'before-erasure' } : undefined;
