import { blurredWords, isTypo, typosAllowed } from './spelling.ts';

/** A topic of the facility's own: its id, and the words that ask for it. */
export interface OfferedTopic {
  readonly id: string;
  readonly keywords: readonly string[];
}

export interface OfferFound {
  readonly topic: string;
  readonly keyword: string;
  readonly score: number;
}

interface Keyword {
  readonly topic: string;
  readonly keyword: string;
  readonly words: readonly string[];
}

const preparedOf = new WeakMap<readonly OfferedTopic[], readonly Keyword[]>();

function keywordsOf(topics: readonly OfferedTopic[]): readonly Keyword[] {
  const kept = preparedOf.get(topics);
  if (kept) return kept;
  const prepared = topics.flatMap(({ id, keywords }) => keywords.map((keyword) => ({ topic: id, keyword, words: blurredWords(keyword) })));
  preparedOf.set(topics, prepared);
  return prepared;
}

/** The facility's topic that is named most exactly, by the longest of its keywords; the first in the file where two are alike. */
export function offerIn(words: readonly string[], topics: readonly OfferedTopic[], mayMistype: boolean): OfferFound | undefined {
  let best: OfferFound | undefined;
  for (const { topic, keyword, words: needed } of keywordsOf(topics)) {
    const quality = matchOf(words, needed, mayMistype);
    const score = quality === 0 ? 0 : quality + Math.min(keyword.length, 40) / 100;
    if (score > (best?.score ?? 0)) best = { topic, keyword, score };
  }
  return best;
}

const exact = 10;
const inflected = 9.5;
/** From this score on a keyword stands as it is, not within a longer word. */
export const namedItself = inflected;
const compound = 9;
const mistyped = 8;

/** How well the keyword's words stand in a row; 0: not at all. */
function matchOf(words: readonly string[], needed: readonly string[], mayMistype: boolean): number {
  if (needed.length === 0) return 0;
  let best = 0;
  for (let at = 0; at + needed.length <= words.length; at += 1) {
    const [word = '', next = ''] = [words[at], words[at + 1]];
    const row = rowMatch(words, at, needed, mayMistype);
    if (row > best && !(needed.length === 1 && isVerb(word, next))) best = row;
    if (best < inflected && isTornApart(word, next, needed)) best = inflected;
  }
  return best;
}

/** How well the words from this one on are the keyword's: as well as the worst of them. */
function rowMatch(words: readonly string[], at: number, needed: readonly string[], mayMistype: boolean): number {
  let worst = exact;
  for (let offset = 0; offset < needed.length && worst > 0; offset += 1) {
    worst = Math.min(worst, wordMatch(words[at + offset] ?? '', needed[offset] ?? '', mayMistype));
  }
  return worst;
}

/** "Sucht ihr Leute?", "sie sucht eine Wohnung": the noun never stands there. */
function isVerb(word: string, next: string): boolean {
  return /t$/.test(word) && /^(?:ihr|er|man|ein|eine|einen|noch|jemand|jemanden|leute)$/.test(next);
}

/** "Kleider Kammer": one word written as two. */
function isTornApart(word: string, next: string, [keyword = '', ...more]: readonly string[]): boolean {
  return (
    more.length === 0 &&
    word.length >= 3 &&
    next.length >= 3 &&
    word.length + next.length === keyword.length &&
    keyword.startsWith(word) &&
    keyword.endsWith(next)
  );
}

function wordMatch(word: string, keyword: string, mayMistype: boolean): number {
  if (word === keyword) return exact;
  // Another first letter leaves nothing but a longer word that has the keyword in it.
  if (word[0] !== keyword[0] && (word.length <= keyword.length || !word.includes(keyword))) return 0;
  if (isInflected(word, keyword)) return inflected;
  if (isCompound(word, keyword)) return compound;
  if (!mayMistype || word[0] !== keyword[0]) return 0;
  return isTypo(word, keyword, Math.min(typosAllowed(keyword.length), typosAllowed(word.length))) ? mistyped : 0;
}

/** German endings, on the word or on the keyword. A short word must not lose two letters: "Schuld" is not "Schulden". */
function isInflected(word: string, keyword: string): boolean {
  if (keyword.length >= 3 && word.startsWith(keyword)) return /^(?:e|n|en|s|es|er|ern|in|inen|r|m|em)$/.test(word.slice(keyword.length));
  if (!keyword.startsWith(word) || word.length < 4) return false;
  const ending = keyword.slice(word.length);
  return /^[ensr]$/.test(ending) || (/^(?:en|er)$/.test(ending) && word.length >= 7);
}

/** Prefixes of verbs: "besucht" has nothing to do with "Sucht". */
const verbPrefix = /(?:be|ge|ver|er|ent|zer|unter|durch|auf|aus|an|ab|ein)$/;
const shortestCompound = 4;

/** The keyword begins a longer word, ends one, or stands inside of it; a plural also by its stem ("Schuldnerberatung"). */
function isCompound(word: string, keyword: string): boolean {
  if (keyword.length < shortestCompound || word.length < keyword.length + 3) return isStemCompound(word, keyword);
  if (word.startsWith(keyword)) return true;
  if (word.endsWith(keyword)) return keyword.length >= 5 && !verbPrefix.test(word.slice(0, -keyword.length));
  return (keyword.length >= 6 && word.includes(keyword)) || isStemCompound(word, keyword);
}

function isStemCompound(word: string, keyword: string): boolean {
  const stem = keyword.replace(/(?:en|e|n|er)$/, '');
  if (stem.length < 5 || stem === keyword || !word.startsWith(stem)) return false;
  return /^(?:en|n|ner|er|s|es|e|ens)\p{L}{4,}$/u.test(word.slice(stem.length));
}
