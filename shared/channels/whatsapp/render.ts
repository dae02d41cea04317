import type { GraphRequest, Outgoing } from '../contract.ts';
import { markOf } from '../meta/mark.ts';

/** A text message for Graph. No link preview: Meta would fetch the page, and the picture would push the text aside. */
export const renderWhatsApp = (outgoing: Outgoing, account: string): GraphRequest => {
  if ('psid' in outgoing.address) throw new Error('channel.address: a PSID cannot be reached on WhatsApp');
  return {
    path: `/${account}/messages`,
    body: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...outgoing.address,
      type: 'text',
      text: { preview_url: false, body: outgoing.text },
      biz_opaque_callback_data: markOf(outgoing.token),
    },
  };
};
