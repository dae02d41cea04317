import type { TopicConcept } from '../../languages/topic-words.ts';
import { fold } from '../normalise.ts';
import { type AskedDay, askedDay, dayConcepts } from './asked-day.ts';
import { type Lexicon, lexicons, type Meanings, meaningsOf, withMistyped } from './lexicon.ts';
import { namedItself, type OfferedTopic, type OfferFound, offerIn } from './offers.ts';
import { bestRule, rulesFor } from './rule-index.ts';
import { topicRules } from './rules.ts';
import { blurredWords, blurredWordsOf } from './spelling.ts';
import { sharedSubjects, type TopicRule, type Trait } from './topic-rule.ts';

/** Subjects that a facility can be asked about besides those common to all. */
export interface Offers {
  readonly topics: readonly OfferedTopic[];
  /** Names under which people know the facility: "hat der Lindenhof auf?". */
  readonly names: readonly string[];
}

export interface TopicFound {
  /** Id of the facility's topic, or one of `commonTopics`. */
  readonly topic: string;
  /** The day asked about; opening hours only. */
  readonly day?: AskedDay;
  /** The better the more exactly: only to be compared. */
  readonly score: number;
  readonly because: string;
}

/** Longer sentences tell stories, and longer texts hold the question somewhere: so many sentences are looked at. */
const mostWords = 30;
const mostSentences = 40;
/** Words in which typing errors are looked for: the rest of a long text must be spelled right. */
const mostMistyped = 80;

/**
 * Topic that a text asks about: the facility's that is named most exactly, else one that every facility is asked (opening hours, phone,
 * address and way, appointment, ways of contact and what the desk can do), in all languages of the desk. At most one; undefined on doubt.
 *
 * @param folded the text, where it was folded already
 */
export function topicOf(text: string, offers: Offers, folded: string = fold(text)): TopicFound | undefined {
  const names = namesOf(offers);
  let best: TopicFound | undefined;
  let looked = 0;
  for (const sentence of sentencesOf(folded)) {
    const found = inSentence(sentence, offers, names, looked < mostMistyped && !sentence.isClause);
    looked += sentence.isClause ? 0 : sentence.words.length;
    if (!isShared(found) || ownTopicsOf(offers, names).has(found?.topic ?? '')) best = better(best, found);
  }
  return best && ownInstead(best, offers, names);
}

function isShared(found: TopicFound | undefined): boolean {
  return sharedSubjects.some((subject) => subject === found?.topic);
}

/**
 * A facility that has a topic under "Anfahrt" is asked for it by "wie komme ich hin" too. Opening hours of a day stay the calendar's answer.
 */
function ownInstead(found: TopicFound, offers: Offers, names: ReadonlySet<string>): TopicFound {
  const own = found.day === undefined ? ownTopicsOf(offers, names).get(found.topic) : undefined;
  return own === undefined ? found : { ...found, topic: own };
}

const ownPreparedOf = new WeakMap<Offers, ReadonlyMap<string, string>>();

/** The facility's topics by the common one that a keyword of theirs, alone, would ask for; the first of them. */
function ownTopicsOf(offers: Offers, names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const prepared = ownPreparedOf.get(offers);
  if (prepared) return prepared;
  const own = new Map<string, string>();
  for (const { id, keywords } of offers.topics) {
    for (const keyword of keywords) {
      const common = inSentence(sentenceOf(fold(keyword)), { ...offers, topics: [] }, names, false)?.topic;
      if (common !== undefined && !own.has(common)) own.set(common, id);
    }
  }
  ownPreparedOf.set(offers, own);
  return own;
}

const namesPreparedOf = new WeakMap<Offers, ReadonlySet<string>>();

function namesOf(offers: Offers): ReadonlySet<string> {
  const prepared = namesPreparedOf.get(offers) ?? new Set(offers.names.flatMap(blurredWords));
  namesPreparedOf.set(offers, prepared);
  return prepared;
}

