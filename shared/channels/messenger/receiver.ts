import type { ChannelReceiver } from '../contract.ts';
import { metaWebhook } from '../meta/webhook.ts';
import { parseMessenger } from './parse.ts';

/** Messenger by a Facebook Page, as its webhook needs it: without what sends. */
export const messengerReceiver: ChannelReceiver = { channel: 'messenger', ...metaWebhook, parse: parseMessenger };
