import { readdirSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { GetQueueUrlCommand } from '@aws-sdk/client-sqs';
import { GetParametersCommand } from '@aws-sdk/client-ssm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDynamoDB, createSQS, createSSM } from '../../../shared/runtime/aws-clients.ts';
import { codeOf } from '../../../shared/runtime/fail-safe.ts';
import { inventory } from '../../../shared/runtime/inventory.ts';
import type { CallLimits } from '../../../shared/runtime/inventory-entry.ts';

/** Hears everything and never says a word. */
let hanging: Server;
let tries: number;
const open = new Set<Socket>();
const kept = { ...process.env };

beforeEach(async () => {
  tries = 0;
  hanging = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => {
      tries += 1;
    });
  });
  await new Promise<void>((listening) => hanging.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(hanging.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: url,
    AWS_ENDPOINT_URL_SQS: url,
    AWS_ENDPOINT_URL_SSM: url,
  });
});
afterEach(async () => {
  process.env = { ...kept };
  for (const socket of open) socket.destroy();
  await new Promise((closed) => hanging.close(closed));
});

const clients = [
  ['DynamoDB', (limits: CallLimits) => createDynamoDB(limits).send(new DescribeTableCommand({ TableName: 'conversations' }))],
  ['SQS', (limits: CallLimits) => createSQS(limits).send(new GetQueueUrlCommand({ QueueName: 'inbound' }))],
  ['Parameter Store', (limits: CallLimits) => createSSM(limits).send(new GetParametersCommand({ Names: ['/pforte/keyring'] }))],
] as const;

const anHour = 3_600_000;
const thrownBy = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'nothing',
    (error: unknown) => error,
  );

describe.each(clients)('a call to %s that hangs', (_, call) => {
  it('is tried again after the time for one try, and then given up', async () => {
    const error = await thrownBy(call({ connect: anHour, request: 40, total: anHour }));
    expect(error).toMatchObject({ name: 'TimeoutError' });
    expect(tries).toBeGreaterThan(1);
    expect(codeOf(error)).toBe('store.unreachable');
  });

  it('ends after the time for the whole, in the middle of a try', async () => {
    const error = await thrownBy(call({ connect: anHour, request: anHour, total: 40 }));
    expect(error).toMatchObject({ name: 'AbortError' });
    expect(codeOf(error)).toBe('store.unreachable');
  });
});

describe('the time that a function gives a call to AWS', () => {
  it.each([
    ['messenger-webhook', 1000, 2000, 4000],
    ['whatsapp-webhook', 1000, 2000, 4000],
    ['responder', 1000, 3000, 5000],
    ['retry', 1000, 3000, 5000],
    ['receipts', 1000, 3000, 5000],
    ['away-mode', 1000, 3000, 5000],
    ['broadcast', 1000, 2000, 4000],
    ['retention', 1000, 10_000, 30_000],
  ] as const)('%s: %i ms to connect, %i for a try, %i in all', async (name, connect, request, total) => {
    const limits = inventory[name].callLimits;
    expect(limits).toEqual({ connect, request, total });
    const client = createDynamoDB({ ...limits, total: 40 });
    await thrownBy(client.send(new DescribeTableCommand({ TableName: 'conversations' })));
    expect(Reflect.get(client.config.requestHandler, 'config')).toMatchObject({ connectionTimeout: connect, requestTimeout: request });
  });

  it('leaves every function the time for two more calls', () => {
    for (const { callLimits, timeoutSeconds } of Object.values(inventory)) {
      expect(2 * callLimits.total).toBeLessThan(timeoutSeconds * 1000);
      expect(callLimits.connect).toBeLessThan(callLimits.request);
      expect(callLimits.request).toBeLessThan(callLimits.total);
    }
  });
});

it('no function and no command makes a client that waits for ever', () => {
  const sources = ['shared', 'functions', 'infra/cli'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => (name.endsWith('.ts') ? [join(folder, name)] : [])),
  );
  const made = sources.flatMap((path) => {
    const calls = [...readFileSync(path, 'utf8').matchAll(/new \w+Client\((.*)\)/g)].filter(([, how = '']) => !how.includes('optionsOf('));
    return calls.map(([call]) => `${path}: ${call}`);
  });
  expect(made).toEqual([]);
});
