import { asId, asRecord, type JsonRecord, wordsIn } from '../lenient.ts';
import { type Part, skip } from '../part.ts';
import { happened, type ParseItem, type Place } from './item.ts';
import { refOf } from './message.ts';

/** An item's own part, and the places of it that cannot be read: itself, or the id it should have. */
const partOf = (item: JsonRecord, key: string, needsMid = false): { readonly raw: JsonRecord; readonly odd: readonly string[] } => {
  const raw = asRecord(item[key]);
  if (raw === undefined) return { raw: {}, odd: [key] };
  return { raw, odd: needsMid && asId(raw.mid) === undefined ? [`${key}.mid`] : [] };
};

/** `message_edit`: shares the mid of its message; the number of the edit (documented as integer, shown as string) tells them apart. */
export const parseEdit = (item: JsonRecord, place: Place): Part => {
  const { raw, odd } = partOf(item, 'message_edit', true);
  return happened(item, place, 'message_edit', (at) => ({
    kind: 'edit',
    messageId: asId(raw.mid),
    discriminator: `edit:${asId(raw.num_edit) ?? at}`,
    text: wordsIn(raw.text),
    odd,
  }));
};

const actions: ReadonlySet<unknown> = new Set(['react', 'unreact']);

/** `reaction`: shares the mid of the message it stands on; action and time tell reaction, unreaction and the next reaction apart. */
export const parseReaction = (item: JsonRecord, place: Place): Part => {
  const { raw, odd } = partOf(item, 'reaction', true);
  const isKnown = actions.has(raw.action);
  return happened(item, place, 'reaction', (at) => ({
    kind: 'reaction',
    messageId: asId(raw.mid),
    discriminator: `${isKnown ? String(raw.action) : 'other'}:${at}`,
    odd: isKnown ? odd : [...odd, 'reaction.action'],
  }));
};

/** `referral`: somebody opened the existing thread again by an m.me link or an ad. */
export const parseReferral = (item: JsonRecord, place: Place): Part => {
  const { raw, odd } = partOf(item, 'referral');
  const ref = refOf(raw);
  return happened(item, place, 'referral', (at) => ({
    kind: 'entry',
    messageId: `referral:${at}`,
    discriminator: ref ?? '',
    ref,
    odd,
  }));
};

/** `order`: a shopping cart was sent; only the words beside it count. */
export const parseOrder = (item: JsonRecord, place: Place): Part => {
  const { raw, odd } = partOf(item, 'order');
  return happened(item, place, 'order', (at) => ({ kind: 'order', messageId: `order:${at}`, text: wordsIn(raw.note), odd }));
};

/** An item of a kind that we do not know: somebody did something, so somebody is answered. */
export const parseUnknown = (item: JsonRecord, place: Place): Part =>
  happened(item, place, 'other', () => ({ kind: 'unsupported', messageId: undefined, isUnknown: true }));

/**
 * `pass_thread_control`, `take_thread_control`, `request_thread_control`. When the new owner is another app, `standby` says so: from now on
 * we only observe. A request changes nothing yet, and an idle thread (owner null) belongs to nobody.
 */
export const parseHandover =
  (key: string) =>
  (item: JsonRecord, place: Place): Part => {
    const { raw, odd } = partOf(item, key);
    const owner = asId(raw.new_owner_app_id);
    const isElsewhere = owner !== undefined && owner !== place.ours.appId;
    return happened(item, place, key, (at) => ({
      kind: 'handover',
      messageId: `${key}:${at}`,
      discriminator: owner ?? '',
      ...(isElsewhere ? { standby: true } : {}),
      odd,
    }));
  };

/** An item that is nothing to decide. */
export const noise =
  (what: string): ParseItem =>
  () =>
    skip('noise', what);
