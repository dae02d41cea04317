import { createHash } from 'node:crypto';
import { createServer, request as forward, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Haystack } from './canary.ts';

/**
 * Stands before an AWS server and keeps everything that goes through. `accept`: messages for queues are confirmed without reaching one
 * (fast, for thousands of deliveries). `break`: every connection is reset.
 */
export interface RecordingProxy {
  readonly url: string;
  readonly traffic: Haystack[];
  mode: 'pass' | 'accept' | 'break' | 'refuse';
  close(): Promise<void>;
}

export async function startRecordingProxy(target: string, where: string): Promise<RecordingProxy> {
  const proxy = { url: '', traffic: [] as Haystack[], mode: 'pass' as RecordingProxy['mode'] };
  const server = createServer((request, response) => void pass(request, response, target, where, proxy));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(proxy, {
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  });
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
  where: string,
  proxy: Pick<RecordingProxy, 'traffic' | 'mode'>,
): Promise<void> {
  const body = await readAll(request);
  const action =
    String(request.headers['x-amz-target'] ?? '')
      .split('.')
      .at(-1) ?? '';
  if (proxy.mode === 'break') return void response.socket?.destroy();
  proxy.traffic.push({ where: `${where} ${action}`, text: body.toString() });
  if (action === 'SendMessageBatch' && proxy.mode !== 'pass') {
    return void answer(response, 200, { 'content-type': 'application/x-amz-json-1.0' }, confirmation(body, proxy.mode === 'refuse'));
  }
  const headers = { ...request.headers, host: new URL(target).host };
  const onward = forward(new URL(request.url ?? '/', target), { method: request.method, headers }, async (reply) => {
    answer(response, reply.statusCode ?? 502, reply.headers, await readAll(reply));
  });
  onward.on('error', () => response.writeHead(502).end());
  onward.end(body);
}

/** What SQS answers to a batch: every message accepted, or the last one refused. */
function confirmation(body: Buffer, refuse: boolean): Buffer {
  const { Entries } = JSON.parse(body.toString()) as { Entries: { Id: string; MessageBody: string }[] };
  const refused = refuse ? Entries.slice(-1) : [];
  const accepted = refuse ? Entries.slice(0, -1) : Entries;
  return Buffer.from(
    JSON.stringify({
      Successful: accepted.map(({ Id, MessageBody }) => ({
        Id,
        MessageId: Id,
        MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
      })),
      Failed: refused.map(({ Id }) => ({ Id, SenderFault: false, Code: 'InternalError' })),
    }),
  );
}

function answer(response: ServerResponse, status: number, headers: OutgoingHttpHeaders, body: Buffer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
