import { AppError } from '../app/app-error.ts';
import type { Graph } from '../app/ports.ts';
import type { GraphReply, GraphRequest } from '../channels/channel.ts';
import { postToGraph } from '../channels/meta/graph-client.ts';
import type { Channel } from '../facility/snapshot.ts';
import type { Secrets } from './secrets.ts';

/** Graph's word for a token that is expired, revoked or of an older secret. */
const tokenInvalid = 190;

/** Graph with the channel's token. When Graph calls the token invalid, it is fetched anew, and a new one is tried at once. */
export function graphOf(secrets: Secrets, baseUrl: string): Graph {
  const send = async (channel: Channel, request: GraphRequest) => {
    const values = await secrets.get();
    const token = values['meta-tokens'][channel];
    if (!token) throw new AppError('secrets.missing', `no token for ${channel}`);
    return { token, reply: await postToGraph(request, { token, appSecret: values['meta-app'].appSecret }, { baseUrl }) };
  };
  return {
    async post(channel, request) {
      const { token, reply } = await send(channel, request);
      if (!isTokenInvalid(reply) || !(await secrets.refetch())) return reply;
      const fresh = (await secrets.get())['meta-tokens'][channel];
      return fresh === token ? reply : (await send(channel, request)).reply;
    },
  };
}

function isTokenInvalid(reply: GraphReply): boolean {
  const body = reply.kind === 'response' ? reply.body : undefined;
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  return typeof error === 'object' && error !== null && 'code' in error && error.code === tokenInvalid;
}
