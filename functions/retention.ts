import { tidyLedger } from '../shared/app/consent/retention.ts';
import { retentionPorts } from '../shared/runtime/compose.ts';
import { deskSchedule } from '../shared/runtime/desk-chains.ts';

/** Ends consents that went stale and removes proofs whose time is over, for each desk. */
export const handler = deskSchedule('retention', retentionPorts('retention'), tidyLedger);
