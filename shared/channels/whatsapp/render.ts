import type { GraphRequest, Outgoing } from '../contract.ts';
import { markOf } from '../meta/mark.ts';
import { recipientOf } from './recipient.ts';

/** A text message for Graph. No link preview: Meta would fetch the page, and the picture would push the text aside. */
export const renderWhatsApp = (outgoing: Outgoing, account: string): GraphRequest => {
  return {
    path: `/${account}/messages`,
    body: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...recipientOf(outgoing.address),
      type: 'text',
      text: { preview_url: false, body: outgoing.text },
      biz_opaque_callback_data: markOf(outgoing.token),
    },
  };
};
