import type { ChannelReceiver } from '../contract.ts';
import { metaWebhook } from '../meta/webhook.ts';
import { parseWhatsApp } from './parse.ts';

/** WhatsApp by the Cloud API, as its webhook needs it: without what sends. */
export const whatsappReceiver: ChannelReceiver = { channel: 'whatsapp', ...metaWebhook, parse: parseWhatsApp };
