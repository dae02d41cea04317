import type { Rule } from '../rule.ts';

/** Everything was said already. Silence is a decision, too. */
export const silence: Rule = () => ({ because: 'silence' });
