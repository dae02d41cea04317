import { type DecidingHead, type Head, heads, type Threshold } from '../model/heads.ts';
import { type PackedWeights, packWeights, type TrainedHead } from '../model/weights-codec.ts';
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

/** How coarsely the weights of a head are kept: what decides more finely than what only names a category. */
const steps: Readonly<Record<Head, number>> = {
  stop: 1,
  subscribe: 1,
  human: 1,
  access: 1,
  erase: 1,
  privacy: 1,
  language: 1.2,
  crisis: 0.68,
  acute: 1.7,
  suicide: 2,
  selfharm: 2,
  violence: 2,
  sexual: 2,
  child: 2,
  emergency: 2,
  threat: 2,
};

/** Trains on all examples, and finds the thresholds by cross-validation. The same examples give the same bytes. */
export function trainModel(examples: readonly Example[]): Training {
  const course: Course = courseOf(examples);
  const scores = crossValidate(course);
  const trained = trainHeads(course.sources, heads);
  const packed = packWeights(heads.map((head) => weighing(head, trained[head])));
  return { model: { ...packed, thresholds: thresholdsOf(examples, scores) }, scores };
}

function weighing(head: Head, { weights, bias }: Trained): TrainedHead {
  return { head, bias, step: steps[head], weights: [...weights].flatMap((weight, at) => (weight === 0 ? [] : [[at, weight] as const])) };
}
