import type { EpochMs } from '../calendar/rules.ts';

/** People written to, by the hour (epoch hours): Meta counts unique people in a rolling 24 hours. */
export type Hours = Readonly<Record<string, number>>;

export const hourMs = 3_600_000;
const windowHours = 24;

/** How many more people may be written to now. An hour counts whole until it is 24 hours over. */
export function quotaLeft(hours: Hours, limit: number, now: EpochMs): number {
  return Math.max(0, limit - used(hours, now));
}

/** The hours with `count` more (or fewer) in the present one; those that no longer count are left out. */
export function withCount(hours: Hours, count: number, now: EpochMs): Hours {
  const hour = hourOf(now);
  const current = Object.fromEntries(Object.entries(hours).filter(([key]) => isWithin(Number(key), now)));
  return { ...current, [hour]: Math.max(0, (current[hour] ?? 0) + count) };
}

/** The moment at which the first of the counted hours falls out, and there is room again. */
export function quotaFreeFrom(hours: Hours, limit: number, now: EpochMs): EpochMs {
  if (quotaLeft(hours, limit, now) > 0) return now;
  const oldest = Object.entries(hours)
    .filter(([key, count]) => count > 0 && isWithin(Number(key), now))
    .map(([key]) => Number(key));
  return oldest.length === 0 ? now + hourMs : (Math.min(...oldest) + windowHours + 1) * hourMs;
}

function used(hours: Hours, now: EpochMs): number {
  return Object.entries(hours).reduce((sum, [key, count]) => (isWithin(Number(key), now) ? sum + count : sum), 0);
}

function isWithin(hour: number, now: EpochMs): boolean {
  return hour >= hourOf(now) - windowHours && hour <= hourOf(now);
}

const hourOf = (at: EpochMs) => Math.floor(at / hourMs);
