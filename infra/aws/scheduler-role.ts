import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

export interface SchedulerRoleProps {
  /** Only schedules of this group take the role on. */
  readonly group: CfnScheduleGroup;
  readonly target: IFunction;
  readonly deadLetters: IQueue;
  /** Name of the function, for whoever reads the role. */
  readonly calls: string;
}

/** The role in which Scheduler calls one function. Written by hand: CDK's own target also allows every version and alias of the function. */
export function schedulerRole(scope: Construct, { group, target, deadLetters, calls }: SchedulerRoleProps): Role {
  const conditions = { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account, 'aws:SourceArn': group.attrArn } };
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions }),
    description: `Scheduler calls ${calls}`,
  });
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.functionArn] }));
  role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }));
  return role;
}
