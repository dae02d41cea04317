import { noConsent } from '../../consent/state.ts';
import { transition } from '../../consent/transition.ts';
import { isAsked } from '../../understanding/meaning.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule, RuleResult, Situation } from '../rule.ts';
import type { PersonState } from '../state.ts';
import { greetingFirst } from './greeting-first.ts';
import { mayNotSpeak } from './quiet.ts';

/**
 * A request for the newsletter is answered with the full question; START after the question confirms. When the request is also the first contact (a
 * QR code on a flyer), greeting and question go as two messages.
 */
export const optIn: Rule = (situation) => {
  const { event, state, now, newsletter } = situation;
  const kind = saidOf(situation);
  // Of a withdrawal and a request in one message the withdrawal holds.
  if (isTooYoung(situation)) return tooYoung(state);
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
    because: kind === 'start' ? 'opt-in.start' : 'opt-in.wish',
    messages: [...greetingFirst(state), ...(say ? [[say]] : [])],
    remember: { consent, ...(state.introducedAt === undefined && { introducedAt: now }) },
    ...(ledger && { ledger }),
    ...(say === 'optin.already' && consent.kind === 'confirmed' && { about: consent.at }),
  };
};

/** Only START confirms. A "yes" to the open question gets the question again, with the word to send. */
function saidOf({ event: { meaning }, state }: Situation): 'start' | 'subscribe-request' | undefined {
  if (isAsked(meaning, 'start')) return 'start';
  return isAsked(meaning, 'subscribe') || (meaning.reply === 'yes' && state.consent?.kind === 'pending') ? 'subscribe-request' : undefined;
}

/** "Ich bin 15" where 16 is asked for, of somebody who wants the newsletter or was asked: a START afterwards confirms nothing. */
function isTooYoung(situation: Situation): boolean {
  const { event, state, newsletter } = situation;
  if (!newsletter || event.meaning.reply !== 'under-age' || mayNotSpeak(situation)) return false;
  return (
    state.consent?.kind === 'pending' || ['subscribe', 'start'].some((command) => event.meaning.commands.some((one) => one === command))
  );
}

function tooYoung(state: PersonState): RuleResult {
  const consent = state.consent?.kind === 'pending' ? noConsent : state.consent;
  return {
    because: 'opt-in.too-young',
    messages: [...greetingFirst(state), ['optin.too_young']],
    ...(consent && { remember: { consent } }),
  };
}

export const reasons = {
  'opt-in.wish': [
    'Newsletter gewünscht',
    'Die Person möchte den Newsletter. Angemeldet wird erst, wer auf die Frage danach mit START antwortet.',
  ],
  'opt-in.start': [
    'START für den Newsletter',
    'Die Person hat START geschrieben. Das meldet an, wenn die Frage vorher gestellt war; sonst kommt zuerst die Frage.',
  ],
  'opt-in.renewal': [
    'Newsletter noch gewünscht?',
    'Die Anmeldung ist lange her und endet bald. Die Pforte fragt, ob der Newsletter noch gewünscht ist.',
  ],
  'opt-in.too-young': [
    'Noch zu jung für den Newsletter',
    'Die Person ist jünger, als der Newsletter verlangt. Sie wird freundlich nicht angemeldet.',
  ],
} as const satisfies Reasons;
