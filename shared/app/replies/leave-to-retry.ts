import type { EpochMs } from '../../calendar/rules.ts';
import type { Event } from '../../conversation/event.ts';
import { keepLanguage, settle } from '../../conversation/outcome.ts';
import type { Effect, PersonState } from '../../conversation/state.ts';
import type { Unified } from '../../conversation/unify.ts';
import type { SpokenLanguage } from '../../languages/spoken.ts';

/** A queue in which a message waits longer than that holds more than its two workers can do at once. */
const crowdedMs = 2000;

/** Messages closer together than that are one person's talk. */
const talkingMs = 10_000;

/**
 * Keeps one person's talk from holding up everybody else's. To send an answer takes up to Graph's eight seconds, to decide a message some
 * milliseconds, and a person's messages come one after the other: two phones that write without a pause would fill both workers. While the
 * queue is crowded, the answers to somebody who goes on talking are left to the retry queue. Every message is still decided at once, and the
 * first one of a person, or the first after a pause, is answered in place.
 */
export function othersWait({ at, receivedAt }: Event, { version, state }: Unified, now: EpochMs): boolean {
  const isCrowded = receivedAt !== undefined && now - receivedAt > crowdedMs;
  return isCrowded && version !== undefined && at - state.lastContactAt < talkingMs;
}

/** The state in which answers that were just decided are not claimed, but wait for the retry queue: `handOver` gives them to it. */
export function leftToRetry(state: PersonState, effects: readonly Effect[], now: EpochMs, language?: SpokenLanguage): PersonState {
  return effects.reduce((left, { id }) => settle(keepLanguage(left, id, language), id, { kind: 'later' }, now), state);
}
