import type { EpochMs } from '../calendar/rules.ts';
import { profileOf } from '../channels/registry.ts';
import type { EventKind } from './event.ts';
import type { Situation } from './rule.ts';
import type { PersonState } from './state.ts';
import { type RuleId, traitsOf } from './traits.ts';

/** Events by which somebody says something; the others are no message. */
const messageKinds: ReadonlySet<EventKind> = new Set(['text', 'media', 'location', 'contacts', 'choice', 'order', 'unsupported']);

/**
 * Notes since when a person waits for a human, on a channel that people read: from the first message that no human's came after. By times alone:
 * a staff echo, or a thread handed over, ends it. A request to the desk itself (STOP, a right, the newsletter) waits for nobody.
 *
 * @param because the rule that spoke
 */
export function withWaiting(state: PersonState, situation: Situation, because: RuleId): PersonState {
  const { event, inbox } = situation;
  if (because === 'staff') return answeredAt(state, situation);
  const { waiting } = state;
  if (inbox !== 'staffed' || !messageKinds.has(event.kind) || traitsOf(because).forDesk) return state;
  if (event.at <= lastEchoAt(state, situation)) return state;
  const since = waiting?.channel === event.channel ? Math.min(waiting.since, event.at) : event.at;
  return { ...state, waiting: { channel: event.channel, since } };
}

/** Deliveries come in any order: what was said after the echo still waits. */
function answeredAt(state: PersonState, { event }: Situation): PersonState {
  const { waiting, ...answered } = state;
  if (!waiting || waiting.since > event.at) return state;
  const lastWords = (state.windowUntil ?? 0) - profileOf(event.channel).proactiveWindowMs;
  return lastWords > event.at ? { ...answered, waiting: { ...waiting, since: lastWords } } : answered;
}

function lastEchoAt({ quietUntil }: PersonState, { quietMs }: Situation): EpochMs {
  return quietUntil === undefined ? Number.NEGATIVE_INFINITY : quietUntil - quietMs;
}
