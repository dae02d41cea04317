import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import type { Round } from './meta-worker.ts';
import type { SignedBody } from './setting.ts';

export interface LoopbackMeta {
  readonly graphUrl: string;
  /** Plays one round; resolves to the milliseconds it took. */
  play(round: Round): Promise<number>;
  close(): Promise<void>;
}

/** A round takes about a second; one that takes this long waits for an answer that never comes. */
const roundDeadlineMs = 60_000;

/** Starts the thread that plays Meta. */
export async function startLoopbackMeta(): Promise<LoopbackMeta> {
  const worker = new Worker(new URL('./meta-worker.ts', import.meta.url));
  const failed = once(worker, 'error').then(([error]) => Promise.reject(error));
  const answer = async <T>(): Promise<T> => (await Promise.race([once(worker, 'message'), failed]))[0];
  const { graphUrl } = await answer<{ graphUrl: string }>();
  return {
    graphUrl,
    async play(round) {
      worker.postMessage(round);
      const tooLong = setTimeout(() => worker.emit('error', new Error('a message was never answered')), roundDeadlineMs);
      const { ms } = await answer<{ ms: number }>();
      clearTimeout(tooLong);
      return ms;
    },
    close: async () => void (await worker.terminate()),
  };
}

export interface LoopbackServer {
  readonly url: string;
  close(): void;
}

/** A node:http server that hands each body, read whole, to `take` and answers with the status it gives. */
export async function serveLoopback(take: (signed: SignedBody) => Promise<number>): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const signature = String(request.headers['x-hub-signature-256']);
      const status = await take({ body: Buffer.concat(chunks).toString('utf8'), signature }).catch(() => 500);
      response.writeHead(status, { 'content-type': 'text/plain' }).end('EVENT_RECEIVED');
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close().closeAllConnections() };
}
