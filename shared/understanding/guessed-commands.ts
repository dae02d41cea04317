import type { Concept } from '../languages/concept.ts';
import { type Framed, framedIn } from './frames.ts';
import type { ReadSpan } from './model/features.ts';
import { type CommandHead, commandHeads } from './model/heads.ts';
import type { HeadScores, SpanScores } from './model/model.ts';
import { trainedModel } from './model/weights.ts';
import { isDoubtfulWithdrawal, mayBeAnothers } from './stop.ts';
import type { Part } from './words.ts';

export interface Guess {
  readonly head: CommandHead;
  readonly isSure: boolean;
}

/** Sources of guesses: the parts of a wish, and the model. */
export interface Guesses {
  readonly framed: readonly Framed[];
  /** What only sounds like a wish. */
  readonly vetoed: ReadonlySet<string>;
  readonly guessed: readonly Guess[];
}

/** Commands asked for in words that no list has; one that only sounds like a wish is never sure. `said`: the text cut into parts; `read`: all its words; `spans`: what the model says of its spans. */
export function guessesOf(said: readonly Part[], read: ReadSpan, spans: readonly SpanScores[]): Guesses {
  const all = framedCommands(said, read, spans);
  const vetoed = new Set<string>(all.filter(({ isVeto }) => isVeto).map(({ command }) => command));
  // "Is this a machine? I'd rather have a person": who asks for somebody sounds like one who asks who reads along.
  if (all.some(({ command, isSure }) => command === 'human' && isSure)) vetoed.add('privacy');
  return {
    framed: all.filter(({ isVeto }) => !isVeto),
    vetoed,
    // A withdrawal is asked about rather than missed.
    guessed: guessCommands(said, read, spans)
      .filter(({ head, isSure }) => !vetoed.has(head) || (isSure && head === 'stop'))
      .map((guess) => ({ ...guess, isSure: guess.isSure && !vetoed.has(guess.head) })),
  };
}

/**
 * Commands by the model. Each part of a message asks for one thing, the one that scores highest above its threshold; two parts may ask for
 * two things.
 */
function guessCommands(said: readonly Part[], read: ReadSpan, spans: readonly SpanScores[]): readonly Guess[] {
  const { concepts: words } = read;
  const guesses = spans.flatMap(({ scores, read: part }) => {
    const best = commandHeads.reduce((most, head) => (overMaybe(scores, head) > overMaybe(scores, most) ? head : most));
    return overMaybe(scores, best) > 0 ? [{ head: best, isSure: scores[best] > trainedModel.thresholds[best].sure, part }] : [];
  });
  if (guesses.length === 0) return [];
  const isDenied = isBareOrDenied(words);
  return commandHeads
    .filter((head) => !(head === 'stop' && words.length < 2 && endsNothing(words)) && !(head === 'subscribe' && isBesideStart(read)))
    .flatMap((head) => {
      // "Mein Mann darf nie erfahren, dass ich hier war. Löschen Sie jede Spur": whoever is named in another sentence keeps no records.
      const own = guesses.filter((guess) => guess.head === head && !isOfOthers(head, guess.part.concepts.flat()));
      const isSure =
        own.some((guess) => guess.isSure) &&
        !isDenied &&
        !isForOthers(head, said, read) &&
        !own.every(({ part }) => wishesOfOthers(head, part));
      return own.length === 0 ? [] : [{ head, isSure }];
    });
}

/** Commands by what a wish is made of. A withdrawal that may be another's is only asked about; the frames themselves see to the rest. */
function framedCommands(said: readonly Part[], read: ReadSpan, spans: readonly SpanScores[]): readonly Framed[] {
  const [whole, ...parts] = spans.map(({ read }) => read);
  // Two sentences are not one wish, but for short ones.
  const isOne =
    parts.length === 0 || (whole?.words.length ?? 0) <= mostTogether || !said.slice(0, -1).some(({ end }) => /[.!?\n]/.test(end));
  const found = framedIn(isOne && whole ? [whole, ...parts] : parts);
  const isDoubtful = complains(read.concepts) || namesOthers(read);
  return found.map((framed) => {
    const isSure = isSureWith(framed, spans);
    if (framed.command !== 'stop') return { ...framed, isSure };
    const mayBeOthers = isDoubtful || mayBeAnothers(said, framed.readsDenials) || (isSure && !framed.isSure && isDoubtfulWithdrawal(said));
    return { ...framed, isSure: isSure && !mayBeOthers };
  });
}

/** Below this score the model has heard nothing of the kind. */
const leastHeard = -1.5;

/**
 * Words of all classes may meet by chance ("mein Chef ist wie ein Roboter"): a wish of which the model hears nothing at all is only asked about, and one in doubt is
 * sure where the model is nearly so.
 */
function isSureWith(framed: Framed, spans: readonly SpanScores[]): boolean {
  const head = commandHeads.find((known) => known === framed.command);
  // The other languages' classes are narrower, and the model knows fewer of their sentences.
  if (head === undefined || framed.isVeto || framed.readsDenials) return framed.isSure;
  const score = Math.max(...spans.map(({ scores }) => scores[head]));
  const { sure, maybe } = trainedModel.thresholds[head];
  return framed.isSure ? score > leastHeard : score > (sure + maybe) / 2;
}

const mostTogether = 10;

