import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';
import type { SignedBody } from './setting.ts';

/** One round: deliver all bodies to `url`, so many at a time. */
export interface Round {
  readonly url: string;
  readonly deliveries: readonly SignedBody[];
  readonly atOnce: number;
}

/** Plays Meta in a thread of its own: delivers to a webhook, and takes the answers as Graph does. A round is over when each was answered. */
let arrived = 0;
let whenArrived: () => void = () => undefined;

const graph = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"recipient_id":"24000000000000001","message_id":"m_bench"}');
    arrived += 1;
    whenArrived();
  });
});
graph.keepAliveTimeout = 60_000;
await new Promise<void>((listening) => graph.listen(0, '127.0.0.1', listening));
parentPort?.postMessage({ graphUrl: `http://127.0.0.1:${(graph.address() as AddressInfo).port}` });

parentPort?.on('message', async (round: Round) => {
  const from = performance.now();
  arrived = 0;
  const allArrived = new Promise<void>((done) => {
    whenArrived = () => arrived === round.deliveries.length && done();
  });
  let next = 0;
  const lane = async () => {
    for (let delivery = round.deliveries[next++]; delivery; delivery = round.deliveries[next++]) await deliver(round.url, delivery);
  };
  await Promise.all(Array.from({ length: round.atOnce }, lane));
  await allArrived;
  parentPort?.postMessage({ ms: performance.now() - from });
});

async function deliver(url: string, { body, signature }: SignedBody): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
  const response = await fetch(url, { method: 'POST', headers, body });
  if (response.status !== 200) throw new Error(`the webhook answered ${response.status}`);
  await response.arrayBuffer();
}
