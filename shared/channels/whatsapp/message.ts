import { fingerprintOf } from '../meta/fingerprint.ts';
import { asId, asRecord, type JsonRecord } from '../meta/lenient.ts';
import { heard, oddity, type Part, skip } from '../meta/part.ts';
import { toEpochMs } from '../meta/timestamps.ts';
import { contentOf } from './contents.ts';
import { addressOf, identitiesOf, nonEmpty, person } from './identities.ts';
import { type Place, whoIs } from './place.ts';
import { readSystem } from './system.ts';

/** Nothing said in a group is read, whatever its type. */
export const isFromGroup = ({ group_id: group }: JsonRecord): boolean => group !== undefined && group !== null && group !== '';

/** One element of `messages[]`. Only what is said in a group or by nobody, and what names nobody at all, becomes no happening. */
export const readMessage = (item: unknown, place: Place): Part => {
  const message = asRecord(item) ?? (typeof item === 'string' ? { text: item } : {});
  if (isFromGroup(message)) return skip('group', 'message');
  if (message.type === 'system' && asRecord(message.system)) return readSystem(message, place);
  const { content, what, isKnown, odd } = contentOf(message);
  // Retired by Meta, and nobody has written yet: Meta's window is shut, the first message is what we greet.
  if (message.type === 'request_welcome' && content.text === undefined) return skip('noise', 'request_welcome');

  const { who, isGuessed } = whoIs(person(message.from_user_id, message.from, message.from_parent_user_id), place);
  const identities = nonEmpty(identitiesOf(who));
  if (identities === undefined) return skip('unknown-shape', what, ['from', 'from_user_id']);

  const id = asId(message.id);
  const at = toEpochMs(message.timestamp);
  const missing = [...(id === undefined ? ['id'] : []), ...(at === undefined ? ['timestamp'] : []), ...(isGuessed ? ['from'] : [])];
  return heard(
    {
      ...content,
      account: place.account,
      identities,
      messageId: id ?? fingerprintOf(message),
      discriminator: '',
      at,
      address: addressOf(who),
      standby: place.standby,
    },
    oddity(what, isKnown, [...odd, ...missing]),
  );
};
