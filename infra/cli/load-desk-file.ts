import { desksWith } from '../../shared/app/settings/desk-of.ts';
import { accountsOf } from '../../shared/app/settings/publish.ts';
import type { Desk, DeskId } from '../../shared/app/settings/settings-ports.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { type LoadFileOptions, loadFacilityFile } from '../terminal/load-facility-file.ts';

export interface DeskFileOptions extends LoadFileOptions {
  readonly desks: readonly Desk[];
  /** The desk that the operator named; it may be new. */
  readonly named?: DeskId | undefined;
}

/**
 * Reads a facility file for one of these desks. The environment of a local run may have put other ids in place of the file's: they are its only desk's,
 * unless the file names that desk's accounts, or the operator means another one.
 *
 * @throws FacilityFileError as `loadFacilityFile`
 */
export function loadDeskFile(file: string, { desks, named, ids = {}, ...options }: DeskFileOptions): Snapshot {
  const written = loadFacilityFile(file, options);
  const [only, ...others] = desks;
  const isForOnly = only !== undefined && others.length === 0 && (named === undefined || named === only.id);
  if (!isForOnly || desksWith(accountsOf(written), desks).length > 0) return written;
  return loadFacilityFile(file, { ids, ...(options.now !== undefined && { now: options.now }) });
}
