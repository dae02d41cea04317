import type { Person } from './person.ts';

const windowMs = 24 * 60 * 60 * 1000;

/** Epoch milliseconds at which Meta's 24-hour window of this person closes; undefined: it never opened. */
export function windowEnd(person: Person): number | undefined {
  return person.lastInboundAt === undefined ? undefined : person.lastInboundAt + windowMs;
}

/** True when the person did something within the last 24 hours. */
export function isWindowOpen(person: Person, now: number): boolean {
  const end = windowEnd(person);
  return end !== undefined && now <= end;
}
