import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { handler as awayMode } from '../../functions/away-mode.ts';
import { handler as receipts } from '../../functions/receipts.ts';
import { handler as responder } from '../../functions/responder.ts';
import { handler as retry } from '../../functions/retry.ts';
import { startEmulators } from '../../infra/local/emulators.ts';
import { functionEnvironment } from '../../infra/local/function-environment.ts';
import { secretParameters, startParameterServer } from '../../infra/local/parameters.ts';
import { createResources } from '../../infra/local/resources.ts';
import { loadFacilityFile } from '../../infra/terminal/load-facility-file.ts';
import type { Channel } from '../../shared/channels/registry.ts';
import { setClock } from '../../shared/runtime/clock.ts';
import { inventory } from '../../shared/runtime/inventory.ts';
import { setLogSink } from '../../shared/runtime/log.ts';
import { setSettingsFreshness } from '../../shared/runtime/settings-of.ts';
import { expectNoCanary, type Haystack } from './canary.ts';
import { type Post, signed } from './deliveries.ts';
import { tableContents } from './emulator-contents.ts';
import { type FakeGraph, startFakeGraph } from './fake-graph.ts';
import { type OpenSettings, openSettings, publishFirst } from './published.ts';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy.ts';
import { facilityFile } from './repository.ts';
import { keyring, settings } from './settings.ts';
import { webhookHandlers } from './webhook-handlers.ts';

/** The handlers as AWS calls them, in this process, with real servers around them. */
export interface HandlerHarness {
  readonly graph: FakeGraph;
  readonly sqs: RecordingProxy;
  readonly dynamodb: RecordingProxy;
  /** The secrets in the parameter store; may be changed. */
  readonly parameters: Record<string, string>;
  /** What is published. */
  readonly settings: OpenSettings;
  /** Every log line so far. */
  readonly lines: string[];
  /** Hands an event to a webhook as API Gateway does. */
  webhook(channel: Channel, event: Partial<APIGatewayProxyEventV2>): Promise<APIGatewayProxyStructuredResultV2>;
  get(channel: Channel, query: Record<string, string>): Promise<APIGatewayProxyStructuredResultV2>;
  post(channel: Channel, post: Post, form?: 'text' | 'base64'): Promise<APIGatewayProxyStructuredResultV2>;
  deliver(channel: Channel, delivery: unknown): Promise<APIGatewayProxyStructuredResultV2>;
  /** Hands message bodies to a queue's function. */
  consume(name: 'responder' | 'retry' | 'receipts', ...bodies: readonly string[]): Promise<SQSBatchResponse>;
  tick(): Promise<unknown>;
  /** Takes every message that can be seen out of a queue. */
  take(queue: 'inbound' | 'retry' | 'receipts'): Promise<readonly string[]>;
}

const context = { functionName: 'test', getRemainingTimeInMillis: () => 30_000 } as Context;
const consumers = { responder, retry, receipts } as const;
const webhooks = await webhookHandlers();

/** A Monday in office hours; the clock stands there at the beginning. */
export const mondayMorning = Date.parse('2026-11-23T10:00:00+01:00');

let isOpen = false;

/**
 * Tests of handlers at one desk, one to a file: a handler keeps its clients for the life of its process. After each of them nothing that was planted may stand in any log line, any answer or error, any request
 * to a queue or table, or any table.
 */
export function withHandlers(
  title: string,
  tests: (handled: (sentence: string, body: (desk: HandlerHarness) => Promise<void>) => void) => void,
  options: { readonly isUnconfigured?: true } = {},
): void {
  describe(title, () => {
    let opened: Awaited<ReturnType<typeof open>> | undefined;
    beforeAll(async () => {
      opened = await open(options);
    });
    afterAll(() => opened?.close());
    tests((sentence, body) => {
      test(sentence, async () => {
        if (!opened) throw new Error('the desk did not open');
        try {
          await body(opened.desk);
        } finally {
          expectNoCanary(await opened.haystacks());
        }
      });
    });
  });
}

