import type { OpeningStatus } from '../../shared/calendar/rules.ts';
import type { Decision } from '../../shared/conversation/decide.ts';
import type { Event, EventKind } from '../../shared/conversation/event.ts';
import type { Situation } from '../../shared/conversation/rule.ts';
import { type Effect, newPerson, type PersonState } from '../../shared/conversation/state.ts';
import { noMeaning } from '../../shared/understanding/meaning.ts';

/** Monday, 23 November 2026, 10:00 in Berlin: a moment within office hours. */
export const monday10 = Date.UTC(2026, 10, 23, 9);
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** An event key of 43 characters that is like no other number's. */
export const keyOf = (n: number): string => `${String(n).padStart(16, '0')}${'A'.repeat(27)}`;
/** The effect that answers the event of that number. */
export const effectIdOf = (n: number): string => String(n).padStart(16, '0');

/** The n-th happening of one person, a text unless said otherwise. */
export function inboundEvent(n: number, more: Partial<Event> & { readonly kind?: EventKind } = {}): Event {
  return {
    v: 3,
    channel: 'messenger',
    account: '100000000000001',
    kind: 'text',
    key: keyOf(n),
    identities: ['person-a'],
    at: monday10,
    meaning: noMeaning,
    address: 'k1.sealed-address',
    ...more,
  };
}

/** The same without an address: nobody to answer to. */
export function withoutAddress({ address: _, ...event }: Event): Event {
  return event;
}

export const open: OpeningStatus = { open: true, because: 'weekly', since: monday10 - hour, until: monday10 + 7 * hour };
export const closed: OpeningStatus = {
  open: false,
  because: 'weekly',
  since: monday10 - 3 * hour,
  until: monday10 + 20 * hour,
  nextOpening: monday10 + 20 * hour,
};

/** A stranger's text on a Monday morning while the desk is open, unless said otherwise. */
export function situation(more: Partial<Situation> = {}): Situation {
  return { event: inboundEvent(1), state: newPerson(monday10), opening: open, now: monday10, quietMs: 12 * hour, ...more };
}

/** Somebody greeted two hours ago. */
export function known(more: Partial<PersonState> = {}): PersonState {
  return { ...newPerson(monday10 - 2 * hour), introducedAt: monday10 - 2 * hour, ...more };
}

/** What a decision says, as text ids, message by message. */
export function saidIn(decision: Decision): readonly (readonly string[])[] {
  return decision.effects.map(({ textIds: say }) => say);
}

/** An open answer to the n-th happening. */
export function openEffect(n: number, more: Partial<Effect> = {}): Effect {
  return {
    id: effectIdOf(n),
    channel: 'messenger',
    because: 'greeting',
    textIds: ['greeting'],
    status: 'claimed',
    decidedAt: monday10,
    claimedAt: monday10,
    dueAt: monday10,
    tries: 1,
    address: 'k1.sealed-address',
    windowUntil: monday10 + 24 * hour,
    ...more,
  };
}
