import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultThrottle } from '../../../infra/aws/webhook-routes.ts';
import { floodCost } from '../../bench/flood-cost.ts';

const cents = (dollars: number) => Math.round(dollars * 100) / 100;

describe('a day of unsigned requests', () => {
  it('costs less than three dollars, by AWS’s list prices', () => {
    const { requests, dollars, total, totalOfLargest } = floodCost(defaultThrottle);
    expect(requests).toBe(1_961_497);
    expect(cents(dollars.httpApi)).toBe(2.35);
    expect(cents(dollars.lambdaRequests)).toBe(0.39);
    expect(cents(dollars.lambdaTime)).toBe(0.07);
    expect(cents(dollars.logs)).toBe(0.05);
    expect(cents(dollars.dataOut)).toBe(0.07);
    expect(cents(dollars.decryptions)).toBe(0.03);
    expect(cents(total)).toBe(2.97);
    expect(cents(totalOfLargest)).toBe(47.69);
  });

  it('grows with the throttle', () => {
    expect(Math.round(floodCost({ requestsPerSecond: 600, burst: 1200 }).total)).toBe(77);
  });

  it('is told in the README as it is computed', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain('2.97 USD');
    expect(readme).toContain('48 USD');
  });
});
