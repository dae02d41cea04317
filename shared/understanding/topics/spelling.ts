import { undoubled } from '../model/plain-text.ts';
import { fold } from '../normalise.ts';
import { cutWords } from '../words.ts';

/** The spelling in which questions are compared: umlauts with or without their dots, written out or not, and doubled letters are alike. */
export function blur(text: string): string {
  return blurFolded(fold(text));
}

function blurFolded(folded: string): string {
  return undoubled(folded.replace(/([aou])e/g, '$1'));
}

/** The words of what is folded already. */
export function blurredWordsOf(folded: string): readonly string[] {
  return cutWords(blurFolded(folded));
}

/** The words of a text in that spelling. */
export function blurredWords(text: string): readonly string[] {
  return cutWords(blur(text));
}

/** Most typing errors a word of this length may have and still be known. */
export function typosAllowed(length: number): number {
  if (length < 6) return 0;
  return length < 12 ? 1 : 2;
}

/** The letters of a word, one bit for each; some letters share one. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** Whether words of these letters may differ by so few typos: each changes two of them at most. Most words are told apart by this alone. */
export function mayBeTypo(one: number, other: number, most: number): boolean {
  let differing = one ^ other;
  for (let changed = 2 * most; differing !== 0; changed -= 1) {
    if (changed === 0) return false;
    differing &= differing - 1;
  }
  return true;
}

/** Whether two words differ by at most `most` letters that are missing, too many, wrong or swapped with their neighbour. */
export function isTypo(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let before: number[] = [];
  let previous: number[] = [];
  let row: number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    [before, previous, row] = [previous, row, before];
    if (fillRow(row, one, other, i, previous, before) > most) return false;
  }
  return (row[other.length] ?? 0) <= most;
}

/** Fills in the distances of the first `i` letters of one word to every beginning of the other, out of the two rows before; returns the least. */
function fillRow(row: number[], one: string, other: string, i: number, previous: readonly number[], before: readonly number[]): number {
  const letter = one.charCodeAt(i - 1);
  const letterBefore = one.charCodeAt(i - 2);
  let least = i;
  let left = i;
  row[0] = i;
  for (let j = 1; j <= other.length; j += 1) {
    const its = other.charCodeAt(j - 1);
    const isSwap = i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && letterBefore === its;
    const cost = Math.min((previous[j] ?? 0) + 1, left + 1, (previous[j - 1] ?? 0) + (letter === its ? 0 : 1));
    left = isSwap ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost;
    row[j] = left;
    least = Math.min(least, left);
  }
  return least;
}
