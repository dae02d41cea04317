import type { EpochMs } from '../calendar/rules.ts';

/** When one shard may send: evenly spaced, and never more than the permitted number within any second. */
export interface RateLimiter {
  /** The next send's place in the even row; may have fractions. */
  readonly due: EpochMs;
  /** The sends of the last second, oldest first. */
  readonly recent: readonly EpochMs[];
}

export const restedRateLimiter: RateLimiter = { due: 0, recent: [] };

/**
 * Two sends that are `perSecond` places apart keep this distance. A millisecond more than a second: clocks tell whole milliseconds, and
 * 999.1 ms would look like 1,000.
 */
const windowMs = 1001;

/** How far behind its row a shard may fall (the way to the next ticket) and still catch up; the limit of a second holds all the same. */
const catchUpMs = 1000;

/** Catch up at double rate; a burst would repeat every second, because the one-second limit keeps its shape. */
const catchUpFactor = 2;

/** A clock that shows a time before the last sends has jumped; nothing it said before counts. */
const jumpMs = 2000;

/**
 * The moment from which the next send is permitted, by a token bucket that knows its last tokens' times. Pure; `now` at the earliest.
 * @param perSecond permitted sends a second; a fraction counts as the next lower whole number for the hard limit
 */
export function nextSlot(rateLimiter: RateLimiter, perSecond: number, now: EpochMs): EpochMs {
  if (hasJumped(rateLimiter, now)) return now + windowMs;
  const oldest = rateLimiter.recent.at(-Math.max(1, Math.floor(perSecond)));
  const spaced = (rateLimiter.recent.at(-1) ?? 0) + Math.floor(1000 / perSecond / catchUpFactor);
  return Math.max(now, Math.ceil(rateLimiter.due), spaced, oldest === undefined ? 0 : oldest + windowMs);
}

/** The rate limiter after a send at `at`. */
export function taken(rateLimiter: RateLimiter, perSecond: number, at: EpochMs): RateLimiter {
  const keep = Math.max(1, Math.floor(perSecond));
  if (hasJumped(rateLimiter, at) || isRested(rateLimiter, at)) return { due: at + 1000 / perSecond, recent: [at] };
  return { due: Math.max(rateLimiter.due, at - catchUpMs) + 1000 / perSecond, recent: [...rateLimiter.recent, at].slice(-keep) };
}

/** A shard that starts, or restarts after a pause, has nothing to catch up with. */
function isRested({ recent }: RateLimiter, at: EpochMs): boolean {
  return at - (recent.at(-1) ?? 0) > windowMs;
}

function hasJumped({ recent }: RateLimiter, now: EpochMs): boolean {
  const last = recent.at(-1);
  return last !== undefined && last - now > jumpMs;
}
