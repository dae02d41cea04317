import { Stack, Validations } from 'aws-cdk-lib';
import { AccountRootPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Needs } from '../../shared/runtime/inventory-entry.ts';
import { secretNames } from '../../shared/runtime/secret-names.ts';
import { allow, arnsOf, grant, viewBudget } from './grants.ts';
import type { Resources } from './resources.ts';

export interface OperatorRolesProps {
  readonly resources: Resources;
  readonly logGroup: LogGroup;
}

const readsProofs: Needs = {
  tables: { conversations: ['BatchGetItem'], ledger: ['Query', 'Scan'] },
  secrets: ['keyring'],
};

const operates: Needs = {
  tables: {
    conversations: ['BatchGetItem', 'GetItem', 'UpdateItem'],
    ledger: ['Query', 'Scan', 'PutItem'],
    settings: ['BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
  },
  indexes: ['list', 'months'],
  team: 'join',
  secrets: secretNames,
  writesSecrets: secretNames,
  rewritesSchedules: true,
};

/**
 * The two roles in which people use the commands of `infra/cli`. Whom of the account they let in, the account's own policies say
 * (`sts:AssumeRole` on the role's ARN); without a second factor, or under another name than the user's own, they let in nobody.
 */
export class OperatorRoles extends Construct {
  /** Away mode, newsletter, consents, withdrawals, secrets, dead letters, logs. */
  readonly operate: Role;
  /** Proofs and what is stored about a person, and nothing to change. */
  readonly readProofs: Role;

  constructor(scope: Construct, id: string, { resources, logGroup }: OperatorRolesProps) {
    super(scope, id);
    this.readProofs = createRole(this, 'ReadProofs', 'Pforte: reads proofs of consent');
    grant(this.readProofs, readsProofs, resources);
    this.operate = createRole(this, 'Operate', 'Pforte: operates the front desk');
    grant(this.operate, operates, resources);
    for (const statement of [
      allow(['sqs:SendMessage', 'sqs:GetQueueAttributes'], ...arnsOf(resources.queues.values())),
      allow(
        ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
        ...arnsOf(resources.deadLetters.values()),
      ),
      allow(['logs:FilterLogEvents'], logGroup.logGroupArn),
    ]) {
      this.operate.addToPolicy(statement);
    }
    // Every command finds tables, queues and secrets by the outputs of this stack.
    for (const role of [this.operate, this.readProofs]) role.addToPolicy(allow(['cloudformation:DescribeStacks'], Stack.of(this).stackId));
    this.lookAround(resources);
  }

  /** `npm run redrive` and `npm run doctor` find queues and mailboxes by the stack's name. */
  private lookAround(resources: Resources): void {
    this.operate.addToPolicy(allow(['sqs:ListQueues', 'sns:ListSubscriptions'], '*'));
    this.operate.addToPolicy(viewBudget(resources));
    Validations.of(this.operate).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        'sqs:ListQueues, sns:ListSubscriptions and scheduler:ListSchedules know no resources. They tell names and mailboxes of staff; messages are opened by the statements that name their queue.',
    });
  }
}

function createRole(scope: Construct, id: string, description: string): Role {
  const assumedBy = new AccountRootPrincipal().withConditions({
    Bool: { 'aws:MultiFactorAuthPresent': 'true' },
    // A session is called as its user is: under names of their own choice one person could be two of four eyes.
    StringEquals: { 'sts:RoleSessionName': `\${aws:username}` },
  });
  return new Role(scope, id, { assumedBy, description });
}
