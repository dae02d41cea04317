import type { AddressOwner } from '../../consent/person-proof.ts';
import { AppError } from '../app-error.ts';
import { openAddress } from '../open-address.ts';
import type { Vault } from '../ports.ts';

/** `{"to":"+49…"}` → `+49…`; an address under a key that is gone stays sealed, and so does one that was put there from elsewhere. */
export function addressInWords(sealed: string, account: string, identities: AddressOwner['identities'], vault: Vault): string {
  try {
    return String(Object.values(JSON.parse(openAddress(sealed, account, identities, vault)) as Record<string, string>)[0]);
  } catch (error) {
    const isKeyGone = error instanceof AppError && error.code === 'secrets.missing';
    return isKeyGone ? 'versiegelt (der Schlüssel fehlt)' : 'nicht zu öffnen: verändert, oder von einer anderen Person hierher gesetzt';
  }
}
