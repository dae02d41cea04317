import * as z from 'zod/mini';
import type { HeardReceipt } from '../channel.ts';
import { asId, asRecord, pathsOf, timeSchema } from '../meta/lenient.ts';
import { tokenOf } from '../meta/mark.ts';
import { type Part, receipt, skip } from '../meta/part.ts';

const statusItem = z.object({ status: z.string(), timestamp: timeSchema });

/** `played` (a voice message was listened to) implies read. */
const known: ReadonlyMap<string, HeardReceipt['status']> = new Map([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'read'],
  ['failed', 'failed'],
]);

/**
 * One element of `statuses[]`. A failed status may name nobody we know, so statuses are matched by our own opaque data and nothing else;
 * without it the message was sent by another tool of the same number.
 */
export const readStatus = (item: unknown): Part => {
  const raw = asRecord(item);
  if (raw === undefined) return skip('unknown-shape', 'status');
  if (raw.recipient_type === 'group') return skip('group', 'status');
  const parsed = statusItem.safeParse(raw);
  if (!parsed.success) return skip('unknown-shape', 'status', pathsOf(parsed.error));
  const status = known.get(parsed.data.status);
  if (status === undefined) return skip('unknown-kind', 'status');
  const mark = raw.biz_opaque_callback_data;
  const token = typeof mark === 'string' ? tokenOf(mark) : undefined;
  if (token === undefined) return skip('receipt-unmarked', 'status');
  const errors = Array.isArray(raw.errors) ? raw.errors : [];
  return receipt(status, token, parsed.data.timestamp, status === 'failed' ? asId(asRecord(errors[0])?.code) : undefined);
};
