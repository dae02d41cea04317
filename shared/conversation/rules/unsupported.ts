import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';

/**
 * Two automatons that write to each other see only `unsupported` messages of the other. The first one is greeted (a person may be behind it);
 * after that nothing is answered, so that no ping-pong begins.
 */
export const unsupportedAgain: Rule = ({ event, state }) =>
  event.kind === 'unsupported' && state.introducedAt !== undefined ? { because: 'unsupported-again' } : undefined;

export const reasons = {
  'unsupported-again': [
    'Wieder nicht lesbar',
    'Meta sagt nicht, was in der Nachricht steht, und begrüßt ist die Person schon. Mehr folgt nicht, damit nicht zwei Automaten einander schreiben.',
  ],
} as const satisfies Reasons;
