import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';

/** Which changes are asked: about one in `oneIn`, chosen by `seed`. */
export interface Sample {
  readonly oneIn: number;
  readonly seed: number;
}

type Change = Pick<MutantResult, 'fileName' | 'location' | 'mutatorName'> & { readonly replacement?: string };

/**
 * Whether the sample holds this change. Decided by the change itself and not by its number, so that two processes agree and a changed file
 * does not choose others elsewhere.
 * @param folder the repository, or the copy of it that the file stands in.
 */
export function isInSample({ oneIn, seed }: Sample, change: Change, folder: string): boolean {
  if (oneIn === 1) return true;
  const { start, end } = change.location;
  const file = relative(folder, change.fileName).replaceAll(sep, '/');
  const key = [seed, file, start.line, start.column, end.line, end.column, change.mutatorName, change.replacement].join(' ');
  return createHash('sha256').update(key).digest().readUInt32BE(0) % oneIn === 0;
}

/** Half the width of the 95 % interval of a share that was found in `count` of many, in per cent (normal approximation). */
export function marginOf(share: number, count: number): number {
  return count === 0 ? 100 : 100 * 1.96 * Math.sqrt((share * (1 - share)) / count);
}
