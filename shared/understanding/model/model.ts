import { once } from '../once.ts';
import { type ReadSpan, readSpan, wholeOf } from './features.ts';
import { type Head, heads } from './heads.ts';
import { spansOf } from './spans.ts';
import { type Vector, vectorOf } from './vector.ts';
import { trainedModel } from './weights.ts';
import { type PackedHead, unpackWeights } from './weights-codec.ts';

const unpacked = once(() => unpackWeights(trainedModel));

/** The score of each head: above nought, more likely than not by the sentences it was trained with. What decides are the thresholds. */
export type HeadScores = Readonly<Record<Head, number>>;

/** A part of a message, as it is read, and what each head says to it. */
export interface SpanScores {
  readonly read: ReadSpan;
  readonly scores: HeadScores;
}

/** The scores of a message's parts, the whole first. The weights are unpacked for the first text. */
export function spanScoresOf(text: string): readonly SpanScores[] {
  const packed = unpacked();
  const { script, marks } = wholeOf(text);
  return spansOf(text).map((span) => {
    const read = readSpan(span, script);
    const vector = vectorOf(read, marks);
    return { read, scores: Object.fromEntries(heads.map((head) => [head, scoreOf(packed[head], vector)])) as HeadScores };
  });
}

/** The best score of every head over all parts. */
export function bestOf(spans: readonly SpanScores[]): HeadScores {
  const best = (head: Head): number => spans.reduce((most, { scores }) => Math.max(most, scores[head]), Number.NEGATIVE_INFINITY);
  return Object.fromEntries(heads.map((head) => [head, best(head)])) as HeadScores;
}

function scoreOf({ bias, scale, weights }: PackedHead, { at, value }: Vector): number {
  let dot = 0;
  for (let f = 0; f < at.length; f += 1) dot += (value[f] ?? 0) * (weights[at[f] ?? 0] ?? 0);
  return bias + dot * scale;
}

/** The weight of one feature for a head. */
export function weightOf(head: Head, feature: number): number {
  const { weights, scale } = unpacked()[head];
  return (weights[feature] ?? 0) * scale;
}
