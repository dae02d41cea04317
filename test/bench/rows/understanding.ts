import { readTrainingSentences } from '../../../infra/cli/training-sentences.ts';
import { courseOf, crossValidate } from '../../../shared/understanding/training/cross-validate.ts';
import { figuresOf } from '../../../shared/understanding/training/figures.ts';
import { thresholdsOf } from '../../../shared/understanding/training/thresholds.ts';
import type { Row } from '../row.ts';

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
