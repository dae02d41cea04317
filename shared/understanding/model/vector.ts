import { type Family, type Features, families, featuresOf, type Whole } from './features.ts';
import { hashFeature } from './hash.ts';

/** Hashed features of a span with their values, each hash once. */
export interface Vector {
  readonly at: Int32Array;
  readonly value: Float32Array;
}

/** What a family weighs against the others, by cross-validation. */
const scales: Readonly<Record<Family, number>> = { word: 1, concept: 1.8, global: 0.35 };

const familyNumber: Readonly<Record<Family, number>> = { word: 2, concept: 3, global: 4 };

/** The vector of a span of a whole message. `only`: leaves the other families out, for training on meanings alone. */
export function vectorOf(span: string, whole: Whole, only: readonly Family[] = families): Vector {
  return toVector(featuresOf(span, whole), only);
}

function toVector(features: Features, only: readonly Family[]): Vector {
  const sum = new Map<number, number>();
  for (const family of only) {
    const hashes = new Set(features[family].map((name) => hashOf(family, name)));
    const value = featureValue(family, hashes.size);
    for (const hash of hashes) sum.set(hash, (sum.get(hash) ?? 0) + value);
  }
  return { at: Int32Array.from(sum.keys()), value: Float32Array.from(sum.values()) };
}

/** Each family has unit length times its scale, however long the span is; marks count in full. */
export function featureValue(family: Family, count: number): number {
  return family === 'global' ? scales.global : scales[family] / Math.sqrt(Math.max(count, 1));
}

export function hashOf(family: Family, name: string): number {
  return hashFeature(familyNumber[family], name);
}
