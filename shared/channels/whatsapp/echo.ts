import { tokenFromCallbackData } from '../meta/callback-token.ts';
import { fingerprintOf } from '../meta/fingerprint.ts';
import { asId, asRecord } from '../meta/lenient.ts';
import { heard, oddity, type Part, receipt, skip } from '../meta/part.ts';
import { toEpochMs } from '../meta/timestamps.ts';
import { addressOf, identitiesOf, nonEmpty, person } from './identities.ts';
import { isFromGroup } from './message.ts';
import { type Place, whoIs } from './place.ts';

/**
 * One element of `message_echoes[]`: staff wrote from the phone app (coexistence), or, in `standby`, whoever holds the thread answered.
 * It concerns the client it was sent to. What was written is not read. An echo in standby holds the send body in `message`, which may
 * turn out to be our own.
 */
export const readEcho = (item: unknown, place: Place): Part => {
  const raw = asRecord(item);
  if (raw === undefined) return skip('unknown-shape', 'echo');
  if (isFromGroup(raw)) return skip('group', 'echo');
  const body = asRecord(raw.message);
  const mark = body?.biz_opaque_callback_data;
  const token = typeof mark === 'string' ? tokenFromCallbackData(mark) : undefined;
  const at = toEpochMs(raw.timestamp);
  if (token !== undefined) return receipt(place.account, 'sent', token, at);

  const { who } = whoIs(person(raw.to_user_id ?? body?.recipient, raw.to ?? body?.to, raw.to_parent_user_id), place);
  const identities = nonEmpty(identitiesOf(who));
  if (identities === undefined) return skip('unknown-shape', 'echo', ['to', 'to_user_id']);
  const id = asId(raw.id);
  const paths = [...(id === undefined ? ['id'] : []), ...(at === undefined ? ['timestamp'] : [])];
  return heard(
    {
      kind: 'staff',
      account: place.account,
      identities,
      messageId: id ?? fingerprintOf(raw),
      discriminator: asId(raw.type) ?? '',
      at,
      address: addressOf(who),
      standby: place.standby,
    },
    oddity('echo', true, paths),
  );
};
