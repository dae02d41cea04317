import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';
import { occasionMs, wasSaid } from '../state.ts';
import { greetingFirst } from './greeting-first.ts';

/**
 * Something confidential was written: asks to delete it and names a safe way, never what it was. Once in 24 hours, each time where it can do
 * great harm, in other words. Of a lesser thing in a first message the greeting says enough.
 */
export const sensitive: Rule = ({ event, state, now }) => {
  const found = event.meaning.sensitive;
  if (!found) return undefined;
  const isGrave = found.severity === 'high';
  if (!isGrave && (state.introducedAt === undefined || wasSaid(state, 'notice', occasionMs, now))) return undefined;
  return {
    because: 'sensitive',
    messages: [...greetingFirst(state), [wasSaid(state, 'notice', occasionMs, now) ? 'sensitive.again' : 'sensitive.warning']],
    ...(state.introducedAt === undefined && { remember: { introducedAt: now } }),
  };
};

export const reasons = {
  sensitive: [
    'Vertrauliches',
    'In der Nachricht könnte Vertrauliches stehen. Der Hinweis nennt sichere Wege und wiederholt nichts davon; höchstens einmal am Tag, bei Heiklem immer.',
  ],
} as const satisfies Reasons;
