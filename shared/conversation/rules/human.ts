import { isAsked } from '../../understanding/meaning.ts';
import type { Rule } from '../rule.ts';
import { isAnswerableMessage } from './no-answer.ts';

/** MENSCH and its kin: the way to a human, also while one is already talking. On first contact it stands within the greeting. */
export const human: Rule = (situation) => {
  const { event, state, now } = situation;
  if (!isAsked(event.meaning, 'human') || !isAnswerableMessage(situation)) return undefined;
  if (state.introducedAt !== undefined) return { because: 'human', messages: [['human.requested']] };
  return { because: 'greeting+human', messages: [['greeting', 'human.requested']], remember: { introducedAt: now } };
};
