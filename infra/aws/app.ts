import { App } from 'aws-cdk-lib';
import { weeklyBoundaries } from '../../shared/calendar/boundaries.ts';
import { loadFacilityFile } from '../cli/load-facility-file.ts';
import { addFrontDesk } from './front-desk.ts';
import { readSettings } from './settings.ts';

// What `cdk synth` and `cdk deploy` run. A mistake in the facility file or a setting ends here, with all of it named.
const app = new App();
const settings = readSettings(app.node);
const snapshot = loadFacilityFile(settings.facilityFile);
const calendars = [snapshot.messenger, snapshot.whatsapp].flatMap((channel) => (channel ? [channel.calendar] : []));
addFrontDesk(app, { settings, snapshot, boundaries: calendars.flatMap(weeklyBoundaries) });
app.synth();
