import type { RuleId } from './traits.ts';

/**
 * A rule for people who did not build it: its name, and in a sentence why it speaks or keeps silent. Each file in `rules/` has those of its own ids, as
 * its export `reasons`, which no function carries.
 */
export type Reasons = Readonly<Partial<Record<RuleId, readonly [name: string, why: string]>>>;
