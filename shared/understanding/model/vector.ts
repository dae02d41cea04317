import { addFeatures, type Family, type FeatureSink, families, type ReadSpan } from './features.ts';
import { hashBits } from './hash.ts';
import type { Mark } from './marks.ts';

/** Hashed features of a span with their values, each hash once. */
export interface Vector {
  readonly at: Int32Array;
  readonly value: Float32Array;
}

/** Weight of a family against the others, by cross-validation. */
const scales: Readonly<Record<Family, number>> = { word: 1, concept: 1.4, global: 0.35, gram: 2 };

/** The vector of a span of a whole message. `only`: leaves the other families out, for training on meanings alone. */
export function vectorOf(span: ReadSpan, marks: readonly Mark[], only: readonly Family[] = families): Vector {
  const at: number[] = [];
  const value: number[] = [];
  forEachFeature(
    span,
    marks,
    (feature, worth) => {
      at.push(feature);
      value.push(worth);
    },
    only,
  );
  return { at: Int32Array.from(at), value: Float32Array.from(value) };
}

/**
 * Hands over each feature of a span once, with its value, always in the same order. `matters`: by feature, whether it is wanted; how many there are counts
 * in full.
 */
export function forEachFeature(
  span: ReadSpan,
  marks: readonly Mark[],
  take: (feature: number, value: number) => void,
  only: readonly Family[] = families,
  matters?: Uint8Array,
): void {
  for (const list of lists) list.count = 0;
  // The value of a global feature does not depend on their number.
  sinks.global.matters = matters;
  addFeatures(span, marks, sinks);
  const values = lists.map(({ family, count }) => (only.includes(family) ? featureValue(family, count) : 0));
  const wanted = lists.reduce((bits, { family, bit }) => (only.includes(family) ? bits | bit : bits), 0);
  for (const list of lists) if ((list.bit & wanted) !== 0) takeFrom(list, values, wanted, take);
  for (const { features, count } of lists) for (let index = 0; index < count; index += 1) seen[features[index] ?? 0] = 0;
}

function takeFrom(
  { features, count, bit }: FeatureList,
  values: readonly number[],
  wanted: number,
  take: (feature: number, value: number) => void,
): void {
  const alone = Math.fround(sumOf(bit, values));
  for (let index = 0; index < count; index += 1) {
    const feature = features[index] ?? 0;
    const bits = (seen[feature] ?? 0) & wanted;
    // A feature of several families comes with the first of them.
    if ((bits & (bit - 1)) === 0) take(feature, bits === bit ? alone : Math.fround(sumOf(bits, values)));
  }
}

function sumOf(bits: number, values: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) if ((bits & (1 << at)) !== 0) sum += values[at] ?? 0;
  return sum;
}

/** Which families have a feature, one bit each; all zero between two spans. A set of numbers would cost more than all the rest. */
const seen = new Uint8Array(1 << hashBits);

/** The features of one family, in order of their coming. */
class FeatureList implements FeatureSink {
  readonly family: Family;
  readonly bit: number;
  features = new Int32Array(1024);
  count = 0;
  matters: Uint8Array | undefined = undefined;

  constructor(family: Family, bit: number) {
    this.family = family;
    this.bit = bit;
  }

  add(feature: number): void {
    const before = seen[feature] ?? 0;
    if ((before & this.bit) !== 0 || (this.matters && this.matters[feature] === 0)) return;
    seen[feature] = before | this.bit;
    if (this.count === this.features.length) this.features = doubled(this.features);
    this.features[this.count] = feature;
    this.count += 1;
  }
}

/** One a family, made once: each call is for the span of the moment. */
const sinks: Readonly<Record<Family, FeatureList>> = {
  word: new FeatureList('word', 1),
  concept: new FeatureList('concept', 2),
  global: new FeatureList('global', 4),
  gram: new FeatureList('gram', 8),
};
const lists: readonly FeatureList[] = families.map((family) => sinks[family]);

function doubled(features: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * features.length);
  longer.set(features);
  return longer;
}

/** Each family has unit length times its scale, however long the span is; marks count in full. */
export function featureValue(family: Family, count: number): number {
  return family === 'global' ? scales.global : scales[family] / Math.sqrt(Math.max(count, 1));
}
