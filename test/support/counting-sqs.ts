import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CountingSqs {
  readonly url: string;
  /** Messages accepted so far, by the queue's name. */
  accepted(queue: string): number;
  close(): Promise<void>;
}

/** An SQS that accepts everything, keeps nothing and counts. */
export async function startCountingSqs(): Promise<CountingSqs> {
  const counts = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const { QueueUrl, Entries } = JSON.parse(await read(request)) as { QueueUrl: string; Entries: { Id: string; MessageBody: string }[] };
    const queue = QueueUrl.split('/').at(-1) ?? '';
    counts.set(queue, (counts.get(queue) ?? 0) + Entries.length);
    const Successful = Entries.map(({ Id, MessageBody }) => ({
      Id,
      MessageId: Id,
      MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
    }));
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify({ Successful, Failed: [] }));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted: (queue) => counts.get(queue) ?? 0,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
