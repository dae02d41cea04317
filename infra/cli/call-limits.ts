import type { CallLimits } from '../../shared/runtime/inventory-entry.ts';

/** How long a command waits for AWS: somebody sits before it, and a network that swallows packets must end in a sentence. */
export const commandCalls: CallLimits = { connect: 3000, request: 10_000, total: 30_000 };
