import type { SecretsStore } from '../../shared/app/setup/keyring-ports.ts';

export interface MemorySecrets extends SecretsStore {
  readonly held: Record<string, string>;
  /** Names of what was stored, in order. */
  readonly written: string[];
}

/** A store of secrets in memory, with these in it. */
export function memorySecrets(held: Record<string, string> = {}): MemorySecrets {
  const written: string[] = [];
  const put = (secret: string, value: string) => {
    written.push(secret);
    held[secret] = value;
  };
  return {
    held,
    written,
    read: async (secret) => held[secret],
    async create(secret, value) {
      if (held[secret] !== undefined) return false;
      put(secret, value);
      return true;
    },
    replace: async (secret, value) => put(secret, value),
  };
}
