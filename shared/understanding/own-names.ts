import type { Concept } from '../languages/concept.ts';
import type { FacilityWords } from './facility-words.ts';
import { conceptsOf } from './model/lexicon.ts';
import { isGerman } from './model/plain-text.ts';
import { isOneSlipFrom } from './model/slips.ts';
import { coarseWords, foldAllCoarsely } from './model/spelling.ts';

/** Stand-ins that every list and the model know. */
const standIns = { newsletter: 'newsletter', facility: 'euch', topic: 'infos' } as const;

/** Names of so many letters are recognised with a slip. */
const shortestSlip = 6;

interface OwnName {
  readonly words: readonly string[];
  readonly joined: string;
  readonly standIn: string;
}

/** Concepts whose everyday words are not read as a name: "Hilfe", "Leben" and "Mensch" say more than a name does. */
const everyday: ReadonlySet<Concept> = new Set([
  'HELP',
  'LIVE',
  'DIE',
  'KILL',
  'HUMAN',
  'STOP',
  'END',
  'ERASE',
  'DATA',
  'KNOW',
  'PRIVACY',
  'TALK',
  'NOW',
  'NO',
  'NOT',
  'CHILD',
  'FAM_M',
  'FAM_F',
  'COURSE',
  'OFFICE',
  'TIME',
]);

const preparedOf = new WeakMap<FacilityWords, readonly OwnName[]>();

/** A text cut for its names: words and what stands between them, by turns; and the words in the spelling of names. */
export interface NameCut {
  readonly pieces: readonly string[];
  readonly said: readonly string[];
}

/** Hyphens and apostrophes part no words of a name. The patterns have one group: words and what stands between them come by turns. */
const between = /([^\p{L}\p{N}\p{M}'’\-–‐]+)/u;
const betweenGerman = /([^A-Za-zäöüÄÖÜß0-9'-]+)/;

export function cutForNames(text: string): NameCut {
  const pieces = text.split(isGerman(text) ? betweenGerman : between);
  return { pieces, said: coarseAll(pieces.filter((_, at) => at % 2 === 0)) };
}

/**
 * The text with the facility's own names in words that everybody has: "Lindenhof-Post abbestellen" becomes "newsletter abbestellen", "keine
 * Nachrichten vom Lindenhof mehr" "keine Nachrichten von euch mehr"; undefined where it holds none of them. For recognising commands, nothing else.
 */
export function withoutOwnNames({ pieces: cut, said }: NameCut, words: FacilityWords): string | undefined {
  const names = ownNames(words);
  const found = names.length === 0 ? [] : namesIn(said, names);
  if (found.length === 0) return undefined;
  const pieces = [...cut];
  for (const { word, count, standIn } of found) {
    pieces.fill('', 2 * word, 2 * (word + count) - 1);
    pieces[2 * word] = standIn;
    if (standIn === standIns.facility) bendBefore(pieces, 2 * word);
  }
  return pieces.join('');
}

interface NameFound {
  /** Its place among the words. */
  readonly word: number;
  readonly count: number;
  readonly standIn: string;
}

function namesIn(said: readonly string[], names: readonly OwnName[]): readonly NameFound[] {
  const found: NameFound[] = [];
  // A slip leaves the first letter where it was: most words are no name by that alone.
  const firsts = new Set(names.map(({ joined }) => joined.charAt(0)));
  for (let word = 0; word < said.length; word += 1) {
    if (!firsts.has(said[word]?.charAt(0) ?? '')) continue;
    const name = names.find((one) => wordsOfName(one, said, word) > 0);
    if (!name) continue;
    const count = wordsOfName(name, said, word);
    found.push({ word, count, standIn: name.standIn });
    word += count - 1;
  }
  return found;
}

/** How many words from this one on are the name; 0 when it is not there. */
function wordsOfName({ words, joined }: OwnName, said: readonly string[], at: number): number {
  if (isAlike(said[at] ?? '', joined)) return 1;
  return words.length > 1 && words.every((word, index) => isAlike(said[at + index] ?? '', word)) ? words.length : 0;
}

function isAlike(said: string, name: string): boolean {
  if (said === '' || name === '') return false;
  if (said === name || (said.length === name.length + 1 && said.endsWith('s') && said.startsWith(name))) return true;
  return name.length >= shortestSlip && Math.abs(said.length - name.length) <= 1 && isOneSlipFrom(said, name, true);
}

/** "Vom Lindenhof", "der Jugendberatung", "bei dem …": German bends the word before a name. */
function bendBefore(pieces: string[], at: number): void {
  const before = (pieces[at - 2] ?? '').toLowerCase();
  const bent = { vom: 'von', beim: 'bei', zum: 'zu', zur: 'zu' }[before];
  if (bent !== undefined) pieces[at - 2] = bent;
  const isArticle = /^(?:der|dem|den|die|das)$/.test(before);
  if (isArticle) pieces.splice(at - 2, 2, '', '');
}

function ownNames(words: FacilityWords): readonly OwnName[] {
  const prepared = preparedOf.get(words);
  if (prepared) return prepared;
  const names = [
    ...words.newsletter.map((name) => toName(name, standIns.newsletter)),
    ...words.names.map((name) => toName(name, standIns.facility)),
  ]
    .filter(({ words: [first = ''], joined }) => joined.length > 2 && !(joined === first && isEveryday(first)))
    // The longest first: "Lindenhof-Post" holds "Lindenhof".
    .sort((a, b) => b.joined.length - a.joined.length);
  preparedOf.set(words, names);
  return names;
}

function isEveryday(word: string): boolean {
  return conceptsOf(word, ['de']).some((concept) => everyday.has(concept));
}

function toName(name: string, standIn: string): OwnName {
  const words = coarseWords(foldAllCoarsely(name));
  return { words, joined: words.join(''), standIn };
}

/** A piece of the text as one word: hyphens and apostrophes inside do not count. */
function coarse(piece: string): string {
  return coarseWords(foldAllCoarsely(piece)).join('');
}

/**
 * The text with the newsletter's topics as "infos", where it speaks of messages or of an end at all; undefined elsewhere: people also come to
 * what the newsletter writes about.
 */
export function withoutTopics({ pieces, said }: NameCut, words: FacilityWords): string | undefined {
  const topics = topicsOf(words);
  if (topics.length === 0) return undefined;
  const isTopic = said.map((word) => topics.some((topic) => isAlike(word, topic) || isAlike(word, `${topic}n`)));
  if (!isTopic.includes(true) || !said.some(speaksOfMessages)) return undefined;
  return pieces.map((piece, at) => (at % 2 === 0 && isTopic[at / 2] ? standIns.topic : piece)).join('');
}

const topicsPreparedOf = new WeakMap<FacilityWords, readonly string[]>();

function topicsOf(words: FacilityWords): readonly string[] {
  const prepared = topicsPreparedOf.get(words) ?? words.newsletterTopics.map(coarse).filter((topic) => topic.length > 3);
  topicsPreparedOf.set(words, prepared);
  return prepared;
}

/** Each of these words without a line break as `coarse` has it, folded all at once: a call for each would cost ten times as much. */
function coarseAll(words: readonly string[]): readonly string[] {
  return foldAllCoarsely(words.join('\n'))
    .split('\n')
    .map((word) => coarseWords(word).join(''));
}

function speaksOfMessages(word: string): boolean {
  return /^(?:abbestel|abonier|abo|kein)/.test(word) || conceptsOf(word, ['de']).includes('MSG');
}
