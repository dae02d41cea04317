import type { ChannelAdapter } from '../channel.ts';
import { parseWhatsApp } from './parse.ts';
import { whatsappSender } from './sender.ts';

/** WhatsApp by the Cloud API. */
export const whatsapp: ChannelAdapter = { ...whatsappSender, parse: parseWhatsApp };
