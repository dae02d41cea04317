import type { Pseudonym, Sealed } from '../conversation/event.ts';
import type { SealBinding, Vault } from './ports.ts';

/** Binding of a person's sealed address: the desk it was written to (page id or phone number id), and the person. */
export function addressOf(desk: string, person: Pseudonym): SealBinding {
  return { purpose: 'address', desk, person };
}

/**
 * Opens an address that lies with a person. It was sealed under the identity that the person wrote with, which is one of theirs; the address of
 * anybody else, put in its place, does not open (`event.unreadable`).
 */
export function openAddress(sealed: Sealed, desk: string, identities: readonly [Pseudonym, ...Pseudonym[]], vault: Vault): string {
  const [person, ...aliases] = identities;
  return vault.open(sealed, addressOf(desk, person), aliases);
}
