import type { ChannelSender } from '../contract.ts';
import { classifyMessenger } from './errors.ts';
import { renderMessenger } from './render.ts';

/** Messenger by a Facebook Page, as those need it who only answer: without the schemas of what comes in, which cost a start its time. */
export const messengerSender: ChannelSender = {
  channel: 'messenger',
  maxTextLength: 2000,
  render: renderMessenger,
  classify: classifyMessenger,
};
