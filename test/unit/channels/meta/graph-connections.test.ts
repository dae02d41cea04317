import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { postToGraph } from '../../../../shared/channels/meta/graph-client.ts';
import { createGraphConnections } from '../../../../shared/channels/meta/graph-connections.ts';

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
});
