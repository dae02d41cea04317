import type { DeliveryStatus } from '../contract.ts';
import { tokenFromCallbackData } from '../meta/callback-token.ts';
import { asId, asList, asRecord } from '../meta/lenient.ts';
import { type Part, receipt, skip } from '../meta/part.ts';
import { toEpochMs } from '../meta/timestamps.ts';
import type { Place } from './place.ts';

/** `played` (a voice message was listened to) implies read. */
const known: ReadonlyMap<string, DeliveryStatus['status']> = new Map([
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
export const parseStatus = (item: unknown, place: Place): Part => {
  const raw = asRecord(item);
  if (raw === undefined) return skip('unknown-shape', 'status');
  if (raw.recipient_type === 'group') return skip('group', 'status');
  if (typeof raw.status !== 'string') return skip('unknown-shape', 'status', ['status']);
  const status = known.get(raw.status);
  if (status === undefined) return skip('unknown-kind', 'status');
  const mark = raw.biz_opaque_callback_data;
  const token = typeof mark === 'string' ? tokenFromCallbackData(mark) : undefined;
  if (token === undefined) return skip('receipt-unmarked', 'status');
  const [error] = asList(raw.errors) ?? [];
  return receipt(place.account, status, token, toEpochMs(raw.timestamp), status === 'failed' ? asId(asRecord(error)?.code) : undefined);
};
