import { readFileSync } from 'node:fs';
import { UsageError } from '../terminal/usage-error.ts';

/** The text of a file that a command was given, without the line break at its end. */
export function readWords(file: string): string {
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch {
    throw new UsageError(`${file} cannot be read.`);
  }
}
