import type { FoldedWish } from './vocabulary.ts';
import { vocabulary } from './vocabulary.ts';
import type { Clause } from './words.ts';

/** Most words of a wish; longer clauses are told stories. */
const maxWishWords = 24;

/** Whether the clause says the wish, and nothing besides. */
export function isWished({ needs, known }: FoldedWish, clause: Clause): boolean {
  if (clause.length > maxWishWords) return false;
  for (const group of needs) if (!clause.some((word) => group.has(word))) return false;
  const { fillers } = vocabulary();
  return clause.every((word) => known.has(word) || fillers.has(word));
}
