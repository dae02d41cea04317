/** How a row of sends kept to its rate. */
export interface Pace {
  /** The most within any second. */
  readonly most: number;
  /** The fewest and the most over any whole ten seconds, as shares of the permitted. */
  readonly slowest: number;
  readonly fastest: number;
}

/** @param times of the sends in milliseconds, in order */
export function paceOf(times: readonly number[], perSecond: number): Pace {
  let most = 0;
  let first = 0;
  times.forEach((at, last) => {
    while ((times[first] ?? 0) <= at - 1000) first += 1;
    most = Math.max(most, last - first + 1);
  });
  const end = times.at(-1) ?? 0;
  const shares: number[] = [];
  let low = 0;
  let high = 0;
  for (let from = times[0] ?? 0; from + 10_000 <= end; from += 100) {
    while ((times[low] ?? 0) < from) low += 1;
    while (high < times.length && (times[high] ?? 0) < from + 10_000) high += 1;
    shares.push((high - low) / (perSecond * 10));
  }
  return { most, slowest: Math.min(...shares), fastest: Math.max(...shares) };
}
