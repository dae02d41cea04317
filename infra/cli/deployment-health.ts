import { ListSchedulesCommand, type SchedulerClient } from '@aws-sdk/client-scheduler';
import { ListSubscriptionsByTopicCommand, type SNSClient } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, ListQueuesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SettingsSource } from '../../shared/app/settings/settings-source.ts';
import type { DeploymentPorts } from '../../shared/app/setup/deployment-findings.ts';
import { createScheduler, createSNS, createSQS } from '../../shared/runtime/aws-clients.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';
import type { Deployment } from './find-deployment.ts';

/** The local run: its queues, and what is published there. Nothing is mailed, and its schedules follow its clock. */
export function localDeployment(
  { sqs, deadLetters = {} }: Pick<Deployment, 'sqs' | 'deadLetters'>,
  source: SettingsSource,
): DeploymentPorts {
  return { published: published(source), deadLetters: () => depthOf(createSQS(commandCalls, sqs), Object.values(deadLetters)) };
}

export interface AwsPlaces {
  readonly prefix: string;
  readonly schedules?: string | undefined;
  readonly team?: string | undefined;
  readonly stack?: string | undefined;
}

/** The deployment in AWS. What was not named is not looked at, but for the dead letters: their queues go by the deployment's name. */
export function awsDeployment({ prefix, schedules, team, stack }: AwsPlaces, source: SettingsSource): DeploymentPorts {
  const name = stack ?? prefix.split('/').find((part) => part !== '') ?? '';
  return {
    published: published(source),
    deadLetters: async () => {
      const client = createSQS(commandCalls);
      return depthOf(client, await deadLetterUrls(client, `${name}-service-`));
    },
    ...(team !== undefined && { mailboxes: () => mailboxes(createSNS(commandCalls), team) }),
    ...(schedules !== undefined && { schedules: () => scheduleStates(createScheduler(commandCalls), schedules) }),
  };
}

function published(source: SettingsSource): DeploymentPorts['published'] {
  return async () => {
    const { desks, unreadable } = await source();
    return { desks: desks.length + unreadable.length, unreadable: unreadable.length };
  };
}

async function depthOf(client: SQSClient, urls: readonly string[]): Promise<number> {
  const depths = urls.map(async (QueueUrl) => {
    const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }));
    return Number(Attributes?.ApproximateNumberOfMessages ?? 0);
  });
  return (await Promise.all(depths)).reduce((sum, depth) => sum + depth, 0);
}

async function deadLetterUrls(client: SQSClient, QueueNamePrefix: string): Promise<readonly string[]> {
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({ QueueNamePrefix, MaxResults: 1000 }));
  const found = QueueUrls.filter((url) => url.includes('DeadLetter'));
  if (found.length === 0) throw new UsageError(`No queues of ${QueueNamePrefix}… in this account and region.`);
  return found;
}

async function mailboxes(client: SNSClient, TopicArn: string) {
  const { Subscriptions = [] } = await client.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
  // AWS gives an address to what was confirmed, and a word to what was not.
  const confirmed = Subscriptions.filter(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:') ?? false);
  return { asked: Subscriptions.length, confirmed: confirmed.length };
}

async function scheduleStates(client: SchedulerClient, GroupName: string) {
  const { Schedules = [] } = await client.send(new ListSchedulesCommand({ GroupName, MaxResults: 100 }));
  return { all: Schedules.length, off: Schedules.filter(({ State }) => State === 'DISABLED').length };
}
