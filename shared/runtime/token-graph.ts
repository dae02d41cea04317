import { AppError } from '../app/app-error.ts';
import type { Graph } from '../app/ports.ts';
import type { GraphReply, GraphRequest } from '../channels/contract.ts';
import { proofInvalid } from '../channels/meta/classify.ts';
import { graphDeadlineMs, postToGraph } from '../channels/meta/graph-client.ts';
import type { Channel } from '../channels/registry.ts';
import type { Secrets } from './secrets.ts';

/** Graph's word for a token that is expired, revoked or of an older secret. */
const tokenInvalid = 190;

/** A second try with less time than this would mostly leave its outcome unknown; Graph answers within a second, nearly always. */
const shortestTryMs = 2000;

/**
 * Graph with the channel's token. When Graph refuses the credentials, they are fetched anew, and new ones are tried at once.
 * @param elapsed milliseconds since any fixed moment; a parameter for tests
 */
export function graphOf(secrets: Secrets, baseUrl: string, elapsed: () => number = () => performance.now()): Graph {
  const send = async (channel: Channel, request: GraphRequest, deadlineMs: number) => {
    const values = await secrets.get();
    const token = values['meta-tokens'][channel];
    if (!token) throw new AppError('secrets.missing', `no token for ${channel}`);
    const { appSecret } = values['meta-app'];
    return { credentials: `${token} ${appSecret}`, reply: await postToGraph(request, { token, appSecret }, { baseUrl, deadlineMs }) };
  };
  return {
    async post(channel, request) {
      const began = elapsed();
      const { credentials, reply } = await send(channel, request, graphDeadlineMs);
      if (!areCredentialsRefused(reply) || !(await secrets.refetch())) return reply;
      const fresh = await secrets.get();
      const isSame = credentials === `${fresh['meta-tokens'][channel]} ${fresh['meta-app'].appSecret}`;
      // Both tries share one deadline: the sender has to settle the outcome within its own time.
      const leftMs = graphDeadlineMs - (elapsed() - began);
      return isSame || leftMs < shortestTryMs ? reply : (await send(channel, request, leftMs)).reply;
    },
  };
}

/** A refused token, or a proof made with an older app secret. */
function areCredentialsRefused(reply: GraphReply): boolean {
  const body = reply.kind === 'response' ? reply.body : undefined;
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === tokenInvalid || (error.code === proofInvalid.code && 'type' in error && error.type === proofInvalid.type);
}
