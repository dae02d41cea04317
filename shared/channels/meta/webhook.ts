import type { ChannelReceiver } from '../contract.ts';
import { answerHandshake } from './handshake.ts';
import { verifySignature } from './signature.ts';

/** How every webhook of Meta's is verified: one app secret, one header, one verify token. */
export const metaWebhook: Pick<ChannelReceiver, 'authenticate' | 'handshake'> = {
  authenticate: (bytes, headers, { appSecret, previousAppSecret }) =>
    verifySignature(bytes, headers['x-hub-signature-256'], previousAppSecret ? [appSecret, previousAppSecret] : [appSecret]),
  handshake: (query, { verifyToken }) => answerHandshake(query, verifyToken),
};
