import type { GraphRequest, Outgoing } from '../contract.ts';
import { toCallbackData } from '../meta/callback-token.ts';

/** A text message for Graph. `RESPONSE`: an answer inside the 24-hour window, the only thing the desk sends on Messenger. */
export const renderMessenger = (outgoing: Outgoing, account: string): GraphRequest => {
  const { psid } = outgoing.address;
  if (psid === undefined) throw new Error('channel.address: only a PSID can be reached on Messenger');
  const { buttons = [] } = outgoing;
  return {
    path: `/${account}/messages`,
    body: {
      recipient: { id: psid },
      messaging_type: 'RESPONSE',
      message: {
        text: outgoing.text,
        metadata: toCallbackData(outgoing.token),
        ...(buttons.length > 0 && { quick_replies: buttons.map(({ title, payload }) => ({ content_type: 'text', title, payload })) }),
      },
    },
  };
};
