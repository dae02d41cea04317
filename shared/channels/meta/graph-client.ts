import type { ClientRequest, IncomingMessage } from 'node:http';
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
 * One POST to Graph, with deadline. The token travels in the header only (URLs end in logs), its proof (HMAC with the app secret) as a
 * parameter. Never throws on what the network or Graph does: the reply says it.
 */
export function postToGraph({ path, body }: GraphRequest, credentials: GraphCredentials, options: GraphClientOptions): Promise<GraphReply> {
  return callGraph({ method: 'POST', path, body: JSON.stringify(body) }, credentials, options);
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
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function callGraph(call: GraphCall, { token, appSecret }: GraphCredentials, options: GraphClientOptions): Promise<GraphReply> {
  const { connections = sharedConnections, deadlineMs = graphDeadlineMs } = options;
  const query = new URLSearchParams({ ...call.query, appsecret_proof: appSecretProof(token, appSecret) });
  const url = new URL(`${options.baseUrl}/${graphVersion}${call.path}?${query}`);
  const headers = {
    authorization: `Bearer ${token}`,
    ...(call.body !== undefined && {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(call.body)),
    }),
  };
  // Redirects are not followed: Graph sends none, and another host must not get the token.
  const request = connections.request(url, { method: call.method, headers });
  const isConnected = watchConnection(request);
  const timer = setTimeout(() => request.destroy(new Error('deadline')), deadlineMs);
  try {
    return await replyTo(request, call.body);
  } catch {
    return { kind: isConnected() ? 'lost' : 'not-sent' };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether anything of the request can have left: Node writes it once the connection (for https, its handshake) stands. Refused, unknown and
 * unreachable hosts, bad certificates and time-outs while connecting all come before.
 */
function watchConnection(request: ClientRequest): () => boolean {
  let isConnected = false;
  request.on('socket', (socket) => {
    if (request.reusedSocket || !socket.connecting) {
      isConnected = true;
      return;
    }
    const ready = 'encrypted' in socket ? 'secureConnect' : 'connect';
    socket.once(ready, () => {
      isConnected = true;
    });
  });
  return () => isConnected;
}

function replyTo(request: ClientRequest, body: string | undefined): Promise<GraphReply> {
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('response', (response) => readWhole(response).then(resolve, reject));
    request.end(body);
  });
}

async function readWhole(response: IncomingMessage): Promise<GraphReply> {
  response.setEncoding('utf8');
  let text = '';
  for await (const chunk of response) text += chunk;
  const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
  return { kind: 'response', status: response.statusCode ?? 0, headers, body: parseJson(text) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
