import { readFileSync } from 'node:fs';
import { toLocal } from '../../shared/calendar/berlin.ts';
import { namingIds } from '../../shared/facility/edit-document.ts';
import { fileText, type NoText } from '../../shared/facility/file-text.ts';
import { type LoadOptions, loadFacility } from '../../shared/facility/load.ts';
import { formatMistakes } from '../../shared/facility/mistake.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { publicHolidays } from './public-holidays.ts';

/** The facility file cannot be used. `message` is meant for the terminal; a command prints it and ends with `exitCode`. */
export class FacilityFileError extends Error {
  readonly code = 'facility.file';
  readonly exitCode = 2;
  constructor(message: string) {
    super(message);
    this.name = 'FacilityFileError';
  }
}

export interface LoadFileOptions {
  /** From the environment; they win over the file's ids. */
  readonly ids?: NonNullable<LoadOptions['overrides']>;
  /** The moment whose year the holidays are counted from; the present one by default. */
  readonly now?: number;
  /** Told what is allowed but doubtful. */
  readonly warn?: (warning: string) => void;
}

/**
 * Reads a facility file with the real public holidays.
 *
 * @param path of the YAML file
 * @throws FacilityFileError when the file cannot be read or has mistakes: all of them in its message
 */
export function loadFacilityFile(path: string, { ids = {}, now = Date.now(), warn }: LoadFileOptions = {}): Snapshot {
  const loaded = loadFacility(read(path), { overrides: ids, publicHolidays, today: toLocal(now).date });
  if (!loaded.ok) throw new FacilityFileError(`${path}\n${formatMistakes(loaded.mistakes)}`);
  for (const warning of loaded.warnings) warn?.(warning);
  return loaded.snapshot;
}

/** The document as it is kept beside the snapshot that was made of it. Throws as `loadFacilityFile`. */
export function documentIn(path: string, snapshot: Snapshot): string {
  return namingIds(read(path), snapshot);
}

const problems: Readonly<Record<NoText, string>> = {
  'windows-1252': 'is not in UTF-8, so ä, ö, ü and ß would be garbled. Save it as UTF-8.',
  'utf-16': 'is in UTF-16 (“Unicode”). Save it as UTF-8.',
  zip: 'is a ZIP archive. Unpack it, and give the facility file in it.',
  word: 'is a document of a word processor. Save it as plain text in UTF-8.',
  binary: 'is no text.',
};

function read(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new FacilityFileError(
      `${path} cannot be read. Give the path of a facility file, for example: npm start -- --facility facility.yaml`,
    );
  }
  const read = fileText(bytes);
  if (!read.ok) throw new FacilityFileError(`${path} ${problems[read.problem]}`);
  return read.text;
}
