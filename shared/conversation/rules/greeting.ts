import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';

/**
 * First contact: the house rules, once per person. While the desk is away and the next opening is known, its short away sentence stands
 * within the greeting, so that nobody gets two automatic texts in a row.
 */
export const greeting: Rule = ({ state, opening, now }) => {
  if (state.introducedAt !== undefined) return undefined;
  if (opening.open || opening.nextOpening === undefined) {
    return { because: 'greeting', messages: [['greeting']], remember: { introducedAt: now } };
  }
  return {
    because: 'greeting+away',
    messages: [['greeting', 'away.short']],
    remember: { introducedAt: now, awaySaidFor: opening.since },
    closedSince: opening.since,
  };
};

export const reasons = {
  greeting: ['Begrüßung', 'Diese Person hat zum ersten Mal geschrieben. Die Begrüßung mit den Hausregeln geht genau einmal an sie.'],
} as const satisfies Reasons;
