import type { Command } from './meaning.ts';

/**
 * A wish said in free words, whatever their order: one clause that has a word of every group in `needs` and, besides, nothing but words
 * of `may` and fillers. One unknown word and it is no wish: "ich möchte meine Tochter abmelden" is none of our business.
 */
export interface Wish {
  readonly command: Command;
  readonly needs: readonly (readonly string[])[];
  readonly may: readonly string[];
}

/** What the desk knows of one language. Everything is written as a person would; it is normalised before it is compared. */
export interface Phrasebook {
  readonly language: 'de' | 'en' | 'uk' | 'ru' | 'tr' | 'ar' | 'fa' | 'pl' | 'ro';
  /** Words that add nothing to a command: greetings, please, thanks. */
  readonly fillers: readonly string[];
  /** The whole message, fillers aside, is one of these. */
  readonly whole: Partial<Readonly<Record<Command, readonly string[]>>>;
  readonly wishes: readonly Wish[];
  /** Words in a row, anywhere in a clause, that withdraw: here doubt falls to STOP (UWG § 7: a withdrawal needs no form). */
  readonly stopPhrases: readonly string[];
  /** Words that make a stop phrase something else: a negation, a complaint that nothing arrives. */
  readonly stopSpoilers: readonly string[];
}

/** `a b c` → `['a', 'b', 'c']`, so that word lists stay readable. */
export function list(words: string): readonly string[] {
  return words.split(' ');
}
