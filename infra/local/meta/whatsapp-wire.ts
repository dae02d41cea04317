import type { ClientMessage } from './client-message.ts';
import { mintNumericId } from './mint.ts';
import type { Person } from './person.ts';
import { spread } from './spread.ts';

// Shapes: reference sheet `whatsapp.md` §2.3, §3, §4. Field order follows Meta's examples.

type Json = Record<string, unknown>;

/** One happening in a change: its list in `value` and the contact that goes with it. */
export interface WhatsAppItem {
  readonly field: 'messages' | 'smb_message_echoes' | 'user_preferences';
  readonly list: 'messages' | 'statuses' | 'message_echoes' | 'user_preferences';
  readonly item: Json;
  readonly contact?: Json;
}

export interface WhatsAppAccount {
  readonly wabaId: string;
  readonly phoneNumberId: string;
}

/** The business' own number as shown to people; from the range for fiction. */
export const displayPhoneNumber = '493023125014';

function seconds(at: number): string {
  return String(Math.floor(at / 1000));
}

/** `contacts[]` of a person: what is withheld is absent, not empty. */
export function contactOf(person: Person): Json {
  return {
    profile: { name: person.name, ...(person.username && { username: person.username }) },
    ...(person.waId && { wa_id: person.waId }),
    ...(person.bsuid && { user_id: person.bsuid }),
  };
}

function mediaOf(mime: string, extra: Json): Json {
  return { mime_type: mime, sha256: 'SfInY0gGKTsJlUWbwxC1k+FAD0FZHvzwfpvO0zX0GUI=', id: mintNumericId(), ...extra };
}

/** The object named after `type`, with its type. `undefined`: WhatsApp has no such message. */
function bodyOf(message: ClientMessage, target: string | undefined): [type: string, body: Json, extra?: Json] | undefined {
  const caption = message.text === undefined ? {} : { caption: message.text };
  const context = { from: displayPhoneNumber, ...(target && { id: target }) };
  switch (message.kind) {
    case 'text':
      return ['text', { body: message.text ?? '' }];
    case 'image':
      return ['image', mediaOf('image/jpeg', caption)];
    case 'audio':
      return ['audio', mediaOf('audio/ogg; codecs=opus', { voice: true })];
    case 'video':
      return ['video', mediaOf('video/mp4', caption)];
    case 'document':
      return ['document', mediaOf('application/pdf', { filename: 'Antrag.pdf', ...caption })];
    case 'sticker':
      return ['sticker', mediaOf('image/webp', { animated: false })];
    case 'location':
      return ['location', { latitude: 52.5163, longitude: 13.3777, name: 'Treffpunkt', address: 'Pariser Platz, Berlin' }];
    case 'reaction':
      return ['reaction', { message_id: target, emoji: message.text ?? '👍' }];
    case 'unreaction':
      return ['reaction', { message_id: target }];
    case 'edit':
      return ['edit', { original_message_id: target, message: { type: 'text', text: { body: message.text ?? '' } } }];
    case 'revoke':
      return ['revoke', { original_message_id: target }];
    case 'button':
      return ['button', { payload: message.payload ?? message.text ?? '', text: message.text ?? '' }, { context }];
    case 'interactive':
      return ['interactive', { type: 'button_reply', button_reply: { id: message.payload ?? '', title: message.text ?? '' } }, { context }];
    case 'unsupported':
      return [
        'unsupported',
        { type: 'poll_creation' },
        {
          errors: [
            {
              code: 131051,
              title: 'Message type unknown',
              message: 'Message type unknown',
              error_data: { details: 'Message type is currently not supported.' },
            },
          ],
        },
      ];
    default:
      return undefined;
  }
}

const sharedCard = {
  origin: 'other',
  name: { formatted_name: 'Ali B.', first_name: 'Ali' },
  phones: [{ phone: '+49 171 3920072', wa_id: '4917139200072', type: 'CELL' }],
};

