import { once } from '../../kernel/once.ts';
import { newMemory, type ReadMemory, type ReadSpan, readSpan, wholeOf } from './features.ts';
import { hashBits } from './hash.ts';
import { type Head, heads } from './heads.ts';
import { spansOf } from './spans.ts';
import { type Vector, vectorOf } from './vector.ts';
import { trainedModel } from './weights.ts';
import { unpackWeights } from './weights-codec.ts';

/** The weights of all heads for one feature stand side by side: each feature is looked up once. Unpacked for the first text. */
const table = once(() => {
  const packed = unpackWeights(trainedModel);
  const weights = new Int8Array(heads.length << hashBits);
  for (const [at, head] of heads.entries()) {
    const { features, weights: own } = packed[head];
    for (const [index, feature] of features.entries()) weights[feature * heads.length + at] = own[index] ?? 0;
  }
  return { packed, weights };
});

/** The score of each head: above nought, more likely than not by the sentences it was trained with. What decides are the thresholds. */
export type HeadScores = Readonly<Record<Head, number>>;

/** A part of a message, as it is read, and what each head says to it. */
export interface SpanScores {
  readonly read: ReadSpan;
  readonly scores: HeadScores;
}

/** Beside what was read, what was scored: by the marks of the whole, on which scores depend as well. */
export interface Memory extends ReadMemory {
  readonly scores: Map<string, Map<ReadSpan, HeadScores>>;
}

export function memoryOfMessage(): Memory {
  return { ...newMemory(), scores: new Map() };
}

/** The scores of a message's parts, the whole first. `memory`: of other readings of the same message. */
export function spanScoresOf(text: string, memory: Memory = memoryOfMessage()): readonly SpanScores[] {
  const { script, marks } = wholeOf(text);
  const kind = marks.join();
  const known = memory.scores.get(kind) ?? new Map<ReadSpan, HeadScores>();
  memory.scores.set(kind, known);
  return spansOf(text).map((span) => {
    const read = readSpan(span, script, memory);
    const scores = known.get(read) ?? scoresOf(vectorOf(read, marks));
    known.set(read, scores);
    return { read, scores };
  });
}

/** The best score of every head over all parts. */
export function bestOf(spans: readonly SpanScores[]): HeadScores {
  const best = (head: Head): number => spans.reduce((most, { scores }) => Math.max(most, scores[head]), Number.NEGATIVE_INFINITY);
  return Object.fromEntries(heads.map((head) => [head, best(head)])) as HeadScores;
}

function scoresOf({ at, value }: Vector): HeadScores {
  const { packed, weights } = table();
  const dots = new Float64Array(heads.length);
  for (let f = 0; f < at.length; f += 1) {
    const row = (at[f] ?? 0) * heads.length;
    const worth = value[f] ?? 0;
    for (let head = 0; head < heads.length; head += 1) dots[head] = (dots[head] ?? 0) + worth * (weights[row + head] ?? 0);
  }
  return Object.fromEntries(heads.map((head, at) => [head, packed[head].bias + (dots[at] ?? 0) * packed[head].scale])) as HeadScores;
}

/** The weight of one feature for a head. */
export function weightOf(head: Head, feature: number): number {
  const { packed, weights } = table();
  return (weights[feature * heads.length + heads.indexOf(head)] ?? 0) * packed[head].scale;
}
