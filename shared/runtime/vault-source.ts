import type { Vault } from '../app/ports.ts';
import type { Secrets } from './secrets.ts';
import { createVault, type Keyring, type OnUnknownKey } from './vault.ts';

/**
 * The vault on the keyring of now, made once per keyring. When it meets a sealing key that it does not know (somebody added one), the
 * keyring is fetched anew before the next use; what could not be opened waits and is tried again. A key that a keyring fetched since, for
 * whatever reason, does not know either belongs to somebody else, and what it sealed is unreadable. While Parameter Store cannot be reached the
 * same keyring is held, and nothing is concluded.
 */
export function vaultSource(secrets: Pick<Secrets, 'get' | 'refetch'>): () => Promise<Vault> {
  let made: { readonly keyring: Keyring; readonly vault: Vault } | undefined;
  /** Unknown keys by their ids, each with the keyring that lacked it. */
  const met = new Map<string, Keyring>();
  const foreign = new Set<string>();
  const meet =
    (keyring: Keyring): OnUnknownKey =>
    (id) => {
      if (foreign.has(id)) return 'event.unreadable';
      met.set(id, keyring);
      return 'secrets.missing';
    };
  return async () => {
    if (met.size > 0) await secrets.refetch();
    const { keyring } = await secrets.get();
    for (const [id, lacking] of met) {
      if (lacking === keyring) continue;
      foreign.add(id);
      met.delete(id);
    }
    if (made?.keyring !== keyring) made = { keyring, vault: createVault(keyring, meet(keyring)) };
    return made.vault;
  };
}