interface Sentence {
  readonly folded: string;
  readonly words: readonly string[];
  /** For each word the place of the first word of the next clause. */
  readonly clauseEnds: readonly number[];
  readonly isAsked: boolean;
  /** Part of a longer sentence: only what it asks counts. */
  readonly isClause: boolean;
}

/** The sentences, the clauses of longer ones, and a short text of several lines also as one. */
function sentencesOf(folded: string): readonly Sentence[] {
  const cut = folded.match(/(?:[^.!?؟\n;]|(?<=[0-9])\.|\.(?=[a-z0-9]))+[.!?؟;]*/g) ?? [];
  const sentences = cut.slice(0, mostSentences).map((sentence) => sentenceOf(sentence));
  const clauses = sentences.flatMap(clausesOf);
  if (cut.length <= 1) return [...sentences, ...clauses];
  const whole = sentenceOf(folded.replaceAll('\n', ' '));
  return whole.words.length <= mostWords / 2 ? [...sentences, whole, ...clauses] : [...sentences, ...clauses];
}

/** In a shorter sentence the clauses belong together; a shorter clause asks nothing alone. */
const wordsOfLong = 8;
const wordsOfClause = 3;

/** "Mein Opa hat kein Whatsapp, welche Nummer soll er wählen": the clauses of a longer sentence. */
function clausesOf({ folded, words, clauseEnds }: Sentence): readonly Sentence[] {
  if (words.length <= wordsOfLong || clauseEnds[0] === words.length) return [];
  return folded
    .split(/[,:–—]| - /)
    .map((clause) => sentenceOf(clause, true))
    .filter((clause) => clause.words.length >= wordsOfClause);
}

function sentenceOf(folded: string, isClause = false): Sentence {
  const clauses = folded.split(/[,:–—]| - | (?:oder|or) /).map(blurredWordsOf);
  const words = clauses.flat();
  const clauseEnds: number[] = [];
  for (const clause of clauses) {
    const end = clauseEnds.length + clause.length;
    for (let i = 0; i < clause.length; i += 1) clauseEnds.push(end);
  }
  return { folded, words, clauseEnds, isAsked: /[?؟]/.test(folded), isClause };
}

function inSentence(sentence: Sentence, { topics }: Offers, names: ReadonlySet<string>, mayMistype: boolean): TopicFound | undefined {
  const { words } = sentence;
  const offer = offerIn(words.slice(0, mostWords * 4), topics, mayMistype);
  const common = commonIn(sentence, names, mayMistype);
  if (offer && !(common && isAskedAtOffer(common, offer))) {
    return { topic: offer.topic, score: offer.score, because: `keyword ${offer.keyword}` };
  }
  return common;
}

/** "Ich möchte einen Termin bei der Schuldnerberatung" names the facility's debts only to say where. */
function isAskedAtOffer({ topic, score }: TopicFound, offer: OfferFound): boolean {
  return (topic === 'appointment' || topic === 'phone') && score >= leastNamed && offer.score < namedItself;
}

/** A score of rules that need the appointment or the phone by name. */
const leastNamed = 5.4;

function commonIn(sentence: Sentence, names: ReadonlySet<string>, mayMistype: boolean): TopicFound | undefined {
  const { words } = sentence;
  if (words.length === 0 || words.length > mostWords) return undefined;
  return lexicons()
    .filter(({ script }) => script.test(sentence.folded))
    .map((lexicon) => inLexicon(sentence, lexicon, names, mayMistype))
    .reduce(better, undefined);
}

function inLexicon(sentence: Sentence, lexicon: Lexicon, names: ReadonlySet<string>, mayMistype: boolean): TopicFound | undefined {
  const { words } = sentence;
  return meaningsOf(words, lexicon)
    .map((known, language) => (mayMistype ? withMistyped(words, known, lexicon, language) : known))
    .map((meanings) => meanings && inLanguage(sentence, meanings, names))
    .reduce(better, undefined);
}

