import * as z from 'zod/mini';
import type { Notice } from '../channel.ts';
import { asId, asRecord, idSchema, type JsonRecord, optionalText, pathsOf } from '../meta/lenient.ts';
import { notified, type Part, skip } from '../meta/part.ts';
import { refOf } from './message.ts';
import { happened, type Place } from './place.ts';

const editItem = z.object({ mid: idSchema, text: optionalText });

/** `message_edit`: shares the mid of its message; the number of the edit (documented as integer, shown as string) tells them apart. */
export const readEdit = (item: JsonRecord, place: Place): Part => {
  const parsed = editItem.safeParse(item.message_edit);
  if (!parsed.success) return skip('unknown-shape', 'message_edit', pathsOf(parsed.error, 'message_edit'));
  const { mid, text } = parsed.data;
  const count = asId(asRecord(item.message_edit)?.num_edit);
  return happened(item, place, 'message_edit', (at) => ({
    kind: 'edit',
    messageId: mid,
    discriminator: `edit:${count ?? at}`,
    text,
  }));
};

const reactionItem = z.object({ mid: idSchema, action: z.enum(['react', 'unreact']) });

/** `reaction`: shares the mid of the message it stands on; action and time tell reaction, unreaction and the next reaction apart. */
export const readReaction = (item: JsonRecord, place: Place): Part => {
  const parsed = reactionItem.safeParse(item.reaction);
  if (!parsed.success) return skip('unknown-shape', 'reaction', pathsOf(parsed.error, 'reaction'));
  const { mid, action } = parsed.data;
  return happened(item, place, 'reaction', (at) => ({ kind: 'reaction', messageId: mid, discriminator: `${action}:${at}` }));
};

/** `referral`: somebody opened the existing thread again by an m.me link or an ad. */
export const readReferral = (item: JsonRecord, place: Place): Part => {
  const referral = asRecord(item.referral);
  if (referral === undefined) return skip('unknown-shape', 'referral', ['referral']);
  const ref = refOf(referral);
  return happened(item, place, 'referral', (at) => ({
    kind: 'entry',
    messageId: `referral:${at}`,
    discriminator: ref ?? '',
    ref,
  }));
};

/** `order`: a shopping cart was sent; only the words beside it count. */
export const readOrder = (item: JsonRecord, place: Place): Part => {
  const order = asRecord(item.order);
  if (order === undefined) return skip('unknown-shape', 'order', ['order']);
  const note = typeof order.note === 'string' ? order.note : undefined;
  return happened(item, place, 'order', (at) => ({ kind: 'order', messageId: `order:${at}`, text: note }));
};

/**
 * `pass_thread_control`, `take_thread_control`, `request_thread_control`. When the new owner is another app, `standby` says so: from now on
 * we only observe. A request changes nothing yet, and an idle thread (owner null) belongs to nobody.
 */
export const readHandover =
  (key: string) =>
  (item: JsonRecord, place: Place): Part => {
    const control = asRecord(item[key]);
    if (control === undefined) return skip('unknown-shape', key, [key]);
    const owner = asId(control.new_owner_app_id);
    const isElsewhere = owner !== undefined && owner !== place.ours.appId;
    return happened(item, place, key, (at) => ({
      kind: 'handover',
      messageId: `${key}:${at}`,
      discriminator: owner ?? '',
      ...(isElsewhere ? { standby: true } : {}),
    }));
  };

const enforcements: ReadonlyMap<unknown, Notice['severity']> = new Map<unknown, Notice['severity']>([
  ['block', 'alarm'],
  ['warning', 'alarm'],
  ['unblock', 'info'],
]);

/** `policy_enforcement`: Meta warned, blocked or unblocked the page. Its `reason` is free text and stays unread. */
export const readPolicyEnforcement = (item: JsonRecord): Part => {
  const action = asRecord(item.policy_enforcement)?.action;
  const severity = enforcements.get(action);
  const word = severity === undefined ? 'other' : String(action);
  return notified('policy_enforcement', { what: `messenger.policy_enforcement.${word}`, severity: severity ?? 'alarm' });
};
