import type { EventKind } from '../event.ts';
import type { Rule } from '../rule.ts';

const silentKinds: ReadonlySet<EventKind> = new Set(['reaction', 'edit', 'revoke', 'system', 'handover', 'preference']);

/**
 * Happenings that are no message to us (a reaction, an edit, a deletion, a change of identity, a handover), and those without an address to
 * answer to: nothing can be sent, so nothing may count as said.
 */
export const noAnswerKind: Rule = ({ event }) =>
  silentKinds.has(event.kind) || event.address === undefined ? { because: 'no-answer-kind' } : undefined;

/** Another app holds the thread: we observe and never answer (Meta, Conversation Routing). */
export const standby: Rule = ({ event }) => (event.standby ? { because: 'standby' } : undefined);
