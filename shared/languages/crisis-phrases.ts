/**
 * Phrases that surely mean a crisis, and stretches of words that only sound like one. Words are folded before they are compared; `a|b`: either;
 * `stem*`: the beginning of a word; `#HIT`: any word of that concept; `##`, `###`: a number of two
 * digits, of more; `..`: up to three words, none of which denies; `$`: the end of
 * the sentence.
 */
export interface CrisisPhrases {
  readonly acute: PhrasesByCategory;
  readonly concern: PhrasesByCategory;
  readonly idioms: readonly string[];
  /**
   * A first phrase and a second that, anywhere in the message, leaves only a doubt of the sentence in which the first stands: "bringt mich um" beside
   * "zu spät", a year beside "anderen helfen".
   */
  readonly doubts?: readonly (readonly [string, string])[];
}

export type PhraseCategory = 'suicide' | 'selfharm' | 'violence' | 'sexual' | 'child' | 'emergency' | 'threat';

type PhrasesByCategory = Partial<Readonly<Record<PhraseCategory, readonly string[]>>>;
