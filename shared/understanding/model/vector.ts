import { type AddFeature, addFeatures, type Family, families, type ReadSpan } from './features.ts';
import { hashFeature } from './hash.ts';
import type { Mark } from './marks.ts';

/** Hashed features of a span with their values, each hash once. */
export interface Vector {
  readonly at: Int32Array;
  readonly value: Float32Array;
}

/** What a family weighs against the others, by cross-validation. */
const scales: Readonly<Record<Family, number>> = { word: 1, concept: 1.8, global: 0.35 };

const familyNumber: Readonly<Record<Family, number>> = { word: 2, concept: 3, global: 4 };

/** The vector of a span of a whole message. `only`: leaves the other families out, for training on meanings alone. */
export function vectorOf(span: ReadSpan, marks: readonly Mark[], only: readonly Family[] = families): Vector {
  const found = { word: new Set<number>(), concept: new Set<number>(), global: new Set<number>() };
  addFeatures(span, marks, {
    word: hashInto(found.word, 'word'),
    concept: hashInto(found.concept, 'concept'),
    global: hashInto(found.global, 'global'),
  });
  const sum = new Map<number, number>();
  for (const family of only) {
    const value = featureValue(family, found[family].size);
    for (const hash of found[family]) sum.set(hash, (sum.get(hash) ?? 0) + value);
  }
  return { at: Int32Array.from(sum.keys()), value: Float32Array.from(sum.values()) };
}

function hashInto(found: Set<number>, family: Family): AddFeature {
  const number = familyNumber[family];
  return (first, second = '', third = '') => void found.add(hashFeature(number, first, second, third));
}

/** Each family has unit length times its scale, however long the span is; marks count in full. */
export function featureValue(family: Family, count: number): number {
  return family === 'global' ? scales.global : scales[family] / Math.sqrt(Math.max(count, 1));
}

export function hashOf(family: Family, name: string): number {
  return hashFeature(familyNumber[family], name, '', '');
}
