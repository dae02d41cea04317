import { Stack, Tags, Validations } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { secretNames, secretsKeyName } from '../../shared/runtime/functions.ts';
import type { AwaySchedules } from './away-schedules.ts';
import type { Resources } from './front-desk-function.ts';
import { readSecrets, secretArns, useKey } from './read-secrets.ts';
import { appenderTag } from './state-stack.ts';

export interface OperatorRolesProps {
  readonly resources: Resources;
  readonly schedules: AwaySchedules;
  readonly deadLetters: readonly IQueue[];
  readonly logGroups: readonly LogGroup[];
}

/**
 * The two roles in which people use the commands of `infra/cli`. Whom of the account they let in, the account's own policies say
 * (`sts:AssumeRole` on the role's ARN); without a second factor, or under another name than the user's own, they let in nobody.
 */
export class OperatorRoles extends Construct {
  /** Away mode, newsletter, consents, withdrawals, secrets, dead letters, logs. */
  readonly operate: Role;
  /** Proofs and what is stored about a person, and nothing to change. */
  readonly readProofs: Role;

  constructor(scope: Construct, id: string, { resources, schedules, deadLetters, logGroups }: OperatorRolesProps) {
    super(scope, id);
    const { conversations, ledger, settings } = resources.tables;
    const queues = Object.values(resources.queues);
    this.readProofs = createRole(this, 'ReadProofs', 'Pforte: reads proofs of consent', [
      allow(['dynamodb:BatchGetItem'], conversations.tableArn),
      allow(['dynamodb:Query', 'dynamodb:Scan'], ledger.tableArn),
      ...readSecrets(this, resources.secrets, ['keyring']),
    ]);
    this.operate = createRole(this, 'Operate', 'Pforte: operates the front desk', [
      allow(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:UpdateItem'], conversations.tableArn),
      allow(['dynamodb:Query'], `${conversations.tableArn}/index/list`, `${conversations.tableArn}/index/months`),
      allow(['dynamodb:Query', 'dynamodb:Scan', 'dynamodb:PutItem'], ledger.tableArn),
      allow(['dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'], settings.tableArn),
      allow(['sns:Subscribe'], resources.teamTopic.topicArn),
      allow(['sqs:SendMessage', 'sqs:GetQueueAttributes'], ...queues.map(({ queueArn }) => queueArn)),
      allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], ...deadLetters.map(({ queueArn }) => queueArn)),
      allow(['logs:FilterLogEvents'], ...logGroups.map(({ logGroupArn }) => logGroupArn)),
      ...readSecrets(this, resources.secrets, secretNames),
      ...this.writeSecrets(resources),
    ]);
    Tags.of(this.operate).add(appenderTag.key, appenderTag.value);
    this.listQueues();
    this.writeSchedules(schedules);
  }

  /** `npm run facility` puts the boundaries of a desk's week into the group, with the role in which Scheduler calls away mode. */
  private writeSchedules({ group, role }: AwaySchedules): void {
    const stack = Stack.of(this);
    const inGroup = stack.formatArn({ service: 'scheduler', resource: 'schedule', resourceName: `${stack.stackName}/*` });
    this.operate.addToPolicy(
      allow(
        ['Get', 'Create', 'Update', 'Delete'].map((verb) => `scheduler:${verb}Schedule`),
        inGroup,
      ),
    );
    this.operate.addToPolicy(allow(['scheduler:ListSchedules'], '*'));
    this.operate.addToPolicy(
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [role.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    );
    Validations.of(this.operate).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:scheduler:${stack.region}:<AWS::AccountId>:schedule/${stack.stackName}/*]`,
      reason: 'A desk and the hours at which it opens are known only when its facility is published; the group holds nothing else.',
    });
    this.node.addDependency(group);
  }

  private writeSecrets({ secrets }: Resources): readonly PolicyStatement[] {
    const parameters = secretArns(this, secrets, secretNames);
    const write = [
      allow(['ssm:PutParameter'], ...parameters),
      allow(['ssm:GetParameters'], ...secretArns(this, secrets, [secretsKeyName])),
    ];
    return secrets.key ? [...write, useKey(secrets.key, ['kms:Encrypt'], parameters)] : write;
  }

  /** `npm run redrive` finds its queues by the stack's name. */
  private listQueues(): void {
    this.operate.addToPolicy(allow(['sqs:ListQueues'], '*'));
    Validations.of(this.operate).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        'sqs:ListQueues and scheduler:ListSchedules know no resources. They tell names and nothing else; messages are opened by the statements that name their queue.',
    });
  }
}

function allow(actions: string[], ...resources: string[]): PolicyStatement {
  return new PolicyStatement({ actions, resources });
}

function createRole(scope: Construct, id: string, description: string, statements: readonly PolicyStatement[]): Role {
  const assumedBy = new AccountRootPrincipal().withConditions({
    Bool: { 'aws:MultiFactorAuthPresent': 'true' },
    // A session is called as its user is: under names of their own choice one person could be two of four eyes.
    StringEquals: { 'sts:RoleSessionName': `\${aws:username}` },
  });
  const role = new Role(scope, id, { assumedBy, description });
  for (const statement of statements) role.addToPolicy(statement);
  return role;
}
