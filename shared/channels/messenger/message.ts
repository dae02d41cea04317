import * as z from 'zod/mini';
import type { EventKind } from '../../conversation/event.ts';
import { asId, asRecord, idSchema, type JsonRecord, optionalText, pathsOf } from '../meta/lenient.ts';
import { tokenOf } from '../meta/mark.ts';
import { type Part, receipt, skip } from '../meta/part.ts';
import { happened, type Place, senderOf, timeOf } from './place.ts';

const messageItem = z.object({
  mid: idSchema,
  text: z.nullish(z.string()),
  attachments: z.nullish(z.array(z.object({ type: z.string() }))),
  metadata: optionalText,
});
type Message = z.infer<typeof messageItem>;

/** `sticker` since August 2026 (before: `image`); shares and bookings count as media: something the desk cannot read. */
const mediaTypes: ReadonlySet<string> = new Set([
  'image',
  'audio',
  'video',
  'file',
  'sticker',
  'reel',
  'ig_reel',
  'post',
  'ig_post',
  'share',
  'story_mention',
  'appointment_booking',
  'fallback',
  'template',
]);

/** Words win over what hangs on them: a link comes with a `fallback`, a photo may come with a sentence. */
const kindOf = (message: Message, raw: JsonRecord): EventKind => {
  if (raw.is_deleted === true) return 'revoke';
  if (payloadOf(raw.quick_reply) !== undefined) return 'choice';
  if (message.text) return 'text';
  const types = (message.attachments ?? []).map((attachment) => attachment.type);
  if (types.includes('location')) return 'location';
  return types.some((type) => mediaTypes.has(type)) ? 'media' : 'unsupported';
};

/**
 * An echo: something the page sent. Ours by our app id or by our mark, and then it settles an answer. All else was a human or another
 * tool, with or without an `app_id` (the inbox's is printed in two lengths, old payloads have none). What was written is not read.
 */
const readEcho = (item: JsonRecord, message: Message, raw: JsonRecord, place: Place): Part => {
  const token = tokenOf(message.metadata);
  if (token !== undefined) {
    const at = timeOf(item, place);
    return at === undefined ? skip('unknown-shape', 'echo', ['timestamp']) : receipt('sent', token, at);
  }
  if (asId(raw.app_id) === place.ours.appId) return skip('own-echo', 'echo');
  return happened(item, place, 'echo', () => ({ kind: 'staff', messageId: message.mid }));
};

/** `message`: what somebody wrote or sent, or an echo of what the page sent. */
export const readMessage = (item: JsonRecord, place: Place): Part => {
  const parsed = messageItem.safeParse(item.message);
  if (!parsed.success) return skip('unknown-shape', 'message', pathsOf(parsed.error, 'message'));
  const raw = asRecord(item.message) ?? {};
  const message = parsed.data;
  // Our page as the sender is an echo even without the flag: the desk never answers itself.
  if (raw.is_echo === true || senderOf(item) === place.ours.account) return readEcho(item, message, raw, place);
  const kind = kindOf(message, raw);
  return happened(item, place, 'message', () => ({
    kind,
    messageId: message.mid,
    discriminator: kind === 'revoke' ? 'revoke' : '',
    text: message.text ?? undefined,
    payload: payloadOf(raw.quick_reply),
    ref: refOf(raw.referral),
  }));
};

/** The payload of a quick reply or postback; in standby Meta strips it. */
export const payloadOf = (value: unknown): string | undefined => {
  const payload = asRecord(value)?.payload;
  return typeof payload === 'string' ? payload : undefined;
};

/** The `ref` of an m.me link, ad or QR code. */
export const refOf = (value: unknown): string | undefined => {
  const ref = asRecord(value)?.ref;
  return typeof ref === 'string' ? ref : undefined;
};
