import type { GraphRequest, Outgoing } from '../contract.ts';
import { renderMessage } from '../meta/messaging/render.ts';

export const renderMessenger = (outgoing: Outgoing, page: string): GraphRequest => {
  const { psid } = outgoing.address;
  if (psid === undefined) throw new Error('channel.address: only a PSID can be reached on Messenger');
  return renderMessage(psid, outgoing, page);
};
