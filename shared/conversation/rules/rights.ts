import { noConsent } from '../../consent/state.ts';
import { transition } from '../../consent/transition.ts';
import type { Command } from '../../understanding/meaning.ts';
import type { Rule } from '../rule.ts';
import type { PersonState } from '../state.ts';

/** A confirmation belongs to a question of the same day. */
const eraseQuestionOpenMs = 24 * 60 * 60 * 1000;

const rightsCommands: readonly Command[] = ['erase-confirm', 'erase', 'access', 'privacy'];

const isRight = (command: Command): boolean => rightsCommands.includes(command);

/** AUSKUNFT, LÖSCHEN, DATENSCHUTZ: the rights of the person (Art. 12 ff. DSGVO), honoured at any time. */
export const rights: Rule = (situation) => {
  switch (situation.event.meaning.commands.find(isRight)) {
    case 'access':
      return { because: 'rights.access', messages: [['rights.access']] };
    case 'privacy':
      return { because: 'rights.privacy', messages: [['rights.info']] };
    case 'erase':
      return { because: 'rights.erase-ask', messages: [['rights.erase_ask']], remember: { eraseAskedAt: situation.event.at } };
    case 'erase-confirm':
      return eraseConfirmed(situation);
    default:
      return undefined;
  }
};

/** Erases only what was asked about: a "JA LÖSCHEN" out of the blue gets the question first. */
const eraseConfirmed: Rule = ({ event, state, now }) => {
  const askedAt = state.eraseAskedAt;
  const isAsked = askedAt !== undefined && event.at >= askedAt && event.at - askedAt <= eraseQuestionOpenMs;
  if (!isAsked) return { because: 'rights.erase-ask', messages: [['rights.erase_ask']], remember: { eraseAskedAt: event.at } };
  const { state: consent, ledger } = transition(state.consent ?? noConsent, { kind: 'erasure', at: event.at }, now);
  return {
    because: 'rights.erased',
    messages: [['rights.erase_done']],
    replace: erased(state, event.at, consent),
    ...(ledger && { ledger }),
  };
};

/**
 * What is left of a person after erasure: the ring, so that a redelivery greets nobody, the signposts that lead here, and the moment of the
 * withdrawal. Kept for eight days, longer than Meta repeats a delivery.
 */
export function erased(state: PersonState, at: number, consent: PersonState['consent']): PersonState {
  return { lastContactAt: at, erasedAt: at, ring: state.ring, effects: [], absorbed: state.absorbed, ...(consent && { consent }) };
}
