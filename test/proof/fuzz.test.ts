import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulators } from '../../infra/local/emulators.ts';
import { secretParameters, startParameterServer } from '../../infra/local/parameters.ts';
import { createResources } from '../../infra/local/resources.ts';
import { sign } from '../../shared/channels/meta/signature.ts';
import { type Channel, channels } from '../../shared/channels/registry.ts';
import { environmentOf } from '../../shared/runtime/environment.ts';
import { inventory } from '../../shared/runtime/inventory.ts';
import { setLogSink } from '../../shared/runtime/log.ts';
import { everyChannelSnapshot as snapshot } from '../fixtures/channel-snapshot.ts';
import { type CountingSqs, startCountingSqs } from '../support/counting-sqs.ts';
import { openSettings, publishFirst } from '../support/published.ts';
import { repository } from '../support/repository.ts';
import { keyring, settings } from '../support/settings.ts';
import { webhookHandlers } from '../support/webhook-handlers.ts';
import { brokenBytes, type Json, mutant } from './mutants.ts';
import { type Chance, chanceOf } from './random.ts';

const deliveries = Number(process.env.PFORTE_FUZZ ?? 100_000);
const seed = Number(process.env.PFORTE_FUZZ_SEED ?? 3);
const atOnce = 32;
/** Longer than any delivery may take; Meta waits for five seconds. */
const deadlineMs = 5000;

const handlers = await webhookHandlers();
const [firstChannel = 'messenger', ...otherChannels] = channels;

/** One call of a webhook as API Gateway makes it. */
interface Attempt {
  readonly channel: Channel;
  readonly event: APIGatewayProxyEventV2;
  /** Whether the signature is right for these bytes. */
  readonly isSigned: boolean;
}

function fixturesOf(channel: Channel): readonly [Json, ...Json[]] {
  const folder = join(repository, 'test/fixtures', channel);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'manifest.json');
  const [first = {}, ...rest] = names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Json);
  return [first, ...rest];
}

const fixtures = new Map(channels.map((channel) => [channel, fixturesOf(channel)]));
const fixturesFor = (channel: Channel) => fixtures.get(channel) ?? fixturesOf(channel);
const hugeBody = Buffer.alloc(4 * 1024 * 1024 + 1, 'a');

function attempt(chance: Chance): Attempt {
  const channel = chance.pick([firstChannel, ...otherChannels]);
  if (chance.happens(0.05)) return { channel, event: eventOf(channel, 'GET', { query: handshake(chance) }), isSigned: false };
  const source = Buffer.from(JSON.stringify(chance.happens(0.05) ? chance.pick(fixturesFor(channel)) : mutated(channel, chance)));
  const bytes = chance.happens(0.0005) ? hugeBody : chance.happens(0.3) ? brokenBytes(source, chance) : source;
  const asBase64 = chance.happens(0.5) || !isText(bytes);
  const isSigned = chance.happens(0.6);
  const header = isSigned ? sign(bytes, settings.META_APP_SECRET) : wrongHeader(bytes, chance);
  const headers = header === undefined ? {} : { 'x-hub-signature-256': header };
  const body = Buffer.from(bytes).toString(asBase64 ? 'base64' : 'utf8');
  return { channel, event: eventOf(channel, 'POST', { headers, body, isBase64Encoded: asBase64 }), isSigned };
}

/** At times another channel's deliveries. */
function mutated(channel: Channel, chance: Chance): Json {
  const own = fixturesFor(chance.happens(0.95) ? channel : chance.pick([firstChannel, ...otherChannels]));
  return mutant(chance.pick(own), fixturesFor(chance.pick([firstChannel, ...otherChannels])), chance);
}

function isText(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).equals(Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf8'));
}

function wrongHeader(bytes: Uint8Array, chance: Chance): string | undefined {
  const right = sign(bytes, settings.META_APP_SECRET);
  return chance.pick([
    undefined,
    '',
    'sha256=',
    right.toUpperCase(),
    `${right}0`,
    right.replace('sha256', 'sha1'),
    ` ${right}`,
    sign(bytes, 'another secret'),
    sign(Buffer.concat([bytes, Buffer.from(' ')]), settings.META_APP_SECRET),
    sign(bytes, ''),
  ]);
}

function handshake(chance: Chance): Record<string, string> {
  return chance.pick<Record<string, string>>([
    { 'hub.mode': 'subscribe', 'hub.verify_token': settings.META_VERIFY_TOKEN, 'hub.challenge': '1158201444' },
    { 'hub.mode': 'subscribe', 'hub.verify_token': 'x', 'hub.challenge': '1158201444' },
    { 'hub.mode': 'subscribe' },
    { 'hub.challenge': '<script>' },
    {},
  ]);
}

