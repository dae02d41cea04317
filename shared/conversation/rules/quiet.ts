import type { Rule } from '../rule.ts';

/** A human is talking with this person: the desk holds its tongue. */
export const quiet: Rule = ({ state, now }) =>
  state.quietUntil !== undefined && now < state.quietUntil ? { because: 'quiet' } : undefined;
