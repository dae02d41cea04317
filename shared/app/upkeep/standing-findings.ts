import type { EpochMs } from '../../calendar/rules.ts';
import type { Verdict } from '../../channels/setup-contract.ts';
import type { Finding } from '../setup/finding.ts';
import type { StandingFinding, StandingFindings } from '../setup/setup-store-ports.ts';

export interface FindingsNews {
  /** Not told before, or graver than it was. */
  readonly fresh: readonly Finding[];
  /** Told before, and fine now. */
  readonly healed: readonly Finding[];
  /** Told before, and still so. */
  readonly open: readonly Finding[];
  readonly next: StandingFindings;
}

const gravity: Readonly<Record<Verdict, number>> = { ok: 0, unknown: 1, warning: 2, fault: 3 };

/**
 * Compares what a run found with what is remembered. What cannot be seen now (Meta does not answer, so that a row is unknown or missing) is neither
 * healed nor new: it stays as it was.
 */
export function newsOf(findings: readonly Finding[], before: StandingFindings, now: EpochMs): FindingsNews {
  const held = new Map(before.findings.map((one) => [one.id, one]));
  const rows = findings.map((finding) => ({ finding, was: held.get(finding.id), ...standing(finding, held.get(finding.id), now) }));
  const seen = new Set(findings.map(({ id }) => id));
  const unseen = before.findings.filter(({ id }) => !seen.has(id) && isHidden(id, findings));
  return {
    fresh: rows.filter(({ isFresh }) => isFresh).map(({ finding }) => finding),
    healed: rows.filter(({ finding, was }) => finding.verdict === 'ok' && was?.isTold).map(({ finding }) => finding),
    open: rows.filter(({ finding, was, isFresh }) => finding.verdict !== 'ok' && was?.isTold && !isFresh).map(({ finding }) => finding),
    next: { findings: [...rows.flatMap(({ next }) => next ?? []), ...unseen] },
  };
}

function standing(
  { id, verdict }: Finding,
  was: StandingFinding | undefined,
  now: EpochMs,
): { readonly isFresh: boolean; readonly next?: StandingFinding } {
  if (verdict === 'ok') return { isFresh: false };
  if (verdict === 'unknown') {
    const isFresh = was !== undefined && !was.isTold;
    return { isFresh, next: was ? { ...was, isTold: true } : { id, verdict, since: now, isTold: false } };
  }
  const isFresh = !was?.isTold || gravity[verdict] > gravity[was.verdict];
  return { isFresh, next: { id, verdict, since: was?.since ?? now, isTold: true } };
}

/** While a channel cannot be reached, nothing else is asked of it. */
function isHidden(id: string, findings: readonly Finding[]): boolean {
  const [part] = id.split('.');
  return !findings.some((one) => one.id === `${part}.reached` && one.verdict === 'ok');
}
