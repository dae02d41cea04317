/** Features are numbers below 2^17: rare collisions cost less than names would weigh. */
export const hashBits = 17;

const mask = (1 << hashBits) - 1;

/** The hash of an empty name: FNV-1a's. `family` keeps a word apart from a concept of the same name. */
export function hashStart(family: number): number {
  return 2166136261 ^ family;
}

/** The hash of a name with a further piece behind it: what begins many names is hashed once. */
export function hashOn(start: number, piece: string): number {
  let hash = start;
  for (let at = 0; at < piece.length; at += 1) hash = hashOnCode(hash, piece.charCodeAt(at));
  return hash;
}

/** The same with one letter behind it. */
export function hashOnCode(hash: number, code: number): number {
  return Math.imul(hash ^ code, 16777619);
}

/** The feature of a hashed name: a final mix. */
export function featureOf(hashed: number): number {
  let hash = hashed ^ (hashed >>> 15);
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return hash & mask;
}
