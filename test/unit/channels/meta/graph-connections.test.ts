import { createServer, type Server } from 'node:http';
import { createServer as createEncryptedServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { postToGraph } from '../../../../shared/channels/meta/graph-client.ts';
import { createGraphConnections } from '../../../../shared/channels/meta/graph-connections.ts';
import { untrusted } from '../../../support/untrusted-certificate.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

/** A Graph that counts its connections, and can fall silent on those that stand without telling the other side. */
async function graph() {
  const connections: Socket[] = [];
  const vanished = new Set<Socket>();
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (!vanished.has(request.socket)) response.writeHead(200).end('{}');
    });
  });
  server.on('connection', (socket) => connections.push(socket));
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections,
    vanish: () => {
      for (const socket of connections) vanished.add(socket);
    },
  };
}

const send = (baseUrl: string, connections: ReturnType<typeof createGraphConnections>) =>
  postToGraph(
    { path: '/1/messages', body: {} },
    { token: 'EAAinvented-token', appSecret: 'invented-app-secret' },
    { baseUrl, connections, deadlineMs: 2000 },
  );

describe('a connection to Graph', () => {
  it.each([0, 1, 999, 1000])('is used again %d ms after its last answer', async (idleMs) => {
    let now = 1_700_000_000_000;
    const { baseUrl, connections: opened } = await graph();
    const connections = createGraphConnections(() => now);
    await send(baseUrl, connections);
    now += idleMs;
    await expect(send(baseUrl, connections)).resolves.toMatchObject({ status: 200 });
    expect(opened).toHaveLength(1);
  });

  it.each([1001, 60_000, 3_600_000, -1])('is not used again %d ms after its last answer', async (idleMs) => {
    let now = 1_700_000_000_000;
    const { baseUrl, connections: opened, vanish } = await graph();
    const connections = createGraphConnections(() => now);
    await send(baseUrl, connections);
    vanish();
    now += idleMs;
    await expect(send(baseUrl, connections)).resolves.toMatchObject({ status: 200 });
    expect(opened).toHaveLength(2);
  });

  it('is discarded even when several stood idle', async () => {
    let now = 1_700_000_000_000;
    const { baseUrl, connections: opened, vanish } = await graph();
    const connections = createGraphConnections(() => now);
    await Promise.all([1, 2, 3].map(() => send(baseUrl, connections)));
    vanish();
    now += 5000;
    const replies = await Promise.all([1, 2, 3].map(() => send(baseUrl, connections)));
    expect(replies).toMatchObject([{ status: 200 }, { status: 200 }, { status: 200 }]);
    expect(opened).toHaveLength(6);
  });

  it('is one of at most 256: further requests wait, and are not sent when their deadline comes first', async () => {
    const { baseUrl, connections: opened, vanish } = await graph();
    const connections = createGraphConnections(() => 1_700_000_000_000);
    const ask = (deadlineMs: number) => connections.exchange(baseUrl, { method: 'GET', path: '/', headers: {} }, deadlineMs);
    const replies = await Promise.all(Array.from({ length: 300 }, () => ask(60_000)));
    expect(replies.filter((reply) => typeof reply === 'object')).toHaveLength(300);
    expect(opened).toHaveLength(256);
    vanish();
    const unanswered = Array.from({ length: 256 }, () => ask(60_000));
    await expect(ask(1)).resolves.toBe('not-sent');
    const waiting = ask(60_000);
    for (const socket of opened) socket.destroy();
    expect(new Set(await Promise.all(unanswered))).toEqual(new Set(['lost']));
    await expect(waiting).resolves.toMatchObject({ status: 200 });
  });

  it('takes no header that would begin another one', async () => {
    const { baseUrl, connections: opened } = await graph();
    const token = 'EAAinvented\r\nx-injected: 1';
    const sent = postToGraph({ path: '/1/messages', body: {} }, { token, appSecret: 'invented-app-secret' }, { baseUrl });
    await expect(sent).rejects.toThrow('Invalid character in the header "authorization"');
    expect(opened).toHaveLength(0);
  });
});

describe('an encrypted connection to Graph', () => {
  async function encryptedGraph() {
    const seen: string[] = [];
    const resumed: boolean[] = [];
    const server = createEncryptedServer(untrusted, (request, response) => {
      seen.push(`${request.method} ${request.headers.host}`);
      request.resume().on('end', () => response.writeHead(200, { connection: 'close' }).end('{"id":"1"}'));
    });
    server.on('secureConnection', (socket) => resumed.push(socket.isSessionReused()));
    servers.push(server);
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
    return { baseUrl: `https://localhost:${(server.address() as AddressInfo).port}`, seen, resumed };
  }

  it('tells nothing to a server that nobody vouches for', async () => {
    const { baseUrl, seen } = await encryptedGraph();
    await expect(send(baseUrl, createGraphConnections())).resolves.toEqual({ kind: 'not-sent' });
    expect(seen).toEqual([]);
  });

  it('is trusted by its certificate, and resumed when it is opened anew', async () => {
    setDefaultCACertificates([...getCACertificates('default'), untrusted.cert]);
    const { baseUrl, seen, resumed } = await encryptedGraph();
    const connections = createGraphConnections();
    await expect(send(baseUrl, connections)).resolves.toMatchObject({ status: 200, body: { id: '1' } });
    await expect(send(baseUrl, connections)).resolves.toMatchObject({ status: 200, body: { id: '1' } });
    expect(seen).toEqual([`POST ${new URL(baseUrl).host}`, `POST ${new URL(baseUrl).host}`]);
    expect(resumed).toEqual([false, true]);
  });

  it('is not trusted under another name', async () => {
    setDefaultCACertificates([...getCACertificates('default'), untrusted.cert]);
    const { baseUrl, seen } = await encryptedGraph();
    await expect(send(baseUrl.replace('localhost', '127.0.0.1'), createGraphConnections())).resolves.toEqual({ kind: 'not-sent' });
    expect(seen).toEqual([]);
  });
});
