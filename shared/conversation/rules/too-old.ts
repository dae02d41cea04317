import { profileOf } from '../../channels/registry.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';

/** Meta repeats deliveries for up to seven days; an answer to yesterday's message would come out of the blue. */
export const tooOld: Rule = ({ event, now }) =>
  now - event.at > profileOf(event.channel).proactiveWindowMs ? { because: 'too-old' } : undefined;

export const reasons = {
  'too-old': ['Zu alt', 'Die Nachricht ist mehr als einen Tag zu spät angekommen. Eine automatische Antwort käme zur falschen Zeit.'],
} as const satisfies Reasons;
