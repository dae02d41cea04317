import { Agent, createServer, request as forward, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request of a desk to DynamoDB or SQS. */
export interface CloudCall {
  /** As AWS names it: `UpdateItem`, `SendMessageBatch`, … */
  readonly operation: string;
  readonly body: string;
  /** Which of the SDK's attempts of one call it is, from 1. */
  readonly attempt: number;
}

/** How an answer gets lost after the cloud did what it was asked: the connection ends, a 500 comes instead of it, or nothing does. */
export type Loss = 'reset' | 'error' | 'silence';

/** What happens to a call: `before` it reaches the cloud, `after` the cloud did it and nobody knows yet, `answered`: the desk knows. */
export type Phase = 'before' | 'after' | 'answered';

export interface TapOptions {
  readonly target: string;
  /** Told of every call in each phase; `true`: the caller is dead, go no further. `answer` is what the cloud said. */
  readonly passing?: (call: CloudCall, phase: Phase, answer: string) => boolean;
  /** Whether, and how, the answer of a call gets lost while the caller lives. */
  readonly loses?: (call: CloudCall) => Loss | undefined | Promise<Loss | undefined>;
  /** Changes a request on its way. */
  readonly rewrite?: (call: CloudCall) => string;
}

/** A silent connection ends at last, for callers without a deadline of their own. */
const silenceMs = 3000;

export interface Tap {
  readonly url: string;
  close(): void;
}

/** Stands between one desk and the embedded cloud, sees every call, can end the desk at any of its steps and can lose answers. */
export async function startTap({ target, passing = () => false, loses, rewrite = ({ body }) => body }: TapOptions): Promise<Tap> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer(async (incoming, outgoing) => {
    const operation = String(incoming.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const attempt = Number(/attempt=(\d+)/.exec(String(incoming.headers['amz-sdk-request']))?.[1] ?? 1);
    const call = { operation, attempt, body: await read(incoming) };
    if (passing(call, 'before', '')) return void outgoing.destroy();
    try {
      const answer = await ask(new URL(incoming.url ?? '/', target), incoming, rewrite(call), agent);
      if (passing(call, 'after', answer.body)) return void outgoing.destroy();
      const loss = answer.status === 200 ? await loses?.(call) : undefined;
      if (loss) return lose(outgoing, loss);
      outgoing.writeHead(answer.status, answer.headers).end(answer.body, () => setImmediate(() => passing(call, 'answered', answer.body)));
    } catch {
      outgoing.destroy();
    }
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}

function lose(outgoing: ServerResponse, loss: Loss): void {
  if (loss === 'reset') return void outgoing.destroy();
  if (loss === 'error') return void outgoing.writeHead(500, { 'content-type': 'application/x-amz-json-1.0' }).end(failed);
  const late = setTimeout(() => outgoing.destroy(), silenceMs);
  outgoing.once('close', () => clearTimeout(late));
}

const failed = JSON.stringify({ __type: 'InternalServerError', message: 'The request was done, and then something broke.' });

interface CloudAnswer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
}

function ask(url: URL, { method, headers }: IncomingMessage, body: string, agent: Agent): Promise<CloudAnswer> {
  return new Promise((done, failed) => {
    const sized = { ...headers, host: url.host, 'content-length': String(Buffer.byteLength(body)) };
    const onward = forward(url, { method, agent, headers: sized }, async (answer) => {
      const { 'transfer-encoding': _chunked, ...rest } = answer.headers;
      done({ status: answer.statusCode ?? 502, headers: rest, body: await read(answer) });
    });
    onward.once('error', failed);
    onward.end(body);
  });
}

async function read(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  } catch {
    // The desk died in the middle of its request.
  }
  return Buffer.concat(chunks).toString('utf8');
}
