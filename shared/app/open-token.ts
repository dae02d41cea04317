import { AppError } from './app-error.ts';
import type { SealBinding, Vault } from './ports.ts';

/** How our sealing keys are called: `k1`, `k2`, … */
const ourKey = /^k\d{1,4}\./;

/** Binding of the callback tokens on our sends. `desk`: page id or phone number id. */
export function tokenBinding(desk: string): SealBinding {
  return { purpose: 'mark', desk };
}

/**
 * Opens a token that Meta gave back; empty: not one of ours (another installation on the same account marks its sends the same way).
 *
 * @throws AppError `secrets.missing` when it is sealed with a key that this keyring does not have: somebody added one, the keyring is fetched anew,
 * and what the token came with is to be brought again
 */
export function openToken(token: string, desk: string, vault: Vault): string {
  try {
    return vault.open(token, tokenBinding(desk));
  } catch (error) {
    if (error instanceof AppError && error.code === 'secrets.missing' && ourKey.test(token)) throw error;
    return '';
  }
}