function eventOf(
  channel: Channel,
  method: 'GET' | 'POST',
  part: { query?: Record<string, string>; headers?: Record<string, string>; body?: string; isBase64Encoded?: boolean },
): APIGatewayProxyEventV2 {
  const path = `/webhooks/${channel}`;
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: '',
    headers: part.headers ?? {},
    ...(part.query && { queryStringParameters: part.query }),
    requestContext: {
      accountId: '111122223333',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'local',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
      requestId: 'request',
      routeKey: `${method} ${path}`,
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    ...(part.body !== undefined && { body: part.body }),
    isBase64Encoded: part.isBase64Encoded ?? false,
  };
}

describe(`${deliveries.toLocaleString('en')} deliveries that nobody would send`, () => {
  let sqs: CountingSqs;
  let close: () => Promise<unknown>;
  const logged = { events: 0, receipts: 0, skipped: 0, deliveries: 0 };
  const answers = new Map<number, number>();
  const broken: string[] = [];

  beforeAll(async () => {
    sqs = await startCountingSqs();
    const parameters = await startParameterServer(secretParameters({ ...settings, PFORTE_KEYRING: keyring }, []));
    const cloud = await startEmulators({});
    Object.assign(process.env, { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
    const { tables } = await createResources(cloud);
    const published = openSettings(cloud.dynamodb, tables.settings);
    await publishFirst(snapshot, published);
    published.close();
    close = () => Promise.all([sqs.close(), parameters.close(), cloud.close()]);
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_SQS: sqs.url,
      AWS_ENDPOINT_URL_SSM: parameters.url,
      AWS_ENDPOINT_URL_DYNAMODB: cloud.dynamodb,
      ...environmentOf(inventory['whatsapp-webhook'].needs, {
        table: (id) => tables[id],
        queueUrl: (id) => `${sqs.url}/000000000000/${id}${id === 'inbound' ? '.fifo' : ''}`,
        secretsPrefix: '/pforte/local/',
        teamTopic: '',
        scheduleGroup: '',
        deadLetters: 'inbound=https://sqs.example.org/dead',
        operatorTopic: 'arn:aws:sns:eu-central-1:123456789012:operator',
        apiUrl: 'https://api.example.org',
      }),
    });
    setLogSink((_line, event, { events = 0, receipts = 0, skipped = 0 }) => {
      if (event !== 'delivery.received') return;
      logged.deliveries += 1;
      logged.events += events;
      logged.receipts += receipts;
      logged.skipped += skipped;
      if (events + receipts + skipped === 0) broken.push('a delivery without a happening');
    });
    const chance = chanceOf(seed);
    for (let done = 0; done < deliveries; done += atOnce) {
      await Promise.all(Array.from({ length: Math.min(atOnce, deliveries - done) }, () => play(attempt(chance))));
    }
  }, 300_000);
  afterAll(() => close());

  async function play({ channel, event, isSigned }: Attempt): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((told) => {
      timer = setTimeout(() => told('late'), deadlineMs);
    });
    const answer = await Promise.race([handlers(channel)(event, {} as Context).catch((error: unknown) => String(error)), late]);
    clearTimeout(timer);
    const shown = () => `${channel} ${event.requestContext.http.method} signed ${isSigned}: ${(event.body ?? '').slice(0, 400)}`;
    if (typeof answer === 'string') return void broken.push(`${answer}: ${shown()}`);
    const status = answer.statusCode ?? 0;
    answers.set(status, (answers.get(status) ?? 0) + 1);
    const isPost = event.requestContext.http.method === 'POST';
    if (isPost && isSigned !== (status === 200) && status !== 413) broken.push(`${status}: ${shown()}`);
  }

  test('are answered in time, and with nothing but 200, 401, 403 and 413', () => {
    expect(broken.slice(0, 10)).toEqual([]);
    expect([...answers.keys()].sort()).toEqual([200, 401, 403, 413]);
    expect([...answers.values()].reduce((sum, count) => sum + count, 0)).toBe(deliveries);
  });

  test('become as many messages in the queue as were heard, and the rest is counted as skipped', () => {
    expect(sqs.accepted('inbound.fifo')).toBe(logged.events);
    expect(sqs.accepted('receipts')).toBeLessThanOrEqual(logged.receipts);
    expect(logged.events).toBeGreaterThan(deliveries / 20);
    expect(logged.skipped).toBeGreaterThan(deliveries / 20);
  });
});
