import type { EpochMs } from '../calendar/rules.ts';

/** The rate a shard allows itself below what is permitted, after Meta said "too fast" (130429). */
export interface AdaptiveRate {
  readonly perSecond: number;
  readonly changedAt: EpochMs;
}

const pauseMs = 1000;

/** Half as fast, not below one a second. What comes back within a second belongs to the same complaint. */
export function slower(adaptiveRate: AdaptiveRate, now: EpochMs): AdaptiveRate {
  if (now - adaptiveRate.changedAt < pauseMs) return adaptiveRate;
  return { perSecond: Math.max(1, adaptiveRate.perSecond / 2), changedAt: now };
}

/** Each good second a twentieth of the permitted rate more, until it is reached. */
export function faster(adaptiveRate: AdaptiveRate, permitted: number, now: EpochMs): AdaptiveRate {
  if (adaptiveRate.perSecond >= permitted || now - adaptiveRate.changedAt < pauseMs) return adaptiveRate;
  return { perSecond: Math.min(permitted, adaptiveRate.perSecond + Math.max(1, permitted / 20)), changedAt: now };
}
