import type { Graph } from '../app/ports.ts';
import { graphDeadlineMs } from '../channels/meta/graph-client.ts';
import { type Channel, profileOf } from '../channels/registry.ts';
import { senders } from '../channels/senders.ts';

/** Where Graph is, and what an operator's command calls it with. */
export interface GraphAccess {
  /** Absent: the platform's own address. */
  readonly url?: string;
  readonly appSecret: string;
  /** By the names that the channels' profiles give them. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** Sends with what was given, one try: an operator sees what comes of it. */
export function createOperatorGraph({ url, appSecret, tokens }: GraphAccess): Graph {
  const options = { deadlineMs: graphDeadlineMs, ...(url !== undefined && { baseUrl: url }) };
  const tokenOf = (channel: Channel) => tokens[profileOf(channel).token.name] ?? '';
  return { post: (channel, request) => senders[channel].send(request, { token: tokenOf(channel), appSecret }, options) };
}
