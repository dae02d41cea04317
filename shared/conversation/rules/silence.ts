import type { Rule, Verdict } from '../rule.ts';

/** Everything was said already. Silence is a decision, too. */
export const silence = (() => ({ because: 'silence' })) satisfies Rule as () => Verdict;
