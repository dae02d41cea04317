import type { ChannelAdapter } from '../contract.ts';
import { messengerReceiver } from './receiver.ts';
import { messengerSender } from './sender.ts';

/** Messenger by a Facebook Page. */
export const messenger: ChannelAdapter = { ...messengerSender, ...messengerReceiver };
