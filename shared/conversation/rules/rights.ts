import { noConsent } from '../../consent/state.ts';
import { transition } from '../../consent/transition.ts';
import { isAsked } from '../../understanding/meaning.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';
import type { PersonState } from '../state.ts';

/** A confirmation belongs to a question of the same day. */
const eraseQuestionOpenMs = 24 * 60 * 60 * 1000;

/** AUSKUNFT (Art. 15 DSGVO), honoured at any time. */
export const access: Rule = ({ event }) =>
  isAsked(event.meaning, 'access') ? { because: 'rights.access', messages: [['rights.access']] } : undefined;

/** DATENSCHUTZ (Art. 13 DSGVO): where to read it, and which words do what. */
export const privacy: Rule = ({ event }) =>
  isAsked(event.meaning, 'privacy') ? { because: 'rights.privacy', messages: [['rights.info']] } : undefined;

/** LÖSCHEN (Art. 17 DSGVO): asked about first, done after JA LÖSCHEN. */
export const erase: Rule = (situation) => {
  const { event } = situation;
  if (isAsked(event.meaning, 'erase-confirm')) return eraseConfirmed(situation);
  if (!isAsked(event.meaning, 'erase')) return undefined;
  return { because: 'rights.erase-ask', messages: [['rights.erase_ask']], remember: { eraseAskedAt: event.at } };
};

/** Erases only what was asked about: a "JA LÖSCHEN" out of the blue gets the question first. */
const eraseConfirmed: Rule = ({ event, state, now }) => {
  const askedAt = state.eraseAskedAt;
  const isOpen = askedAt !== undefined && event.at >= askedAt && event.at - askedAt <= eraseQuestionOpenMs;
  if (!isOpen) return { because: 'rights.erase-ask', messages: [['rights.erase_ask']], remember: { eraseAskedAt: event.at } };
  const { state: consent, ledger } = transition(state.consent ?? noConsent, { kind: 'erasure', at: event.at }, now);
  return {
    because: 'rights.erased',
    messages: [['rights.erase_done']],
    replace: erased(state, event.at, consent),
    ...(ledger && { ledger }),
  };
};

/**
 * Remainder of a person after erasure: the recent event keys, so that a redelivery greets nobody, the aliases that lead here, and the
 * moment of the withdrawal. Kept for eight days, longer than Meta repeats a delivery.
 */
export function erased(state: PersonState, at: number, consent: PersonState['consent']): PersonState {
  return {
    lastContactAt: at,
    erasedAt: at,
    recentEventKeys: state.recentEventKeys,
    effects: [],
    aliases: state.aliases,
    ...(consent && { consent }),
  };
}

export const reasons = {
  'rights.access': [
    'Auskunft',
    'Die Person möchte wissen, was über sie gespeichert ist. Die Antwort sagt, was es sein kann und wer Auskunft gibt.',
  ],
  'rights.privacy': ['Datenschutz', 'Die Person fragt nach dem Datenschutz. Die Antwort nennt die Wege zu Auskunft und Löschung.'],
  'rights.erase-ask': [
    'Rückfrage vor dem Löschen',
    'Die Person möchte ihre Daten löschen lassen. Gelöscht wird erst, wenn sie JA LÖSCHEN antwortet.',
  ],
  'rights.erased': [
    'Gelöscht',
    'Die Person hat JA LÖSCHEN geschrieben. Was die Pforte zu diesem Gespräch gespeichert hatte, ist gelöscht; es bleiben nur Nachweise.',
  ],
} as const satisfies Reasons;
