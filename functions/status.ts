import { readReceipt } from '../shared/app/queue-messages.ts';
import { resolve } from '../shared/app/resolve.ts';
import { changePorts } from '../shared/runtime/compose.ts';
import { queueChain } from '../shared/runtime/queue-chain.ts';

const ports = changePorts('status');

/** Resolves answers of unknown outcome by what Meta says of them. */
export const handler = queueChain('status', async (body) => resolve(readReceipt(body), await ports()));
