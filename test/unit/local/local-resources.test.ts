import { once } from 'node:events';
import { connect } from 'node:net';
import { GetQueueAttributesCommand, SendMessageCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Emulators, startEmulators } from '../../../infra/local/emulators.ts';
import { createResources } from '../../../infra/local/resources.ts';

let cloud: Emulators;
beforeAll(async () => {
  for (const [name, value] of Object.entries({ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' }))
    vi.stubEnv(name, value);
  cloud = await startEmulators({});
});
afterAll(async () => {
  await cloud.close();
  vi.unstubAllEnvs();
});

test('a queue that an earlier version made is kept with what lies in it, and follows the definitions of now', async () => {
  const first = await createResources(cloud);
  const sqs = new SQSClient({ endpoint: cloud.sqs });
  const QueueUrl = first.queues.retry;
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'from before', DelaySeconds: 0 }));
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout: '77', MessageRetentionPeriod: '600' } }));
  expect(await createResources(cloud)).toEqual(first);
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
  expect(Attributes).toMatchObject({ VisibilityTimeout: '12', MessageRetentionPeriod: '1209600', ApproximateNumberOfMessages: '1' });
  sqs.destroy();
});

test("a message in work comes again fifteen times sooner than in AWS, on each queue by AWS's own measure", async () => {
  const { queues } = await createResources(cloud);
  const sqs = new SQSClient({ endpoint: cloud.sqs });
  const seconds = async (QueueUrl: string) => {
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['VisibilityTimeout'] }));
    return Attributes?.VisibilityTimeout;
  };
  expect(await Promise.all([queues.inbound, queues.retry, queues.receipts, queues.broadcast].map(seconds))).toEqual([
    '12',
    '12',
    '12',
    '24',
  ]);
  sqs.destroy();
});

test('the servers go on when a client hangs up in the middle of a request', async () => {
  const { port } = new URL(cloud.dynamodb);
  for (const headers of ['content-length: 100\r\n', 'transfer-encoding: chunked\r\n']) {
    const client = connect(Number(port), '127.0.0.1');
    await once(client, 'connect');
    client.write(`POST / HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${headers}\r\n{`);
    await new Promise((written) => setImmediate(written));
    client.resetAndDestroy();
    await once(client, 'close');
  }
  const { tables } = await createResources(cloud);
  expect(tables.conversations).toBe('pforte-conversations');
});
