import { type Family, readSpan, wholeOf } from '../model/features.ts';
import { type DecidingHead, decidingHeads } from '../model/heads.ts';
import { loudness } from '../model/loudness.ts';
import { countWholes, spansOf } from '../model/spans.ts';
import { type Vector, vectorOf } from '../model/vector.ts';
import { augment } from './augment.ts';
import { type Example, isHarmless } from './example.ts';
import { type Lesson, scoreTrained, type Trained, trainHeads } from './train-heads.ts';

/** The score of each head that decides, over the spans of an example, by a model that has seen nothing of its group. */
export type Scores = Readonly<Record<DecidingHead, number>>;

/** A lesson and the groups it was made from. */
interface Source extends Lesson {
  readonly groups: readonly string[];
}

const folds = 5;

/** Meanings alone must do, too: with a share of the lessons the words are left out. */
const leastMeanings = 3;

export interface Course {
  readonly examples: readonly Example[];
  readonly sources: readonly Source[];
}

/**
 * All lessons that the examples give: as they are, with slips, joined, and by their meanings alone; of what is harmless each clause as well,
 * since a message is judged by its loudest one.
 */
export function courseOf(examples: readonly Example[]): Course {
  const plain = examples.map((example) => ({ example, groups: [example.group], vector: vectorOfWhole(example.text) }));
  const variants = augment(examples).map(({ example, groups }) => ({
    example,
    groups,
    vector: vectorOfWhole(example.text),
  }));
  const meanings = examples
    .map((example) => ({ example, groups: [example.group], vector: vectorOfWhole(example.text, ['concept', 'global']) }))
    .filter(({ vector }) => vector.at.length > leastMeanings);
  const clauses = examples.filter(isHarmless).flatMap((example) => {
    const { script, marks } = wholeOf(example.text);
    return spansOf(example.text)
      .slice(1)
      .map((span) => ({ example, groups: [example.group], vector: vectorOf(readSpan(span, script), marks) }));
  });
  return { examples, sources: [...plain, ...variants, ...meanings, ...clauses] };
}

function vectorOfWhole(text: string, only?: readonly Family[]): Vector {
  const { script, marks } = wholeOf(text);
  return vectorOf(readSpan(text, script), marks, only);
}

/** The scores of every example, in order, by grouped five-fold cross-validation. */
export function crossValidate({ examples, sources }: Course): readonly Scores[] {
  const scores = new Map<Example, Scores>();
  for (let fold = 0; fold < folds; fold += 1) {
    const trained = trainHeads(
      sources.filter(({ groups }) => groups.every((group) => foldOf(group) !== fold)),
      decidingHeads,
    );
    for (const example of examples) {
      if (foldOf(example.group) === fold) scores.set(example, scoreSpans(trained, example.text));
    }
  }
  return examples.map((example) => {
    const found = scores.get(example);
    if (!found) throw new Error(`no fold holds ${example.group}`);
    return found;
  });
}

function scoreSpans(trained: Readonly<Record<DecidingHead, Trained>>, text: string): Scores {
  const { script, marks } = wholeOf(text);
  const vectors: readonly Vector[] = spansOf(text).map((span) => vectorOf(readSpan(span, script), marks));
  const wholes = countWholes(text);
  return Object.fromEntries(
    decidingHeads.map((head) => {
      const scores = vectors.map((vector) => scoreTrained(trained[head], vector));
      return [head, loudness(head, Math.max(...scores), Math.max(...scores.slice(0, wholes)))];
    }),
  ) as Scores;
}

/** By the group's name, so that a new sentence moves no other into another fold. */
function foldOf(group: string): number {
  let hash = 2166136261;
  for (let at = 0; at < group.length; at += 1) hash = Math.imul(hash ^ group.charCodeAt(at), 16777619);
  return ((hash ^ (hash >>> 15)) >>> 0) % folds;
}
