import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: a full disk or a kill in the middle leaves what was there. For this user's eyes only. */
export function writeWhole(path: string, text: string): void {
  const draft = `${path}.new`;
  try {
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
