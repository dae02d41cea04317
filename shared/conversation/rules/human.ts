import { isAsked } from '../../understanding/meaning.ts';
import type { Rule } from '../rule.ts';

/** MENSCH and its kin: the way to a human, also while one is already talking. On first contact it stands within the greeting. */
export const human: Rule = ({ event, state, now }) => {
  if (!isAsked(event.meaning, 'human')) return undefined;
  if (state.introducedAt !== undefined) return { because: 'human', messages: [['human.requested']] };
  return { because: 'greeting+human', messages: [['greeting', 'human.requested']], remember: { introducedAt: now } };
};
