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
  const query = call.query ? `${new URLSearchParams(call.query)}&` : '';
  const path = `/${graphVersion}${encodeURI(call.path)}?${query}appsecret_proof=${appSecretProof(token, appSecret)}`;
  const headers = {
    authorization: `Bearer ${token}`,
    ...(call.body !== undefined && {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(call.body)),
    }),
  };
  // Redirects are not followed: Graph sends none, and another host must not get the token.
  const request = connections.request(options.baseUrl, { method: call.method, path, headers });
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

/** By events: an asynchronous iterator costs as much as the rest of a send. */
function readWhole(response: IncomingMessage): Promise<GraphReply> {
  return new Promise((resolve, reject) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      text += chunk;
    });
    response.on('end', () => {
      const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
      resolve({ kind: 'response', status: response.statusCode ?? 0, headers, body: parseJson(text) });
    });
    response.on('error', reject);
    // A reply that is cut off has neither an end nor, on every path, an error.
    response.on('close', () => reject(new Error('cut off')));
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
