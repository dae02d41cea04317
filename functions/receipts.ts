import { routeReceipt } from '../shared/app/replies/route-receipt.ts';
import { receiptPorts } from '../shared/runtime/compose-newsletter.ts';
import { queueChain } from '../shared/runtime/queue-chain.ts';
import { parseReceipt } from '../shared/runtime/queue-readers.ts';

const ports = receiptPorts('receipts');

/** Resolves sends of unknown outcome by what Meta says of them, and counts what became of a newsletter issue. */
export const handler = queueChain('receipts', async (body) => routeReceipt(parseReceipt(body), await ports()));