/** In the model's spelling the pronoun "man" is a "Mann", who is somebody's or has an article. */
function namesOthers({ words, concepts }: ReadSpan): boolean {
  const isPronoun = (at: number): boolean => words[at] === 'man' && !/^(?:mein|dein|sein|ihr|der|dem|den|ein)/.test(words[at - 1] ?? '');
  return concepts.some((found, at) => found.some((concept) => others.has(concept)) && !isPronoun(at));
}

function overMaybe(scores: HeadScores, head: CommandHead): number {
  return scores[head] - trainedModel.thresholds[head].maybe;
}

/** The concepts of each word. */
type Meanings = readonly (readonly Concept[])[];

/** True for a single word, whose meaning stands in the lists, and for so few words that a no turns the whole: "bitte nicht löschen". */
function isBareOrDenied(words: Meanings): boolean {
  return words.length < 2 || (words.length <= mostDenied && words.some((found) => found.includes('NOT')));
}

const mostDenied = 3;

/** "Schicke START": the word alone consents, and beside it only the newsletter's name asks for it. */
function isBesideStart({ words, concepts }: ReadSpan): boolean {
  return words.includes('start') && !concepts.flat().includes('MSG');
}

function isForOthers(head: CommandHead, said: readonly Part[], read: ReadSpan): boolean {
  const { concepts: words } = read;
  if (head === 'stop') return mayBeOthers(said, read);
  if (head === 'access' || head === 'erase') return mayBeStrangers(words.flat());
  // "Is there the newsletter in Turkish, too?"
  if (head === 'language') return words.flat().includes('MSG') && !words.flat().includes('TALK');
  return head === 'privacy' && !words.flat().includes('YOU') && words.flat().some((concept) => employers.has(concept));
}

/**
 * "Die Schufa hat falsche Daten über mich", "wie lösche ich mein Google-Konto": somebody else's records, unless we are spoken to as well. "Meine Kinder
 * sprechen Türkisch": their languages, unless the writer speaks of himself.
 */
function isOfOthers(head: CommandHead, meant: readonly Concept[]): boolean {
  if (head === 'access' || head === 'erase') return !meant.includes('YOU') && meant.some((concept) => keepers.has(concept));
  return head === 'language' && !meant.includes('I') && !meant.includes('ME') && meant.some((concept) => speakers.has(concept));
}

/** "Meine Oma überlegt, ob sie sich den Rundbrief bestellt". */
function wishesOfOthers(head: CommandHead, part: ReadSpan): boolean {
  const meant = part.concepts.flat();
  return head === 'subscribe' && namesOthers(part) && !meant.includes('I') && !meant.includes('ME');
}

const employers: ReadonlySet<Concept> = new Set(['CONTRACT', 'OTHERP']);
const keepers: ReadonlySet<Concept> = new Set([
  'CONTRACT',
  'OFFICE',
  'PLATFORM',
  'DEVICE',
  'FAM_M',
  'FAM_F',
  'OTHERP',
  'THIRD',
  'RESCUE',
  'ILL',
]);
/** Named beside us they leave a doubt: "könnt ihr mir sagen, was die Schufa über mich hat". */
const strangers: ReadonlySet<Concept> = new Set(['CONTRACT', 'RESCUE']);
/** Who keeps records of many. */
const institutions: ReadonlySet<Concept> = new Set(['CONTRACT', 'OFFICE', 'PLATFORM', 'DEVICE', 'RESCUE', 'ILL']);

/** Named anywhere in the message, unless we are spoken to, they leave a doubt as well: "Ich hab so viel auf Instagram. Ich will alles löschen". */
function mayBeStrangers(meant: readonly Concept[]): boolean {
  return meant.some((concept) => strangers.has(concept) || (institutions.has(concept) && !meant.includes('YOU')));
}

const speakers: ReadonlySet<Concept> = new Set(['CHILD', 'FAM_M', 'FAM_F', 'OTHERP', 'ILL', 'COURSE', 'FOOD']);

/** Whether somebody else may withdraw here: their words, their wish, or a complaint ("Sie schicken mir nichts mehr"). */
function mayBeOthers(said: readonly Part[], read: ReadSpan): boolean {
  const { concepts: words } = read;
  // "Fällt das Frühstück aus?" ends something, but nothing of ours.
  const isNotOurs = !words.flat().some((concept) => ours.has(concept));
  return complains(words) || endsNothing(words) || isNotOurs || namesOthers(read) || isDoubtfulWithdrawal(said);
}

/** "Sie schicken mir nichts mehr". */
function complains([first = [], second = []]: Meanings): boolean {
  return first.includes('YOU') && second.includes('SEND');
}

function endsNothing(words: Meanings): boolean {
  return !words.flat().some((concept) => endings.has(concept));
}

/** One of them is in every withdrawal: "nehmt mich mit auf die Liste" is none. */
const endings: ReadonlySet<Concept> = new Set(['END', 'STOP', 'NO', 'NOT', 'ERASE', 'REST', 'CONSENT']);

const ours: ReadonlySet<Concept> = new Set(['MSG', 'SEND', 'STOP', 'CONSENT', 'REST', 'ME', 'YOU', 'GET', 'PLATFORM']);

const others: ReadonlySet<Concept> = new Set(['FAM_M', 'FAM_F', 'OTHERP', 'RESCUE', 'COURSE']);
