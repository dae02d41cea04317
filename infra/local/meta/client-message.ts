import { z } from 'zod';
import { channels } from '../../../shared/channels/registry.ts';

const channel = z.enum(channels);

/** Everything a client can do to us. Which kinds exist on which channel is said by the wire files. */
export const messageKinds = [
  'text',
  'image',
  'audio',
  'video',
  'document',
  'sticker',
  'location',
  'contacts',
  'reaction',
  'unreaction',
  'edit',
  'revoke',
  'button',
  'interactive',
  'quick_reply',
  'postback',
  'get_started',
  'ice_breaker',
  'menu',
  'referral',
  'number_change',
  'preference_stop',
  'preference_resume',
  'unsupported',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** Default label and payload of a tap. */
export const tappedEntries: Partial<Record<MessageKind, { readonly title: string; readonly payload: string }>> = {
  postback: { title: 'Auswahl', payload: 'TOPIC:contact' },
  get_started: { title: 'Los geht’s', payload: 'GET_STARTED' },
  ice_breaker: { title: 'Wie erreiche ich euch?', payload: 'TOPIC:contact' },
  menu: { title: 'Sprechzeiten', payload: 'TOPIC:hours' },
};

export const clientMessageSchema = z.strictObject({
  person: z.string(),
  kind: z.enum(messageKinds).default('text'),
  /** Typed text; a caption for media; the label of a tapped button. */
  text: z.string().max(100_000).optional(),
  /** Payload of a tapped button, quick reply, list row or menu entry. */
  payload: z.string().max(1000).optional(),
  /** `ref` of the link or poster that led here. */
  ref: z.string().max(2083).optional(),
  /** The message a reaction, edit or revocation is about; without it: the last one in the transcript. */
  target: z.string().optional(),
  /** When Meta says it happened (ISO); without it: now by the simulated clock. */
  at: z.iso.datetime({ offset: true }).optional(),
  /** The phone of the person after `number_change` (digits). */
  newWaId: z.string().optional(),
});
export type ClientMessage = z.infer<typeof clientMessageSchema>;

/** How many times the same bytes are posted at once: Meta delivers again, and sometimes in parallel. */
const copies = z.int().min(1).max(50).default(1);

export const sendMessageSchema = clientMessageSchema.extend({ channel, copies });

export const batchSchema = z.strictObject({
  channel,
  messages: z.array(clientMessageSchema).min(1).max(1000),
  /** Into how many entries, and how many changes each, the messages are spread, in order. */
  entries: z.int().min(1).max(100).default(1),
  changes: z.int().min(1).max(100).default(1),
  copies,
});

export const staffSchema = z.strictObject({
  channel,
  person: z.string(),
  text: z.string().max(10_000).default('Hallo, hier ist das Team.'),
});

export const personSchema = z.strictObject({
  channel,
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .optional(),
  name: z.string().min(1).max(80).optional(),
  identity: z.enum(['phone-and-bsuid', 'bsuid-only', 'phone-only']).optional(),
  waId: z.string().optional(),
  bsuid: z.string().optional(),
  psid: z.string().optional(),
});

export const faultKinds = ['500', '503', 'timeout', 'rate-limit', 'token-expired', 'held', 'off'] as const;
export const faultSchema = z.strictObject({
  kind: z.enum(faultKinds),
  /** For how many sends; without it: until switched off. */
  count: z.int().min(1).optional(),
  /** For `500` and `timeout`: Meta did send it, only the answer got lost. */
  sent: z.boolean().default(false),
  channel: channel.optional(),
  /** For `held`: where Meta holds something else than it should (`number`, `page/subscribed_apps`, …), and what. */
  place: z.string().max(60).default(''),
  fields: z.record(z.string(), z.unknown()).default({}),
});
export type FaultWish = z.infer<typeof faultSchema>;

export const handshakeSchema = z.strictObject({ channel, token: z.string().optional() });
export const redeliverSchema = z.strictObject({ messageId: z.string(), copies });
export const templateSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  language: z.string(),
  body: z.string().max(1024),
});
