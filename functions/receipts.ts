import { routeReceipt } from '../shared/app/replies/route-receipt.ts';
import { receiptPorts } from '../shared/runtime/compose-newsletter.ts';
import { deskQueue } from '../shared/runtime/desk-chains.ts';
import { parseReceipt } from '../shared/runtime/queue-readers.ts';

/** Resolves sends of unknown outcome by what Meta says of them, and counts what became of a newsletter issue. */
export const handler = deskQueue('receipts', { read: parseReceipt, ports: receiptPorts('receipts'), work: routeReceipt });
