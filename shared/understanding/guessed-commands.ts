import type { Concept } from '../languages/concept.ts';
import type { ReadSpan } from './model/features.ts';
import { type CommandHead, commandHeads } from './model/heads.ts';
import type { HeadScores, SpanScores } from './model/model.ts';
import { trainedModel } from './model/weights.ts';
import { isDoubtfulWithdrawal } from './stop.ts';
import type { Part } from './words.ts';

export interface Guess {
  readonly head: CommandHead;
  readonly isSure: boolean;
}

/**
 * What the model takes for a command. Each part of a message asks for one thing: for what speaks loudest in it. Two parts may ask for two things.
 * `said`: the text cut into parts; then all its words; `spans`: what the model says of its spans.
 */
export function guessCommands(said: readonly Part[], { concepts: words }: ReadSpan, spans: readonly SpanScores[]): readonly Guess[] {
  const guesses = spans.flatMap(({ scores }) => {
    const best = commandHeads.reduce((most, head) => (overMaybe(scores, head) > overMaybe(scores, most) ? head : most));
    return overMaybe(scores, best) > 0 ? [{ head: best, isSure: scores[best] > trainedModel.thresholds[best].sure }] : [];
  });
  if (guesses.length === 0) return [];
  const isDenied = isBareOrDenied(words);
  return commandHeads.flatMap((head) => {
    const own = guesses.filter((guess) => guess.head === head);
    const isSure = own.some((guess) => guess.isSure) && !isDenied && !(head === 'stop' && mayBeOthers(said, words));
    return own.length === 0 ? [] : [{ head, isSure }];
  });
}

function overMaybe(scores: HeadScores, head: CommandHead): number {
  return scores[head] - trainedModel.thresholds[head].maybe;
}

/** The concepts of each word. */
type Meanings = readonly (readonly Concept[])[];

/** What a single word means stands in the lists; and of so few words a no turns the whole: "bitte nicht löschen". */
function isBareOrDenied(words: Meanings): boolean {
  return words.length < 2 || (words.length <= mostDenied && words.some((found) => found.includes('NOT')));
}

const mostDenied = 3;

/** Whether somebody else may withdraw here: their words, their wish, or a complaint ("Sie schicken mir nichts mehr"). */
function mayBeOthers(said: readonly Part[], words: Meanings): boolean {
  const complains = (words[0] ?? []).includes('YOU') && (words[1] ?? []).includes('SEND');
  const isNoEnd = !words.flat().some((concept) => endings.has(concept));
  return complains || isNoEnd || words.flat().some((concept) => others.has(concept)) || isDoubtfulWithdrawal(said);
}

/** One of them is in every withdrawal: "nehmt mich mit auf die Liste" is none. */
const endings: ReadonlySet<Concept> = new Set(['END', 'STOP', 'NO', 'NOT', 'ERASE', 'REST', 'CONSENT']);

const others: ReadonlySet<Concept> = new Set(['FAM_M', 'FAM_F', 'OTHERP', 'RESCUE', 'COURSE']);
