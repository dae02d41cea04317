import * as z from 'zod/mini';
import { asId, asRecord, idSchema, pathsOf, timeSchema } from '../meta/lenient.ts';
import { tokenOf } from '../meta/mark.ts';
import { heard, type Part, receipt, skip } from '../meta/part.ts';
import { addressOf, completed, identitiesOf, nonEmpty, person } from './identities.ts';
import type { Place } from './place.ts';

const echo = z.object({ id: idSchema, timestamp: timeSchema });

/**
 * One element of `message_echoes[]`: staff wrote from the phone app (coexistence), or, in `standby`, whoever holds the thread answered.
 * It concerns the client it was sent to. What was written is not read. An echo in standby holds the send body in `message`, which may
 * turn out to be our own.
 */
export const readEcho = (item: unknown, place: Place): Part => {
  const parsed = echo.safeParse(item);
  if (!parsed.success) return skip('unknown-shape', 'echo', pathsOf(parsed.error));
  const raw = asRecord(item) ?? {};
  if (raw.group_id !== undefined && raw.group_id !== null) return skip('group', 'echo');
  const body = asRecord(raw.message);
  const mark = body?.biz_opaque_callback_data;
  const token = typeof mark === 'string' ? tokenOf(mark) : undefined;
  if (token !== undefined) return receipt('sent', token, parsed.data.timestamp);

  const to = person(raw.to_user_id ?? body?.recipient, raw.to ?? body?.to, raw.to_parent_user_id);
  const who = completed(to, place.contacts);
  const identities = nonEmpty(identitiesOf(who));
  if (identities === undefined) return skip('unknown-shape', 'echo', ['to', 'to_user_id']);
  return heard({
    kind: 'staff',
    account: place.account,
    identities,
    messageId: parsed.data.id,
    discriminator: asId(raw.type) ?? '',
    at: parsed.data.timestamp,
    address: addressOf(who),
    standby: place.standby,
  });
};
