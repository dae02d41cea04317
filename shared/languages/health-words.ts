/** The health words of a language folder; everything in the folded spelling of a sheet. */
export interface HealthWords {
  /** Words, parted by blanks; `*` stands for any letters, `?` for a hyphen, blank or nothing. */
  readonly terms: string;
  /** Sources of patterns of several words, themselves a disclosure where a person is named. */
  readonly phrases: readonly string[];
  /** Everyday words that count only where their sentence matches the pattern. */
  readonly onlyWith: Readonly<Record<string, string>>;
  readonly firstPerson: readonly string[];
  /** Alternatives of a pattern, whole words all of them. */
  readonly others: string;
  readonly verbs: string;
  readonly frames: string;
  readonly offers: string;
  readonly questions: string;
}
