import { openingAt } from '../../../shared/calendar/opening.ts';
import { quantile } from '../quantile.ts';
import type { Row } from '../row.ts';
import { snapshot, tuesdayMorning } from '../setting.ts';

const budgetMs = 0.2;
const samples = 20_000;
const tenYearsMs = 3652 * 24 * 60 * 60 * 1000;

/** Open or away at moments spread over ten years: what the responder does when the stored status is not to be trusted. */
export async function measureOpening(): Promise<Row> {
  const calendar = snapshot.whatsapp?.calendar;
  if (!calendar) throw new Error('the shipped facility has no WhatsApp');
  const times: number[] = [];
  let open = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    // A step that has no common measure with days and weeks reaches every hour of every season.
    const at = tuesdayMorning + ((sample * 0.618_033_988_75) % 1) * tenYearsMs;
    const from = performance.now();
    if (openingAt(at, calendar).open) open += 1;
    times.push(performance.now() - from);
  }
  const p50 = quantile(times, 0.5);
  return {
    name: 'opening at a moment',
    budget: `p50 ≤ ${budgetMs} ms`,
    figure: `p50 ${p50.toFixed(4)} ms, p99 ${quantile(times, 0.99).toFixed(3)} ms, open ${((100 * open) / samples).toFixed(0)} %`,
    ok: p50 <= budgetMs && open > 0 && open < samples,
  };
}
