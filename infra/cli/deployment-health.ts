import { ListSchedulesCommand, type SchedulerClient } from '@aws-sdk/client-scheduler';
import { ListSubscriptionsCommand, type SNSClient, type Subscription } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, ListQueuesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SettingsSource } from '../../shared/app/settings/settings-source.ts';
import type { DeploymentPorts } from '../../shared/app/setup/deployment-findings.ts';
import { budgetOf } from '../../shared/runtime/aws-budget.ts';
import { createScheduler, createSNS, createSQS } from '../../shared/runtime/aws-clients.ts';
import { queues } from '../../shared/runtime/inventory.ts';
import { pascalCase } from '../aws/pascal-case.ts';
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
  /** A topic of the deployment, whose account and partition the budget is in. */
  readonly team?: string | undefined;
  /** Name of the deployment; default: what the prefix says. */
  readonly stack?: string | undefined;
  /** Name of the stack as CloudFormation has it; default: CDK's service stack. */
  readonly stackName?: string | undefined;
}

/** The deployment in AWS. Queues and mailboxes go by its name; schedules are looked at where their group was named. */
export function awsDeployment({ prefix, schedules, team, stack, stackName }: AwsPlaces, source: SettingsSource): DeploymentPorts {
  const name = stack ?? prefix.split('/').find((part) => part !== '') ?? '';
  const service = stackName ?? `${name}-service`;
  return {
    published: published(source),
    deadLetters: async () => {
      const client = createSQS(commandCalls);
      return depthOf(client, await deadLetterUrls(client, `${service}-`));
    },
    mailboxes: () => mailboxes(createSNS(commandCalls), stackName ?? name),
    ...(team !== undefined && budgetOf(team, prefix, { credentials: () => createSNS(commandCalls).config.credentials(), now: Date.now })),
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
  const names = Object.keys(queues).map((id) => `/${QueueNamePrefix}${pascalCase(id)}DeadLetters`);
  const found = QueueUrls.filter((url) => names.some((part) => url.includes(part)));
  if (found.length === 0) throw new UsageError(`No queues of ${QueueNamePrefix}… in this account and region.`);
  return found;
}

/** Of all topics of the deployment: alarms, and notices to the teams. */
async function mailboxes(client: SNSClient, stack: string) {
  const all: Subscription[] = [];
  for (let token: string | undefined, more = true; more; more = token !== undefined) {
    const { Subscriptions = [], NextToken } = await client.send(
      new ListSubscriptionsCommand(token === undefined ? {} : { NextToken: token }),
    );
    all.push(...Subscriptions);
    token = NextToken;
  }
  const own = all.filter(({ TopicArn, Protocol }) => Protocol === 'email' && TopicArn?.split(':').at(-1)?.startsWith(`${stack}-`));
  // AWS gives an address to what was confirmed, and a word to what was not.
  return { asked: own.length, confirmed: own.filter(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:')).length };
}

async function scheduleStates(client: SchedulerClient, GroupName: string) {
  const { Schedules = [] } = await client.send(new ListSchedulesCommand({ GroupName, MaxResults: 100 }));
  return { all: Schedules.length, off: Schedules.filter(({ State }) => State === 'DISABLED').length };
}