function better(best: TopicFound | undefined, found: TopicFound | undefined): TopicFound | undefined {
  return found && found.score > (best?.score ?? 0) ? found : best;
}

/** Concepts that may follow "auf", "zu", "da" at the end of a clause: "habt ihr auf morgen oder". */
const tail: ReadonlySet<TopicConcept> = new Set<TopicConcept>([
  ...dayConcepts,
  'time',
  'filler',
  'you',
  'it',
  'when',
  'until',
  'auf',
  'be',
  'have',
  'make',
]);

function inLanguage(sentence: Sentence, meanings: Meanings, names: ReadonlySet<string>): TopicFound | undefined {
  const { words, folded } = sentence;
  const present = new Set<TopicConcept | Trait>();
  const unknown = addPresent(sentence, meanings, names, present);
  if (unknown > mostUnknownWords) return undefined;
  const rules = rulesFor(present, unknown);
  if (rules.length === 0) return undefined;
  const day = askedDay(folded, meanings);
  if (day !== undefined || present.has('holiday')) present.add('day');
  if (sentence.isAsked || asksByWord(meanings) || (!sentence.isClause && beginsWithVerb(meanings))) present.add('question');
  else if (sentence.isClause) return undefined;
  if (words.filter((_, at) => !isFiller(meanings[at])).length <= 2) present.add('short');
  const rule = bestRule(rules, present);
  if (!rule) return undefined;
  const { topic, because } = rule;
  return {
    topic,
    score: scoreOf(rule, unknown) + (sentence.isClause ? askedApart : 0),
    because,
    ...(topic === 'hours' && day !== undefined && { day }),
  };
}

/** Adds what the words mean, and counts those that mean nothing to us. */
function addPresent(
  { words, clauseEnds }: Sentence,
  meanings: Meanings,
  names: ReadonlySet<string>,
  present: Set<TopicConcept | Trait>,
): number {
  let unknown = 0;
  for (const [at, word] of words.entries()) {
    const of = meanings[at];
    const isName = names.has(word);
    if (isName) present.add('it');
    if ((!of || of.has('other')) && !isName && !/^\d+$/.test(word)) unknown += 1;
    for (const concept of of ?? []) if (concept !== 'auf' || isLast(at, clauseEnds[at] ?? 0, meanings)) present.add(concept);
  }
  return unknown;
}

function isFiller(of: ReadonlySet<TopicConcept> | undefined): boolean {
  return of !== undefined && [...of].every((concept) => concept === 'filler');
}

function isLast(at: number, end: number, meanings: Meanings): boolean {
  return meanings.slice(at + 1, end).every((of) => [...(of ?? [])].some((concept) => tail.has(concept)));
}

const openings: ReadonlySet<TopicConcept> = new Set<TopicConcept>([
  'when',
  'until',
  'where',
  'how',
  'which',
  'what',
  'can',
  'have',
  'be',
  'make',
  'work',
]);
const interrogatives: ReadonlySet<TopicConcept> = new Set<TopicConcept>(['when', 'until', 'where', 'how', 'which', 'what']);

/** Without a question mark: a verb first, greetings aside. */
function beginsWithVerb(meanings: Meanings): boolean {
  const first = meanings.find((of) => !isFiller(of));
  return [...(first ?? [])].some((concept) => openings.has(concept));
}

function asksByWord(meanings: Meanings): boolean {
  return meanings.some((of) => of && [...of].some((concept) => interrogatives.has(concept)));
}

/** A clause's own question is more surely meant than a reading of its whole sentence. */
const askedApart = 0.6;

/** No rule understands a sentence with more of them. */
const mostUnknownWords = Math.max(...topicRules.map(({ mostUnknown }) => mostUnknown));

/** Of two languages that understand a sentence, the one that knows more of its words. */
function scoreOf({ score }: TopicRule, unknown: number): number {
  return score - unknown / 10;
}
