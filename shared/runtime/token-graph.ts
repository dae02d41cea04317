import { AppError } from '../app/app-error.ts';
import type { Graph } from '../app/ports.ts';
import type { GraphRequest } from '../channels/contract.ts';
import { type Channel, profileOf } from '../channels/registry.ts';
import { senders } from '../channels/senders.ts';
import type { Secrets } from './secrets.ts';

/** How long one answer may take, a second try included. */
const deadlineOfAnswerMs = 8000;

/** A second try with less time than this would mostly leave its outcome unknown; Graph answers within a second, nearly always. */
const shortestTryMs = 2000;

/**
 * Sends with the channel's token. When the platform refuses the credentials, they are fetched anew, and new ones are tried at once.
 * @param elapsed milliseconds since any fixed moment; a parameter for tests
 */
export function graphOf(secrets: Secrets, baseUrl: string | undefined, elapsed: () => number = () => performance.now()): Graph {
  const send = async (channel: Channel, request: GraphRequest, deadlineMs: number) => {
    const values = await secrets.get();
    const token = values['meta-tokens'][profileOf(channel).token.name];
    if (!token) throw new AppError('secrets.missing', `no token for ${channel}`);
    const { appSecret } = values['meta-app'];
    const options = { deadlineMs, ...(baseUrl !== undefined && { baseUrl }) };
    return { credentials: `${token} ${appSecret}`, reply: await senders[channel].send(request, { token, appSecret }, options) };
  };
  return {
    async post(channel, request) {
      const began = elapsed();
      const { credentials, reply } = await send(channel, request, deadlineOfAnswerMs);
      if (!senders[channel].refusesCredentials(reply) || !(await secrets.refetch())) return reply;
      const fresh = await secrets.get();
      const isSame = credentials === `${fresh['meta-tokens'][profileOf(channel).token.name]} ${fresh['meta-app'].appSecret}`;
      // Both tries share one deadline: the sender has to settle the outcome within its own time.
      const leftMs = deadlineOfAnswerMs - (elapsed() - began);
      return isSame || leftMs < shortestTryMs ? reply : (await send(channel, request, leftMs)).reply;
    },
  };
}
