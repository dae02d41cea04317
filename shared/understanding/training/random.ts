/** A row of numbers in [0, 1) that is the same each time: training has no chance in it. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** One of a list. */
export function pickFrom<T>(list: readonly T[], next: () => number): T {
  const picked = list[Math.floor(next() * list.length)];
  if (picked === undefined) throw new RangeError('nothing to pick from');
  return picked;
}
