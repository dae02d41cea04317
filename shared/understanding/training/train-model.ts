import { hashBits } from '../model/hash.ts';
import { type DecidingHead, type Head, heads, type Threshold } from '../model/heads.ts';
import { type PackedWeights, packWeights } from '../model/weights-codec.ts';
import { type Course, courseOf, crossValidate, type Scores } from './cross-validate.ts';
import type { Example } from './example.ts';
import { thresholdsOf } from './thresholds.ts';
import { type Trained, trainHeads } from './train-heads.ts';

/** All that `npm run train` puts into the repository. */
export interface TrainedModel extends PackedWeights {
  readonly thresholds: Readonly<Record<DecidingHead, Threshold>>;
}

export interface Training {
  readonly model: TrainedModel;
  /** Cross-validated, of each example in order. */
  readonly scores: readonly Scores[];
}

/** The strongest weights that each head keeps: what decides needs more of them than what only names a category. */
const keptWeights: Readonly<Record<Head, number>> = {
  stop: 2800,
  subscribe: 2400,
  human: 2800,
  access: 1600,
  erase: 1600,
  privacy: 2800,
  language: 2200,
  crisis: 9000,
  acute: 5000,
  suicide: 700,
  selfharm: 500,
  violence: 700,
  sexual: 700,
  child: 700,
  emergency: 700,
  threat: 500,
};

/** Trains on all examples, and finds the thresholds by cross-validation. The same examples give the same bytes. */
export function trainModel(examples: readonly Example[]): Training {
  const course: Course = courseOf(examples);
  const scores = crossValidate(course);
  const trained = trainHeads(course.sources, heads);
  const packed = packWeights(heads.map((head) => strongest(head, trained[head])));
  return { model: { ...packed, thresholds: thresholdsOf(examples, scores) }, scores };
}

function strongest(head: Head, { weights, bias }: Trained) {
  const list: (readonly [number, number])[] = [];
  for (let at = 0; at < 1 << hashBits; at += 1) {
    const weight = weights[at] ?? 0;
    if (weight !== 0) list.push([at, weight]);
  }
  list.sort(([atA, a], [atB, b]) => Math.abs(b) - Math.abs(a) || atA - atB);
  return { head, bias, weights: list.slice(0, keptWeights[head]) };
}
