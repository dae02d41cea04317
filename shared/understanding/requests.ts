import type { FoldedRequest } from './vocabulary.ts';
import { vocabulary } from './vocabulary.ts';
import type { Clause } from './words.ts';

/** Most words of a request; longer clauses are told stories. */
const maxRequestWords = 24;

/** Whether the clause makes the request, and nothing besides. */
export function isRequested({ needs, known }: FoldedRequest, clause: Clause): boolean {
  if (clause.length > maxRequestWords) return false;
  for (const group of needs) if (!clause.some((word) => group.has(word))) return false;
  const { fillers } = vocabulary();
  return clause.every((word) => known.has(word) || fillers.has(word));
}
