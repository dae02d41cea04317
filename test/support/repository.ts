import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** An invented facility: Mon, Tue, Thu 9–12 and 13–17, Wed and Fri 9–12; Messenger is read by a team, WhatsApp by nobody. */
export const facilityFile = fileURLToPath(new URL('beratung-ahornweg.yaml', import.meta.url));

/** The same facility with Mondays 9–12 only, and Sie. */
export const mondaysOnlyFile = fileURLToPath(new URL('mondays-only.yaml', import.meta.url));

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

const folders: string[] = [];

/** An empty folder that goes with the test process. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pforte-test-'));
  folders.push(folder);
  return folder;
}

process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
