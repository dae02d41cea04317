import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { postToGraph } from '../../../../shared/channels/meta/graph-client.ts';

const credentials = { token: 'EAAinvented-token', appSecret: 'invented-app-secret' };
const request = { path: '/514930287716042/messages', body: { text: 'Grüße' } };
/** HMAC-SHA256 of the token above under the app secret above. */
const proof = '2141f5eb840a804428f37d43a8439fa5f67d868f26ede7228b386310b6f7d60f';

const servers: Server[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

async function graph(answer: (response: ServerResponse, incoming: IncomingMessage) => void): Promise<{ baseUrl: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    seen.push({ method: incoming.method, url: incoming.url, headers: incoming.headers, body: Buffer.concat(chunks).toString() });
    answer(response, incoming);
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const ok = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"messages":[{"id":"x"}]}');

describe('a call of Graph', () => {
  it('posts the body to the version’s path, as UTF-8 JSON', async () => {
    const { baseUrl, seen } = await graph(ok);
    await postToGraph(request, credentials, { baseUrl });
    expect(seen[0]).toMatchObject({ method: 'POST', body: '{"text":"Grüße"}' });
    expect(seen[0]?.url).toBe(`/v26.0/514930287716042/messages?appsecret_proof=${proof}`);
    expect(seen[0]?.headers['content-type']).toBe('application/json');
  });

  it('carries the token in its header and nowhere else, and the app secret nowhere', async () => {
    const { baseUrl, seen } = await graph(ok);
    await postToGraph(request, credentials, { baseUrl });
    expect(seen[0]?.headers.authorization).toBe('Bearer EAAinvented-token');
    expect(`${seen[0]?.url} ${seen[0]?.body}`).not.toContain('EAAinvented-token');
    expect(JSON.stringify(seen)).not.toContain('invented-app-secret');
  });

  it('gives back status, headers and body', async () => {
    const { baseUrl } = await graph((response) => response.writeHead(400, { 'Retry-After': '7' }).end('{"error":{"code":190}}'));
    const reply = await postToGraph(request, credentials, { baseUrl });
    expect(reply).toMatchObject({ kind: 'response', status: 400, body: { error: { code: 190 } } });
    expect(reply.kind === 'response' && reply.headers['retry-after']).toBe('7');
  });

  it.each([
    ['a proxy’s page', '<html>502 Bad Gateway</html>'],
    ['nothing', ''],
    ['half an answer', '{"messages":'],
  ])('answered with %s has no body', async (_what, text) => {
    const { baseUrl } = await graph((response) => response.writeHead(502).end(text));
    await expect(postToGraph(request, credentials, { baseUrl })).resolves.toMatchObject({ kind: 'response', status: 502, body: undefined });
  });
});

describe('a call of Graph that fails', () => {
  it('was not sent when nobody listens', async () => {
    const { baseUrl } = await graph(ok);
    await new Promise((closed) => servers.pop()?.close(closed));
    await expect(postToGraph(request, credentials, { baseUrl })).resolves.toEqual({ kind: 'not-sent' });
  });

  it('was not sent when the name is unknown', async () => {
    await expect(postToGraph(request, credentials, { baseUrl: 'http://graph.invalid' })).resolves.toEqual({ kind: 'not-sent' });
  });

  it('may have been sent when no answer comes in time', async () => {
    // The deadline passes when the server has read the request, however long that took.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { baseUrl, seen } = await graph(() => vi.advanceTimersByTime(100));
    await expect(postToGraph(request, credentials, { baseUrl, deadlineMs: 100 })).resolves.toEqual({ kind: 'lost' });
    expect(seen).toHaveLength(1);
  });

  it('may have been sent when the answer breaks off', async () => {
    const { baseUrl } = await graph((response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('{"messages"', () => response.destroy());
    });
    await expect(postToGraph(request, credentials, { baseUrl })).resolves.toEqual({ kind: 'lost' });
  });

  it('may have been sent when the connection is reset after writing', async () => {
    const { baseUrl } = await graph((_response, incoming) => incoming.socket.resetAndDestroy());
    await expect(postToGraph(request, credentials, { baseUrl })).resolves.toEqual({ kind: 'lost' });
  });
});
