import { accessSync, constants, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../terminal/usage-error.ts';

/** A folder in which one run at a time keeps its data. */
export interface DataFolder {
  release(): void;
}

/**
 * Makes the folder if need be and notes this process in it. Throws `UsageError` when it cannot be written to, or another run that is alive has it.
 */
export function takeDataFolder(folder: string): DataFolder {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    if (!statSync(folder).isDirectory()) throw new Error('no folder');
  } catch {
    throw new UsageError(`--data ${folder} cannot be used: name a folder that this user may write to.`);
  }
  const note = join(folder, 'in-use-by');
  const holder = holderOf(note);
  if (holder !== undefined) {
    throw new UsageError(`--data ${folder} is in use by another run (process ${holder}). Stop that one, or name another folder.`);
  }
  writeFileSync(note, String(process.pid));
  return { release: () => rmSync(note, { force: true }) };
}

/** The process that holds the folder, if it is alive; a run that was killed leaves its note behind. */
function holderOf(note: string): number | undefined {
  try {
    const pid = Number(readFileSync(note, 'utf8'));
    if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return undefined;
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    // A process of somebody else's is alive, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? Number(readFileSync(note, 'utf8')) : undefined;
  }
}
