import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { decodeBase85, encodeBase85 } from '../../kernel/base85.ts';
import { type Head, heads } from './heads.ts';

/** A head as trained. */
export interface TrainedHead {
  readonly head: Head;
  readonly bias: number;
  /** The step in which its weights are written. */
  readonly step: number;
  /** [feature, weight]. */
  readonly weights: readonly (readonly [number, number])[];
}

/** A head for scoring: the weight of `features[n]` is `weights[n] * scale`. */
export interface PackedHead {
  readonly bias: number;
  readonly scale: number;
  readonly features: Int32Array;
  readonly weights: Int8Array;
}

/** The weights as the repository holds them: one head's scale, bias and count, and all heads' bytes in a row, brotli in base 85. */
export interface PackedWeights {
  readonly heads: Readonly<Record<Head, readonly [scale: number, bias: number, count: number]>>;
  readonly bytes: string;
}

const mostOfByte = 127;

/**
 * Writes each weight as a multiple of its head's step: gaps between features as varints, then the values. What rounds to nought is dropped. Many coarse
 * weights tell more in the same bytes than few fine ones.
 */
export function packWeights(trained: readonly TrainedHead[]): PackedWeights {
  const bytes: number[] = [];
  const packed = trained.map(({ head, bias, step, weights }) => {
    const kept = weights
      .map(([at, weight]) => [at, inSteps(weight / step)] as const)
      .filter(([, value]) => value !== 0)
      .sort(([a], [b]) => a - b);
    let last = 0;
    for (const [at] of kept) {
      pushVarint(bytes, at - last);
      last = at;
    }
    for (const [, value] of kept) bytes.push(value & 0xff);
    return [head, [step, Number(bias.toPrecision(9)), kept.length]] as const;
  });
  return {
    heads: Object.fromEntries(packed) as PackedWeights['heads'],
    bytes: encodeBase85(brotliCompressSync(Uint8Array.from(bytes))),
  };
}

/** Halves are rounded away from nought on both sides, so that no score drifts. */
function inSteps(value: number): number {
  return Math.sign(value) * Math.min(Math.round(Math.abs(value)), mostOfByte);
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > mostOfByte; rest >>>= 7) bytes.push((rest & mostOfByte) | 0x80);
  bytes.push(rest);
}

/** The heads again; a few milliseconds. */
export function unpackWeights(packed: PackedWeights): Readonly<Record<Head, PackedHead>> {
  const bytes = brotliDecompressSync(decodeBase85(packed.bytes));
  let position = 0;
  const next = (): number => bytes[position++] ?? 0;
  const unpack = (head: Head): PackedHead => {
    const [scale, bias, count] = packed.heads[head];
    const features = new Int32Array(count);
    let last = 0;
    for (let index = 0; index < count; index += 1) {
      last += readVarint(next);
      features[index] = last;
    }
    return { bias, scale, features, weights: Int8Array.from(features, next) };
  };
  return Object.fromEntries(heads.map((head) => [head, unpack(head)])) as Record<Head, PackedHead>;
}

function readVarint(next: () => number): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = next();
    value |= (byte & mostOfByte) << shift;
    if (byte <= mostOfByte) return value;
  }
}
