import { whatsappReceiver } from '../shared/channels/whatsapp/receiver.ts';
import { webhookDesk } from '../shared/runtime/compose.ts';
import { webhookChain } from '../shared/runtime/webhook-chain.ts';

/** Takes signed WhatsApp deliveries and puts each happening into the queue. */
export const handler = webhookChain(whatsappReceiver, webhookDesk('whatsapp-webhook'));
