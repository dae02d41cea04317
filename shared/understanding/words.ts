import { splitWords } from './model/plain-text.ts';
import { fold } from './normalise.ts';

/** Words of one clause, normalised. */
export type Clause = readonly string[];

/** A clause, or the quoted or unquoted part of one. */
export interface Part {
  readonly words: Clause;
  /** All marks up to the next part, as they stand: `,`, `?!`, `.”`; empty at the end of the text. */
  readonly end: string;
  readonly isQuoted: boolean;
}

/** Ends of a clause: sentence marks, line breaks, brackets, a dash between spaces. Latin and Arabic script. A quotation is its own part. */
const partEnd = /([\n.,;:!?()…|،؛؟“”]| [-–—]+ )/u;

/** From one quotation mark to the next, or to the end; each keyboard has its own. */
const quotation = /["„“”«»]([^"„“”«»]*)(["„“”«»]|$)/gu;

/**
 * Cuts a text into clauses and those into words; whatever is no letter or digit (emoji, quotes, WhatsApp's *bold* marks) parts words.
 * Clauses without a word are left out.
 */
export function clauses(text: string): readonly Clause[] {
  return clausesOf(parts(text));
}

/** The clauses of a text that is cut into parts: those that only quotation marks part are one. */
export function clausesOf(said: readonly Part[]): readonly Clause[] {
  const joined: string[][] = [];
  said.forEach(({ words }, at) => {
    const last = /^[“”]+$/u.test(said[at - 1]?.end ?? '') ? joined.at(-1) : undefined;
    if (last) last.push(...words);
    else joined.push([...words]);
  });
  return joined.map(joinSpelled);
}

/** Cuts a text at every mark, quotations included. Marks before the first word are left out. */
export function parts(text: string): readonly Part[] {
  return partsOf(fold(text));
}

/** The same for a folded text. */
export function partsOf(folded: string): readonly Part[] {
  const cut: { words: Clause; end: string; isQuoted: boolean }[] = [];
  let isQuoted = false;
  // The pattern has one group: text and mark come by turns.
  for (const [at, piece] of folded.replace(quotation, pairQuotes).split(partEnd).entries()) {
    const last = cut.at(-1);
    if (at % 2 === 1) {
      isQuoted = piece === '“' || (isQuoted && piece !== '”');
      if (last) last.end += piece;
      continue;
    }
    const words = cutWords(piece);
    if (words.length > 0) cut.push({ words: joinSpelled(words), end: '', isQuoted });
  }
  return cut;
}

/** A single word in quotation marks is said by whoever writes, and so is what a lonely mark begins; from two words on somebody is quoted. */
function pairQuotes(_: string, inner: string, close: string): string {
  return close !== '' && inner.trim().includes(' ') ? `“${inner}”` : ` ${inner} `;
}

/** The words of what is folded already. */
export function cutWords(folded: string): Clause {
  return splitWords(folded);
}

/** "S T O P" is one word to whoever types it. */
export function joinSpelled(words: Clause): Clause {
  return words.length > 1 && words.every((word) => word.length === 1) ? [words.join('')] : words;
}
