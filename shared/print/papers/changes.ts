/** A sentence that a paper lost or gained. */
export interface Change {
  readonly kind: 'gone' | 'added';
  readonly sentence: string;
}

/** Sentences that a paper lost and gained, in its order: what went before what came in its place. Empty: it is current. */
export function changesSince(written: readonly string[], now: readonly string[]): readonly Change[] {
  const before = new Set(written);
  const after = new Set(now);
  const changes: Change[] = [];
  let next = 0;
  const addUntil = (end: number) => {
    changes.push(...now.slice(next, end).flatMap((sentence) => (before.has(sentence) ? [] : [{ kind: 'added' as const, sentence }])));
    next = end;
  };
  for (const sentence of written) {
    if (!after.has(sentence)) changes.push({ kind: 'gone', sentence });
    else addUntil(Math.max(next, now.indexOf(sentence, next)));
  }
  addUntil(now.length);
  return changes;
}
