import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { secretsKeyName } from '../../shared/runtime/secret-names.ts';
import { backupDays, type TableDefinition, tables } from '../../shared/store/tables.ts';

export type Tables = Readonly<Record<TableDefinition['id'], Table>>;

/** The tag a role must carry to delete a proof: the erasing function's role, nobody else's. */
export const eraserTag = { key: 'pforte-may-erase', value: 'ledger' } as const;

/** The tag a role must carry to put a proof: the functions that write to the ledger, and the operators' role for withdrawals by phone or letter. */
export const appenderTag = { key: 'pforte-may-append', value: 'ledger' } as const;

export interface StateStackProps extends StackProps {
  /** Name of the whole deployment: the secrets are under `/<name>/`. */
  readonly deployment: string;
  /** A key of the facility's own for the secrets, for a dollar a month. */
  readonly customerKey: boolean;
}

/** Holds what must survive: the tables, and the secrets' key if there is one. Deleting the stack, or taking one out of it, keeps it. */
export class StateStack extends Stack {
  readonly tables: Tables;
  readonly secretsKey: Key | undefined;

  constructor(scope: Construct, id: string, props: StateStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.tables = createTables(this);
    this.secretsKey = props.customerKey ? createSecretsKey(this, props.deployment) : undefined;
  }
}

/** The tables, which outlive their stack. */
export function createTables(scope: Construct): Tables {
  return {
    conversations: createTable(scope, 'Conversations', tables.conversations),
    ledger: createTable(scope, 'Ledger', tables.ledger, appendOnly()),
    settings: createTable(scope, 'Settings', tables.settings),
  };
}

function createTable(scope: Construct, id: string, definition: TableDefinition, resourcePolicy?: PolicyDocument): Table {
  const table = new Table(scope, id, {
    partitionKey: { name: definition.partitionKey, type: AttributeType.STRING },
    ...(definition.sortKey && { sortKey: attribute(definition.sortKey) }),
    ...(definition.ttlAttribute && { timeToLiveAttribute: definition.ttlAttribute }),
    ...(resourcePolicy && { resourcePolicy }),
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: backupDays },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  for (const index of definition.indexes) {
    table.addGlobalSecondaryIndex({
      indexName: index.name,
      partitionKey: { name: index.partitionKey, type: AttributeType.STRING },
      sortKey: attribute(index.sortKey),
      projectionType: ProjectionType[index.projection],
    });
  }
  return table;
}

/**
 * The key under which the operator's command stores the secrets. Its policy leaves it to the account's roles who may decrypt, and AWS's managed
 * ReadOnlyAccess may not. The parameter tells the command of it; it is no secret.
 */
function createSecretsKey(scope: Construct, deployment: string): Key {
  const key = new Key(scope, 'SecretsKey', {
    description: `Pforte: the secrets of ${deployment}`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  new StringParameter(scope, 'SecretsKeyName', { parameterName: `/${deployment}/${secretsKeyName}`, stringValue: key.keyArn });
  return key;
}

function attribute(key: { readonly name: string; readonly type: 'S' | 'N' }) {
  return { name: key.name, type: key.type === 'N' ? AttributeType.NUMBER : AttributeType.STRING };
}

/**
 * Says who may do what to a proof, whatever an identity's own policy says, an administrator's too. Nobody changes a line or writes it in bulk; only
 * the eraser removes one; only who appends may put. That a put does not overwrite cannot be said here: the appenders put under a condition, and
 * the chain shows what somebody else did. The resource is `*` because a policy cannot name the table that carries it; it stands for that table only.
 */
function appendOnly(): PolicyDocument {
  const deny = (sid: string, actions: string[], exempt?: { readonly key: string; readonly value: string }) =>
    new PolicyStatement({
      sid,
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions,
      resources: ['*'],
      ...(exempt && { conditions: { StringNotEquals: { [`aws:PrincipalTag/${exempt.key}`]: exempt.value } } }),
    });
  return new PolicyDocument({
    statements: [
      deny('ProofsAreNotAltered', [
        'dynamodb:UpdateItem',
        'dynamodb:BatchWriteItem',
        'dynamodb:PartiQLInsert',
        'dynamodb:PartiQLUpdate',
        'dynamodb:PartiQLDelete',
      ]),
      deny('OnlyTheEraserRemoves', ['dynamodb:DeleteItem'], eraserTag),
      deny('OnlyAppendersPut', ['dynamodb:PutItem'], appenderTag),
    ],
  });
}
