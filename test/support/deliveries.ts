import { sign } from '../../shared/channels/meta/signature.ts';
import { plant } from './canary.ts';
import { type InventedPerson, type MessengerPerson, newMessageId, type WhatsAppPerson } from './invented-people.ts';
import { settings } from './settings.ts';

type Json = Readonly<Record<string, unknown>>;

/** A request body with its headers, as Meta posts it. */
export interface Post {
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

export interface MessageOptions {
  /** Epoch milliseconds; a message is as old as Meta says. */
  readonly at: number;
  readonly text?: string;
  readonly id?: string;
}

/** Words that no log may repeat. */
export const someWords = 'Hallo, hier zwitschert Rotkehlchen aus Holunderhausen (Kanarienvogel)';

/** Signs a delivery. Meta escapes non-ASCII as `\uXXXX`; bytes are taken as they are. */
export function signed(delivery: unknown, secret: string): Post {
  const body = delivery instanceof Uint8Array ? delivery : Buffer.from(escapeNonAscii(JSON.stringify(delivery)));
  return { body, headers: { 'content-type': 'application/json', 'x-hub-signature-256': sign(body, secret) } };
}

export function escapeNonAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A text message as one element of `messages[]` or `messaging[]`. */
export function textFrom(person: InventedPerson, { at, text = someWords, id = newMessageId(person) }: MessageOptions): Json {
  plant(text);
  if (person.channel === 'messenger') return { ...fromClient(person, at), message: { mid: id, text } };
  return { ...senderOf(person), id, timestamp: seconds(at), type: 'text', text: { body: text } };
}

/** Somebody of the team, or another tool, wrote to the person. */
export function staffEchoTo(person: InventedPerson, { at, text = someWords, id = newMessageId(person) }: MessageOptions): Json {
  plant(text);
  if (person.channel === 'messenger')
    return { ...toClient(person, at), message: { is_echo: true, app_id: 263902037430900, mid: id, text } };
  const to = { ...(person.waId && { to: person.waId }), ...(person.bsuid && { to_user_id: person.bsuid }) };
  return { from: '493023125014', ...to, id, timestamp: seconds(at), type: 'text', text: { body: text } };
}

/** Meta's echo of one of our own Messenger sends: `metadata` comes back as we sent it. */
export function ownEchoTo(person: MessengerPerson, at: number, metadata: string, text: string): Json {
  const mid = newMessageId(person);
  return { ...toClient(person, at), message: { is_echo: true, app_id: Number(settings.META_APP_ID), metadata, mid, text } };
}

/** WhatsApp's status of one of our own sends: `biz_opaque_callback_data` comes back as we sent it. */
export function statusTo(person: WhatsAppPerson, at: number, mark: string, status: 'sent' | 'failed' = 'sent'): Json {
  const recipient = { ...(person.waId && { recipient_id: person.waId }), ...(person.bsuid && { recipient_user_id: person.bsuid }) };
  const failed = status === 'failed' ? { errors: [{ code: 131026, title: 'Message undeliverable' }] } : {};
  return { id: newMessageId(person), status, timestamp: seconds(at), ...recipient, biz_opaque_callback_data: mark, ...failed };
}

/** A Messenger delivery of these items. */
export function messengerDelivery(items: readonly Json[], time = 1_795_392_000_123): Json {
  return { object: 'page', entry: [{ id: settings.MESSENGER_PAGE_ID, time, messaging: items }] };
}

/** A WhatsApp delivery with one change. `people`: whose cards lie beside the messages. */
export function whatsAppDelivery(
  items: readonly Json[],
  people: readonly WhatsAppPerson[] = [],
  list: 'messages' | 'statuses' | 'message_echoes' = 'messages',
): Json {
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: settings.WHATSAPP_WABA_ID, changes: [whatsAppChange(items, people, list)] }],
  };
}

export function whatsAppChange(
  items: readonly Json[],
  people: readonly WhatsAppPerson[] = [],
  list: 'messages' | 'statuses' | 'message_echoes' = 'messages',
): Json {
  const contacts = people.map(({ name, waId, bsuid }) => ({
    profile: { name },
    ...(waId && { wa_id: waId }),
    ...(bsuid && { user_id: bsuid }),
  }));
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '493023125014', phone_number_id: settings.WHATSAPP_PHONE_NUMBER_ID },
    ...(contacts.length > 0 && { contacts }),
    [list]: items,
  };
  return { field: list === 'message_echoes' ? 'smb_message_echoes' : 'messages', value };
}

/** The delivery with which Meta brings these items of one person. */
export function deliveryOf(person: InventedPerson, items: readonly Json[], list?: 'messages' | 'statuses' | 'message_echoes'): Json {
  return person.channel === 'messenger' ? messengerDelivery(items) : whatsAppDelivery(items, [person], list);
}

const seconds = (at: number) => String(Math.floor(at / 1000));

function senderOf({ waId, bsuid }: WhatsAppPerson): Json {
  return { ...(waId && { from: waId }), ...(bsuid && { from_user_id: bsuid }) };
}

function fromClient({ psid }: MessengerPerson, at: number): Json {
  return { sender: { id: psid }, recipient: { id: settings.MESSENGER_PAGE_ID }, timestamp: at };
}

function toClient({ psid }: MessengerPerson, at: number): Json {
  return { sender: { id: settings.MESSENGER_PAGE_ID }, recipient: { id: psid }, timestamp: at };
}
