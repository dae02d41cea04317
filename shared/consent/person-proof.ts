import type { EpochMs } from '../calendar/rules.ts';
import type { Channel } from '../channels/registry.ts';
import type { Pseudonym, Sealed } from '../conversation/event.ts';
import { type ChainKey, type ChainVerdict, type LedgerEntry, verifyChain } from './chain.ts';
import type { LedgerEntryContent } from './proof.ts';
import type { TextHash } from './state.ts';
import { textHash } from './text-hash.ts';

/** One line with what belongs to it but is stored elsewhere, or sealed. */
export interface ProvenLine {
  readonly entry: LedgerEntry;
  /** The full text that was shown, and whether it still has the hash that the line names. */
  readonly question?: { readonly text: string; readonly isUnaltered: boolean };
  /** Address of the declarant, opened with the keyring. Absent: not sealed in, or no keyring at hand. */
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

/** With whom a sealed address lies: the desk that it was written to (absent: the facility's own) and all pseudonyms of the person. */
export interface AddressOwner {
  readonly channel: Channel;
  readonly account?: string;
  readonly identities: readonly [Pseudonym, ...Pseudonym[]];
}

/** Opens a sealed address in words. */
export type OpenAddress = (sealed: Sealed, owner: AddressOwner) => string;

/** Puts a chain together with the texts it names. `open`: absent without a keyring. */
export function proveChain(
  person: Pseudonym,
  entries: readonly LedgerEntry[],
  texts: ReadonlyMap<TextHash, string>,
  key: ChainKey,
  open?: OpenAddress,
): ProvenChain {
  return {
    person,
    verdict: verifyChain(person, entries, key),
    lines: entries.map((entry) => {
      const { content } = entry;
      if (content.kind === 'altered') return { entry };
      const hash = content.kind === 'confirmed' ? content.question.textHash : undefined;
      const text = hash === undefined ? undefined : texts.get(hash);
      return {
        entry,
        ...(text !== undefined && { question: { text, isUnaltered: textHash(text) === hash } }),
        ...(content.address !== undefined && open && { address: open(content.address, ownerOf(person, content)) }),
      };
    }),
  };
}

/** With whom the address in a line lies. */
export function ownerOf(person: Pseudonym, { channel, account, formerly = [] }: LedgerEntryContent): AddressOwner {
  return { channel, account, identities: [person, ...formerly] };
}
