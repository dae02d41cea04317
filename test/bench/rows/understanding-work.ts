import { readTrainingSentences } from '../../../infra/cli/training-sentences.ts';
import { facilityWords } from '../../../shared/facility/facility-words.ts';
import { understand } from '../../../shared/understanding/understand.ts';
import { hostileTexts, longest } from '../hostile-texts.ts';
import { quantile } from '../quantile.ts';
import type { Row } from '../row.ts';
import { snapshot } from '../setting.ts';

const budgetMs = 1;
const longestMs = 10;
const firstMs = 150;

/** So many of the sentences warm the machine, the others are measured. */
const warming = 2000;

/** Milliseconds that one text takes. */
function timed(text: string): number {
  const words = facilityWords(snapshot);
  const from = performance.now();
  understand({ text }, words);
  return performance.now() - from;
}

/**
 * Every detector over the training sentences, and over the longest texts of anything: of each the best of five, as others are at work on the machine.
 */
export async function measureUnderstandingWork(): Promise<Row> {
  const usual = readTrainingSentences().map(({ text }) => text);
  usual.slice(0, warming).forEach(timed);
  const samples = usual.slice(warming).map(timed);
  const p50 = quantile(samples, 0.5);
  const worst = hostileTexts()
    .map(({ name, text }) => ({ name, ms: Math.min(...Array.from({ length: 5 }, () => timed(text))) }))
    .reduce((a, b) => (b.ms > a.ms ? b : a));
  return {
    name: 'understanding work',
    budget: `p50 ≤ ${budgetMs} ms, any ${longest} characters ≤ ${longestMs} ms`,
    figure: `p50 ${p50.toFixed(3)} ms, p99 ${quantile(samples, 0.99).toFixed(2)} ms, ${longest} characters ≤ ${worst.ms.toFixed(1)} ms (${worst.name})`,
    ok: p50 <= budgetMs && worst.ms <= longestMs,
  };
}

/** The first text of a fresh process, for which lists and patterns are made: in processor time, which others at work on the machine do not lengthen much. */
export async function measureFirstText(): Promise<Row> {
  const words = facilityWords(snapshot);
  const before = process.cpuUsage();
  understand({ text: 'Hallo, habt ihr morgen auf? Meine IBAN ist DE02 1203 0000 0000 2020 51' }, words);
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  return { name: 'understanding first text', budget: `≤ ${firstMs} ms of processor`, figure: `${ms.toFixed(0)} ms`, ok: ms <= firstMs };
}
