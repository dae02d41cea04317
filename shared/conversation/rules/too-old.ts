import type { Rule } from '../rule.ts';

/** Meta's window for a free answer, and the age after which an automatic one would only confuse. */
export const answerWindowMs = 24 * 60 * 60 * 1000;

/** Meta repeats deliveries for up to seven days; an answer to yesterday's message would come out of the blue. */
export const tooOld: Rule = ({ event, now }) => (now - event.at > answerWindowMs ? { because: 'too-old' } : undefined);
