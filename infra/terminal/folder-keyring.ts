import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretsStore } from '../../shared/app/setup/keyring-ports.ts';
import { takeDataFolder } from './data-folder.ts';
import { writeWhole } from './write-whole.ts';

/** The keyring in the folder of a local run, which holds no other secret. */
export interface FolderKeyring extends SecretsStore {
  readonly file: string;
  /** Frees the folder for a run. */
  close(): void;
}

/** @throws UsageError while a run has the folder: it keeps its keys in memory, and would write them back */
export function openFolderKeyring(folder: string): FolderKeyring {
  const lease = takeDataFolder(folder);
  const file = join(folder, 'secrets.json');
  const all = (): Record<string, string> => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
  const write = (value: string) => writeWhole(file, JSON.stringify({ ...all(), PFORTE_KEYRING: value }, undefined, 2));
  return {
    file,
    read: async () => all().PFORTE_KEYRING,
    async create(_secret, value) {
      if (all().PFORTE_KEYRING !== undefined) return false;
      write(value);
      return true;
    },
    replace: async (_secret, value) => write(value),
    close: () => lease.release(),
  };
}
