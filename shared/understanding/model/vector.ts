import { type AddFeature, addFeatures, type Family, families, type ReadSpan } from './features.ts';
import { hashBits, hashFeature } from './hash.ts';
import type { Mark } from './marks.ts';

/** Hashed features of a span with their values, each hash once. */
export interface Vector {
  readonly at: Int32Array;
  readonly value: Float32Array;
}

/** Weight of a family against the others, by cross-validation. */
const scales: Readonly<Record<Family, number>> = { word: 1, concept: 1.8, global: 0.35 };

const familyNumber: Readonly<Record<Family, number>> = { word: 2, concept: 3, global: 4 };

/** The vector of a span of a whole message. `only`: leaves the other families out, for training on meanings alone. */
export function vectorOf(span: ReadSpan, marks: readonly Mark[], only: readonly Family[] = families): Vector {
  const found: Readonly<Record<Family, number[]>> = { word: [], concept: [], global: [] };
  addFeatures(span, marks, {
    word: hashInto(found.word, 'word'),
    concept: hashInto(found.concept, 'concept'),
    global: hashInto(found.global, 'global'),
  });
  const at: number[] = [];
  const value: number[] = [];
  for (const family of only) addFamily(found[family], featureValue(family, found[family].length), at, value);
  for (const family of families) for (const hash of found[family]) seen[hash] = 0;
  return { at: Int32Array.from(at), value: Float32Array.from(value) };
}

function addFamily(hashes: readonly number[], each: number, at: number[], value: number[]): void {
  for (const hash of hashes) {
    // Only what several families have can stand there already.
    const place = isSingleBit(seen[hash] ?? 0) ? -1 : at.indexOf(hash);
    if (place === -1) value.push(each);
    else value[place] = (value[place] ?? 0) + each;
    if (place === -1) at.push(hash);
  }
}

function isSingleBit(bits: number): boolean {
  return (bits & (bits - 1)) === 0;
}

/** Which families have a feature, one bit each; all zero between two vectors. A set of numbers would cost more than all the rest. */
const seen = new Uint8Array(1 << hashBits);

function hashInto(found: number[], family: Family): AddFeature {
  const number = familyNumber[family];
  const bit = 1 << families.indexOf(family);
  return (first, second = '', third = '') => {
    const hash = hashFeature(number, first, second, third);
    const before = seen[hash] ?? 0;
    if ((before & bit) !== 0) return;
    seen[hash] = before | bit;
    found.push(hash);
  };
}

/** Each family has unit length times its scale, however long the span is; marks count in full. */
export function featureValue(family: Family, count: number): number {
  return family === 'global' ? scales.global : scales[family] / Math.sqrt(Math.max(count, 1));
}

export function hashOf(family: Family, name: string): number {
  return hashFeature(familyNumber[family], name, '', '');
}
