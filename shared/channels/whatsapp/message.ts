import * as z from 'zod/mini';
import { asRecord, idSchema, type JsonRecord, pathsOf, timeSchema } from '../meta/lenient.ts';
import { heard, type Part, skip } from '../meta/part.ts';
import { contentByType } from './contents.ts';
import { addressOf, completed, identitiesOf, nonEmpty, person } from './identities.ts';
import type { Place } from './place.ts';
import { readSystem } from './system.ts';

const essentials = z.object({ id: idSchema, timestamp: timeSchema });

const isGroup = (message: JsonRecord): boolean => message.group_id !== undefined && message.group_id !== null;

/** One element of `messages[]`. Groups come first: nothing said in a group is read, whatever its type. */
export const readMessage = (item: unknown, place: Place): Part => {
  const message = asRecord(item);
  if (message === undefined) return skip('unknown-shape', 'message');
  if (isGroup(message)) return skip('group', 'message');
  if (typeof message.type !== 'string') return skip('unknown-shape', 'message', ['type']);
  if (message.type === 'system') return readSystem(message, place);
  // Retired by Meta, and nobody has written yet: Meta's window is shut, the first message is what we greet.
  if (message.type === 'request_welcome') return skip('noise', 'request_welcome');
  const content = contentByType.get(message.type);
  if (content === undefined) return skip('unknown-kind', 'other');

  const base = essentials.safeParse(message);
  if (!base.success) return skip('unknown-shape', message.type, pathsOf(base.error));
  const said = content.safeParse(message);
  if (!said.success) return skip('unknown-shape', message.type, pathsOf(said.error));
  const who = completed(person(message.from_user_id, message.from, message.from_parent_user_id), place.contacts);
  const identities = nonEmpty(identitiesOf(who));
  if (identities === undefined) return skip('unknown-shape', message.type, ['from', 'from_user_id']);

  return heard({
    ...said.data,
    account: place.account,
    identities,
    messageId: base.data.id,
    discriminator: '',
    at: base.data.timestamp,
    address: addressOf(who),
    standby: place.standby,
  });
};
