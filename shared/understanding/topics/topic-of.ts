import type { TopicConcept } from '../../languages/topic-words.ts';
import { fold } from '../normalise.ts';
import { type AskedDay, askedDay, dayConcepts } from './asked-day.ts';
import { type Lexicon, lexicons, meaningsOf, noMeanings } from './lexicon.ts';
import { type OfferedTopic, offerIn } from './offers.ts';
import { topicRules } from './rules.ts';
import { blurredWords } from './spelling.ts';
import type { TopicRule, Trait } from './topic-rule.ts';

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
 */
export function topicOf(text: string, offers: Offers): TopicFound | undefined {
  const names = namesOf(offers);
  let best: TopicFound | undefined;
  let looked = 0;
  for (const sentence of sentencesOf(text)) {
    const found = inSentence(sentence, offers, names, looked < mostMistyped);
    looked += sentence.words.length;
    if (found && found.score > (best?.score ?? 0)) best = found;
  }
  return best && ownInstead(best, offers, names);
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
}

/** The sentences, and a short text of several lines also as one. */
function sentencesOf(text: string): readonly Sentence[] {
  const folded = fold(text);
  const cut = folded.match(/(?:[^.!?؟\n;]|(?<=[0-9])\.|\.(?=[a-z0-9]))+[.!?؟;]*/g) ?? [];
  const sentences = cut.slice(0, mostSentences).map(sentenceOf);
  const whole = sentenceOf(folded.replaceAll('\n', ' '));
  return cut.length > 1 && whole.words.length <= mostWords / 2 ? [...sentences, whole] : sentences;
}

function sentenceOf(folded: string): Sentence {
  const clauses = folded.split(/[,:–—]| - /).map(blurredWords);
  const words = clauses.flat();
  const clauseEnds: number[] = [];
  for (const clause of clauses) {
    const end = clauseEnds.length + clause.length;
    for (let i = 0; i < clause.length; i += 1) clauseEnds.push(end);
  }
  return { folded, words, clauseEnds, isAsked: /[?؟]/.test(folded) };
}

function inSentence(sentence: Sentence, { topics }: Offers, names: ReadonlySet<string>, mayMistype: boolean): TopicFound | undefined {
  const { words } = sentence;
  const offer = offerIn(words.slice(0, mostWords * 4), topics, mayMistype);
  if (offer) return { topic: offer.topic, score: offer.score, because: `keyword ${offer.keyword}` };
  if (words.length === 0 || words.length > mostWords) return undefined;
  let best: TopicFound | undefined;
  for (const lexicon of lexicons()) {
    if (!lexicon.script.test(sentence.folded)) continue;
    const found = inLanguage(sentence, lexicon, names, mayMistype);
    if (found && found.score > (best?.score ?? 0)) best = found;
  }
  return best;
}

/** Concepts that may follow "auf", "zu", "da" at the end of a clause: "habt ihr auf morgen oder". */
const tail: ReadonlySet<TopicConcept> = new Set<TopicConcept>([...dayConcepts, 'time', 'filler', 'you', 'it', 'when', 'until', 'auf']);

function inLanguage(sentence: Sentence, lexicon: Lexicon, names: ReadonlySet<string>, mayMistype: boolean): TopicFound | undefined {
  const { words, clauseEnds, folded } = sentence;
  const meanings = meaningsOf(words, lexicon, mayMistype);
  const present = new Set<TopicConcept | Trait>();
  let unknown = 0;
  words.forEach((word, at) => {
    const of = meanings[at] ?? noMeanings;
    const isName = names.has(word);
    if (isName) present.add('it');
    if ((of.size === 0 || of.has('other')) && !isName && !/^\d+$/.test(word)) unknown += 1;
    for (const concept of of) if (concept !== 'auf' || isLast(at, clauseEnds[at] ?? 0, meanings)) present.add(concept);
  });
  if (unknown > mostUnknownWords) return undefined;
  const day = askedDay(folded, meanings);
  if (day !== undefined || present.has('holiday')) present.add('day');
  if (sentence.isAsked || beginsAsking(meanings)) present.add('question');
  if (words.filter((_, at) => !isFiller(meanings[at])).length <= 2) present.add('short');
  const rule = bestRule(present, unknown);
  if (!rule) return undefined;
  const { topic, because } = rule;
  return { topic, score: scoreOf(rule, unknown), because, ...(topic === 'hours' && day !== undefined && { day }) };
}

function isFiller(of: ReadonlySet<TopicConcept> | undefined): boolean {
  return of !== undefined && of.size > 0 && [...of].every((concept) => concept === 'filler');
}

function isLast(at: number, end: number, meanings: readonly ReadonlySet<TopicConcept>[]): boolean {
  return meanings.slice(at + 1, end).every((of) => [...of].some((concept) => tail.has(concept)));
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

/** Without a question mark: a verb first, or a word that asks, greetings aside. */
function beginsAsking(meanings: readonly ReadonlySet<TopicConcept>[]): boolean {
  const first = meanings.find((of) => !isFiller(of));
  return (
    [...(first ?? [])].some((concept) => openings.has(concept)) ||
    meanings.some((of) => [...of].some((concept) => interrogatives.has(concept)))
  );
}

/** No rule understands a sentence with more of them. */
const mostUnknownWords = Math.max(...topicRules.map(({ mostUnknown }) => mostUnknown));

function bestRule(present: ReadonlySet<TopicConcept | Trait>, unknown: number): TopicRule | undefined {
  const fitting = topicRules.filter(
    ({ all, none = [], mostUnknown }) =>
      unknown <= mostUnknown && all.every((group) => group.some((one) => present.has(one))) && !none.some((one) => present.has(one)),
  );
  return fitting.reduce<TopicRule | undefined>((best, rule) => (rule.score > (best?.score ?? 0) ? rule : best), undefined);
}

/** Of two languages that understand a sentence, the one that knows more of its words. */
function scoreOf({ score }: TopicRule, unknown: number): number {
  return score - unknown / 10;
}
