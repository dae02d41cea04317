import type { Vault } from '../app/ports.ts';
import type { Secrets } from './secrets.ts';
import { createVault, type Keyring, type OnUnknownKey } from './vault.ts';

/**
 * The vault on the keyring of now, made once per keyring. When it meets a sealing key that it does not know (somebody added one), the
 * keyring is fetched anew before the next use; what could not be opened waits and is tried again. A key that is unknown even then belongs to
 * somebody else, and what it sealed is unreadable.
 */
export function vaultSource(secrets: Secrets): () => Promise<Vault> {
  let made: { readonly keyring: Keyring; readonly vault: Vault } | undefined;
  const met = new Set<string>();
  const foreign = new Set<string>();
  const onUnknownKey: OnUnknownKey = (id) => {
    if (foreign.has(id)) return 'event.unreadable';
    met.add(id);
    return 'secrets.missing';
  };
  return async () => {
    if (met.size > 0 && (await secrets.refetch())) {
      for (const id of met) foreign.add(id);
      met.clear();
    }
    const { keyring } = await secrets.get();
    if (made?.keyring !== keyring) made = { keyring, vault: createVault(keyring, onUnknownKey) };
    return made.vault;
  };
}
