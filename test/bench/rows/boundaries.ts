import { boundariesBetween } from '../../../shared/calendar/boundaries.ts';
import { median } from '../quantile.ts';
import type { Row } from '../row.ts';
import { snapshot, tuesdayMorning } from '../setting.ts';

const budgetMs = 250;
const tenYearsMs = 3652 * 24 * 60 * 60 * 1000;

/** Every opening and closing of the shipped facility in ten years. */
export async function measureBoundaries(): Promise<Row> {
  const calendar = snapshot.whatsapp?.calendar;
  if (!calendar) throw new Error('the shipped facility has no WhatsApp');
  let count = 0;
  const times = Array.from({ length: 11 }, () => {
    const from = performance.now();
    count = boundariesBetween(tuesdayMorning, tuesdayMorning + tenYearsMs, calendar).length;
    return performance.now() - from;
  });
  const ms = median(times);
  return {
    name: 'ten years of boundaries',
    budget: `≤ ${budgetMs} ms`,
    figure: `${ms.toFixed(1)} ms for ${count} changes`,
    ok: ms <= budgetMs && count > 0,
  };
}
