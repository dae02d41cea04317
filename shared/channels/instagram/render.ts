import type { GraphRequest, Outgoing } from '../contract.ts';
import { renderMessage } from '../meta/messaging/render.ts';

export const renderInstagram = (outgoing: Outgoing, page: string): GraphRequest => {
  const { igsid } = outgoing.address;
  if (igsid === undefined) throw new Error('channel.address: only an Instagram-scoped id can be reached on Instagram');
  return renderMessage(igsid, outgoing, page);
};
