import { basename } from 'node:path';
import { deskIdFrom, desksWith } from '../../shared/app/settings/desk-of.ts';
import { accountsOf, type PublishPorts, publish } from '../../shared/app/settings/publish.ts';
import { removeDesk } from '../../shared/app/settings/remove-desk.ts';
import type { Desk, DeskId } from '../../shared/app/settings/settings-ports.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { UsageError } from '../terminal/usage-error.ts';

export interface FacilityFile {
  readonly file: string;
  readonly snapshot: Snapshot;
  /** The file as it is kept beside the snapshot. */
  readonly document: string;
}

/**
 * Publishes the files of `npm start`, a desk each, as any operator publishes. A file whose account is known from an earlier run belongs to that
 * run's desk; a desk that no file stands for any more is removed.
 *
 * @returns the desks in the order of the files
 */
export async function publishFacilities(files: readonly FacilityFile[], ports: PublishPorts): Promise<ReadonlyMap<DeskId, FacilityFile>> {
  refuseSharedAccounts(files);
  const { desks } = await ports.settings.loadDesks();
  const taken = new Map<DeskId, FacilityFile>();
  for (const facility of files) taken.set(freeId(facility, desks, taken), facility);
  for (const { id } of desks) if (!taken.has(id)) await removeDesk(id, ports);
  for (const [desk, { file, snapshot, document }] of taken) {
    const seen = desks.find(({ id }) => id === desk)?.number ?? 0;
    const result = await publish({ desk, snapshot, document, by: 'npm start', seen }, ports);
    // Two runs on the same tables with the same file want the same.
    const isOvertaken = result.kind === 'superseded' && result.holds?.hash !== snapshot.hash;
    if (isOvertaken || result.kind === 'account-taken') {
      throw new UsageError(`${file} was not published: another run changes the same tables. Stop that one, or give this one its own.`);
    }
  }
  return taken;
}

function freeId({ file, snapshot }: FacilityFile, desks: readonly Desk[], taken: ReadonlyMap<DeskId, unknown>): DeskId {
  const known = desksWith(accountsOf(snapshot), desks).find(({ id }) => !taken.has(id));
  if (known) return known.id;
  const name = deskIdFrom(basename(file));
  const isFree = (id: DeskId) => !taken.has(id) && !desks.some((desk) => desk.id === id);
  for (let count = 2; ; count += 1) {
    const id = count === 2 ? name : `${name}-${count - 1}`;
    if (isFree(id)) return id;
  }
}

function refuseSharedAccounts(files: readonly FacilityFile[]): void {
  for (const [index, { file, snapshot }] of files.entries()) {
    for (const { channel, account } of accountsOf(snapshot)) {
      const other = files.slice(0, index).find((one) => one.snapshot[channel]?.account === account);
      if (other) throw new UsageError(`${file} and ${other.file} both name the ${channel} account ${account}: it can have one desk only.`);
    }
  }
}
