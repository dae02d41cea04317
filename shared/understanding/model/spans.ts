import { maxLength } from './spelling.ts';

/** So many words in a clause, cut at marks and at "and", say something of their own. */
const wordsOfClause = 3;

/** Lines shorter than this are read together with the next one: "ich kann⏎einfach nicht⏎mehr". */
const wordsOfShortLine = 6;

/** Longer stretches are read through a window of this many words, which moves on by `windowStep`: work stays linear. */
const windowWords = 40;
const windowStep = 30;

/** Beyond this many parts a message is a letter, and its first parts must do. */
const mostSpans = 96;

/**
 * The spans of a message that are scored: the whole, each sentence, short neighbours together, and each longer clause, so that neither a long tale
 * nor a second request hides the one that matters.
 */
export function spansOf(text: string): readonly string[] {
  const whole = text.slice(0, maxLength);
  const sentences = cut(whole, /[.!?؟\n;…]+/u).filter((part) => /\p{L}/u.test(part));
  const found = new Set(windowsOf(whole));
  if (sentences.length > 1) for (const sentence of sentences) for (const window of windowsOf(sentence)) found.add(window);
  for (const pair of shortNeighbours(sentences)) found.add(pair);
  for (const sentence of sentences) for (const clause of clausesOf(sentence)) found.add(clause);
  return [...found].slice(0, mostSpans);
}

/** How many of the spans of a text, the first ones, are its whole: more than one where it has to be read through windows. */
export function countWholes(text: string): number {
  return new Set(windowsOf(text.slice(0, maxLength))).size;
}

function windowsOf(text: string): readonly string[] {
  const words = text.split(/[\s.,;:!?…|/_،؛؟-]+/).filter((word) => word !== '');
  if (words.length <= windowWords) return [text];
  const count = Math.ceil((words.length - windowWords) / windowStep) + 1;
  return Array.from({ length: count }, (_, at) => words.slice(at * windowStep, at * windowStep + windowWords).join(' '));
}

function shortNeighbours(sentences: readonly string[]): readonly string[] {
  if (sentences.length < 3) return [];
  return sentences.flatMap((sentence, at) => {
    const next = sentences[at + 1];
    return next !== undefined && isShort(sentence) && isShort(next) ? [`${sentence}\n${next}`] : [];
  });
}

function clausesOf(sentence: string): readonly string[] {
  const clauses = cut(sentence, /[,،:–—-]+\s|\s(?:und|and|ve|и|та|oraz|și|و)\s/u).filter((clause) => countWords(clause) >= wordsOfClause);
  return clauses.length > 1 ? clauses.flatMap(windowsOf) : [];
}

function cut(text: string, at: RegExp): readonly string[] {
  return text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isShort(sentence: string): boolean {
  return countWords(sentence) < wordsOfShortLine;
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}
