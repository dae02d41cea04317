import type { ChannelAdapter } from '../contract.ts';
import { parseMessenger } from './parse.ts';
import { messengerSender } from './sender.ts';

/** Messenger by a Facebook Page. */
export const messenger: ChannelAdapter = { ...messengerSender, parse: parseMessenger };
