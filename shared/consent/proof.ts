import type { EpochMs } from '../calendar/rules.ts';
import type { Channel } from '../channels/registry.ts';
import type { EventKey, Pseudonym, Sealed } from '../conversation/event.ts';
import type { LawProfile } from '../facility/snapshot.ts';
import type { Question, WithdrawalRoute, WithdrawalWay } from './state.ts';

/** Part of the proof that a transition supplies: only the state machine knows it. */
export type ProofDraft =
  | {
      readonly kind: 'confirmed';
      /** Event time of the START. */
      readonly at: EpochMs;
      readonly question: Question;
      /** Our keyword, never the client's spelling. */
      readonly keyword: 'START';
      /** A renewal: when the consent had been given that would have lapsed. */
      readonly renews?: EpochMs;
      readonly eventKey?: EventKey;
    }
  | {
      readonly kind: 'withdrawn';
      readonly at: EpochMs;
      readonly route: WithdrawalRoute;
      /** When the consent that ended here had been given. */
      readonly confirmedAt: EpochMs;
      /** Our keyword when it was withdrawn in the chat. */
      readonly keyword?: 'STOPP';
      readonly eventKey?: EventKey;
      /** Staff member who recorded it: a role or initials, no client data. */
      readonly recordedBy?: string;
      /** How it was declared to them. */
      readonly way?: WithdrawalWay;
    };

/** Context of a consent, known to the code that writes the ledger. */
export interface ProofContext {
  readonly channel: Channel;
  /** Page id or phone number id to which it was said. */
  readonly account: string;
  /** The newsletter's name as the person was told it. */
  readonly newsletter: string;
  readonly law: LawProfile;
  readonly language: 'de';
  /** The age that the question named, when it named one. The text is the statement; we never learn an age. */
  readonly minimumAge?: number;
  /** The person's address under the sealing key: whoever holds the key can show whose consent it is. */
  readonly address?: Sealed;
  /** Other identities of the same person: a chain that one of them has is this person's, too. */
  readonly formerly?: readonly Pseudonym[];
  readonly softwareVersion: string;
  /** When we wrote it down, by our clock. */
  readonly recordedAt: EpochMs;
}

/**
 * Content of one line of the ledger (BGH I ZR 164/09: each declaration fully documented). No name, no IP address, no word of the
 * person's own; message ids only as HMACs, the question as the hash under which its full text is stored.
 */
export type LedgerEntryContent = { readonly v: 1 } & ProofContext & ProofDraft;

/**
 * Content stored under a line's name: a declaration that this version knows word by word, or something else, which was altered or written
 * by a newer version; the chain says which.
 */
export type StoredContent = LedgerEntryContent | AlteredContent;

export interface AlteredContent {
  readonly kind: 'altered';
  /** As it lies in the table. */
  readonly stored: unknown;
}

/** Puts a proof together, field by field: what the ledger does not know it does not store. */
export function proof(draft: ProofDraft, context: ProofContext): LedgerEntryContent {
  return { v: 1, ...pickContext(context), ...draft };
}

function pickContext(context: ProofContext): ProofContext {
  const { channel, account, newsletter, law, language, minimumAge, address, formerly, softwareVersion, recordedAt } = context;
  return {
    channel,
    account,
    newsletter,
    law,
    language,
    ...(minimumAge === undefined ? {} : { minimumAge }),
    ...(address === undefined ? {} : { address }),
    ...(formerly === undefined || formerly.length === 0 ? {} : { formerly }),
    softwareVersion,
    recordedAt,
  };
}
