import { type Decision, isPrivate, reasonsOf } from '../../conversation/decide.ts';
import type { Event } from '../../conversation/event.ts';
import { traitsOf } from '../../conversation/traits.ts';
import type { Unified } from '../../conversation/unify.ts';
import type { AnswerPorts } from './dependencies.ts';

/** The one line of an event, and what an operator is to know of it. */
export function logDecision(event: Event, decision: Decision, { key }: Unified, { log, vault, now }: AnswerPorts, started: number): void {
  log('event.decided', {
    channel: event.channel,
    ...(!isPrivate(decision) && { contact: vault.reference(key) }),
    eventRef: event.key.slice(0, 16),
    kind: event.kind,
    because: reasonsOf(decision).join('+'),
    ...(decision.withheld && { reason: decision.withheld }),
    ...(decision.effects.length > 0 && { say: decision.effects.flatMap(({ textIds: say }) => say).join(' ') }),
    ms: now() - started,
  });
  // Another bot answers within seconds of a client's message: the operator should switch it off in Business Suite.
  if (decision.because === 'other-automaton' || decision.otherAutomaton)
    log('operator.notice', { channel: event.channel, what: 'other-automaton', severity: 'warning' });
  // Withdrawal is done without an answer; these need one, and none could be given (another app holds the thread, or the message is old).
  if (isOwed(decision)) {
    log('operator.notice', { channel: event.channel, what: 'rights-unanswered', severity: 'warning' });
  }
  if (decision.capReached) log('person.capped', { channel: event.channel, contact: vault.reference(key) });
}

/** A right was asked for, and this message gets no answer, nor does one that waits stand for it. */
function isOwed(decision: Decision): boolean {
  if (!decision.next || decision.withheld || decision.effects.length > 0) return false;
  return reasonsOf(decision).some((because) => traitsOf(because).isOwed);
}
