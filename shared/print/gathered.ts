import type { OpenAddress, PersonProof } from '../consent/person-proof.ts';
import type { Pseudonym } from '../conversation/event.ts';
import type { PersonRecord } from '../conversation/unify.ts';

/** Everything that is stored about one person: all items, whichever identity they lie under, and all proofs. */
export interface Gathered {
  readonly records: readonly PersonRecord[];
  readonly proof: PersonProof;
}

/** The part of the keyring that printing needs. */
export interface KeysAtHand {
  /** `reference`: the short form of a pseudonym, as logs have it. */
  readonly vault: { readonly reference: (person: Pseudonym) => string };
  /** Absent: addresses stay sealed. */
  readonly openAddress?: OpenAddress;
}
