import { readSpan } from './model/features.ts';
import { scriptOf } from './model/script.ts';

/** Longer messages that name a machine complain about it, or ask for somebody else. */
const mostWords = 9;

/** Whether a short text speaks of a machine: together with a wish for a human it asks whether this is one. */
export function asksForBot(text: string): boolean {
  const { words, concepts } = readSpan(text, scriptOf(text));
  return words.length <= mostWords && concepts.some((found) => found.includes('BOT'));
}
