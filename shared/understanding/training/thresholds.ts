import { type CommandHead, commandHeads, type DecidingHead, type Threshold } from '../model/heads.ts';
import type { Scores } from './cross-validate.ts';
import { type Example, isRealistic } from './example.ts';

/**
 * The share of harmless sentences that may ring, in cross-validation. Sentences made to look alike ring about twice as often here as unseen ones
 * do: our own were made to be hard.
 */
export const falseAlarms = {
  /** Of sentences made to look like a crisis. */
  crisis: { sure: 0.07, maybe: 0.14 },
  /** Of sentences that look like a command as people write them (`isRealistic`): how many heard requests one of them in a hundred must be worth. */
  commands: { sure: 0.2, maybe: 0.06 },
  /** Of everyday talk, by each of the commands. */
  talk: { sure: 0.0015, maybe: 0.005 },
} as const;

/** Thresholds by nothing but cross-validated scores, `scores[n]` of `examples[n]`. */
export function thresholdsOf(examples: readonly Example[], scores: readonly Scores[]): Readonly<Record<DecidingHead, Threshold>> {
  const scoresWhere = (wanted: (example: Example) => boolean): readonly Scores[] =>
    scores.filter((_, at) => {
      const example = examples[at];
      return example !== undefined && wanted(example);
    });
  const likeCrises = scoresWhere(looksLikeCrisis);
  const likeCommands = scoresWhere((example) => looksLikeCommand(example) && isRealistic(example));
  const talk = scoresWhere(({ label }) => label === 'ordinary');
  const crisisStep = (step: keyof Threshold): number =>
    quantile(
      likeCrises.map((score) => score.crisis),
      falseAlarms.crisis[step],
    );
  const acute = scoresWhere(({ label }) => label === 'acute').map((score) => score.acute);
  return {
    crisis: { sure: round(crisisStep('sure')), maybe: round(crisisStep('maybe')) },
    // Among what is a crisis nine in ten of the acute ones are to be told from concerns: the softer answer would be the worse mistake.
    acute: {
      sure: round(quantile(acute, 0.9)),
      maybe: round(
        quantile(
          likeCrises.map((score) => score.acute),
          falseAlarms.crisis.maybe,
        ),
      ),
    },
    ...commandThresholds(likeCommands, talk, (head) => scoresWhere((example) => example.label === head && isRealistic(example))),
  };
}

function commandThresholds(
  harmless: readonly Scores[],
  talk: readonly Scores[],
  requests: (head: CommandHead) => readonly Scores[],
): Readonly<Record<CommandHead, Threshold>> {
  const limitOf = (head: CommandHead, step: keyof Threshold): number => {
    const [ofHarmless, ofTalk, ofRequests] = [harmless, talk, requests(head)].map((all) => all.map((score) => score[head]));
    const worthwhile = worthwhileLimit(ofHarmless ?? [], ofRequests ?? [], 100 * falseAlarms.commands[step]);
    return round(Math.max(worthwhile, quantile(ofTalk ?? [], falseAlarms.talk[step])));
  };
  return Object.fromEntries(commandHeads.map((head) => [head, { sure: limitOf(head, 'sure'), maybe: limitOf(head, 'maybe') }])) as Record<
    CommandHead,
    Threshold
  >;
}

/** The limit beyond which another share of look-alikes that ring is not worth the requests heard with it: `price` shares of these for one. */
function worthwhileLimit(harmless: readonly number[], requests: readonly number[], price: number): number {
  const limits = harmless.toSorted((a, b) => b - a);
  let best = { limit: limits[0] ?? 0, worth: Number.NEGATIVE_INFINITY };
  for (const [ringing, limit] of limits.entries()) {
    const heard = requests.filter((score) => score > limit).length / Math.max(requests.length, 1);
    const worth = heard - (price * ringing) / limits.length;
    if (worth > best.worth) best = { limit, worth };
  }
  return best.limit;
}

/** The score that `share` of them exceed. */
function quantile(scores: readonly number[], share: number): number {
  const sorted = scores.toSorted((a, b) => b - a);
  return sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? 0;
}

export function looksLikeCrisis({ label, group }: Example): boolean {
  return label === 'none' && group.includes('crisis');
}

export function looksLikeCommand({ label, group }: Example): boolean {
  return label === 'none' && group.includes('command');
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
