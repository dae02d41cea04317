import type { Identity } from '../../channels/contract.ts';
import type { Channel } from '../../channels/registry.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { shortReference } from '../../conversation/short-reference.ts';
import type { Clock, LedgerArchive, Store, Vault } from '../ports.ts';

export interface FindPorts {
  readonly store: Pick<Store, 'load'>;
  readonly archive: Pick<LedgerArchive, 'chain'>;
  readonly vault: Pick<Vault, 'pseudonym'>;
  /** All persons that the desk stores. */
  readonly persons: () => AsyncIterable<Pseudonym>;
  readonly now: Clock;
}

export interface FoundPerson {
  readonly reference: Pseudonym;
  /** Whether there is an item about the person. */
  readonly isStored: boolean;
  /** Lines in the ledger under this reference. */
  readonly proofs: number;
}

/** The reference under which a person lies that a channel knows by this identity, whether or not anything does. */
export async function findByIdentity(
  { channel, account, identity }: { readonly channel: Channel; readonly account: string; readonly identity: Identity },
  { store, archive, vault, now }: FindPorts,
): Promise<FoundPerson> {
  const own = vault.pseudonym(channel, account, identity);
  const { records } = await store.load([own], now());
  const live = records.find(({ aliasOf: mergedInto }) => mergedInto === undefined);
  const reference = live?.key ?? own;
  return { reference, isStored: live !== undefined, proofs: (await archive.chain(reference)).length };
}

/** Finds every person with this short reference, as the answer to AUSKUNFT names it. */
export async function findByCode(code: string, { persons, archive }: FindPorts): Promise<readonly FoundPerson[]> {
  const found: FoundPerson[] = [];
  for await (const person of persons()) {
    if (shortReference(person) !== code) continue;
    found.push({ reference: person, isStored: true, proofs: (await archive.chain(person)).length });
  }
  return found;
}
