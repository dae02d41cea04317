import { readFileSync } from 'node:fs';
import { type Letterhead, letterheadOf } from '../../shared/print/letterhead.ts';
import { FacilityFileError, type LoadFileOptions, loadFacilityFile } from '../terminal/load-facility-file.ts';

/**
 * The facility as printed pages name it, from its file.
 * @throws FacilityFileError as `loadFacilityFile`
 */
export function readLetterhead(path: string, options: LoadFileOptions): Letterhead {
  loadFacilityFile(path, options);
  const letterhead = letterheadOf(readFileSync(path, 'utf8'));
  // Checked just before: only a file that changes at this very moment comes here.
  if (!letterhead) throw new FacilityFileError(`${path} changed while it was read. Try again.`);
  return letterhead;
}
