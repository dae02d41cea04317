import type { ChannelSender } from '../contract.ts';
import { graphSender } from '../meta/graph-sender.ts';
import { classifyWhatsApp, classifyWhatsAppFailure } from './errors.ts';
import { whatsappPublicProfile } from './public-profile.ts';
import { renderWhatsApp } from './render.ts';
import { renderWhatsAppTemplate } from './render-template.ts';

/** WhatsApp by the Cloud API, as those need it who only answer: without the schemas of what comes in, which cost a start its time. */
export const whatsappSender: ChannelSender = {
  channel: 'whatsapp',
  render: renderWhatsApp,
  renderTemplate: renderWhatsAppTemplate,
  classify: classifyWhatsApp,
  classifyFailure: classifyWhatsAppFailure,
  ...graphSender,
  publicProfile: whatsappPublicProfile,
  addressFrom: (written) => {
    if (/^[A-Z]{2}\.\w+$/.test(written)) return { recipient: written };
    return /^\+[1-9]\d{6,14}$/.test(written) ? { to: written } : undefined;
  },
};
