import { readTrainingSentences } from '../../../infra/cli/training-sentences.ts';
import { facilityWords } from '../../../shared/facility/facility-words.ts';
import { courseOf, crossValidate } from '../../../shared/understanding/training/cross-validate.ts';
import { figuresOf } from '../../../shared/understanding/training/figures.ts';
import { thresholdsOf } from '../../../shared/understanding/training/thresholds.ts';
import { understand } from '../../../shared/understanding/understand.ts';
import { quantile } from '../quantile.ts';
import type { Row } from '../row.ts';
import { snapshot } from '../setting.ts';

const budgetMs = 1;
const worstMs = 10;
const longest = 4096;

/** What the worst texts are made of: every script, marks without end, nothing known. */
const hostile = ['ich will nicht mehr ', 'stopp und ', 'a.', '؟,', '😭', '1 ', 'Ж', 'kein ', 'schlägt mich ', 'x', 'é̖̀', '\u202e ab '];

/** Every detector over the training sentences, and over the longest texts of anything. */
export async function measureUnderstanding(): Promise<Row> {
  const texts = readTrainingSentences().map(({ text }) => text);
  const times = (samples: readonly string[]): readonly number[] =>
    samples.map((text) => {
      const from = performance.now();
      understand({ text }, facilityWords(snapshot));
      return performance.now() - from;
    });
  times(texts.slice(0, 2000));
  const usual = times(texts.slice(2000));
  const long = hostile.map((piece) => piece.repeat(longest).slice(0, longest));
  times(long);
  const worst = Math.max(...long.map((text) => Math.min(...times([text, text, text]))));
  const p50 = quantile(usual, 0.5);
  return {
    name: 'understanding work',
    budget: `p50 ≤ ${budgetMs} ms, any ${longest} characters ≤ ${worstMs} ms`,
    figure: `p50 ${p50.toFixed(3)} ms, p99 ${quantile(usual, 0.99).toFixed(2)} ms, ${longest} characters at most ${worst.toFixed(1)} ms`,
    ok: p50 <= budgetMs && worst <= worstMs,
  };
}

/** How well the model alone understands sentences of templates it has not seen; the figures in full go to standard error. Minutes. */
export async function measureUnderstandingFigures(): Promise<Row> {
  const examples = readTrainingSentences();
  const scores = crossValidate(courseOf(examples));
  const thresholds = thresholdsOf(examples, scores);
  const lines = figuresOf(examples, scores, thresholds);
  process.stderr.write(`${lines.map((line) => `  ${line}\n`).join('')}`);
  const acute = scores.filter((score, at) => examples[at]?.label === 'acute' && score.crisis > thresholds.crisis.maybe).length;
  const share = acute / examples.filter(({ label }) => label === 'acute').length;
  return {
    name: 'understanding figures',
    budget: 'model alone, cross-validated: acute with at least the line ≥ 90 %',
    figure: lines[0] ?? '',
    ok: share >= 0.9,
  };
}
