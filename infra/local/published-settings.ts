import type { SettingsReader } from '../../shared/app/settings/settings-ports.ts';
import { type ConfiguredDesk, createSettingsSource } from '../../shared/app/settings/settings-source.ts';
import { log } from '../../shared/runtime/log.ts';

/** How soon the local run sees what was published: the 30 s of AWS, divided as the queues' times are. */
export const localFreshForMs = 2000;

/** Settings now in force, for the parts of the local run that are not functions: the simulator, the page, the schedule. */
export interface PublishedSettings {
  /** As last looked at. */
  readonly desks: () => readonly ConfiguredDesk[];
  /** Looks again, if that was some time ago. */
  readonly refresh: () => Promise<readonly ConfiguredDesk[]>;
}

/** Reads what is published. */
export async function readPublished(reader: SettingsReader): Promise<PublishedSettings> {
  const source = createSettingsSource(reader, Date.now, log, localFreshForMs);
  let latest = (await source()).desks;
  return {
    desks: () => latest,
    async refresh() {
      latest = (await source()).desks;
      return latest;
    },
  };
}
