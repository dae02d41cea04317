import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Channel, channels } from '../../shared/channels/registry.ts';
import { failureOf } from '../../shared/runtime/fail-safe.ts';
import { webhookPath } from '../../shared/runtime/inventory.ts';
import { entriesBy, type Inventory } from '../../shared/runtime/inventory-entry.ts';
import { log } from '../../shared/runtime/log.ts';
import type { Invoke } from './invoke.ts';
import { type LoopbackServer, listenOnLoopback } from './loopback.ts';
import { inUse } from './options.ts';

/** One request, read whole. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

/** Answers a request, or leaves it to the next. */
export type Route = (incoming: Incoming) => Promise<Reply | undefined>;

/** API Gateway takes 10 MB; the function behind it refuses from 4 MB on. */
const largestRequest = 10 * 1024 * 1024;

const broken = JSON.stringify({ error: 'This could not be answered just now: the log of the run names the reason. Ask again.' });

/**
 * The HTTP API of the local run, on 127.0.0.1 only: asks the routes in order, 404 where none answers. The webhooks alone may be asked by
 * another name: a tunnel may bring Meta's own deliveries, and those are signed.
 */
export async function startGateway(port: number, routes: readonly Route[]): Promise<LoopbackServer> {
  return listenOnLoopback({
    port,
    isOpen: (path) => webhookChannel(path) !== undefined,
    listener(request, response) {
      serve(request, response, routes).catch((error: unknown) => {
        log('function.failed', { functionName: 'gateway', ...failureOf(error) });
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json; charset=utf-8' });
        response.end(broken);
      });
    },
  }).catch((error: unknown) => {
    throw inUse(error, port, 'npm start');
  });
}

async function serve(request: IncomingMessage, response: ServerResponse, routes: readonly Route[]): Promise<void> {
  const incoming = await read(request);
  const reply = incoming ? await firstAnswer(incoming, routes) : { status: 413, body: 'too large' };
  const headers = reply.headers as Record<string, string | string[]> | undefined;
  response.writeHead(reply.status, headers ?? { 'content-type': 'text/plain; charset=utf-8' });
  response.end(reply.body);
}

async function firstAnswer(incoming: Incoming, routes: readonly Route[]): Promise<Reply> {
  for (const route of routes) {
    const reply = await route(incoming);
    if (reply) return reply;
  }
  return { status: 404, body: 'nothing here' };
}

async function read(request: IncomingMessage): Promise<Incoming | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largestRequest) chunks.push(chunk);
  }
  if (size > largestRequest) return undefined;
  const target = request.url ?? '/';
  const mark = target.indexOf('?');
  return {
    method: request.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
    headers: request.headers,
    body: Buffer.concat(chunks),
  };
}

/** The channel whose webhook a path is; undefined: none. */
export function webhookChannel(path: string): Channel | undefined {
  return channels.find((channel) => path === webhookPath(channel));
}

/** The routes of an inventory, through the very handlers, as API Gateway calls them (payload format 2.0). */
export function functionRoute(inventory: Inventory, invoke: Invoke): Route {
  const routes = entriesBy('route', inventory).map(({ name, trigger: { path, andBelow, methods } }) => ({
    name,
    methods: Object.keys(methods),
    isFor: (asked: string) => asked === path || (andBelow === true && asked.startsWith(`${path}/`)),
  }));
  return async (incoming) => {
    const found = routes.find(({ isFor }) => isFor(incoming.path));
    if (!found) return undefined;
    const { name, methods } = found;
    if (!methods.includes(incoming.method))
      return {
        status: 405,
        headers: { allow: methods.join(', '), 'content-type': 'text/plain; charset=utf-8' },
        body: methods.join(' or '),
      };
    const answer = (await invoke(name, toApiEvent(incoming))) as APIGatewayProxyStructuredResultV2;
    return { status: answer.statusCode ?? 200, headers: headersOf(answer), body: bodyOf(answer) };
  };
}

/** API Gateway hands a text body over as text and everything else as base64. */
function toApiEvent({ method, path, query, headers, body }: Incoming): APIGatewayProxyEventV2 {
  const { cookie, ...others } = headers as IncomingHttpHeaders;
  const isText = /json|text/.test(String(headers['content-type'] ?? '')) && body.equals(Buffer.from(body.toString('utf8'), 'utf8'));
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: query.toString(),
    headers: {
      ...Object.fromEntries(Object.entries(others).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value])),
      'x-forwarded-proto': 'http',
    },
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    queryStringParameters: Object.fromEntries(query),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: '127.0.0.1',
      domainPrefix: '127',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: String(headers['user-agent'] ?? '') },
      requestId: 'local',
      routeKey: `${method} ${path}`,
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    body: body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  };
}

function headersOf({ headers = {}, cookies = [] }: APIGatewayProxyStructuredResultV2): Record<string, string | readonly string[]> {
  const single = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  return cookies.length === 0 ? single : { ...single, 'set-cookie': cookies };
}

function bodyOf({ body = '', isBase64Encoded }: APIGatewayProxyStructuredResultV2): string | Uint8Array {
  return isBase64Encoded ? Buffer.from(body, 'base64') : body;
}
