import * as z from 'zod/mini';
import { asRecord, idSchema, type JsonRecord, pathsOf, timeSchema } from '../meta/lenient.ts';
import { heard, type Part, skip } from '../meta/part.ts';
import { addressOf, completed, identitiesOf, joined, nonEmpty, person } from './identities.ts';
import type { Place } from './place.ts';

const systemMessage = z.object({ id: idSchema, timestamp: timeSchema, system: z.object({ type: z.string() }) });

const changes: ReadonlySet<string> = new Set([
  'user_changed_number',
  'user_changed_user_id',
  'customer_changed_number',
  'customer_identity_changed',
]);

/**
 * A person's ids changed. `identities` holds the new ones first, then the old: the core moves state and consent from the latter to the
 * former. `from` is the old number (before August 2026 it is all there is of the old identity); the new number is `system.wa_id`, once
 * `new_wa_id`. `customer_identity_changed` links no ids: a new encryption key may be a new phone or the number's new holder, so its sender is
 * read like that of any message.
 */
export const readSystem = (message: JsonRecord, place: Place): Part => {
  const parsed = systemMessage.safeParse(message);
  if (!parsed.success) return skip('unknown-shape', 'system', pathsOf(parsed.error));
  if (!changes.has(parsed.data.system.type)) return skip('unknown-kind', 'system');
  const system = asRecord(message.system) ?? {};

  const now = person(system.user_id, system.wa_id ?? system.new_wa_id, system.parent_user_id);
  const sender = completed(person(message.from_user_id, message.from, message.from_parent_user_id), place.contacts);
  const isChange = parsed.data.system.type !== 'customer_identity_changed';
  const before = identitiesOf(person(system.previous_user_id, system.customer ?? message.from, system.previous_parent_user_id));
  const identities = isChange ? nonEmpty(identitiesOf(now), before, identitiesOf(sender)) : nonEmpty(identitiesOf(joined(sender, now)));
  if (identities === undefined) return skip('unknown-shape', 'system', ['system.user_id', 'system.wa_id', 'from']);

  return heard({
    kind: 'system',
    account: place.account,
    identities,
    ...(isChange && { earlier: before }),
    messageId: parsed.data.id,
    discriminator: '',
    at: parsed.data.timestamp,
    address: addressOf(now) ?? addressOf(sender),
    standby: place.standby,
  });
};
