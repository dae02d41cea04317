import { inventory } from '../../shared/runtime/inventory.ts';
import type { FunctionEntry, Inventory } from '../../shared/runtime/inventory-entry.ts';

/** A function with its queue, as one would be added: this entry, and its file. */
export const entry: FunctionEntry = {
  description: 'Reminds of appointments.',
  trigger: { kind: 'queue', id: 'appointments', fifo: false, batchSize: 5, maxConcurrency: 2, maxReceiveCount: 4 },
  timeoutSeconds: 20,
  memoryMb: 256,
  callLimits: { connect: 1000, request: 2000, total: 4000 },
  needs: { tables: { conversations: ['GetItem'] }, sends: ['retry'], secrets: ['keyring'] },
  alarms: { waiting: { seconds: 900, because: 'Reminders wait.' } },
};

export const extended: Inventory = { ...inventory, reminder: entry };
