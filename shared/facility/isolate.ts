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
  return text
    .replace(leftToRight, (run) => `${begin}${run}${end}`)
    .split('\n')
    .map(fromTheRight)
    .join('\n');
}

/** U+200F RIGHT-TO-LEFT MARK. */
const mark = '\u200F';
const letter = /\p{L}/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Messengers turn a line by its first letter: one that begins with a name in Latin letters ("TelefonSeelsorge") is marked. */
function fromTheRight(line: string): string {
  const first = letter.exec(line)?.[0];
  return first === undefined || rightToLeft.test(first) || !rightToLeft.test(line) ? line : `${mark}${line}`;
}
