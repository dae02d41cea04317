import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { idleLimitMs } from '../../shared/channels/meta/graph-connections.ts';

it('gets an answer through after the process was frozen and the far end of its connection vanished without a packet', async () => {
  const standing: Socket[] = [];
  const vanished = new Set<Socket>();
  const graph = createServer((request, response) => {
    request.resume().on('end', () => {
      if (!vanished.has(request.socket)) response.writeHead(200).end('{}');
    });
  }).on('connection', (socket) => standing.push(socket));
  await new Promise<void>((listening) => graph.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(graph.address() as AddressInfo).port}`;
  const sender = spawn(process.execPath, [join(import.meta.dirname, 'frozen-sender.ts'), url], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const replies = createInterface({ input: sender.stdout })[Symbol.asyncIterator]();
    const sendOne = async () => {
      sender.stdin.write('send\n');
      return JSON.parse(String((await replies.next()).value));
    };
    expect(await sendOne()).toMatchObject({ kind: 'response', status: 200 });

    sender.kill('SIGSTOP');
    for (const socket of standing) vanished.add(socket);
    const frozenAt = Date.now();
    while (Date.now() - frozenAt <= 2 * idleLimitMs) await new Promise((later) => setTimeout(later, 50));
    sender.kill('SIGCONT');

    expect(await sendOne()).toMatchObject({ kind: 'response', status: 200 });
    expect(standing).toHaveLength(2);
  } finally {
    sender.kill('SIGKILL');
    await once(sender, 'exit');
    graph.closeAllConnections();
    graph.close();
  }
});
