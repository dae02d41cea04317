import type { ChannelReceiver } from '../contract.ts';
import { metaWebhook } from '../meta/webhook.ts';
import { parseInstagram } from './parse.ts';

/** Instagram, as its webhook needs it: without what sends. */
export const instagramReceiver: ChannelReceiver = { channel: 'instagram', ...metaWebhook, parse: parseInstagram };
