import { tablesFor } from './model/features.ts';
import { conceptsOf } from './model/lexicon.ts';
import { scriptOf } from './model/script.ts';
import { coarseWords, foldCoarsely } from './model/spelling.ts';

/** Longer messages that name a machine complain about it, or ask for somebody else. */
const mostWords = 9;

/** Whether a short text speaks of a machine: together with a wish for a human it asks whether this is one. */
export function asksForBot(text: string): boolean {
  const words = coarseWords(foldCoarsely(text));
  const tables = tablesFor(scriptOf(text), words);
  return words.length <= mostWords && words.some((word) => conceptsOf(word, tables).includes('BOT'));
}
