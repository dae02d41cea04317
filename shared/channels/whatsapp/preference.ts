import * as z from 'zod/mini';
import { asRecord, pathsOf, timeSchema } from '../meta/lenient.ts';
import { heard, type Part, skip } from '../meta/part.ts';
import { addressOf, completed, identitiesOf, nonEmpty, person } from './identities.ts';
import type { Place } from './place.ts';

const preferenceItem = z.object({ value: z.string(), timestamp: timeSchema });

/** One element of `user_preferences[]`: somebody used WhatsApp's own "stop promotions". It has no message id; person and time stand for it. */
export const readPreference = (item: unknown, place: Place): Part => {
  const parsed = preferenceItem.safeParse(item);
  if (!parsed.success) return skip('unknown-shape', 'preference', pathsOf(parsed.error));
  const raw = asRecord(item) ?? {};
  const { value, timestamp } = parsed.data;
  if (value !== 'stop' && value !== 'resume') return skip('unknown-kind', 'preference');
  const who = completed(person(raw.user_id, raw.wa_id, raw.parent_user_id), place.contacts);
  const identities = nonEmpty(identitiesOf(who));
  if (identities === undefined) return skip('unknown-shape', 'preference', ['wa_id', 'user_id']);
  return heard({
    kind: 'preference',
    account: place.account,
    identities,
    messageId: `preference:${timestamp}`,
    discriminator: value,
    at: timestamp,
    address: addressOf(who),
    preference: value,
  });
};
