import type { Channel } from '../../channels/registry.ts';
import type { Reading, Verdict } from '../../channels/setup-contract.ts';

/** One row of what the doctor says. */
export type Finding = Reading & {
  /** Stable: `whatsapp.token-expiry`, `aws.dead-letters`. */
  readonly id: string;
  readonly channel?: Channel;
  /** Which desk it is about; absent: the whole deployment. */
  readonly desk?: string;
};

/** Whether nothing has to be done at once: advice only, and everything could be looked at. */
export function isHealthy(findings: readonly Finding[]): boolean {
  return findings.every(({ verdict }) => verdict === 'ok' || verdict === 'warning');
}

const order: readonly Verdict[] = ['fault', 'unknown', 'warning', 'ok'];

/** How many there are of each verdict, the gravest first; none left out. */
export function verdictCounts(findings: readonly Finding[]): Readonly<Record<Verdict, number>> {
  const counts = order.map((verdict) => [verdict, findings.filter((one) => one.verdict === verdict).length]);
  return Object.fromEntries(counts);
}
