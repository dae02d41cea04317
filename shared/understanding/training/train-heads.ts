import { hashBits } from '../model/hash.ts';
import type { Head } from '../model/heads.ts';
import type { Vector } from '../model/vector.ts';
import { type Example, targetOf, weightOf } from './example.ts';
import { numbersFrom } from './random.ts';
import { sigmoid } from './sigmoid.ts';

export interface Lesson {
  readonly vector: Vector;
  readonly example: Example;
}

/** One head's weights by feature, and its bias. */
export interface Trained {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** A lesson as one head sees it. */
interface Taught extends Vector {
  readonly target: number;
  readonly weight: number;
}

const size = 1 << hashBits;

/** FTRL-proximal: learning rate, its smoothing, and how strongly small and large weights are held back. By cross-validation. */
const alpha = 0.4;
const beta = 1;
const l1 = 0.2;
const l2 = 0.2;
const epochs = 4;

/** Below this a head has nothing to learn from an example. */
const leastError = 0.01;

/** Trains one yes-or-no head on hashed features (logistic regression, FTRL-proximal; McMahan et al. 2013). No chance: the same lessons give the same weights. */
export function trainHead(lessons: readonly Lesson[], head: Head): Trained {
  const n = new Float64Array(size);
  const z = new Float64Array(size);
  /** Each weight as `n` and `z` make it: a lesson reads far more of them than it changes. */
  const weights = new Float64Array(size);
  let biasN = 0;
  let biasZ = 0;
  const weightAt = (at: number): number => {
    const zAt = z[at] ?? 0;
    if (zAt <= l1 && zAt >= -l1) return 0;
    return -(zAt - (zAt < 0 ? -l1 : l1)) / ((beta + Math.sqrt(n[at] ?? 0)) / alpha + l2);
  };
  const biasNow = (): number => -biasZ / ((beta + Math.sqrt(biasN)) / alpha);
  const learn = ({ at, value, target, weight }: Taught): void => {
    const bias = biasNow();
    let dot = bias;
    for (let f = 0; f < at.length; f += 1) dot += (value[f] ?? 0) * (weights[at[f] ?? 0] ?? 0);
    const error = (sigmoid(dot) - target) * weight;
    if (error < leastError && error > -leastError) return;
    for (let f = 0; f < at.length; f += 1) {
      const feature = at[f] ?? 0;
      const gradient = error * (value[f] ?? 0);
      const before = n[feature] ?? 0;
      const after = before + gradient * gradient;
      z[feature] = (z[feature] ?? 0) + gradient - ((Math.sqrt(after) - Math.sqrt(before)) / alpha) * (weights[feature] ?? 0);
      n[feature] = after;
      weights[feature] = weightAt(feature);
    }
    const biasAfter = biasN + error * error;
    biasZ += error - ((Math.sqrt(biasAfter) - Math.sqrt(biasN)) / alpha) * bias;
    biasN = biasAfter;
  };
  const taught = lessons
    .map(({ vector, example }): Taught => ({ ...vector, target: targetOf(example, head), weight: weightOf(example, head) }))
    .filter(({ target }) => target >= 0);
  const next = numbersFrom(7);
  for (let epoch = 0; epoch < epochs; epoch += 1) for (const lesson of shuffled(taught, next)) learn(lesson);
  return { weights, bias: biasNow() };
}

export function trainHeads<H extends Head>(lessons: readonly Lesson[], heads: readonly H[]): Readonly<Record<H, Trained>> {
  return Object.fromEntries(heads.map((head) => [head, trainHead(lessons, head)])) as Record<H, Trained>;
}

function shuffled<T>(list: readonly T[], next: () => number): readonly T[] {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

export function scoreTrained({ weights, bias }: Trained, { at, value }: Vector): number {
  let dot = bias;
  for (let f = 0; f < at.length; f += 1) dot += (value[f] ?? 0) * (weights[at[f] ?? 0] ?? 0);
  return dot;
}
