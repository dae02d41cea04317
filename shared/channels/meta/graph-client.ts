import type { GraphReply, GraphRequest } from '../contract.ts';
import { appSecretProof } from './appsecret-proof.ts';
import { graphVersion } from './graph-address.ts';
import { createGraphConnections, type GraphConnections } from './graph-connections.ts';

/** How long one send may take before its outcome counts as unknown. */
export const graphDeadlineMs = 8000;

export interface GraphClientOptions {
  readonly baseUrl: string;
  readonly deadlineMs?: number;
  readonly connections?: GraphConnections;
}

export interface GraphCredentials {
  readonly token: string;
  readonly appSecret: string;
}

/** One pool for the whole process, as sends of all channels go to the same host. */
const sharedConnections = createGraphConnections();

/**
 * One POST (or DELETE) to Graph, with deadline. The token travels in the header only (URLs end in logs), its proof (HMAC with the app secret) as a
 * parameter. Never throws on what the network or Graph does: the reply says it.
 */
export function postToGraph(
  { path, body, method = 'POST' }: GraphRequest & { readonly method?: 'POST' | 'DELETE' },
  credentials: GraphCredentials,
  options: GraphClientOptions,
): Promise<GraphReply> {
  return callGraph({ method, path, body: JSON.stringify(body) }, credentials, options);
}

/** One GET of `path` with `query`, otherwise as `postToGraph`. */
export function getFromGraph(
  { path, query }: { readonly path: string; readonly query: Readonly<Record<string, string>> },
  credentials: GraphCredentials,
  options: GraphClientOptions,
): Promise<GraphReply> {
  return callGraph({ method: 'GET', path, query }, credentials, options);
}

interface GraphCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function callGraph(call: GraphCall, { token, appSecret }: GraphCredentials, options: GraphClientOptions): Promise<GraphReply> {
  const { connections = sharedConnections, deadlineMs = graphDeadlineMs, baseUrl } = options;
  const query = call.query ? `${new URLSearchParams(call.query)}&` : '';
  const path = `/${graphVersion}${encodeURI(call.path)}?${query}appsecret_proof=${appSecretProof(token, appSecret)}`;
  const authorization = `Bearer ${token}`;
  const headers = call.body === undefined ? { authorization } : { authorization, 'content-type': 'application/json' };
  const exchange = await connections.exchange(baseUrl, { method: call.method, path, headers, body: call.body }, deadlineMs);
  if (typeof exchange === 'string') return { kind: exchange };
  return { kind: 'response', status: exchange.status, headers: exchange.headers, body: parseJson(exchange.text) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
