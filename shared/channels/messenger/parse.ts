import type { ChannelSnapshots } from '../../facility/snapshot.ts';
import type { Notice, Parsed } from '../contract.ts';
import { asRecord } from '../meta/lenient.ts';
import { parseDelivery } from '../meta/messaging/delivery.ts';
import { type Dialect, happened, type ParseItem } from '../meta/messaging/item.ts';
import { parseMessage } from '../meta/messaging/message.ts';
import { noise, parseEdit, parseHandover, parseOrder, parseReaction, parseReferral } from '../meta/messaging/other-items.ts';
import { parsePostback } from '../meta/messaging/postback.ts';
import { notified, type Part, skip } from '../meta/part.ts';
import { templateEvents } from '../meta/template-events.ts';

/** `sticker` since August 2026 (before: `image`); shares and bookings count as media: something the desk cannot read. */
const media: ReadonlySet<unknown> = new Set([
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

const enforcements: ReadonlyMap<unknown, Notice['severity']> = new Map<unknown, Notice['severity']>([
  ['block', 'alarm'],
  ['warning', 'alarm'],
  ['unblock', 'info'],
]);

/** `policy_enforcement`: Meta warned, blocked or unblocked the page. Its `reason` is free text and stays unread. */
const parsePolicyEnforcement: ParseItem = (item) => {
  const action = asRecord(item.policy_enforcement)?.action;
  const severity = enforcements.get(action);
  const word = severity === undefined ? 'other' : String(action);
  return notified('policy_enforcement', { what: `messenger.policy_enforcement.${word}`, severity: severity ?? 'alarm' });
};

/** `optin`: retired plugins and notifications. Whoever ends those wants no more messages; nothing in it opens a window or consents. */
const parseOptIn: ParseItem = (item, place) => {
  if (asRecord(item.optin)?.notification_messages_status !== 'STOP NOTIFICATIONS') return skip('noise', 'optin');
  return happened(item, place, 'optin', (at) => ({
    kind: 'preference',
    messageId: `preference:${at}`,
    discriminator: 'stop',
    preference: 'stop',
  }));
};

const templateFields: ReadonlySet<string> = new Set(['messenger_template_status_update', 'message_template_status_update']);
/** Meta has not published the shape; the words are those of WhatsApp's templates, and one that we do not know is an alarm. */
const parseTemplateStatus = (field: string, value: unknown): Part => {
  const event = asRecord(value)?.event;
  const severity = templateEvents.get(event);
  const word = severity === undefined ? 'other' : String(event);
  return notified(field, { what: `messenger.${field}.${word}`, severity: severity ?? 'alarm' });
};

/** Fields of the page's public side, subscribed by mistake or for another tool. */
const pageFields: ReadonlySet<string> = new Set(['feed', 'inbox_labels', 'mention', 'ratings']);

const parseField: Dialect['parseField'] = (field, value) => {
  if (templateFields.has(field)) return parseTemplateStatus(field, value);
  return pageFields.has(field) ? skip('noise', field) : undefined;
};

const dialect: Dialect = {
  object: 'page',
  identity: 'psid',
  media,
  items: new Map<string, ParseItem>([
    ['message', parseMessage],
    ['message_edit', parseEdit],
    ['postback', parsePostback],
    ['reaction', parseReaction],
    ['pass_thread_control', parseHandover('pass_thread_control')],
    ['take_thread_control', parseHandover('take_thread_control')],
    ['request_thread_control', parseHandover('request_thread_control')],
    ['policy_enforcement', parsePolicyEnforcement],
    ['order', parseOrder],
    ['optin', parseOptIn],
    ['referral', parseReferral],
    ['read', noise('read')],
    ['delivery', noise('delivery')],
    ['account_linking', noise('account_linking')],
    ['app_roles', noise('app_roles')],
    ['game_play', noise('game_play')],
    ['messaging_feedback', noise('messaging_feedback')],
    ['response_feedback', noise('response_feedback')],
  ]),
  parseField,
};

/** Everything in a Messenger delivery. Never throws. */
export const parseMessenger = (body: unknown, ...desks: readonly ChannelSnapshots[]): Parsed =>
  parseDelivery(
    body,
    desks.flatMap(({ messenger }) => messenger ?? []),
    dialect,
  );
