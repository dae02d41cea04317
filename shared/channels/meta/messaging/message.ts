import type { EventKind } from '../../../conversation/event.ts';
import { tokenFromCallbackData } from '../callback-token.ts';
import { asId, asList, asRecord, type JsonRecord, wordsIn } from '../lenient.ts';
import { type Part, receipt, skip } from '../part.ts';
import { type Dialect, happened, type Place, senderOf, timeOf } from './item.ts';

const attachmentTypes = (raw: JsonRecord): readonly unknown[] => (asList(raw.attachments) ?? []).map((one) => asRecord(one)?.type);

/** Words win over what hangs on them: a link comes with a `fallback`, a photo may come with a sentence. */
const kindOf = (raw: JsonRecord, text: string | undefined, { media }: Dialect): EventKind => {
  if (raw.is_deleted === true) return 'revoke';
  if (payloadOf(raw.quick_reply) !== undefined) return 'choice';
  if (text) return 'text';
  const types = attachmentTypes(raw);
  if (types.includes('location')) return 'location';
  return types.some((type) => media.has(type)) ? 'media' : 'unsupported';
};

/** The places of a message that are not what Meta's documentation promises. */
const oddPlaces = (message: unknown, raw: JsonRecord, { media }: Dialect): readonly string[] => {
  if (asRecord(message) === undefined) return ['message'];
  const isTextOdd = raw.text !== undefined && raw.text !== null && typeof raw.text !== 'string';
  const isListOdd = raw.attachments !== undefined && raw.attachments !== null && !Array.isArray(raw.attachments);
  const isTypeOdd = attachmentTypes(raw).some((type) => type !== 'location' && !media.has(type));
  return [
    ...(asId(raw.mid) === undefined ? ['message.mid'] : []),
    ...(isTextOdd ? ['message.text'] : []),
    ...(isListOdd || isTypeOdd ? ['message.attachments'] : []),
  ];
};

/**
 * An echo: something our account sent. Ours by our app id or by our mark, and then it settles an answer. All else was a human or another
 * tool, with or without an `app_id` (the inbox's is printed in two lengths, old payloads have none). What was written is not read.
 */
const parseEcho = (item: JsonRecord, raw: JsonRecord, place: Place): Part => {
  const token = typeof raw.metadata === 'string' ? tokenFromCallbackData(raw.metadata) : undefined;
  if (token !== undefined) return receipt(place.ours.account, 'sent', token, timeOf(item, place));
  if (asId(raw.app_id) === place.ours.appId) return skip('own-echo', 'echo');
  const mid = asId(raw.mid);
  return happened(item, place, 'echo', () => ({ kind: 'staff', messageId: mid, odd: mid === undefined ? ['message.mid'] : [] }));
};

/** `message`: what somebody wrote or sent, whatever its shape, or an echo of what our account sent. */
export const parseMessage = (item: JsonRecord, place: Place): Part => {
  const raw = asRecord(item.message) ?? {};
  // Our account as the sender is an echo even without the flag: the desk never answers itself.
  if (raw.is_echo === true || senderOf(item) === place.ours.account) return parseEcho(item, raw, place);
  const text = wordsIn(asRecord(item.message) ? raw.text : item.message);
  const kind = kindOf(raw, text, place.dialect);
  return happened(item, place, 'message', () => ({
    kind,
    messageId: asId(raw.mid),
    discriminator: kind === 'revoke' ? 'revoke' : '',
    text,
    payload: payloadOf(raw.quick_reply),
    ref: refOf(raw.referral),
    odd: oddPlaces(item.message, raw, place.dialect),
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
