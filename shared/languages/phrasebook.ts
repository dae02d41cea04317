/** The commands that have words of their own in the lists. */
export const listedCommands = ['start', 'stop', 'subscribe', 'human', 'access', 'erase', 'erase-confirm', 'privacy', 'news'] as const;
export type ListedCommand = (typeof listedCommands)[number];

export function isListed(command: string): command is ListedCommand {
  return listedCommands.some((listed) => listed === command);
}

/**
 * A request in free words, whatever their order: one clause that has a word of every group in `needs` and, besides, nothing but words
 * of `may` and fillers. One unknown word and it is no request: "ich möchte meine Tochter abmelden" is none of our business.
 */
export interface FreeRequest {
  readonly command: ListedCommand;
  readonly needs: readonly (readonly string[])[];
  readonly may: readonly string[];
}

/** Everything the desk knows of one language. Everything is written as a person would; it is normalised before it is compared. */
export interface Phrasebook {
  /** Words that add nothing to a command: greetings, please, thanks. */
  readonly fillers: readonly string[];
  /** Words one letter away from a command that mean something else: no typing mistakes. */
  readonly lookalikes?: readonly string[];
  /** The whole message, fillers aside, is one of these. */
  readonly exactForms: Partial<Readonly<Record<ListedCommand, readonly string[]>>>;
  readonly requests: readonly FreeRequest[];
  readonly withdrawal: Withdrawal;
}

/** How a withdrawal is said inside a longer text: here doubt falls to STOP (UWG § 7: a withdrawal needs no form). */
export interface Withdrawal {
  /** Words in a row that withdraw, whatever follows them in their clause; before them stand `leads` alone. */
  readonly phrases: readonly string[];
  /** Words that lead to a phrase: "ich möchte den …", "ich habe doch gesagt: …". None that negates, none that names another person. */
  readonly leads: readonly string[];
  /** Words behind a phrase that make it something else: a complaint that nothing arrives. */
  readonly spoilers: readonly string[];
  /** Forms that withdraw as the first clause of a longer text: "STOPP, das ist mir zu viel". Of the exact forms only what means nothing else. */
  readonly first: readonly string[];
  /** A yes or no before a form, also without a comma. */
  readonly answers: readonly string[];
  /** A no that without a comma means "not" ("nu opriți"): it counts as a clause of its own alone. */
  readonly refusals: readonly string[];
  /** Words that insist, before or behind a form: "jetzt", "es reicht". */
  readonly insists: readonly string[];
  /** Words that negate: they turn what asks into a refusal, and an affirmative phrase, as its clause's last word, into none. */
  readonly negations: readonly string[];
  /** "Because": what follows is no part of the withdrawal. */
  readonly reasons: readonly string[];
  /** "I". */
  readonly firstPerson: readonly string[];
  /** Where a tale of oneself turns to the request, without a comma: "ich bin umgezogen bitte …", "… und möchte". Words in a row. */
  readonly turns: readonly string[];
  /** "That": the comma before it parts no clauses. */
  readonly that: readonly string[];
  /** Marks words as reported: said by another person. */
  readonly reports: readonly string[];
  /** A clause that begins so is a question or a request. */
  readonly questions: readonly string[];
  /** To come, to take part: a bare "abmelden" beside them is about that. */
  readonly visits?: readonly string[];
  /**
   * Words of a clause that tells something in this language; behind a bare STOP, one of `motives` must say why, else the word is only asked about:
   * "Stopp, die Adresse ist falsch".
   */
  readonly tells?: readonly string[];
  /** Why messages shall stop: "zu viel", "brauche ich nicht". */
  readonly motives?: readonly string[];
  /** Words in a row that ask for something, or take something back, anywhere in a clause. */
  readonly asks: readonly string[];
}

/** `a b c` → `['a', 'b', 'c']`, so that word lists stay readable. */
export function list(words: string): readonly string[] {
  return words.split(' ');
}
