import { isAsked } from '../../understanding/meaning.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';
import { greetingFirst } from './greeting-first.ts';
import { mayNotSpeak } from './quiet.ts';

/** NEWS pulls the newest issue, subscribed or not: whoever asks gets an answer. On first contact the greeting goes first, as a message of its own. */
export const news: Rule = (situation) => {
  const { event, state, now, newsletter, news: latest } = situation;
  if (!newsletter || !isAsked(event.meaning, 'news') || mayNotSpeak(situation)) return undefined;
  return {
    because: 'news',
    messages: [...greetingFirst(state), [latest ? 'news.pull' : 'news.none']],
    ...(state.introducedAt === undefined && { remember: { introducedAt: now } }),
  };
};

export const reasons = {
  news: ['Neueste Ausgabe', 'Die Person hat nach der neuesten Ausgabe des Newsletters gefragt.'],
  'news.waiting': ['Wartende Ausgabe', 'Diese Ausgabe konnte vorher nicht zugestellt werden. Jetzt ist das Gespräch wieder offen.'],
} as const satisfies Reasons;
