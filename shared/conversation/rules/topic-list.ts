import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';
import { occasionMs, wasSaid } from '../state.ts';
import { wasJustGreeted } from './just-greeted.ts';

/** Where nobody reads, words that were not understood would fall into a letter box without a bottom: says once a day what can be asked. */
export const topicList: Rule = (situation) => {
  const { event, state, inbox, now } = situation;
  if (inbox !== 'none' || event.kind !== 'text' || wasJustGreeted(situation)) return undefined;
  return wasSaid(state, 'topics', occasionMs, now) ? undefined : { because: 'topic.list', messages: [['topic.list']] };
};

export const reasons = {
  'topic.list': [
    'Was man fragen kann',
    'Hier liest niemand mit, und die Nachricht war nicht zu verstehen. Einmal am Tag steht in der Antwort, wonach man fragen kann.',
  ],
} as const satisfies Reasons;
