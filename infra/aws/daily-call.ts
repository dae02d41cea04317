import { Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { schedulerRole } from './scheduler-role.ts';

export interface DailyCallProps {
  readonly target: IFunction;
  /** Takes the calls that Scheduler could not deliver. */
  readonly deadLetters: IQueue;
}

/** Calls `retention` once a night, Berlin time, when nobody sends anything. A missed night is made good for by the next one. */
export class DailyCall extends Construct {
  constructor(scope: Construct, id: string, { target, deadLetters }: DailyCallProps) {
    super(scope, id);
    const group = new CfnScheduleGroup(this, 'Group', { name: `${Stack.of(this).stackName}-retention` });
    const role = schedulerRole(this, { group, target, deadLetters, calls: 'retention' });
    const schedule = new CfnSchedule(this, 'EveryNight', {
      description: 'Ends stale consents, removes proofs whose time is over.',
      groupName: group.ref,
      scheduleExpression: 'cron(20 3 * * ? *)',
      scheduleExpressionTimezone: 'Europe/Berlin',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: target.functionArn,
        roleArn: role.roleArn,
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 600 },
        deadLetterConfig: { arn: deadLetters.queueArn },
      },
    });
    schedule.node.addDependency(role);
  }
}
