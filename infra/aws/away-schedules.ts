import { Stack } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { reconcileName } from '../../shared/runtime/functions.ts';
import { schedulerRole } from './scheduler-role.ts';

export interface AwaySchedulesProps {
  readonly target: IFunction;
  /** Takes the calls that Scheduler could not deliver. */
  readonly deadLetters: IQueue;
}

/**
 * Calls `away-mode` every five minutes, which heals a missed call, ends overrides and closures, and re-issues overdue retries. The boundaries of
 * the week are a desk's own: publishing its facility puts them into the group beside this schedule, with the same target and role.
 */
export class AwaySchedules extends Construct {
  readonly group: CfnScheduleGroup;
  readonly role: Role;

  constructor(scope: Construct, id: string, { target, deadLetters }: AwaySchedulesProps) {
    super(scope, id);
    this.group = new CfnScheduleGroup(this, 'Group', { name: Stack.of(this).stackName });
    this.role = schedulerRole(this, { group: this.group, target, deadLetters, calls: 'away-mode' });
    const schedule = new CfnSchedule(this, 'Reconcile', {
      name: reconcileName,
      description: 'Heals what a missed call left behind.',
      groupName: this.group.ref,
      scheduleExpression: 'rate(5 minutes)',
      scheduleExpressionTimezone: 'Europe/Berlin',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: target.functionArn,
        roleArn: this.role.roleArn,
        input: JSON.stringify({ tick: 'reconcile' }),
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 600 },
        deadLetterConfig: { arn: deadLetters.queueArn },
      },
    });
    schedule.node.addDependency(this.role);
  }
}
