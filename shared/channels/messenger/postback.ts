import * as z from 'zod/mini';
import { asId, asRecord, type JsonRecord, optionalText, pathsOf } from '../meta/lenient.ts';
import { type Part, skip } from '../meta/part.ts';
import { payloadOf, refOf } from './message.ts';
import { happened, type Place } from './place.ts';

/** Payload of our own Get Started button, as the operator's set-up command registers it. */
export const getStartedPayload = 'GET_STARTED';

const postbackItem = z.object({ payload: z.nullish(z.string()), title: optionalText });

/**
 * `postback`: Get Started (somebody came in without a word), ice breaker, menu entry or button. Without a `mid` (older versions, standby)
 * time and payload stand for it.
 */
export const readPostback = (item: JsonRecord, place: Place): Part => {
  const parsed = postbackItem.safeParse(item.postback);
  if (!parsed.success) return skip('unknown-shape', 'postback', pathsOf(parsed.error, 'postback'));
  const raw = asRecord(item.postback) ?? {};
  const payload = payloadOf(raw);
  const isEntry = payload === getStartedPayload;
  return happened(item, place, 'postback', (at) => ({
    kind: isEntry ? 'entry' : 'choice',
    messageId: asId(raw.mid) ?? `postback:${at}:${payload ?? parsed.data.title ?? ''}`,
    text: isEntry ? undefined : parsed.data.title,
    payload,
    ref: refOf(raw.referral),
  }));
};
