import type { EpochMs } from '../calendar/rules.ts';
import type { Pseudonym } from '../conversation/event.ts';
import { type ChainVerdict, type LedgerEntry, verifyChain } from './chain.ts';
import type { TextHash } from './state.ts';
import { textHash } from './text-hash.ts';

/** One line with what belongs to it but is stored elsewhere, or sealed. */
export interface ProvenLine {
  readonly entry: LedgerEntry;
  /** The full text that was shown, and whether it still has the hash that the line names. */
  readonly question?: { readonly text: string; readonly isUnaltered: boolean };
  /** Whose declaration it is, opened with the keyring. Absent: not sealed in, or no keyring at hand. */
  readonly address?: string;
}

/** One chain of the person: there is one for each identity under which something was declared. */
export interface ProvenChain {
  readonly person: Pseudonym;
  readonly verdict: ChainVerdict;
  readonly lines: readonly ProvenLine[];
}

/** Everything the ledger says of one person. */
export interface PersonProof {
  readonly reference: Pseudonym;
  readonly printedAt: EpochMs;
  readonly chains: readonly ProvenChain[];
}

/** Puts a chain together with the texts it names. `open`: opens a sealed address; absent without a keyring. */
export function proveChain(
  person: Pseudonym,
  entries: readonly LedgerEntry[],
  texts: ReadonlyMap<TextHash, string>,
  open?: (sealed: string) => string,
): ProvenChain {
  return {
    person,
    verdict: verifyChain(person, entries),
    lines: entries.map((entry) => {
      const { content } = entry;
      const hash = content.kind === 'confirmed' ? content.question.textHash : undefined;
      const text = hash === undefined ? undefined : texts.get(hash);
      return {
        entry,
        ...(text !== undefined && { question: { text, isUnaltered: textHash(text) === hash } }),
        ...(content.address !== undefined && open && { address: open(content.address) }),
      };
    }),
  };
}
