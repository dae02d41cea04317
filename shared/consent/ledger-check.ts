import type { EpochMs } from '../calendar/rules.ts';
import type { Pseudonym } from '../conversation/event.ts';
import { type ChainFault, type ChainKey, isUnkeyed, type LedgerEntry, verifyChain } from './chain.ts';

/** - `address`: the sealed address in a line does not open for its person. */
export interface LedgerFault {
  readonly person: Pseudonym;
  /** The place in the chain, counted from 1. */
  readonly at: number;
  readonly reason: ChainFault | 'address';
}

export interface LedgerCheck {
  readonly faults: readonly LedgerFault[];
  /** Lines of the old kind that no keyed line covers: whoever may write to the table could have made them. */
  readonly unkeyed: number;
  /** Sound lines that say what this version does not know: a newer one wrote them. */
  readonly newer: readonly Omit<LedgerFault, 'reason'>[];
}

/**
 * Walks every chain of the ledger. Once keyed lines were being written nobody wrote another kind, so an old line that says it was written
 * later is forged, whoever's chain it stands in.
 * @param opens does the address in a line open for its person? An address under a lost key is not held against it.
 */
export function checkLedger(
  chains: readonly (readonly LedgerEntry[])[],
  key: ChainKey,
  opens: (entry: LedgerEntry) => boolean,
): LedgerCheck {
  const walked = chains.map((chain) => ({ chain, verdict: verifyChain(chain[0]?.person ?? '', chain, key) }));
  const keyedSince = Math.min(
    ...walked.flatMap(({ chain, verdict }) => (verdict.ok ? chain.filter((line) => !isUnkeyed(line)) : []).map(writtenAt)),
  );
  const results = walked.map(({ chain, verdict }) => {
    const person = chain[0]?.person ?? '';
    if (!verdict.ok) return { person, at: verdict.at, reason: verdict.reason };
    const late = chain.findIndex((line) => isUnkeyed(line) && writtenAt(line) >= keyedSince);
    if (late >= 0) return { person, at: late + 1, reason: 'unkeyed' as const };
    const foreign = chain.findIndex((line) => !opens(line));
    return foreign >= 0 ? { person, at: foreign + 1, reason: 'address' as const } : undefined;
  });
  return {
    faults: results.filter((fault) => fault !== undefined),
    unkeyed: walked.reduce((sum, { verdict }) => sum + ((verdict.ok && verdict.unkeyed) || 0), 0),
    newer: walked.flatMap(({ chain, verdict }) =>
      verdict.ok ? chain.flatMap(({ person, content }, index) => (content.kind === 'altered' ? [{ person, at: index + 1 }] : [])) : [],
    ),
  };
}

function writtenAt({ content }: LedgerEntry): EpochMs {
  return content.kind === 'altered' ? Number.POSITIVE_INFINITY : content.recordedAt;
}
