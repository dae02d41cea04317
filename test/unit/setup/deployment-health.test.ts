import { ListSchedulesCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { ListSubscriptionsCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { awsDeployment } from '../../../infra/cli/deployment-health.ts';
import { deploymentFindings } from '../../../shared/app/setup/deployment-findings.ts';

process.env.AWS_REGION = 'eu-central-1';

const url = (name: string) => `https://sqs.eu-central-1.amazonaws.com/123456789012/${name}`;
const subscription = (topic: string, SubscriptionArn: string) => ({
  TopicArn: `arn:aws:sns:eu-central-1:123456789012:${topic}`,
  SubscriptionArn,
  Protocol: 'email',
});

test('finds queues and mailboxes of its own stack alone, on every page of the answer', async () => {
  const sqs = mockClient(SQSClient);
  sqs.on(ListQueuesCommand, { QueueNamePrefix: 'pforte-service-' }).resolves({
    QueueUrls: [
      url('pforte-service-InboundQueueA1.fifo'),
      url('pforte-service-InboundDeadLettersB2.fifo'),
      url('pforte-service-RetryDeadLettersC3'),
    ],
  });
  sqs.on(GetQueueAttributesCommand).resolves({ Attributes: { ApproximateNumberOfMessages: '2' } });
  const sns = mockClient(SNSClient);
  sns.on(ListSubscriptionsCommand).resolves({ Subscriptions: [subscription('pforte-service-Alarms', 'PendingConfirmation')] });
  sns.on(ListSubscriptionsCommand, {}, true).resolves({
    Subscriptions: [
      subscription('pforte-service-Team', 'arn:aws:sns:eu-central-1:123456789012:pforte-service-Team:1'),
      subscription('somebody-else', 'PendingConfirmation'),
    ],
    NextToken: 'more',
  });
  const scheduler = mockClient(SchedulerClient);
  scheduler.on(ListSchedulesCommand, { GroupName: 'pforte-group' }).resolves({ Schedules: [{ State: 'ENABLED' }, { State: 'DISABLED' }] });
  const source = async () => ({ desks: [], unreadable: [] });
  const ports = awsDeployment({ prefix: '/pforte/', schedules: 'pforte-group' }, source);
  expect(await ports.deadLetters()).toBe(4);
  expect(await ports.mailboxes?.()).toEqual({ asked: 2, confirmed: 1 });
  expect(await ports.schedules?.()).toEqual({ all: 2, off: 1 });
  expect((await deploymentFindings(ports)).map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
    'aws.published fault',
    'aws.dead-letters fault',
    'aws.mail fault',
    'aws.schedules fault',
  ]);
});

test('a stack of another name has no queues: nothing is said of them', async () => {
  mockClient(SQSClient).on(ListQueuesCommand).resolves({ QueueUrls: [] });
  const ports = awsDeployment({ prefix: '/pforte/', stack: 'probe' }, async () => ({ desks: [], unreadable: [] }));
  expect(
    (await deploymentFindings({ ...ports, mailboxes: async () => ({ asked: 1, confirmed: 1 }) })).map(({ verdict }) => verdict),
  ).toEqual(['fault', 'unknown', 'ok']);
});
