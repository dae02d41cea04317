import { messengerReceiver } from '../shared/channels/messenger/receiver.ts';
import { webhookDesk } from '../shared/runtime/compose.ts';
import { webhookChain } from '../shared/runtime/webhook-chain.ts';

/** Takes signed Messenger deliveries and puts each happening into the queue. */
export const handler = webhookChain(messengerReceiver, webhookDesk('messenger-webhook'));
