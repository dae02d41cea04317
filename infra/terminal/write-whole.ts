import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: a full disk or a kill in the middle leaves what was there. For this user's eyes only, unless told otherwise. */
export function writeWhole(path: string, content: string | Uint8Array, mode = 0o600): void {
  const draft = `${path}.new`;
  try {
    writeFileSync(draft, content, { mode });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
