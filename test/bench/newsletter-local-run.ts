import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startLocalRun } from '../support/local-run.ts';
import { runProgram, startProgram } from '../support/program.ts';
import { temporaryFolder } from '../support/repository.ts';
import { keyring } from '../support/settings.ts';
import { subscribeMany } from '../support/subscribe-many.ts';
import { until } from '../support/waiting.ts';

const graphMs = 50;
const baseFile = new URL('../support/ahornblatt.yaml', import.meta.url);

/**
 * Sends one issue through the whole local run (command, tickets in the embedded SQS, claims in the embedded DynamoDB, HTTP to a Meta that
 * thinks for 50 ms), the embedded servers in a process of their own.
 *
 * @returns when each send arrived at Meta, milliseconds, in order
 */
export async function sendThroughLocalRun(perSecond: number, recipients: number): Promise<readonly number[]> {
  const times: number[] = [];
  const meta = createServer((request, response) => {
    request.resume().on('end', () => {
      // The command asks about the template, too.
      if (request.method === 'POST') times.push(Date.now());
      setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end('{"messages":[{"id":"wamid.x"}]}'), graphMs);
    });
  });
  await new Promise<void>((listening) => meta.listen(0, '127.0.0.1', listening));
  const facility = join(temporaryFolder(), 'facility.yaml');
  writeFileSync(facility, readFileSync(baseFile, 'utf8').replace('newsletter:\n', `newsletter:\n  perSecond: ${perSecond}\n`));
  const cloud = startProgram('infra/cli/emulators.ts', { args: ['--port', '0'] });
  const front = await until('the cloud', () => /^ready (http:\S+)$/m.exec(cloud.stdout())?.[1], 20_000);
  const graph = `http://127.0.0.1:${(meta.address() as AddressInfo).port}`;
  const args = ['--dynamodb', front, '--sqs', front, '--graph-url', graph, '--clock', '2026-11-23T10:00:00+01:00', '--facility', facility];
  const run = await startLocalRun({ args, env: { PFORTE_KEYRING: keyring } });
  try {
    await subscribeMany(front, { table: (await run.local()).tables.conversations, desk: 'facility' }, recipients, Date.UTC(2026, 9, 1));
    const newsletter = (...rest: readonly string[]) =>
      runProgram('infra/cli/newsletter.ts', { args: [...rest, '--local', run.url, '--as', 'bench', '--yes'] });
    await newsletter('create', '--id', 'fest', '--text', 'Sommerfest.', '--link', 'https://ahornweg.example.org/fest');
    const sent = await newsletter('send', 'fest', '--detach');
    if (sent.code !== 0) throw new Error(`the issue was refused: ${sent.stderr}`);
    // Asking costs the machine what it is measured for: not before the last one has arrived.
    const longestMs = (recipients / perSecond) * 3000 + 60_000;
    await until('everybody was sent to', () => times.length >= recipients, longestMs);
    await until('the issue is done', async () => (await newsletter('status', 'fest')).stdout.startsWith('fest: done'), 60_000);
    return times;
  } finally {
    await run.kill();
    cloud.child.kill('SIGKILL');
    meta.close();
  }
}
