import { createSettingsSource, onlyDesk } from '../../shared/app/settings/settings-source.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { createDynamoDB } from '../../shared/runtime/aws-clients.ts';
import { createDynamoSettingsReader } from '../../shared/store/dynamo-settings-reader.ts';
import { commandCalls } from './call-limits.ts';
import type { Deployment } from './find-deployment.ts';
import { loadFacilityFile } from './load-facility-file.ts';

/**
 * The facility that a command works by: what is published, where the table of settings is known; else a file.
 *
 * @param file `--facility F`: this file and no other
 * @throws FacilityFileError as `loadFacilityFile`
 */
export async function facilityOf(
  desk: Pick<Deployment, 'dynamodb' | 'settings' | 'ids' | 'now'>,
  file: string | undefined,
): Promise<Snapshot> {
  if (file !== undefined || desk.settings === undefined) return loadFacilityFile(file ?? 'facility.yaml', { ids: desk.ids, now: desk.now });
  const client = createDynamoDB(commandCalls, desk.dynamodb);
  const source = createSettingsSource(createDynamoSettingsReader(client, desk.settings), Date.now, () => undefined);
  return onlyDesk(await source()).snapshot;
}
