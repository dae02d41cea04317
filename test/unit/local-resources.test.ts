import { GetQueueAttributesCommand, SendMessageCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Cloud, startCloud } from '../../infra/local/cloud.ts';
import { createResources } from '../../infra/local/resources.ts';

let cloud: Cloud;
beforeAll(async () => {
  for (const [name, value] of Object.entries({ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' }))
    vi.stubEnv(name, value);
  cloud = await startCloud({});
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
