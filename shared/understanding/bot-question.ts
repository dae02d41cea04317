import type { ReadSpan } from './model/features.ts';

/** Longer messages that name a machine complain about it, or ask for somebody else. */
const mostWords = 9;

/** Whether a short text speaks of a machine: together with a wish for a human it asks whether this is one. */
export function asksForBot({ words, concepts }: ReadSpan): boolean {
  return words.length <= mostWords && concepts.some((found) => found.includes('BOT'));
}
