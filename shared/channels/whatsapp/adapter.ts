import type { ChannelAdapter } from '../contract.ts';
import { whatsappReceiver } from './receiver.ts';
import { whatsappSender } from './sender.ts';

/** WhatsApp by the Cloud API. */
export const whatsapp: ChannelAdapter = { ...whatsappSender, ...whatsappReceiver };
