import { fingerprintOf } from '../meta/fingerprint.ts';
import { asId, asRecord, type JsonRecord } from '../meta/lenient.ts';
import { heard, oddity, type Part, skip } from '../meta/part.ts';
import { toEpochMs } from '../meta/timestamps.ts';
import { contentOf } from './contents.ts';
import { addressOf, identitiesOf, joined, nonEmpty, person } from './identities.ts';
import { type Place, whoIs } from './place.ts';

/** Changes of ids: the new ones belong to whom the old ones belonged to. */
const changes: ReadonlySet<unknown> = new Set(['user_changed_number', 'user_changed_user_id', 'customer_changed_number']);

/**
 * A person's ids changed. `identities` holds the new ones first, then the old: the core moves state and consent from the latter to the
 * former. `from` is the old number (before August 2026 it is all there is of the old identity); the new number is `system.wa_id`, once
 * `new_wa_id`. `customer_identity_changed` links no ids: a new encryption key may be a new phone or the number's new holder, so its sender is
 * read like that of any message. So is the sender of what we do not know; words in it are heard.
 */
export const readSystem = (message: JsonRecord, place: Place): Part => {
  const system = asRecord(message.system) ?? {};
  const isChange = changes.has(system.type);
  const isKnown = isChange || system.type === 'customer_identity_changed';

  const now = person(system.user_id, system.wa_id ?? system.new_wa_id, system.parent_user_id);
  const { who: sender } = whoIs(person(message.from_user_id, message.from, message.from_parent_user_id), place);
  const before = identitiesOf(person(system.previous_user_id, system.customer ?? message.from, system.previous_parent_user_id));
  const own = isKnown ? identitiesOf(joined(sender, now)) : identitiesOf(sender);
  const identities = isChange ? nonEmpty(identitiesOf(now), before, identitiesOf(sender)) : (nonEmpty(own) ?? nonEmpty(identitiesOf(now)));
  if (identities === undefined) return skip('unknown-shape', 'system', ['system.user_id', 'system.wa_id', 'from']);

  const id = asId(message.id);
  const at = toEpochMs(message.timestamp);
  const paths = [...(id === undefined ? ['id'] : []), ...(at === undefined ? ['timestamp'] : [])];
  return heard(
    {
      kind: 'system',
      account: place.account,
      identities,
      ...(isChange && { earlier: before }),
      messageId: id ?? fingerprintOf(message),
      discriminator: '',
      at,
      text: contentOf(message).content.text,
      address: addressOf(now) ?? addressOf(sender),
      standby: place.standby,
    },
    oddity('system', isKnown, paths),
  );
};
