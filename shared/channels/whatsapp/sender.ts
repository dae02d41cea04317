import type { ChannelSender } from '../contract.ts';
import { classifyWhatsApp, classifyWhatsAppFailure } from './errors.ts';
import { renderWhatsApp } from './render.ts';
import { renderWhatsAppTemplate } from './render-template.ts';

/** WhatsApp by the Cloud API, as those need it who only answer: without the schemas of what comes in, which cost a start its time. */
export const whatsappSender: ChannelSender = {
  channel: 'whatsapp',
  maxTextLength: 4096,
  render: renderWhatsApp,
  renderTemplate: renderWhatsAppTemplate,
  classify: classifyWhatsApp,
  classifyFailure: classifyWhatsAppFailure,
};
