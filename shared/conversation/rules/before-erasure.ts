import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';

/** A late delivery of something from before the person was erased: it is not theirs any more. */
export const beforeErasure: Rule = ({ event, state }) =>
  state.erasedAt !== undefined && event.at <= state.erasedAt ? { because: 'before-erasure' } : undefined;

export const reasons = {
  'before-erasure': [
    'Aus der Zeit vor der Löschung',
    'Die Nachricht ist älter als die Löschung, um die diese Person gebeten hat, und kam verspätet an. Sie wird nicht mehr beantwortet.',
  ],
} as const satisfies Reasons;
