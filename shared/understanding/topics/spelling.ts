import { undoubled } from '../model/plain-text.ts';
import { fold } from '../normalise.ts';
import { cutWords } from '../words.ts';

/** The spelling in which questions are compared: umlauts with or without their dots, written out or not, and doubled letters are alike. */
export function blur(text: string): string {
  return undoubled(fold(text).replace(/([aou])e/g, '$1'));
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

/** Whether two words differ by at most `most` letters that are missing, too many, wrong or swapped with their neighbour. */
export function isTypo(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let previous: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = nextRow(one, other, i, row, previous);
    if (next.every((cost) => cost > most)) return false;
    previous = row;
    row = next;
  }
  return (row[other.length] ?? 0) <= most;
}

/** The distances of the first `i` letters of one word to every beginning of the other, out of the two rows before. */
function nextRow(one: string, other: string, i: number, row: readonly number[], previous: readonly number[]): readonly number[] {
  const next = [i];
  for (let j = 1; j <= other.length; j += 1) {
    const same = one[i - 1] === other[j - 1] ? 0 : 1;
    const cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
    const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
    next.push(isSwap ? Math.min(cost, (previous[j - 2] ?? 0) + 1) : cost);
  }
  return next;
}
