/** Splits a list into at most `parts` runs of nearly the same length, in order, none empty. */
export function spread<T>(items: readonly T[], parts: number): T[][] {
  const count = Math.min(parts, items.length);
  const runs: T[][] = [];
  let start = 0;
  for (let part = 0; part < count; part += 1) {
    const size = Math.ceil((items.length - start) / (count - part));
    runs.push(items.slice(start, start + size));
    start += size;
  }
  return runs;
}
