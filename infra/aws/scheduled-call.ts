import { Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type ScheduleTrigger, scheduleGroupOf } from '../../shared/runtime/inventory-entry.ts';
import { allow } from './grants.ts';
import { pascalCase } from './pascal-case.ts';

export interface ScheduledCallProps {
  readonly trigger: ScheduleTrigger;
  /** The stack's name as it will be in AWS; may be a token. */
  readonly stackName: string;
  readonly functionName: string;
  readonly target: IFunction;
  /** Takes the calls that Scheduler could not deliver. */
  readonly deadLetters: IQueue;
}

/** A schedule of the inventory: one function, called in Berlin time, in a group and a role of its own. */
export class ScheduledCall extends Construct {
  readonly group: CfnScheduleGroup;
  readonly role: Role;

  constructor(scope: Construct, id: string, { trigger, stackName, functionName, target, deadLetters }: ScheduledCallProps) {
    super(scope, id);
    this.group = new CfnScheduleGroup(this, 'Group', { name: scheduleGroupOf(stackName, functionName, trigger) });
    this.role = this.createRole(functionName, target, deadLetters);
    const schedule = new CfnSchedule(this, pascalCase(trigger.name), {
      name: trigger.name,
      description: trigger.purpose,
      groupName: this.group.ref,
      scheduleExpression: expressionOf(trigger),
      scheduleExpressionTimezone: 'Europe/Berlin',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: target.functionArn,
        roleArn: this.role.roleArn,
        input: JSON.stringify({ tick: trigger.name }),
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 600 },
        deadLetterConfig: { arn: deadLetters.queueArn },
      },
    });
    schedule.node.addDependency(this.role);
  }

  /** The role in which Scheduler calls the function. Written by hand: CDK's own target also allows every version and alias of the function. */
  private createRole(functionName: string, target: IFunction, deadLetters: IQueue): Role {
    const conditions = { StringEquals: { 'aws:SourceAccount': Stack.of(this).account, 'aws:SourceArn': this.group.attrArn } };
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions }),
      description: `Scheduler calls ${functionName}`,
    });
    role.addToPolicy(allow(['lambda:InvokeFunction'], target.functionArn));
    role.addToPolicy(allow(['sqs:SendMessage'], deadLetters.queueArn));
    return role;
  }
}

function expressionOf({ times }: ScheduleTrigger): string {
  if ('everyMinutes' in times) return `rate(${times.everyMinutes} minutes)`;
  return `cron(${times.dailyAt.minute} ${times.dailyAt.hour} * * ? *)`;
}
