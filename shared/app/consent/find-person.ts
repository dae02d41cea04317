import type { EpochMs } from '../../calendar/rules.ts';
import type { Identity } from '../../channels/contract.ts';
import type { Channel } from '../../channels/registry.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { referenceBeginning, shortReference } from '../../conversation/short-reference.ts';
import type { Clock, LedgerArchive, Store, Vault } from '../ports.ts';

export interface FindPorts {
  readonly store: Pick<Store, 'load'>;
  readonly archive: Pick<LedgerArchive, 'chain'>;
  readonly vault: Pick<Vault, 'pseudonym'>;
  /** Persons that the desk stores whose pseudonyms begin so. */
  readonly persons: (beginning: string) => AsyncIterable<Pseudonym>;
  readonly now: Clock;
}

export interface FoundPerson {
  readonly reference: Pseudonym;
  /** Whether there is an item about the person. */
  readonly isStored: boolean;
  /** When the person was erased, while the rest of that is kept. */
  readonly erasedAt?: EpochMs;
  /** Lines in the ledger under this reference. */
  readonly proofs: number;
}

/** The reference under which a person lies that a channel knows by this identity, whether or not anything does. */
export async function findByIdentity(
  { channel, account, identity }: { readonly channel: Channel; readonly account: string; readonly identity: Identity },
  { store, archive, vault, now }: FindPorts,
): Promise<FoundPerson> {
  const own = vault.pseudonym(channel, account, identity);
  return standingOf(own, { store, archive, now });
}

/** Finds the person stored under a reference, or under the one that theirs was merged into. */
export async function standingOf(
  person: Pseudonym,
  { store, archive, now }: Pick<FindPorts, 'store' | 'archive' | 'now'>,
): Promise<FoundPerson> {
  const { records } = await store.load([person], now());
  const live = records.find(({ aliasOf: mergedInto }) => mergedInto === undefined);
  const reference = live?.key ?? person;
  const erasedAt = live?.state.erasedAt;
  return {
    reference,
    isStored: live !== undefined,
    ...(erasedAt !== undefined && { erasedAt }),
    proofs: (await archive.chain(reference)).length,
  };
}

/** Finds every person with this short reference, as the answer to AUSKUNFT names it. */
export async function findByCode(code: string, ports: FindPorts): Promise<readonly FoundPerson[]> {
  const found: FoundPerson[] = [];
  for await (const person of ports.persons(referenceBeginning(code))) {
    if (shortReference(person) !== code) continue;
    found.push(await standingOf(person, ports));
  }
  return found;
}
