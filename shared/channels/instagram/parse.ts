import type { ChannelSnapshots } from '../../facility/snapshot.ts';
import type { Parsed } from '../contract.ts';
import { asRecord } from '../meta/lenient.ts';
import { parseDelivery } from '../meta/messaging/delivery.ts';
import type { Dialect, ParseItem } from '../meta/messaging/item.ts';
import { parseMessage } from '../meta/messaging/message.ts';
import { noise, parseEdit, parseHandover, parseReaction, parseReferral } from '../meta/messaging/other-items.ts';
import { parsePostback } from '../meta/messaging/postback.ts';
import { skip } from '../meta/part.ts';

/** `ephemeral` is a picture to be seen once; `share` ended in April 2026 and still comes. */
const media: ReadonlySet<unknown> = new Set([
  'image',
  'audio',
  'video',
  'file',
  'media',
  'ephemeral',
  'reel',
  'ig_reel',
  'ig_post',
  'share',
  'story',
  'ig_story',
  'story_mention',
  'template',
]);

/** A message with `is_self` is a test of an account that is linked in the app's dashboard. */
const parseOthersMessage: ParseItem = (item, place) =>
  asRecord(item.message)?.is_self === true ? skip('noise', 'message') : parseMessage(item, place);

/** Number 0 accompanies an ordinary message, mostly without a sender: nothing was edited. */
const parseRealEdit: ParseItem = (item, place) => {
  const number = asRecord(item.message_edit)?.num_edit;
  return number === 0 || number === '0' ? skip('noise', 'message_edit') : parseEdit(item, place);
};

/** Public events, subscribed to by mistake or for another tool: a comment opens no window. */
const publicFields: ReadonlySet<string> = new Set(['comments', 'live_comments', 'mentions', 'story_insights']);

const dialect: Dialect = {
  object: 'instagram',
  identity: 'igsid',
  media,
  items: new Map<string, ParseItem>([
    ['message', parseOthersMessage],
    ['message_edit', parseRealEdit],
    ['postback', parsePostback],
    ['reaction', parseReaction],
    ['pass_thread_control', parseHandover('pass_thread_control')],
    ['take_thread_control', parseHandover('take_thread_control')],
    ['request_thread_control', parseHandover('request_thread_control')],
    ['referral', parseReferral],
    ['read', noise('read')],
    ['app_roles', noise('app_roles')],
  ]),
  parseField: (field) => (publicFields.has(field) ? skip('noise', field) : undefined),
};

/** Everything in an Instagram delivery. Never throws. */
export const parseInstagram = (body: unknown, ...desks: readonly ChannelSnapshots[]): Parsed =>
  parseDelivery(
    body,
    desks.flatMap(({ instagram }) => instagram ?? []),
    dialect,
  );
