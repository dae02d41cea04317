import { desksWith } from '../../shared/app/settings/desk-of.ts';
import { accountsOf } from '../../shared/app/settings/publish.ts';
import type { Desk } from '../../shared/app/settings/settings-ports.ts';
import { type ConfiguredDesk, createSettingsSource } from '../../shared/app/settings/settings-source.ts';
import { createDynamoDB } from '../../shared/runtime/aws-clients.ts';
import { createDynamoSettingsReader } from '../../shared/store/dynamo-settings-reader.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';
import { deskNames } from './facility-words.ts';
import type { Deployment } from './find-deployment.ts';
import { loadDeskFile } from './load-desk-file.ts';

/** Selection of a desk on the command line. */
export interface DeskChoice {
  /** Its id, or the name or short name of its facility; absent: the one that has the file's accounts, or the only one. */
  readonly desk?: string | undefined;
  /** A file that stands in for what is published. */
  readonly facility?: string | undefined;
}

/**
 * The desk that a command is about, with what is published for it, or with what a file says instead.
 *
 * @throws UsageError where that names none, or more than one
 * @throws FacilityFileError as `loadFacilityFile`
 */
export async function publishedDesk(
  { dynamodb, settings, ids, now }: Pick<Deployment, 'dynamodb' | 'settings'> & Partial<Pick<Deployment, 'ids' | 'now'>>,
  { desk: named, facility: file }: DeskChoice,
): Promise<ConfiguredDesk> {
  if (settings === undefined) throw new UsageError('In AWS name the table of settings, too: --settings (output SettingsTable).');
  const source = createSettingsSource(
    createDynamoSettingsReader(createDynamoDB(commandCalls, dynamodb), settings),
    Date.now,
    () => undefined,
  );
  const { desks, unreadable } = await source();
  const all: readonly MaybeConfigured[] = [...desks, ...unreadable];
  if (file !== undefined) {
    const snapshot = loadDeskFile(file, { desks: all, named, ...(ids && { ids }), ...(now !== undefined && { now }) });
    const own = named === undefined ? desksWith(accountsOf(snapshot), all) : all;
    if (own.length === 0 && all.length > 0)
      throw new UsageError(`${file} names no account of a desk that is published (${deskNames(all)}): name one with --desk.`);
    return { ...chosenDesk(own, named), snapshot };
  }
  const chosen = chosenDesk(all, named);
  if (chosen.snapshot) return { ...chosen, snapshot: chosen.snapshot };
  throw new UsageError(
    `What is published for the desk ${chosen.id} cannot be read: a newer version wrote it, or it is gone. Publish its file again.`,
  );
}

type MaybeConfigured = Desk & { readonly snapshot?: ConfiguredDesk['snapshot'] };

/** As `publishedDesk`, among these. */
export function chosenDesk<D extends MaybeConfigured>(desks: readonly D[], named: string | undefined): D {
  if (desks.length === 0) throw new UsageError('Nothing is published yet: npm run facility -- publish facility.yaml');
  const [only, ...others] = named === undefined ? desks : desks.filter((desk) => isCalled(desk, named));
  if (!only) throw new UsageError(`There is no desk ${named}. There is: ${deskNames(desks)}.`);
  if (others.length > 0) throw new UsageError(`There are several desks: name one of them with --desk (${deskNames(desks)}).`);
  return only;
}

function isCalled({ id, snapshot }: MaybeConfigured, name: string): boolean {
  return id === name || snapshot?.facility.name === name || snapshot?.facility.shortName === name;
}
