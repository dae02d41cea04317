import type { HealthWords } from '../../languages/health-words.ts';
import { lists } from '../lists.ts';
import type { Detector, Found } from './found.ts';
import type { Sheet, Span } from './sheet.ts';

interface Prepared {
  readonly term: RegExp;
  readonly phrase: RegExp;
  readonly onlyWith: ReadonlyMap<string, RegExp>;
  readonly self: RegExp;
  readonly other: RegExp;
  readonly verb: RegExp;
  readonly frame: RegExp;
  readonly offer: RegExp;
  readonly question: RegExp;
}

let prepared: readonly Prepared[] | undefined;

/** All languages at once: nobody says in which one he writes. Made for the first text. */
function lexicon(): readonly Prepared[] {
  prepared ??= Object.values(lists().languages).flatMap(({ health }) => (health ? [prepare(health)] : []));
  return prepared;
}

function prepare(words: HealthWords): Prepared {
  const terms = words.terms.split(' ').map((term) => term.replace(/\*/g, '[a-z-]{0,30}').replace(/\?/g, '[ -]?'));
  const whole = (source: string) => new RegExp(`^(?:${source})$`);
  return {
    term: whole(terms.join('|')),
    phrase: new RegExp(`(?<![a-z])(?:${words.phrases.join('|')})`, 'g'),
    onlyWith: new Map(Object.entries(words.onlyWith).map(([word, needed]) => [word, new RegExp(needed)])),
    self: whole(words.firstPerson.join('|')),
    other: whole(words.others),
    verb: whole(words.verbs),
    frame: whole(words.frames),
    offer: new RegExp(words.offers),
    question: new RegExp(words.questions),
  };
}

interface Word extends Span {
  readonly text: string;
  readonly isSelf: boolean;
  /** The writer or somebody close. */
  readonly isPerson: boolean;
  readonly isVerb: boolean;
  readonly isFrame: boolean;
}

/** Longer words are no words. */
const longestWord = 48;

/**
 * Statements about a person's health: a word of it, and in the same sentence a person and a verb that tie it to them. `topics` are the
 * facility's own words in the folded spelling: they are a disclosure only where somebody says it of a person outright.
 * Diagnoses by their code (ICD-10, with its dot) need no person.
 */
export function healthIn(topics: ReadonlySet<string>): Detector {
  return (sheet) => {
    const said = cutSentences(sheet.lower);
    return [...codes(sheet), ...lexicon().flatMap((lexis) => toldIn(sheet.lower, said, lexis, topics))];
  };
}

const icd = /(?<![A-Za-z0-9.])[A-TV-Z][0-9]{2}\.[0-9]{1,2}(?:[GVZA]|)(?![A-Za-z0-9.,])/g;
const noCode = /(?:raum|zimmer|haus|gebaeude|halle|version|artikel|modell|regal|platz|bus|a-?nr|typ)\W{0,2}$/;

function codes({ cased, lower }: Sheet): readonly Found[] {
  return Array.from(cased.matchAll(icd), (match) => ({
    kind: 'health' as const,
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ start }) => !noCode.test(lower.slice(Math.max(0, start - 14), start)));
}

/** A dot behind a number or inside of a word ends no sentence: "im 4. Monat". */
const sentence = /(?:[^.!?\n;█]|(?<=[0-9])\.|\.(?=[a-z0-9]))+/g;

interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
  /** It asks what there is: nothing is told by it. */
  readonly isAsked: boolean;
  readonly hasPerson: boolean;
  readonly hasVerb: boolean;
  readonly hasFrame: boolean;
}

interface Term extends Span {
  readonly text: string;
  /** Its place among the words of the sentence. */
  readonly at: number;
  /** A phrase that tells it all by itself. */
  readonly isWhole: boolean;
}

type Place = Span & { readonly text: string };

/** A sentence as it is cut, and where its words stand. */
interface Said {
  readonly text: string;
  readonly start: number;
  readonly places: readonly Place[];
}

