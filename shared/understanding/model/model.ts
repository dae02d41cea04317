import { once } from '../../kernel/once.ts';
import { families, newMemory, type ReadMemory, type ReadSpan, readSpan, wholeOf } from './features.ts';
import { hashBits } from './hash.ts';
import { type Head, heads } from './heads.ts';
import { loudness } from './loudness.ts';
import type { Mark } from './marks.ts';
import { countWholes, spansOf } from './spans.ts';
import { forEachFeature } from './vector.ts';
import { trainedModel } from './weights.ts';
import { type PackedHead, unpackWeights } from './weights-codec.ts';

/** The few weights that each feature has, side by side: of 16 heads two or three know it, and none most features. Unpacked for the first text. */
interface WeightTable {
  readonly packed: Readonly<Record<Head, PackedHead>>;
  /** For each feature where its weights begin; they end where the next one's begin. */
  readonly starts: Int32Array;
  /** Places in `heads`. */
  readonly headOf: Uint8Array;
  readonly weights: Int8Array;
  /** By feature: whether it has any. */
  readonly matters: Uint8Array;
}

const table = once((): WeightTable => {
  const packed = unpackWeights(trainedModel);
  const starts = new Int32Array((1 << hashBits) + 1);
  for (const head of heads) for (const feature of packed[head].features) starts[feature + 1] = (starts[feature + 1] ?? 0) + 1;
  for (let feature = 0; feature < starts.length - 1; feature += 1)
    starts[feature + 1] = (starts[feature + 1] ?? 0) + (starts[feature] ?? 0);
  const count = starts.at(-1) ?? 0;
  const headOf = new Uint8Array(count);
  const weights = new Int8Array(count);
  const matters = Uint8Array.from({ length: 1 << hashBits }, (_, feature) => (starts[feature] === starts[feature + 1] ? 0 : 1));
  const filled = starts.slice();
  for (const [at, head] of heads.entries()) {
    for (const [index, feature] of packed[head].features.entries()) {
      const place = filled[feature] ?? 0;
      filled[feature] = place + 1;
      headOf[place] = at;
      weights[place] = packed[head].weights[index] ?? 0;
    }
  }
  return { packed, starts, headOf, weights, matters };
});

/** The score of each head: above nought, more likely than not by the sentences it was trained with. What decides are the thresholds. */
export type HeadScores = Readonly<Record<Head, number>>;

/** A part of a message, as it is read, and what each head says to it. */
export interface SpanScores {
  readonly read: ReadSpan;
  readonly scores: HeadScores;
  /** Whether it is the whole message, or what a window shows of that. */
  readonly isWhole: boolean;
}

/** Beside what was read, what was scored. */
export interface ReadingMemory extends ReadMemory {
  /** By the marks of the whole, on which scores depend as well. */
  readonly scores: Map<string, Map<ReadSpan, HeadScores>>;
  /** By the text. */
  readonly spanScores: Map<string, readonly SpanScores[]>;
}

export function memoryOfReading(): ReadingMemory {
  return { ...newMemory(), scores: new Map(), spanScores: new Map() };
}

/** The scores of a message's parts, the whole first. `memory`: of other readings of the same message. */
export function spanScoresOf(text: string, memory: ReadingMemory = memoryOfReading()): readonly SpanScores[] {
  const known = memory.spanScores.get(text) ?? scoreSpans(text, memory);
  memory.spanScores.set(text, known);
  return known;
}

function scoreSpans(text: string, memory: ReadingMemory): readonly SpanScores[] {
  const { script, marks } = wholeOf(text, memory);
  const kind = marks.join();
  const known = memory.scores.get(kind) ?? new Map<ReadSpan, HeadScores>();
  memory.scores.set(kind, known);
  const wholes = countWholes(text);
  return spansOf(text).map((span, at) => {
    const read = readSpan(span, script, memory);
    const scores = known.get(read) ?? scoresOf(read, marks);
    known.set(read, scores);
    return { read, scores, isWhole: at < wholes };
  });
}

/** The score of every head over all parts. */
export function bestOf(spans: readonly SpanScores[]): HeadScores {
  const best = loudestOf(spans);
  const wholes = spans.filter(({ isWhole }) => isWhole);
  if (wholes.length === 0) return best;
  const whole = loudestOf(wholes);
  return toScores((head) => loudness(head, best[head], whole[head]));
}

function loudestOf(spans: readonly SpanScores[]): HeadScores {
  const best = toScores(() => Number.NEGATIVE_INFINITY);
  for (const { scores } of spans) for (const head of heads) if (scores[head] > best[head]) best[head] = scores[head];
  return best;
}

function scoresOf(span: ReadSpan, marks: readonly Mark[]): HeadScores {
  const { packed, starts, headOf, weights, matters } = table();
  const dots = new Float64Array(heads.length);
  const weigh = (feature: number, value: number): void => {
    const end = starts[feature + 1] ?? 0;
    for (let at = starts[feature] ?? 0; at < end; at += 1) {
      const head = headOf[at] ?? 0;
      dots[head] = (dots[head] ?? 0) + value * (weights[at] ?? 0);
    }
  };
  forEachFeature(span, marks, weigh, families, matters);
  return toScores((head, at) => packed[head].bias + (dots[at] ?? 0) * packed[head].scale);
}

const noScores = Object.fromEntries(heads.map((head) => [head, 0])) as Record<Head, number>;

/** A copy keeps the shape that engines read fast; entries would make each one anew. */
function toScores(scoreOf: (head: Head, at: number) => number): Record<Head, number> {
  const scores = { ...noScores };
  for (let at = 0; at < heads.length; at += 1) {
    const head = heads[at];
    if (head !== undefined) scores[head] = scoreOf(head, at);
  }
  return scores;
}

/** The weight of one feature for a head. */
export function weightOf(head: Head, feature: number): number {
  const { packed, starts, headOf, weights } = table();
  const at = headOf.subarray(starts[feature], starts[feature + 1]).indexOf(heads.indexOf(head));
  return at === -1 ? 0 : (weights[(starts[feature] ?? 0) + at] ?? 0) * packed[head].scale;
}
