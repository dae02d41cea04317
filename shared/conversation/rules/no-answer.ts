import type { EventKind } from '../event.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule, Situation } from '../rule.ts';
import { tooOld } from './too-old.ts';

const silentKinds: ReadonlySet<EventKind> = new Set(['reaction', 'edit', 'revoke', 'system', 'handover', 'preference']);

/**
 * Happenings that are no message to us (a reaction, an edit, a deletion, a change of identity, a handover), and those without an address to
 * answer to: nothing can be sent, so nothing may count as said.
 */
export const noAnswerKind: Rule = ({ event }) =>
  silentKinds.has(event.kind) || event.address === undefined ? { because: 'no-answer-kind' } : undefined;

/** Another app holds the thread: we observe and never answer (Meta, Conversation Routing). */
export const standby: Rule = ({ event }) => (event.standby ? { because: 'standby' } : undefined);

/** No answer goes to where we do not know, into a thread that another app holds, or to yesterday's message. */
export function isAnswerable(situation: Situation): boolean {
  return situation.event.address !== undefined && !situation.event.standby && !tooOld(situation);
}

/** A message to us that may be answered. What only makes sense with its answer is not done otherwise. */
export function isAnswerableMessage(situation: Situation): boolean {
  return isAnswerable(situation) && !silentKinds.has(situation.event.kind);
}

export const reasons = {
  'no-answer-kind': ['Keine Antwort nötig', 'So etwas (zum Beispiel eine Reaktion oder eine Änderung) beantwortet die Pforte nicht.'],
  standby: ['Anderes Programm führt das Gespräch', 'Eine andere Anwendung führt dieses Gespräch. Die Pforte sieht nur zu.'],
} as const satisfies Reasons;