/** The statements of a text by the words of one language. Its phrases are looked for once: no phrase reaches beyond a sentence. */
function toldIn(text: string, said: readonly Said[], lexis: Prepared, topics: ReadonlySet<string>): readonly Found[] {
  const phrases = placesOf(text.matchAll(lexis.phrase));
  let next = 0;
  return said.flatMap((one) => {
    const from = next;
    while ((phrases[next]?.start ?? Number.POSITIVE_INFINITY) < one.start + one.text.length) next += 1;
    return told(one, phrases.slice(from, next), lexis, topics);
  });
}

/** The statements of one sentence. Most sentences have no word of health: they are left at once. */
function told({ text, places }: Said, phrases: readonly Place[], lexis: Prepared, topics: ReadonlySet<string>): readonly Found[] {
  const terms: readonly Term[] = [
    ...places.flatMap((word, at) => (isTerm(word.text, text, lexis) ? [{ ...word, at, isWhole: false }] : [])),
    ...phrases.map((phrase) => ({ ...phrase, at: places.findIndex(({ end }) => end > phrase.start), isWhole: true })),
  ];
  if (terms.length === 0) return [];
  const words = places.map((word) => wordOf(word, lexis));
  const whole: Sentence = {
    text,
    words,
    isAsked: lexis.question.test(text),
    hasPerson: words.some(({ isPerson }) => isPerson),
    hasVerb: words.some(({ isVerb }) => isVerb),
    hasFrame: words.some(({ isFrame }) => isFrame),
  };
  return terms.filter((term) => isTold(term, whole, topics)).map((term) => ({ kind: 'health', start: term.start, end: term.end }));
}

/** The sentences and their words, which are found all at once: none reaches beyond a sentence. */
function cutSentences(text: string): readonly Said[] {
  const words = placesOf(text.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)*/g));
  let next = 0;
  return Array.from(text.matchAll(sentence), ({ 0: cut, index }) => {
    while ((words[next]?.start ?? Number.POSITIVE_INFINITY) < index) next += 1;
    const from = next;
    while ((words[next]?.start ?? Number.POSITIVE_INFINITY) < index + cut.length) next += 1;
    return { text: cut, start: index, places: words.slice(from, next) };
  });
}

function placesOf(matches: Iterable<RegExpExecArray>): readonly Place[] {
  return Array.from(matches, (match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}

function wordOf(word: Span & { readonly text: string }, { self, other, verb, frame }: Prepared): Word {
  const isSelf = self.test(word.text);
  return { ...word, isSelf, isPerson: isSelf || other.test(word.text), isVerb: verb.test(word.text), isFrame: frame.test(word.text) };
}

function isTerm(word: string, sentenceText: string, { term, offer, onlyWith }: Prepared): boolean {
  if (word.length < 2 || word.length > longestWord || !term.test(word) || offer.test(word)) return false;
  return onlyWith.get(word)?.test(sentenceText) ?? true;
}

/** How many words a person and a verb may stand before the term to be said outright. */
const outright = 5;

function isTold(
  { text, at, isWhole }: Term,
  { words, isAsked, hasPerson, hasVerb, hasFrame }: Sentence,
  topics: ReadonlySet<string>,
): boolean {
  const near = words.slice(Math.max(0, at - outright), at);
  const verb = near.findIndex(({ isVerb }) => isVerb);
  const isFramed = near.slice(Math.max(0, verb - 1)).some(({ isFrame }) => isFrame);
  // Also beside a question: "Gibt es eine Gruppe, ich bin depressiv".
  if (verb !== -1 && near.some(({ isPerson }) => isPerson) && !isFramed) return !isAsked || near.some(({ isSelf }) => isSelf);
  if (isWhole) return !isAsked && hasPerson;
  if (/^(?:mein|unser|sein|my|his|her|our)/.test(words[at - 1]?.text ?? '')) return true;
  if (topics.has(text)) return false;
  return !isAsked && !hasFrame && hasPerson && hasVerb;
}
