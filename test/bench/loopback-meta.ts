import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SignedBody } from './setting.ts';

/** One round: deliver all bodies to `url`, so many at a time. */
export interface Round {
  readonly url: string;
  readonly deliveries: readonly SignedBody[];
  readonly atOnce: number;
}

export interface LoopbackMeta {
  readonly graphUrl: string;
  /** Plays one round: it is over when every delivery was accepted and answered. Resolves to the milliseconds it took. */
  play(round: Round): Promise<number>;
  close(): void;
}

/** A round takes about a second; one that takes this long waits for an answer that never comes. */
const roundDeadlineMs = 60_000;

const sent = JSON.stringify({ recipient_id: '24000000000000001', message_id: 'm_bench' });

/** Plays Meta within this thread: delivers to a webhook, and takes the answers as Graph does. */
export async function startLoopbackMeta(): Promise<LoopbackMeta> {
  let onAnswer: () => void = () => undefined;
  const graph = await listen((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(sent);
      onAnswer();
    });
  });
  return {
    graphUrl: urlOf(graph),
    async play({ url, deliveries, atOnce }) {
      const from = performance.now();
      let missing = deliveries.length;
      const answered = new Promise<void>((done, failed) => {
        const tooLong = setTimeout(() => failed(new Error(`${missing} messages were never answered`)), roundDeadlineMs);
        onAnswer = () => {
          missing -= 1;
          if (missing > 0) return;
          clearTimeout(tooLong);
          done();
        };
      });
      const waiting = deliveries.values();
      const shard = async () => {
        for (const delivery of waiting) await deliver(url, delivery);
      };
      await Promise.all([answered, ...Array.from({ length: atOnce }, shard)]);
      return performance.now() - from;
    },
    // Connections end once their last answer was read: whoever waits for one is still to get it.
    close: () => void graph.close(),
  };
}

async function deliver(url: string, { body, signature }: SignedBody): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
  const response = await fetch(url, { method: 'POST', headers, body });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`the webhook answered ${response.status}`);
}

export interface LoopbackServer {
  readonly url: string;
  close(): void;
}

/** A node:http server that hands each body, read whole, to `take` and answers with the status it gives. */
export async function serveLoopback(take: (signed: SignedBody) => Promise<number>): Promise<LoopbackServer> {
  const server = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const signature = String(request.headers['x-hub-signature-256']);
      const status = await take({ body: Buffer.concat(chunks).toString('utf8'), signature }).catch(() => 500);
      response.writeHead(status, { 'content-type': 'text/plain' }).end('EVENT_RECEIVED');
    });
  });
  return { url: urlOf(server), close: () => void server.close() };
}

async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
