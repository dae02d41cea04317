import { asId, asRecord, type JsonRecord, wordsIn } from '../lenient.ts';
import type { Part } from '../part.ts';
import { happened, type Place } from './item.ts';
import { payloadOf, refOf } from './message.ts';

/** Payload of our own Get Started button, as the operator's set-up command registers it. */
const getStartedPayload = 'GET_STARTED';

/**
 * `postback`: Get Started (somebody came in without a word), ice breaker, menu entry or button. Without a `mid` (older versions, standby)
 * time and payload stand for it; without a payload its title speaks.
 */
export const parsePostback = (item: JsonRecord, place: Place): Part => {
  const record = asRecord(item.postback);
  const raw = record ?? {};
  const payload = payloadOf(raw);
  const title = wordsIn(record ? raw.title : item.postback);
  const isEntry = payload === getStartedPayload;
  const isPayloadOdd = raw.payload !== undefined && raw.payload !== null && payload === undefined;
  return happened(item, place, 'postback', (at) => ({
    kind: isEntry ? 'entry' : 'choice',
    messageId: asId(raw.mid) ?? `postback:${at}:${payload ?? title ?? ''}`,
    text: isEntry ? undefined : title,
    payload,
    ref: refOf(raw.referral),
    odd: [...(record ? [] : ['postback']), ...(isPayloadOdd ? ['postback.payload'] : [])],
  }));
};
