import { type CommandHead, commandHeads, type DecidingHead, type Threshold } from '../model/heads.ts';
import type { Scores } from './cross-validate.ts';
import type { Example } from './example.ts';

/**
 * The share of harmless sentences that may ring, in cross-validation. Sentences made to look alike ring about twice as often here as unseen ones
 * do: our own were made to be hard.
 */
export const falseAlarms = {
  /** Of sentences made to look like a crisis. */
  crisis: { sure: 0.07, maybe: 0.14 },
  /** Of sentences that look like a command as people write them (`isRealistic`), by any of the commands together. */
  commands: { sure: 0.035, maybe: 0.1 },
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
    ...commandThresholds(likeCommands, talk),
  };
}

function commandThresholds(harmless: readonly Scores[], talk: readonly Scores[]): Readonly<Record<CommandHead, Threshold>> {
  const shares = { sure: jointShare(harmless, falseAlarms.commands.sure), maybe: jointShare(harmless, falseAlarms.commands.maybe) };
  const limitOf = (head: CommandHead, step: keyof Threshold): number => {
    const [ofHarmless, ofTalk] = [harmless, talk].map((all) => all.map((score) => score[head]));
    return round(Math.max(quantile(ofHarmless ?? [], shares[step]), quantile(ofTalk ?? [], falseAlarms.talk[step])));
  };
  return Object.fromEntries(commandHeads.map((head) => [head, { sure: limitOf(head, 'sure'), maybe: limitOf(head, 'maybe') }])) as Record<
    CommandHead,
    Threshold
  >;
}

/** The share for each head at which all heads together ring for no more than `joint` of the sentences. */
function jointShare(harmless: readonly Scores[], joint: number): number {
  for (let share = joint; share > 0; share -= 0.0005) {
    const limits = commandHeads.map((head) => ({
      head,
      limit: quantile(
        harmless.map((score) => score[head]),
        share,
      ),
    }));
    const ringing = harmless.filter((score) => limits.some(({ head, limit }) => score[head] > limit)).length;
    if (ringing <= joint * harmless.length) return share;
  }
  return 0;
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

/** Written as people write, by somebody who has not seen the code or as a whole client's message: not made to be as hard as can be, as most of our own are. */
export function isRealistic({ group }: Example): boolean {
  return /^(?:heard|own-request)-/.test(group);
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
