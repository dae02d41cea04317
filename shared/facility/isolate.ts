/** U+2066 LEFT-TO-RIGHT ISOLATE and U+2069 POP DIRECTIONAL ISOLATE. */
const begin = '\u2066';
const end = '\u2069';

/**
 * A link, a mail address, a web address, a date, or a number with its separators. A point or comma behind it belongs to the sentence.
 */
const leftToRight =
  /https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]،؛؟]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?![\w-])|\d{1,2}\.\d{1,2}\.(?:\d{4})?(?!\d)|[+(]?\d(?:[\d /().:-]*\d)?/g;

/**
 * A text of a right-to-left language with each number and each link isolated, so that "030 23125 100" is not read backwards and no link is torn
 * apart (privacy.md, ACC-07).
 */
export function isolated(text: string): string {
  return text.replace(leftToRight, (run) => `${begin}${run}${end}`);
}
