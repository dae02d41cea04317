import { commandHeads, type DecidingHead, type Threshold } from '../model/heads.ts';
import type { Scores } from './cross-validate.ts';
import type { Example } from './example.ts';
import { looksLikeCommand, looksLikeCrisis } from './thresholds.ts';

interface Scored {
  readonly example: Example;
  readonly score: Scores;
}

/**
 * Hits and false alarms of the model alone, cross-validated, one line a figure. The lists and the grammar before it find
 * more.
 */
export function figuresOf(
  examples: readonly Example[],
  scores: readonly Scores[],
  thresholds: Readonly<Record<DecidingHead, Threshold>>,
): readonly string[] {
  const all = examples.flatMap((example, at) => {
    const score = scores[at];
    return score ? [{ example, score }] : [];
  });
  const line = (name: string, wanted: (example: Example) => boolean, head: DecidingHead): string => {
    const these = all.filter(({ example }) => wanted(example));
    const { sure, maybe } = thresholds[head];
    return `${name} (${these.length}): ${percent(these, head, sure)} sure, ${percent(these, head, maybe)} sure or in doubt`;
  };
  return [
    line('acute, told as a crisis', ({ label }) => label === 'acute', 'crisis'),
    line('concern, told as a crisis', ({ label }) => label === 'concern', 'crisis'),
    line('made to look like a crisis', looksLikeCrisis, 'crisis'),
    line('ordinary talk, told as a crisis', ({ label }) => label === 'ordinary', 'crisis'),
    ...commandHeads.map((head) => line(head, ({ label }) => label === head, head)),
    ...['sure', 'maybe'].map((step) => {
      const harmless = all.filter(({ example }) => looksLikeCommand(example));
      const rings = harmless.filter(({ score }) => commandHeads.some((head) => score[head] > thresholds[head][step as keyof Threshold]));
      return `made to look like a command, any, ${step} (${harmless.length}): ${share(rings.length, harmless.length)}`;
    }),
  ];
}

function percent(these: readonly Scored[], head: DecidingHead, limit: number): string {
  return share(these.filter(({ score }) => score[head] > limit).length, these.length);
}

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
}
