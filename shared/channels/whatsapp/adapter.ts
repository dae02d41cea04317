import type { ChannelAdapter } from '../channel.ts';
import { classifyWhatsApp } from './errors.ts';
import { parseWhatsApp } from './parse.ts';
import { renderWhatsApp } from './render.ts';

/** WhatsApp by the Cloud API. */
export const whatsapp: ChannelAdapter = {
  channel: 'whatsapp',
  maxTextLength: 4096,
  parse: parseWhatsApp,
  render: renderWhatsApp,
  classify: classifyWhatsApp,
};
