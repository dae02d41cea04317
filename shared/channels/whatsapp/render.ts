import type { GraphRequest, Outgoing } from '../contract.ts';
import { toCallbackData } from '../meta/callback-token.ts';
import { recipientOf } from './recipient.ts';

/** A text message for Graph. No link preview: Meta would fetch the page, and the picture would push the text aside. */
export const renderWhatsApp = (outgoing: Outgoing, account: string): GraphRequest => {
  return {
    path: `/${account}/messages`,
    body: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...recipientOf(outgoing.address),
      ...contentOf(outgoing),
      biz_opaque_callback_data: toCallbackData(outgoing.token),
    },
  };
};

/** Longest text that Meta takes above buttons; a longer one goes without them, and the word in it does the same. */
const longestWithButtons = 1024;

function contentOf({ text, buttons = [] }: Outgoing): Readonly<Record<string, unknown>> {
  if (buttons.length === 0 || text.length > longestWithButtons) return { type: 'text', text: { preview_url: false, body: text } };
  const replies = buttons.map(({ title, payload }) => ({ type: 'reply', reply: { id: payload, title } }));
  return { type: 'interactive', interactive: { type: 'button', body: { text }, action: { buttons: replies } } };
}
