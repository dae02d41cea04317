import type { KeptDays } from '../print/papers/deployment.ts';
import { backupDays } from '../store/tables.ts';
import { logDays, queueDays } from './inventory-entry.ts';

/** For how many days what passes through stays where nobody looks for it. */
export const keptDays: KeptDays = { backupDays, logDays, queueDays, deadLetterDays: queueDays };
