import type { Chance } from './random.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What stands where something else was expected. */
const oddities: readonly [Json, ...Json[]] = [
  null,
  true,
  '',
  'x',
  '__proto__',
  '\u0000\ud800',
  'ຂໍ້ຄວາມ 👩‍👩‍👧 STOPP',
  '-1',
  '99999999999999999999999',
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  [],
  {},
  [[]],
  [null],
  { '': null },
];

/** The delivery with one to three things in it changed. */
export function mutant(delivery: Json, others: readonly [Json, ...Json[]], chance: Chance): Json {
  let changed = delivery;
  for (let times = chance.between(1, 3); times > 0; times -= 1) changed = changeOnePlace(changed, others, chance);
  return changed;
}

function changeOnePlace(value: Json, others: readonly [Json, ...Json[]], chance: Chance): Json {
  // Down to a leaf, each as likely as the other; seldom it stops on the way.
  if (typeof value !== 'object' || value === null || leavesIn(value) === 0 || chance.happens(0.02))
    return replacement(value, others, chance);
  const key = keyOfSomeLeaf(value, chance);
  if (isList(value)) {
    const index = Number(key);
    if (chance.happens(0.03)) return [...value, ...value].slice(0, 1000);
    if (chance.happens(0.02)) return value.toSpliced(index, 1);
    return value.with(index, changeOnePlace(value[index] ?? null, others, chance));
  }
  const record = value as { readonly [key: string]: Json };
  const { [key]: taken = null, ...left } = record;
  if (chance.happens(0.02)) return left;
  if (chance.happens(0.02)) return { ...left, [chance.pick(['__proto__', 'constructor', 'toString', key.toUpperCase()])]: taken };
  return { ...record, [key]: changeOnePlace(taken, others, chance) };
}

function keyOfSomeLeaf(value: object, chance: Chance): string {
  let left = chance.next() * leavesIn(value);
  for (const [key, element] of Object.entries(value)) {
    left -= leavesIn(element);
    if (left < 0) return key;
  }
  return Object.keys(value)[0] ?? '';
}

const leafCounts = new WeakMap<object, number>();

function leavesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  const known = leafCounts.get(value) ?? Object.values(value).reduce<number>((sum, element) => sum + leavesIn(element), 0);
  leafCounts.set(value, known);
  return known;
}

function replacement(value: Json, others: readonly [Json, ...Json[]], chance: Chance): Json {
  const dice = chance.next();
  if (dice < 0.15) return subtree(chance.pick(others), chance);
  if (dice < 0.22) return deep(chance.between(10, 2000));
  if (dice < 0.28) return chance.pick(['ä', 'STOP ', '\\u00fc', '😀']).repeat(chance.between(1, 3000));
  if (dice < 0.34) return Array.from({ length: chance.between(2, 20) }, () => value);
  return chance.pick(oddities);
}

/** A piece of another delivery. */
function subtree(value: Json, chance: Chance): Json {
  const inner = typeof value === 'object' && value !== null ? Object.values(value) : [];
  const [first, ...rest] = inner;
  return first === undefined || chance.happens(0.2) ? value : subtree(chance.pick([first, ...rest]), chance);
}

function deep(levels: number): Json {
  let value: Json = 'x';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { messages: value };
  return value;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** The bytes with some of them flipped, cut, doubled, mixed with noise, or nothing but noise. */
export function brokenBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  const noise = Buffer.from(Array.from({ length: chance.between(0, 40) }, () => chance.between(0, 255)));
  const at = chance.between(0, bytes.length);
  switch (chance.between(0, 6)) {
    case 0:
      return noise;
    case 1:
      return bytes.subarray(0, at);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
    case 3:
      return Buffer.concat([bytes, bytes]);
    case 4:
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
    case 5:
      return Buffer.from('['.repeat(chance.between(1, 50_000)));
    default: {
      const flipped = Buffer.from(bytes);
      for (let times = chance.between(1, 8); times > 0; times -= 1) {
        const index = chance.between(0, Math.max(0, flipped.length - 1));
        flipped[index] = (flipped[index] ?? 0) ^ (1 << chance.between(0, 7));
      }
      return flipped;
    }
  }
}
