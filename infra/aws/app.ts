import { App } from 'aws-cdk-lib';
import { weeklyBoundaries } from '../../shared/calendar/boundaries.ts';
import { channels } from '../../shared/channels/registry.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { FacilityFileError, loadFacilityFile } from '../cli/load-facility-file.ts';
import { addFrontDesk } from './front-desk.ts';
import { readSettings } from './settings.ts';

// What `cdk synth` and `cdk deploy` run.
const app = new App();
const settings = readSettings(app.node);
const snapshot = loadOrExit(settings.facilityFile);
const calendars = channels.flatMap((channel) => snapshot[channel]?.calendar ?? []);
addFrontDesk(app, { settings, snapshot, boundaries: calendars.flatMap(weeklyBoundaries) });
app.synth();

/** A mistake in the facility file ends the synth with all mistakes named, and without a stack trace that would bury them. */
function loadOrExit(path: string): Snapshot {
  try {
    return loadFacilityFile(path, { warn: (warning) => process.stderr.write(`${path}: ${warning}\n`) });
  } catch (error) {
    if (!(error instanceof FacilityFileError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(error.exitCode);
  }
}
