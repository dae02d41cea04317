import type { SettingsReader } from '../../shared/app/settings/settings-ports.ts';
import { createSettingsSource, onlyDesk } from '../../shared/app/settings/settings-source.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { log } from '../../shared/runtime/log.ts';

/** How soon the local run sees what was published: the 30 s of AWS, divided as the queues' times are. */
export const localFreshForMs = 2000;

/** What holds now, for the parts of the local run that no function is: the simulator, the page, the schedule. */
export interface PublishedSettings {
  /** As last looked at. */
  readonly snapshot: () => Snapshot;
  /** Looks again, if that was some time ago. */
  readonly refresh: () => Promise<Snapshot>;
}

/** Reads what is published; throws when that is nothing. */
export async function readPublished(reader: SettingsReader): Promise<PublishedSettings> {
  const source = createSettingsSource(reader, Date.now, log, localFreshForMs);
  let latest = onlyDesk(await source()).snapshot;
  return {
    snapshot: () => latest,
    async refresh() {
      latest = onlyDesk(await source()).snapshot;
      return latest;
    },
  };
}
