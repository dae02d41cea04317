import { takeReceipt } from '../shared/app/take-receipt.ts';
import { receiptPorts } from '../shared/runtime/compose-newsletter.ts';
import { queueChain } from '../shared/runtime/queue-chain.ts';
import { readReceipt } from '../shared/runtime/queue-readers.ts';

const ports = receiptPorts('receipts');

/** Resolves sends of unknown outcome by what Meta says of them, and counts what became of a newsletter issue. */
export const handler = queueChain('receipts', async (body) => takeReceipt(readReceipt(body), await ports()));
