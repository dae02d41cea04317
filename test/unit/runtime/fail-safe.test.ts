import { inspect } from 'node:util';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Context, SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/app/app-error.ts';
import { codeOf, failSafe } from '../../../shared/runtime/fail-safe.ts';
import { setLogSink } from '../../../shared/runtime/log.ts';
import { queueChain } from '../../../shared/runtime/queue-chain.ts';
import { readEvent } from '../../../shared/runtime/queue-readers.ts';
import { scheduleChain } from '../../../shared/runtime/schedule-chain.ts';

const canary = 'CANARY-0171-3920072';
const context = { getRemainingTimeInMillis: () => 30_000 } as Context;
let lines: string[];

/** What Lambda hands over is JSON; the chain looks at bodies and ids alone. */
const invocation = (content: object): SQSEvent => JSON.parse(JSON.stringify(content));
const malformed = invocation({ canary });

beforeEach(() => {
  lines = [];
  setLogSink((line) => void lines.push(line));
});
afterEach(() => setLogSink((line) => void process.stdout.write(`${line}\n`)));

/** An error as libraries throw them: the data in the message, in a property, in the cause and in the stack. */
function leaking(name = 'SyntaxError'): Error {
  const error = Object.assign(new Error(`Unexpected token in ${canary}`, { cause: new Error(canary) }), {
    body: canary,
    event: { canary },
  });
  error.name = name;
  return error;
}

/** What the Lambda runtime, a logger or a debugger could get to see of it. */
function everythingOf(error: unknown): string {
  const own = error instanceof Error ? Object.getOwnPropertyNames(error).map((name) => `${name}=${inspect(Reflect.get(error, name))}`) : [];
  return [inspect(error, { depth: 10, showHidden: true }), JSON.stringify(error), ...own].join('\n');
}

async function thrownBy(run: () => Promise<unknown>): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('what a function throws', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['itself', () => failSafe('responder', () => Promise.reject(leaking()))({}, context)],
    [
      'before it could promise anything',
      () =>
        failSafe('responder', () => {
          throw leaking();
        })({}, context),
    ],
    ['on a schedule', () => scheduleChain('away-mode', () => Promise.reject(leaking()))({}, context)],
    ['as a bare text', () => failSafe('responder', () => Promise.reject(canary))({}, context)],
    ['on a malformed invocation', () => queueChain('responder', async () => undefined)(malformed, context)],
  ])('%s is a bare code to the outside and one line in the log', async (_sentence, run) => {
    const error = await thrownBy(run);
    expect(error).toBeInstanceOf(AppError);
    expect(Object.keys(error as AppError)).toEqual(expect.arrayContaining(['name', 'code']));
    expect(Object.keys(error as AppError)).toHaveLength(2);
    expect(everythingOf(error)).not.toContain(canary);
    expect((error as AppError).cause).toBeUndefined();
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'ERROR', event: 'function.failed', code: 'internal' });
    expect(lines[0]).not.toContain(canary);
  });

  it('keeps one of our own codes', async () => {
    const error = await thrownBy(() => failSafe('responder', () => Promise.reject(new AppError('store.conflict', 'detail')))({}, context));
    expect(error).toMatchObject({ code: 'store.conflict', message: 'store.conflict' });
  });

  it('is nothing when all went well', async () => {
    await expect(failSafe('responder', async (event: number) => event + 1)(41, context)).resolves.toBe(42);
  });
});

describe('a queue’s function', () => {
  const batch = (...bodies: string[]) => invocation({ Records: bodies.map((body, index) => ({ messageId: `message-${index}`, body })) });

  it('reports exactly the messages that failed, and handles the others', async () => {
    const handled: string[] = [];
    const handler = queueChain('receipts', async (body) => {
      if (body.includes('bad')) throw leaking();
      handled.push(body);
    });
    await expect(handler(batch('one', 'bad', 'two', 'bad'), context)).resolves.toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-1' }, { itemIdentifier: 'message-3' }],
    });
    expect(handled).toEqual(['one', 'two']);
    expect(lines.join()).not.toContain(canary);
  });

  it('calls a message unreadable without quoting it', async () => {
    const handler = queueChain('responder', async (body) => void readEvent(body));
    await handler(batch(`{"v":1,"text":"${canary}"`, `{"v":2,"${canary}":1}`), context);
    expect(lines.map((line) => JSON.parse(line).code)).toEqual(['event.unreadable', 'event.unreadable']);
    expect(lines.join()).not.toContain(canary);
  });
});

describe('the code of a failure', () => {
  it.each([
    ['ProvisionedThroughputExceededException', 'store.unreachable'],
    ['ThrottlingException', 'store.unreachable'],
    ['TimeoutError', 'store.unreachable'],
    ['InternalServerError', 'store.unreachable'],
    ['TypeError', 'internal'],
    ['ZodError', 'internal'],
  ])('for %s is %s', (name, code) => {
    expect(codeOf(leaking(name))).toBe(code);
  });

  it('for a table that cannot be reached says so', async () => {
    const client = new DynamoDBClient({
      endpoint: 'http://127.0.0.1:1',
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    });
    const error = await thrownBy(() => client.send(new GetItemCommand({ TableName: 'people', Key: { pk: { S: 'P#1' } } })));
    expect(codeOf(error)).toBe('store.unreachable');
  });
});
