import { instagramReceiver } from '../shared/channels/instagram/receiver.ts';
import { webhookDesk } from '../shared/runtime/compose.ts';
import { webhookChain } from '../shared/runtime/webhook-chain.ts';

/** Takes signed Instagram deliveries and puts each happening into the queue. */
export const handler = webhookChain(instagramReceiver, webhookDesk('instagram-webhook'));
