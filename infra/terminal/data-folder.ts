import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { diskOf, diskWords, isFull } from './disk.ts';
import { UsageError } from './usage-error.ts';

/** A folder in which one run at a time keeps its data. */
export interface DataFolder {
  release(): void;
}

/** Names of a run's own files in its folder; nothing else in there is touched. */
const ownNames = ['dynamodb', 'sqs', 'secrets.json', 'simulator.json', 'simulator.json.heard', 'simulator.json.open', 'in-use-by'];

/**
 * Makes the folder if need be, closes it and all that runs keep in it to everybody else on this machine (keys and addresses lie in there), and
 * notes this process in it. Throws `UsageError` when it cannot be written to or closed, when its disk is full, or when another run that is alive
 * has it.
 */
export function takeDataFolder(folder: string): DataFolder {
  prepare(folder);
  const note = join(folder, 'in-use-by');
  const holder = holderOf(note);
  if (holder !== undefined) {
    throw new UsageError(`--data ${folder} is in use by another run (process ${holder}). Stop that one, or name another folder.`);
  }
  // Also what libraries write into it later.
  process.umask(0o077);
  closeToOthers(folder);
  if (isFull(diskOf(folder))) throw new UsageError(diskWords.refused(folder));
  writeFileSync(note, String(process.pid));
  return { release: () => rmSync(note, { force: true }) };
}

function prepare(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    if (!statSync(folder).isDirectory()) throw new Error('no folder');
  } catch {
    throw new UsageError(`--data ${folder} cannot be used: name a folder that this user may write to.`);
  }
  const isShared = (statSync(folder).mode & 0o002) !== 0;
  if (isShared && !ownNames.some((name) => existsSync(join(folder, name))) && readdirSync(folder).length > 0) {
    throw new UsageError(
      `--data ${folder} is everybody's on this machine: name a folder of its own, for example ${join(folder, 'pforte')}.`,
    );
  }
}

function closeToOthers(folder: string): void {
  try {
    chmodSync(folder, 0o700);
    for (const name of ownNames) closeAll(join(folder, name));
  } catch {
    throw new UsageError(`--data ${folder} cannot be closed to other users of this machine: name a folder that is this user's own.`);
  }
}

/** 0600 for a file, 0700 for a folder, with all in it. A link is somebody else's file, and is left alone. */
function closeAll(path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat || stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() ? 0o700 : 0o600);
  if (stat.isDirectory()) for (const name of readdirSync(path)) closeAll(join(path, name));
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
