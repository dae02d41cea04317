import { App } from 'aws-cdk-lib';
import { addFrontDesk } from './front-desk.ts';
import { readSettings } from './settings.ts';

// Entry point of `cdk synth` and `cdk deploy`. Code only: what a desk says is published, see `npm run facility`.
const app = new App();
addFrontDesk(app, { settings: readSettings(app.node) });
app.synth();
