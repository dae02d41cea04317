import { defaultThrottle } from '../../../infra/aws/webhook-routes.ts';
import { floodCost } from '../flood-cost.ts';
import type { Row } from '../row.ts';

const budgetDollars = 3;

/** What a day of unsigned requests costs at most, with the throttle that is set by default. */
export async function measureFloodCost(): Promise<Row> {
  const { requests, dollars, total, totalOfLargest } = floodCost(defaultThrottle);
  const parts = Object.entries(dollars).map(([name, amount]) => `${name} ${amount.toFixed(2)}`);
  return {
    name: 'cost of a flood',
    budget: `≤ ${budgetDollars} USD a day`,
    figure: `${total.toFixed(2)} USD for ${(requests / 1e6).toFixed(2)} M requests (${parts.join(', ')}); ${totalOfLargest.toFixed(0)} USD if each were 10 MB`,
    ok: total <= budgetDollars,
  };
}
