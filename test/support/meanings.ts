import { type Command, type Meaning, noMeaning } from '../../shared/understanding/meaning.ts';

/** What is left of a text that surely holds these commands. */
export function meaningOf(...commands: readonly Command[]): Meaning {
  return { ...noMeaning, commands };
}
