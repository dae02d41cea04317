import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultThrottle } from '../../../infra/aws/webhook-routes.ts';
import { floodCost } from '../../bench/flood-cost.ts';

const cents = (dollars: number) => Math.round(dollars * 100) / 100;

describe('a day of unsigned requests', () => {
  it('costs about four dollars, by AWS’s list prices', () => {
    const { requests, dollars, total, totalOfLargest } = floodCost(defaultThrottle);
    expect(requests).toBe(2_678_537);
    expect(cents(dollars.httpApi)).toBe(3.21);
    expect(cents(dollars.lambdaRequests)).toBe(0.54);
    expect(cents(dollars.lambdaTime)).toBe(0.09);
    expect(cents(dollars.logs)).toBe(0.05);
    expect(cents(dollars.dataOut)).toBe(0.1);
    expect(cents(dollars.decryptions)).toBe(0.03);
    expect(cents(total)).toBe(4.02);
    expect(cents(totalOfLargest)).toBe(65.1);
  });

  it('grows with the throttle', () => {
    expect(Math.round(floodCost({ requestsPerSecond: 600, burst: 1200 }).total)).toBe(78);
  });

  it('is told in the README as it is computed', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain('4.02 USD');
    expect(readme).toContain('65 USD');
  });
});
