import { noConsent } from '../../consent/state.ts';
import { transition } from '../../consent/transition.ts';
import { isAsked } from '../../understanding/meaning.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';

/**
 * STOP in its many forms, and WhatsApp's own "stop promotions": a withdrawal at any hour, of any age, while staff are talking and while
 * another app holds the thread. Only who wrote it to us, and lately, is answered.
 */
export const stop: Rule = ({ event, state, now, endedByNumber }) => {
  if (!isAsked(event.meaning, 'stop')) return undefined;
  const kind = event.kind === 'preference' ? 'platform-stop' : 'stop';
  const { state: consent, say, ledger } = transition(state.consent ?? noConsent, { kind, at: event.at, eventKey: event.key }, now);
  const told = say === 'optout.none' && endedByNumber ? 'optout.done' : say;
  return { because: 'stop', ...(told && { messages: [[told]] }), remember: { consent }, ...(ledger && { ledger }) };
};

export const reasons = {
  stop: ['Abmeldung', 'Die Person hat sich abgemeldet. Das gilt sofort; wer STOPP schreibt, bekommt eine Bestätigung.'],
} as const satisfies Reasons;
