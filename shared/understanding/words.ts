import { normalise } from './normalise.ts';

/** Words of one clause, normalised. */
export type Clause = readonly string[];

/** What ends a clause: sentence marks, line breaks, brackets, a dash between spaces. Latin and Arabic script. */
const clauseEnd = /[\n.,;:!?()…|،؛؟]| [-–—]+ /u;

/**
 * Cuts a text into clauses and those into words; whatever is no letter or digit (emoji, quotes, WhatsApp's *bold* marks) parts words.
 * Clauses without a word are left out.
 */
export function clauses(text: string): readonly Clause[] {
  return normalise(text)
    .split(clauseEnd)
    .map((clause) => clause.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''))
    .filter((words) => words.length > 0)
    .map(joinSpelled);
}

/** "S T O P" is one word to whoever types it. */
export function joinSpelled(words: Clause): Clause {
  return words.length > 1 && words.every((word) => word.length === 1) ? [words.join('')] : words;
}
