import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listenersOf } from '../support/listening.ts';
import { type LocalRun, startLocalRun } from '../support/local-run.ts';
import { type Program, startProgram } from '../support/program.ts';
import { type RawAnswer, rawRequest } from '../support/raw-request.ts';
import { temporaryFolder } from '../support/repository.ts';
import { until } from '../support/waiting.ts';

const data = join(temporaryFolder(), 'data');
const keyring = 'Zaunkoenige-singen-im-Winter-lauter-als-im-Sommer';
let run: LocalRun;
let emulators: Program;
let ports: readonly number[];

beforeAll(async () => {
  run = await startLocalRun({ args: ['--data', data], env: { PFORTE_KEYRING: keyring } });
  emulators = startProgram('infra/cli/emulators.ts', { args: ['--port', '0'] });
  await until('ready', () => /^ready (http:\S+)$/m.exec(emulators.stdout())?.[1], 20_000);
  ports = [run.pid, emulators.child.pid ?? 0].flatMap((pid) => listenersOf(pid).map(({ port }) => port));
});

afterAll(async () => {
  emulators.child.kill('SIGTERM');
  await Promise.all([run.stop(), emulators.ended]);
});

/** What a client of AWS asks of each server: names of tables, of queues, and the keyring. */
const questions = [
  { target: 'DynamoDB_20120810.ListTables', type: 'application/x-amz-json-1.0', body: '{}' },
  { target: 'AmazonSQS.ListQueues', type: 'application/x-amz-json-1.0', body: '{}' },
  { target: 'AmazonSSM.GetParameters', type: 'application/x-amz-json-1.1', body: '{"Names":["/pforte/local/keyring"]}' },
];
const signed = 'AWS4-HMAC-SHA256 Credential=local/20261123/eu-central-1/x/aws4_request, SignedHeaders=host, Signature=00';

/** Everything that any port answers to these headers. */
async function askAll(headers: (port: number) => Record<string, string>, method = 'POST'): Promise<readonly RawAnswer[]> {
  const asked = ports.flatMap((port) => [
    ...questions.map(({ target, type, body }) =>
      rawRequest(port, {
        method,
        body: method === 'POST' ? body : '',
        headers: {
          'x-amz-target': target,
          'content-type': type,
          authorization: signed,
          'x-amz-date': '20261123T090000Z',
          ...headers(port),
        },
      }),
    ),
    ...['/', '/local', '/health', '/simulator/state', '/_fauxqs/queues', '/local/clock'].map((path) =>
      rawRequest(port, { method: method === 'POST' ? 'GET' : method, path, headers: headers(port) }),
    ),
  ]);
  return Promise.all(asked);
}

const secret = (answers: readonly RawAnswer[]) => answers.filter(({ body }) => body.includes('pforte-') || body.includes(keyring));
const corsHeaders = (answers: readonly RawAnswer[]) =>
  answers.flatMap(({ headers }) => Object.keys(headers).filter((name) => name.startsWith('access-control-')));

describe('the local run, on this machine alone', () => {
  it('listens on 127.0.0.1 and nowhere else, with all of its servers', () => {
    const all = [run.pid, emulators.child.pid ?? 0].flatMap(listenersOf);
    // The desk, its mails, parameters, tables and queues; the emulators' one address, tables and queues.
    expect(all.length).toBeGreaterThanOrEqual(8);
    expect(new Set(all.map(({ address }) => address))).toEqual(new Set(['127.0.0.1']));
  });

  it('answers its own programs', async () => {
    const answers = await askAll((port) => ({ host: `127.0.0.1:${port}` }));
    expect(answers.filter(({ status, body }) => status === 200 && body.includes('pforte-conversations')).length).toBeGreaterThanOrEqual(2);
    expect(answers.some(({ body }) => body.includes(keyring))).toBe(true);
    expect(corsHeaders(answers)).toEqual([]);
  });

  it.each([
    ['a name that somebody points at this machine', () => ({ host: 'rebound.example' })],
    ['such a name with the right port', (port: number) => ({ host: `rebound.example:${port}` })],
    ['its own name and a wrong port', (port: number) => ({ host: `127.0.0.1:${port + 1}` })],
    ['its own name and no port', () => ({ host: 'localhost' })],
    ['another address of this machine', (port: number) => ({ host: `0.0.0.0:${port}` })],
    ['a name that begins like its own', (port: number) => ({ host: `127.0.0.1:${port}.rebound.example` })],
  ])('refuses who asks for %s', async (_, headers) => {
    const answers = await askAll(headers);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403]));
    expect(secret(answers)).toEqual([]);
    expect(corsHeaders(answers)).toEqual([]);
  });

  it.each([
    ['another page', 'https://page.example'],
    ['a page without an origin', 'null'],
    ['a page on another port', 'http://localhost:1'],
  ])('refuses %s', async (_, origin) => {
    for (const method of ['POST', 'PUT', 'OPTIONS']) {
      const answers = await askAll((port) => ({ host: `127.0.0.1:${port}`, origin }), method);
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403]));
      expect(secret(answers)).toEqual([]);
      expect(corsHeaders(answers)).toEqual([]);
    }
  });

  it('refuses to say what a page may ask, also of its own origin', async () => {
    const preflight = (port: number) => ({
      host: `localhost:${port}`,
      origin: `http://localhost:${port}`,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-amz-target',
    });
    const answers = await askAll(preflight, 'OPTIONS');
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([405]));
    expect(corsHeaders(answers)).toEqual([]);
  });

  it('lets its own page ask', async () => {
    const port = Number(new URL(run.url).port);
    const own = await rawRequest(port, { path: '/local', headers: { host: `localhost:${port}`, origin: `http://localhost:${port}` } });
    expect(own.status).toBe(200);
    expect(corsHeaders([own])).toEqual([]);
  });

  it('takes a webhook that a tunnel brings: that is signed', async () => {
    const port = Number(new URL(run.url).port);
    const brought = await rawRequest(port, { method: 'POST', path: '/webhooks/whatsapp', headers: { host: 'tunnel.example' }, body: '{}' });
    expect([brought.status, brought.body]).toEqual([401, 'signature missing or wrong']);
  });

  it('keeps its data where nobody else on this machine may read it', () => {
    const wrong = (path: string): readonly string[] => {
      const stat = statSync(path);
      const mode = (stat.mode & 0o777).toString(8);
      const inner = stat.isDirectory() ? readdirSync(path).flatMap((name) => wrong(join(path, name))) : [];
      return [...(mode === (stat.isDirectory() ? '700' : '600') ? [] : [`${path} ${mode}`]), ...inner];
    };
    expect(wrong(data)).toEqual([]);
    expect(readdirSync(join(data, 'dynamodb')).length).toBeGreaterThan(3);
    expect(readdirSync(join(data, 'sqs')).length).toBeGreaterThan(0);
  });
});
