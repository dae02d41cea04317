import type { ChannelAdapter } from '../channel.ts';
import { classifyMessenger } from './errors.ts';
import { parseMessenger } from './parse.ts';
import { renderMessenger } from './render.ts';

/** Messenger by a Facebook Page. */
export const messenger: ChannelAdapter = {
  channel: 'messenger',
  maxTextLength: 2000,
  parse: parseMessenger,
  render: renderMessenger,
  classify: classifyMessenger,
};
