/** Features are numbers below 2^17: rare collisions cost less than names would weigh. */
export const hashBits = 17;

const mask = (1 << hashBits) - 1;

/** FNV-1a with a final mix; `family` keeps a word apart from a concept of the same name. */
export function hashFeature(family: number, name: string): number {
  let hash = 2166136261 ^ family;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 16777619);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return hash & mask;
}