/** Renders a client's action as one item of a delivery. `undefined`: not possible on WhatsApp. */
export function renderClientMessage(
  person: Person,
  message: ClientMessage,
  id: string,
  at: number,
  target: string | undefined,
): WhatsAppItem | undefined {
  const from = { ...(person.waId && { from: person.waId }), ...(person.bsuid && { from_user_id: person.bsuid }) };
  const head = { ...from, id, timestamp: seconds(at) };
  const contact = contactOf(person);
  if (message.kind === 'preference_stop' || message.kind === 'preference_resume') {
    const value = message.kind === 'preference_stop' ? 'stop' : 'resume';
    const who = { ...(person.waId && { wa_id: person.waId }), ...(person.bsuid && { user_id: person.bsuid }) };
    const detail = `User requested to ${value} marketing messages`;
    const item = { ...who, detail, category: 'marketing_messages', value, timestamp: Math.floor(at / 1000) };
    return { field: 'user_preferences', list: 'user_preferences', item, contact };
  }
  if (message.kind === 'contacts') {
    return { field: 'messages', list: 'messages', item: { ...head, type: 'contacts', contacts: [sharedCard] }, contact };
  }
  const body = bodyOf(message, target);
  if (!body) return undefined;
  const [type, object, extra] = body;
  return { field: 'messages', list: 'messages', item: { ...head, type, [type]: object, ...extra }, contact };
}

/** A person moved to another number: comes without `contacts`, names the old identity in `from` and `previous_user_id`. */
export function renderIdentityChange(before: Person, after: Person, id: string, at: number): WhatsAppItem {
  const old = before.waId ?? before.bsuid;
  const system = {
    body: `User ${before.name} changed from ${old} to ${after.waId ?? after.bsuid}`,
    type: after.waId ? 'user_changed_number' : 'user_changed_user_id',
    ...(after.waId && { wa_id: after.waId }),
    ...(after.bsuid && { user_id: after.bsuid }),
    ...(before.bsuid && { previous_user_id: before.bsuid }),
  };
  const item = { ...(before.waId && { from: before.waId }), id, timestamp: seconds(at), type: 'system', system };
  return { field: 'messages', list: 'messages', item };
}

/** Staff answered from the WhatsApp Business app (coexistence). */
export function renderStaffEcho(person: Person, text: string, id: string, at: number): WhatsAppItem {
  const to = { ...(person.waId && { to: person.waId }), ...(person.bsuid && { to_user_id: person.bsuid }) };
  const item = { from: displayPhoneNumber, ...to, id, timestamp: seconds(at), type: 'text', text: { body: text } };
  return { field: 'smb_message_echoes', list: 'message_echoes', item, contact: contactOf(person) };
}

/** Renders the status of one of our sends; `opaque` is our `biz_opaque_callback_data`, given back. */
export function renderStatus(
  person: Person,
  status: 'sent' | 'delivered',
  message: { readonly id: string; readonly at: number; readonly opaque?: string; readonly category: string },
): WhatsAppItem {
  const item = {
    id: message.id,
    status,
    timestamp: seconds(message.at),
    ...(person.waId && { recipient_id: person.waId }),
    ...(person.bsuid && { recipient_user_id: person.bsuid }),
    ...(message.opaque !== undefined && { biz_opaque_callback_data: message.opaque }),
    pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category: message.category },
  };
  return { field: 'messages', list: 'statuses', item, contact: contactOf(person) };
}

function changesOf(items: readonly WhatsAppItem[], account: WhatsAppAccount): Json[] {
  const changes: { field: string; list: string; contacts: Map<string, Json>; items: Json[] }[] = [];
  for (const { field, list, item, contact } of items) {
    const last = changes.at(-1);
    const change = last?.field === field && last.list === list ? last : { field, list, contacts: new Map<string, Json>(), items: [] };
    if (change !== last) changes.push(change);
    change.items.push(item);
    if (contact) change.contacts.set(JSON.stringify(contact), contact);
  }
  return changes.map(({ field, list, contacts, items: rows }) => ({
    field,
    value: {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: displayPhoneNumber, phone_number_id: account.phoneNumberId },
      ...(contacts.size > 0 && { contacts: [...contacts.values()] }),
      [list]: rows,
    },
  }));
}

/** A whole delivery: the items in order, spread over `entries` × `changes`. */
export function renderDelivery(items: readonly WhatsAppItem[], account: WhatsAppAccount, entries = 1, changes = 1): Json {
  const entry = spread(items, entries).map((part) => ({
    id: account.wabaId,
    changes: spread(part, changes).flatMap((run) => changesOf(run, account)),
  }));
  return { object: 'whatsapp_business_account', entry };
}
