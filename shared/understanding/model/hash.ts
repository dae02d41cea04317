/** Features are numbers below 2^17: rare collisions cost less than names would weigh. */
export const hashBits = 17;

const mask = (1 << hashBits) - 1;

/**
 * FNV-1a with a final mix, over the three pieces of a name as if they were one; `family` keeps a word apart from a concept of the same name.
 */
export function hashFeature(family: number, first: string, second: string, third: string): number {
  let hash = hashOn(hashOn(hashOn(2166136261 ^ family, first), second), third);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return hash & mask;
}

function hashOn(start: number, piece: string): number {
  let hash = start;
  for (let at = 0; at < piece.length; at += 1) hash = Math.imul(hash ^ piece.charCodeAt(at), 16777619);
  return hash;
}
