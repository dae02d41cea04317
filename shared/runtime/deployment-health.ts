import { paginateListSchedules, type SchedulerClient } from '@aws-sdk/client-scheduler';
import { paginateListSubscriptionsByTopic, type SNSClient } from '@aws-sdk/client-sns';
import type { DeploymentPorts } from '../app/setup/deployment-findings.ts';

/** Mailboxes of these topics: how many were asked for their consent, and how many gave it. */
export function createMailboxes(client: SNSClient, topics: readonly string[]): NonNullable<DeploymentPorts['mailboxes']> {
  return async () => {
    const arns: string[] = [];
    for (const TopicArn of topics) {
      for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client }, { TopicArn })) {
        arns.push(...Subscriptions.map(({ SubscriptionArn = '' }) => SubscriptionArn));
      }
    }
    // AWS gives an address to what was confirmed, and a word to what was not.
    return { asked: arns.length, confirmed: arns.filter((arn) => arn.startsWith('arn:')).length };
  };
}

/** Schedules of these groups, and those of them that are switched off. */
export function createScheduleStates(client: SchedulerClient, groups: readonly string[]): NonNullable<DeploymentPorts['schedules']> {
  return async () => {
    const states: string[] = [];
    for (const GroupName of groups) {
      for await (const { Schedules = [] } of paginateListSchedules({ client }, { GroupName })) {
        states.push(...Schedules.map(({ State = '' }) => State));
      }
    }
    return { all: states.length, off: states.filter((state) => state === 'DISABLED').length };
  };
}
