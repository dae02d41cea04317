import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Names of this machine, as they stand in `Host` and in an origin. */
const ownNames = ['127.0.0.1', 'localhost', '[::1]'];

/** Parts of a request that a listener checks before all else. */
export interface Asked {
  readonly method?: string | undefined;
  readonly headers: Pick<IncomingHttpHeaders, 'host' | 'origin'>;
}

export interface Refusal {
  readonly status: 403 | 405;
  readonly sentence: string;
}

/**
 * Why a request is refused; undefined: it comes from this machine's own programs or from a page of this very listener. A web page elsewhere may
 * point a name of its own at this machine (then `Host` is foreign), or post across origins (then `Origin` is), or ask first whether it may
 * (`OPTIONS`). No answer of ours carries a CORS header.
 */
export function refusalOf({ method, headers: { host = '', origin } }: Asked, port: number): Refusal | undefined {
  const ownHosts = ownNames.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
  if (!ownHosts.includes(host.toLowerCase())) return { status: 403, sentence: `Use http://127.0.0.1:${port} or http://localhost:${port}.` };
  if (origin !== undefined && !ownHosts.some((own) => origin.toLowerCase() === `http://${own}`))
    return { status: 403, sentence: 'This is for this machine alone, not for other pages.' };
  return method === 'OPTIONS' ? { status: 405, sentence: 'Nothing here is for other pages.' } : undefined;
}

export interface LoopbackServer {
  readonly url: string;
  /** Ends idle connections at once, busy ones after a second. */
  close(): Promise<void>;
}

export interface LoopbackOptions {
  /** 0: a free one. */
  readonly port: number;
  readonly listener: RequestListener;
  /** Requests that may come from elsewhere, because they prove otherwise that they may. */
  readonly isOpen?: (path: string) => boolean;
}

/** The only way in which anything of the local run listens: on 127.0.0.1 alone, asked by a name of this machine, by no page of another origin. */
export async function listenOnLoopback({ port, listener, isOpen }: LoopbackOptions): Promise<LoopbackServer> {
  let ownPort = port;
  const server = createServer((request, response) => {
    const isForAll = isOpen?.((request.url ?? '').split('?')[0] ?? '') === true;
    const refusal = isForAll ? undefined : refusalOf(request, ownPort);
    if (refusal === undefined) return listener(request, response);
    response.writeHead(refusal.status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(refusal.sentence);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  ownPort = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${ownPort}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 1000).unref();
      }),
  };
}
