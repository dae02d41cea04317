import type { EpochMs } from '../calendar/rules.ts';
import type { Pseudonym } from '../conversation/event.ts';
import type { LedgerEntryContent } from './proof.ts';
import { lapse, retentionEnd } from './retention.ts';
import type { Transition } from './transition.ts';

/** A chain by how it ends, and the other identities that its lines name. */
export interface ChainEnd {
  readonly person: Pseudonym;
  readonly last: LedgerEntryContent;
  readonly formerly: readonly Pseudonym[];
}

export interface RetentionPlan {
  /** Chains whose time is over, whole. Those that another one continued come first: they are told by that one, which must not go before them. */
  readonly remove: readonly ChainEnd[];
  /** Chains that end with a consent of more than two years ago: it is to be asked whether an issue went out since. */
  readonly stale: readonly ChainEnd[];
}

/**
 * Which chains may go, and which consents may have gone stale. A chain that began under an earlier identity and was continued under
 * another one goes with the one that continued it. A consent that still holds keeps its chain, however old.
 */
export function planRetention(chains: readonly ChainEnd[], now: EpochMs): RetentionPlan {
  const byPerson = new Map(chains.map((chain) => [chain.person, chain]));
  const continued = new Map<Pseudonym, ChainEnd>();
  for (const chain of chains) {
    for (const earlier of chain.formerly) {
      if ((byPerson.get(earlier)?.last.at ?? Number.POSITIVE_INFINITY) <= chain.last.at) continued.set(earlier, chain);
    }
  }
  const isOver = ({ last }: ChainEnd) => last.kind === 'withdrawn' && now >= retentionEnd(last.at);
  const isContinuedByOver = ({ person, last }: ChainEnd) => {
    const later = continued.get(person);
    return last.kind === 'confirmed' && later !== undefined && isOver(later);
  };
  return {
    remove: [...chains.filter(isContinuedByOver), ...chains.filter(isOver)],
    stale: chains.filter((chain) => !continued.has(chain.person) && lapseOf(chain, undefined, now) !== undefined),
  };
}

/** Lapse of the consent at the end of a chain, counted from the last issue or, without one, from the START; undefined: it still holds. */
export function lapseOf({ last }: ChainEnd, lastIssueAt: EpochMs | undefined, now: EpochMs): Transition | undefined {
  if (last.kind !== 'confirmed') return undefined;
  return lapse({ kind: 'confirmed', at: last.at, question: last.question }, lastIssueAt, now);
}
