import type { ChannelAdapter } from '../channel.ts';
import { classifyWhatsApp, classifyWhatsAppFailure } from './errors.ts';
import { parseWhatsApp } from './parse.ts';
import { renderWhatsApp } from './render.ts';
import { renderWhatsAppTemplate } from './render-template.ts';

/** WhatsApp by the Cloud API. */
export const whatsapp: ChannelAdapter = {
  channel: 'whatsapp',
  maxTextLength: 4096,
  parse: parseWhatsApp,
  render: renderWhatsApp,
  renderTemplate: renderWhatsAppTemplate,
  classify: classifyWhatsApp,
  classifyFailure: classifyWhatsAppFailure,
};
