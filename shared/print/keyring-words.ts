import { createHash } from 'node:crypto';

// Sixteen consonants and four vowels that are hard to confuse by hand: no c/k, f/v, q, x, y and no i, which looks like l and j.
const consonants = 'bdfghjklmnprstwz';
const vowels = 'aeou';

/** Words of content in a line; one more is its check word. */
const contentPerLine = 5;
export const wordsPerLine = contentPerLine + 1;

/** Two bytes as a word to speak and to type, made up of consonant and vowel in turn: 0x0000 is `babab`. */
function wordOf(pair: number): string {
  const letter = (alphabet: string, shift: number) => alphabet[(pair >> shift) & (alphabet.length - 1)] ?? '';
  return [letter(consonants, 12), letter(vowels, 10), letter(consonants, 6), letter(vowels, 4), letter(consonants, 0)].join('');
}

function pairOf(word: string): number | undefined {
  if (word.length !== 5) return undefined;
  const [a, b, c, d, e] = [...word].map((letter, index) => (index % 2 === 0 ? consonants : vowels).indexOf(letter));
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined) return undefined;
  return Math.min(a, b, c, d, e) < 0 ? undefined : (a << 12) | (b << 10) | (c << 6) | (d << 4) | e;
}

/** Sixteen bits over the line and its place: a line in the wrong place is found, too. */
function checkWord(line: number, words: readonly string[]): string {
  return wordOf(
    createHash('sha256')
      .update(`${line} ${words.join(' ')}`)
      .digest()
      .readUInt16BE(0),
  );
}

/**
 * Bytes as lines of words to be printed, and typed back one day. The last word of a line checks it.
 *
 * @param bytes an even number of them
 */
export function linesOfWords(bytes: Uint8Array): readonly (readonly string[])[] {
  const words = Array.from({ length: Math.ceil(bytes.length / 2) }, (_, index) =>
    wordOf(((bytes[2 * index] ?? 0) << 8) | (bytes[2 * index + 1] ?? 0)),
  );
  const lines = Array.from({ length: Math.ceil(words.length / contentPerLine) }, (_, index) =>
    words.slice(index * contentPerLine, (index + 1) * contentPerLine),
  );
  return lines.map((content, index) => [...content, checkWord(index + 1, content)]);
}

/** `line`: number of the first line that is not as it was printed, from 1. */
export type WordsRead = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'damaged'; readonly line: number };

/** The words of a text as somebody typed them: case, numbers of lines and signs between do not matter. */
export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Reads what `linesOfWords` wrote. */
export function bytesOfWords(text: string): WordsRead {
  const words = wordsIn(text);
  const pairs: number[] = [];
  for (let start = 0, line = 1; start < words.length; start += wordsPerLine, line += 1) {
    const typed = words.slice(start, start + wordsPerLine);
    const content = typed.slice(0, -1);
    const found = content.map(pairOf);
    if (content.length === 0 || checkWord(line, content) !== typed.at(-1)) return { kind: 'damaged', line };
    pairs.push(...found.map((pair) => pair ?? 0));
  }
  return { kind: 'bytes', bytes: Uint8Array.from(pairs.flatMap((pair) => [pair >> 8, pair & 0xff])) };
}
