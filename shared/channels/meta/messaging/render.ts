import type { GraphRequest, Outgoing } from '../../contract.ts';
import { toCallbackData } from '../callback-token.ts';

/** A text message for Graph. `RESPONSE`: an answer inside the 24-hour window, the only thing the desk sends on these channels. */
export const renderMessage = (recipient: string, { text, token, buttons = [] }: Outgoing, from: string): GraphRequest => ({
  path: `/${from}/messages`,
  body: {
    recipient: { id: recipient },
    messaging_type: 'RESPONSE',
    message: {
      text,
      metadata: toCallbackData(token),
      ...(buttons.length > 0 && { quick_replies: buttons.map(({ title, payload }) => ({ content_type: 'text', title, payload })) }),
    },
  },
});