async function open({ isUnconfigured }: { readonly isUnconfigured?: true }) {
  if (isOpen) throw new Error('one desk to a file');
  isOpen = true;
  setClock(mondayMorning);
  Object.assign(process.env, { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
  const lines: string[] = [];
  setLogSink((line) => lines.push(line));
  const cloud = await startEmulators({});
  const [sqs, dynamodb, graph] = await Promise.all([
    startRecordingProxy(cloud.sqs, 'to SQS:'),
    startRecordingProxy(cloud.dynamodb, 'to DynamoDB:'),
    startFakeGraph(),
  ]);
  const parameters: Record<string, string> = { ...secretParameters({ ...settings, PFORTE_KEYRING: keyring }, []) };
  const parameterServer = await startParameterServer(parameters);
  const resources = await createResources({ dynamodb: dynamodb.url, sqs: sqs.url });
  const published = openSettings(cloud.dynamodb, resources.tables.settings);
  // What is published in the course of the tests holds at once.
  if (isUnconfigured) setSettingsFreshness(0);
  else await publishFirst(loadFacilityFile(facilityFile, { now: mondayMorning }), published);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.url,
    AWS_ENDPOINT_URL_SQS: sqs.url,
    AWS_ENDPOINT_URL_SSM: parameterServer.url,
    ...functionEnvironment(inventory, resources, 'http://127.0.0.1:9', graph.url),
  });

  const heard: Haystack[] = [];
  /** Calls a handler; its answer and what it throws are searched, as Lambda would print it: with every property. */
  const invoke = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      const answer = await call();
      heard.push({ where: 'an answer', text: JSON.stringify(answer ?? null) });
      return answer;
    } catch (error) {
      const shown = error instanceof Error ? { ...error, name: error.name, message: error.message, stack: error.stack } : error;
      heard.push({ where: 'an error', text: JSON.stringify(shown) });
      throw error;
    }
  };
  const queue = new SQSClient({
    endpoint: cloud.sqs,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const webhook: HandlerHarness['webhook'] = (channel, event) =>
    invoke(() => webhooks(channel)({ ...blankEvent(channel), ...event }, context));
  const post: HandlerHarness['post'] = (channel, { body, headers }, form = 'text') =>
    webhook(channel, {
      headers: { ...headers },
      body: Buffer.from(body).toString(form === 'text' ? 'utf8' : 'base64'),
      isBase64Encoded: form === 'base64',
    });
  const desk: HandlerHarness = {
    graph,
    sqs,
    dynamodb,
    parameters,
    settings: published,
    lines,
    webhook,
    get: (channel, query) =>
      webhook(channel, {
        queryStringParameters: query,
        requestContext: { ...blankEvent(channel).requestContext, http: http('GET', channel) },
      }),
    post,
    deliver: (channel, delivery) => post(channel, signed(delivery, settings.META_APP_SECRET)),
    consume: (name, ...bodies) => invoke(() => consumers[name](queueEvent(bodies), context)),
    tick: () => invoke(() => awayMode({ kind: 'tick' }, context)),
    async take(id) {
      const QueueUrl = resources.queues[id].replace(sqs.url, cloud.sqs);
      const bodies: string[] = [];
      for (;;) {
        const { Messages = [] } = await queue.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
        if (Messages.length === 0) return bodies;
        for (const { Body = '', ReceiptHandle } of Messages) {
          bodies.push(Body);
          await queue.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
        }
      }
    },
  };
  return {
    desk,
    haystacks: async () => [
      ...lines.map((text) => ({ where: 'a log line', text })),
      ...heard,
      ...sqs.traffic,
      ...dynamodb.traffic,
      ...(await tableContents(cloud.dynamodb)),
    ],
    async close() {
      published.close();
      await Promise.all([parameterServer.close(), graph.close(), sqs.close(), dynamodb.close()]);
      await cloud.close();
    },
  };
}

const http = (method: string, channel: Channel) => ({
  method,
  path: `/webhooks/${channel}`,
  protocol: 'HTTP/1.1',
  sourceIp: '127.0.0.1',
  userAgent: 'facebookexternalua',
});

/** A POST in API Gateway's payload format 2.0, without headers and body. */
function blankEvent(channel: Channel): APIGatewayProxyEventV2 {
  return {
    version: '2.0',
    routeKey: `POST /webhooks/${channel}`,
    rawPath: `/webhooks/${channel}`,
    rawQueryString: '',
    headers: {},
    requestContext: {
      accountId: '111122223333',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'local',
      http: http('POST', channel),
      requestId: 'request',
      routeKey: `POST /webhooks/${channel}`,
      stage: '$default',
      time: '23/Nov/2026:09:00:00 +0000',
      timeEpoch: mondayMorning,
    },
    isBase64Encoded: false,
  };
}

function queueEvent(bodies: readonly string[]): SQSEvent {
  return { Records: bodies.map(record) };
}

function record(body: string, index: number): SQSRecord {
  return {
    messageId: `message-${index}`,
    receiptHandle: `handle-${index}`,
    body,
    attributes: { ApproximateReceiveCount: '1', SentTimestamp: '0', SenderId: '', ApproximateFirstReceiveTimestamp: '0' },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-central-1:111122223333:queue',
    awsRegion: 'eu-central-1',
  };
}
