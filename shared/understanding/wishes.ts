import type { FoldedWish } from './vocabulary.ts';
import { vocabulary } from './vocabulary.ts';
import type { Clause } from './words.ts';

/** Nobody wishes in more words than this; longer clauses are told stories. */
const maxWishWords = 24;

/** Whether the clause says the wish, and nothing besides. */
export function isWished({ needs, known }: FoldedWish, clause: Clause): boolean {
  const { fillers } = vocabulary();
  return (
    clause.length <= maxWishWords &&
    needs.every((group) => clause.some((word) => group.has(word))) &&
    clause.every((word) => known.has(word) || fillers.has(word))
  );
}
