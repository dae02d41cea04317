import type { ChannelAdapter } from '../contract.ts';
import { parseWhatsApp } from './parse.ts';
import { whatsappSender } from './sender.ts';

/** WhatsApp by the Cloud API. */
export const whatsapp: ChannelAdapter = { ...whatsappSender, parse: parseWhatsApp };
