import { whatsapp } from '../shared/channels/whatsapp/adapter.ts';
import { webhookDesk } from '../shared/runtime/compose.ts';
import { webhookChain } from '../shared/runtime/webhook-chain.ts';

/** Takes signed WhatsApp deliveries and puts each happening into the queue. */
export const handler = webhookChain(whatsapp, webhookDesk('whatsapp-webhook'));
