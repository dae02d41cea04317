import type { GraphRequest, OutgoingTemplate } from '../contract.ts';
import { toCallbackData } from '../meta/callback-token.ts';
import { recipientOf } from './recipient.ts';

/** A template message with named parameters: what may reach a person outside of the 24-hour window. */
export const renderWhatsAppTemplate = ({ address, template, parameters, token }: OutgoingTemplate, account: string): GraphRequest => {
  const values = Object.entries(parameters).map(([name, text]) => ({ type: 'text', parameter_name: name, text }));
  return {
    path: `/${account}/messages`,
    body: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...recipientOf(address),
      type: 'template',
      template: {
        name: template.name,
        language: { code: template.language },
        components: [{ type: 'body', parameters: values }],
      },
      biz_opaque_callback_data: toCallbackData(token),
    },
  };
};
