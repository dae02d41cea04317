import { noConsent } from '../../consent/state.ts';
import { transition } from '../../consent/transition.ts';
import { isAsked } from '../../understanding/meaning.ts';
import type { Rule } from '../rule.ts';
import { greetingFirst } from './greeting-first.ts';
import { mayNotSpeak } from './quiet.ts';

/**
 * A wish for the newsletter is asked with the full question; START after the question confirms. When the wish is also the first contact (a
 * QR code on a flyer), greeting and question go as two messages.
 */
export const optIn: Rule = (situation) => {
  const { event, state, now, newsletter } = situation;
  const kind = isAsked(event.meaning, 'start') ? 'start' : isAsked(event.meaning, 'subscribe') ? 'wish' : undefined;
  // Of a withdrawal and a wish in one message the withdrawal holds.
  if (!newsletter || !kind || mayNotSpeak(situation) || isAsked(event.meaning, 'stop')) return undefined;
  const {
    state: consent,
    say,
    ledger,
  } = transition(
    state.consent ?? noConsent,
    {
      kind,
      at: event.at,
      eventKey: event.key,
      textHash: newsletter.questionHash,
      ...(newsletter.renewal && { renewal: newsletter.renewal }),
      ...(event.receivedAt !== undefined && { heardAt: event.receivedAt }),
    },
    now,
  );
  return {
    because: `opt-in.${kind}`,
    messages: [...greetingFirst(state), ...(say ? [[say]] : [])],
    remember: { consent, ...(state.introducedAt === undefined && { introducedAt: now }) },
    ...(ledger && { ledger }),
    ...(say === 'optin.already' && consent.kind === 'confirmed' && { about: consent.at }),
  };
};
