import { closeSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../terminal/usage-error.ts';

/** Tries whether the page can be written, and leaves everything as it was. Throws `UsageError` that says what to do. */
export function checkWritable(file: string): void {
  const isNew = !existsSync(file);
  try {
    closeSync(openSync(file, 'a', 0o600));
    if (isNew) rmSync(file);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

export function writePage(file: string, page: string): void {
  try {
    writeFileSync(file, page, { mode: 0o600 });
  } catch (error) {
    throw cannotWrite(file, error);
  }
  process.stderr.write(`${file} is written. It names a person: keep it like a file of the person.\n`);
}

function cannotWrite(file: string, error: unknown): UsageError {
  if (file === '') return new UsageError('--html takes the name of the file to write, for example --html page.html.');
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new UsageError(`${file} cannot be written: ${reasons[code]?.(dirname(file)) ?? `${code}. Name another file with --html.`}`);
}

const reasons: Readonly<Record<string, (folder: string) => string>> = {
  ENOENT: (folder) => `there is no folder ${folder}. Create it, or name another file with --html.`,
  ENOTDIR: (folder) => `${folder} is no folder. Name another file with --html.`,
  EISDIR: () => 'it is a folder. Add the name of a file to it.',
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: forbidden,
};

function forbidden(): string {
  return 'you may not write there. Name a file in a folder of your own with --html.';
}
