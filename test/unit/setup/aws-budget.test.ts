import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { budgetOf, createBudget, signedHeaders } from '../../../shared/runtime/aws-budget.ts';

const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: 'session',
};
const now = Date.parse('2026-11-30T06:40:00Z');

type Held = Readonly<Record<string, { readonly status: number; readonly body: object }>>;
let held: Held = {};
const asked: { readonly headers: IncomingMessage['headers']; readonly body: string }[] = [];
const server = createServer(async (request, response) => {
  const body = (await request.toArray()).join('');
  asked.push({ headers: request.headers, body });
  const answer = held[String(request.headers['x-amz-target']).split('.')[1] ?? ''];
  response.writeHead(answer?.status ?? 500).end(JSON.stringify(answer?.body ?? {}));
});
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => server.close());

const look = () =>
  createBudget({
    account: '123456789012',
    name: 'pforte',
    credentials: async () => credentials,
    now: () => now,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  })();

const monthly = { status: 200, body: { Budget: { BudgetName: 'pforte', TimeUnit: 'MONTHLY' } } };
const mails = (...thresholds: readonly number[]) => ({
  status: 200,
  body: {
    Notifications: [
      ...thresholds.map((Threshold) => ({ NotificationType: 'ACTUAL', Threshold })),
      { NotificationType: 'FORECASTED', Threshold: 100 },
    ],
  },
});

describe('the month’s budget', () => {
  test('tells at which percentages AWS mails, by two signed questions for this deployment’s own', async () => {
    held = { DescribeBudget: monthly, DescribeNotificationsForBudget: mails(80, 100) };
    expect(await look()).toEqual([80, 100]);
    expect(asked.map(({ body }) => body)).toEqual(Array(2).fill('{"AccountId":"123456789012","BudgetName":"pforte"}'));
    expect(asked[0]?.headers['x-amz-security-token']).toBe('session');
  });

  test('mails nothing where nobody is to be told', async () => {
    held = { DescribeBudget: monthly, DescribeNotificationsForBudget: mails() };
    expect(await look()).toEqual([]);
  });

  test('is none where somebody deleted it, or made it one for a year', async () => {
    held = { DescribeBudget: { status: 400, body: { __type: 'com.amazonaws.awsbudgetservice#NotFoundException' } } };
    expect(await look()).toBeUndefined();
    held = { DescribeBudget: { status: 200, body: { Budget: { TimeUnit: 'ANNUALLY' } } } };
    expect(await look()).toBeUndefined();
  });

  test('is unknown where AWS refuses to tell', async () => {
    held = { DescribeBudget: { status: 400, body: { __type: 'AccessDeniedException' } } };
    await expect(look()).rejects.toThrow('Budgets answered 400.');
  });

  test('is not asked for in a partition that has no budgets', () => {
    const rest = { credentials: async () => credentials, now: () => now };
    expect(budgetOf('arn:aws:sns:eu-central-1:123456789012:pforte-Team', '/pforte/', rest)).toHaveProperty('budget');
    expect(budgetOf('arn:aws-eusc:sns:eusc-de-east-1:123456789012:pforte-Team', '/pforte/', rest)).toBeUndefined();
  });

  // Computed for the same request by @smithy/signature-v4, which the SDK signs with.
  test('is asked for with the signature that the SDK would make', () => {
    const body = '{"AccountId":"123456789012","BudgetName":"pforte"}';
    expect(signedHeaders('AWSBudgetServiceGateway.DescribeBudget', body, credentials, now).authorization).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261130/us-east-1/budgets/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, Signature=45b964fd6592e0a8ee2217ffdf3b40e076f901687a4ba62381be9ae186e640cf',
    );
  });
});
