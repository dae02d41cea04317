import type { ChannelSender, GraphReply } from '../contract.ts';
import { proofInvalid } from './classify.ts';
import { graphHost } from './graph-address.ts';
import { postToGraph } from './graph-client.ts';
import { asRecord } from './lenient.ts';

/** Graph's word for a token that is expired, revoked or of an older secret. */
const tokenInvalid = 190;

/** A refused token, or a proof made with an older app secret. */
function refusesCredentials(reply: GraphReply): boolean {
  const error = reply.kind === 'response' ? asRecord(asRecord(reply.body)?.error) : undefined;
  return error?.code === tokenInvalid || (error?.code === proofInvalid.code && error.type === proofInvalid.type);
}

/** How every channel of Meta's is sent to: by the Graph API. */
export const graphSender: Pick<ChannelSender, 'send' | 'refusesCredentials'> = {
  send: (request, credentials, { baseUrl = graphHost, ...options }) => postToGraph(request, credentials, { baseUrl, ...options }),
  refusesCredentials,
};
