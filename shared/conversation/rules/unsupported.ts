import type { Rule } from '../rule.ts';

/**
 * Two automatons that write to each other see only `unsupported` messages of the other. The first one is greeted (a person may be behind it);
 * after that nothing is answered, so that no ping-pong begins.
 */
export const unsupportedAgain: Rule = ({ event, state }) =>
  event.kind === 'unsupported' && state.introducedAt !== undefined ? { because: 'unsupported-again' } : undefined;
