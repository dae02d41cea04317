import type { TextId } from '../../facility/text-id.ts';
import { type CommonTopic, commonTopics } from '../../understanding/topics/topic-rule.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';

const common: Readonly<Record<CommonTopic, TextId>> = {
  hours: 'topic.hours',
  phone: 'topic.phone',
  address: 'topic.address',
  appointment: 'topic.appointment',
  contact: 'topic.contact',
};

/**
 * A question that the facility's file answers, or its calendar: answered also while nobody is there, where it helps most. On first contact the answer
 * stands within the greeting.
 */
export const topic: Rule = ({ event, state, opening, now }) => {
  const { topic: asked, day } = event.meaning;
  if (asked === undefined) return undefined;
  const text = common[commonTopics.find((known) => known === asked) ?? 'hours'];
  const answer = commonTopics.some((known) => known === asked) ? text : 'topic.frame';
  const of = { topic: asked, ...(day !== undefined && { day }) };
  if (state.introducedAt !== undefined) return { because: 'topic', messages: [[answer]], ...of };
  if (opening.open || opening.nextOpening === undefined) {
    return { because: 'greeting+topic', messages: [['greeting', answer]], remember: { introducedAt: now }, ...of };
  }
  return {
    because: 'greeting+topic',
    messages: [['greeting', 'away.short', answer]],
    remember: { introducedAt: now, awaySaidFor: opening.since },
    closedSince: opening.since,
    ...of,
  };
};

export const reasons = {
  topic: [
    'Frage beantwortet',
    'Die Person hat etwas gefragt, das in der Datei der Einrichtung oder in ihrem Kalender steht. Die Antwort kommt von dort.',
  ],
} as const satisfies Reasons;
