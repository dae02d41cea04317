import type { ListedCommand } from './phrasebook.ts';

/**
 * A wish by what it is made of: within one clause or sentence a word of every group in `needs`, none of `none`, and no more than `unknown` words that
 * this language's classes do not know. Between the exact wordings of the phrasebook and the model: it understands words in any order, split verbs and
 * dialect, and stays out of what is about something else.
 */
export interface Frame {
  readonly command: ListedCommand;
  /** Groups of class names, parted by spaces: one of each group. */
  readonly needs: readonly string[];
  /** Names of classes, parted by spaces. */
  readonly none?: string;
  readonly unknown: number;
  /** Most words, where only a short text means it. */
  readonly most?: number;
  /** Only asked about. */
  readonly isDoubtful?: true;
  /** It only sounds like the wish: frames that take it for one ask, the model is not heard but for a withdrawal, which is asked about. */
  readonly isVeto?: true;
}

/**
 * Word classes, each a list parted by spaces: a word, `stem*` the beginning of one, `*end` the end of one, `two_words` in a row, `!two_words` a row
 * whose words count for nothing else, `^word` the first of the part. A word may be in several. They are folded before they are compared, so umlauts
 * and doubled letters do not matter.
 */
export type WordClasses = Readonly<Record<string, string>>;

export interface FrameBook {
  readonly classes: WordClasses;
  /** For a class, the concepts, parted by spaces, whose words of the same language are in it as well. */
  readonly concepts?: Readonly<Record<string, string>>;
  readonly frames: readonly Frame[];
  /** The small words that give the language away are known, beside those of the classes. */
  readonly knowsHints?: true;
  /** What denies is in classes of its own, so that a denial at the end of a clause takes nothing back. */
  readonly readsDenials?: true;
}
