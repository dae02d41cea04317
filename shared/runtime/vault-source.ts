import type { Vault } from '../app/ports.ts';
import type { Secrets } from './secrets.ts';
import { createVault, type Keyring } from './vault.ts';

/**
 * The vault on the keyring of now, made once per keyring. When it meets a sealing key that it does not know (somebody added one), the
 * keyring is fetched anew before the next use; what could not be opened waits and is tried again.
 */
export function vaultSource(secrets: Secrets): () => Promise<Vault> {
  let made: { readonly keyring: Keyring; readonly vault: Vault } | undefined;
  let metUnknownKey = false;
  const noteUnknownKey = () => {
    metUnknownKey = true;
  };
  return async () => {
    if (metUnknownKey) {
      metUnknownKey = false;
      await secrets.refetch();
    }
    const { keyring } = await secrets.get();
    if (made?.keyring !== keyring) made = { keyring, vault: createVault(keyring, noteUnknownKey) };
    return made.vault;
  };
}
