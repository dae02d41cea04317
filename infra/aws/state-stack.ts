import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { type TableDefinition, tables } from '../../shared/store/tables.ts';

export type Tables = Readonly<Record<TableDefinition['id'], Table>>;

/** The tag a role must carry to change or delete a proof: the erasing function's role, nobody else's. */
export const eraserTag = { key: 'pforte-may-erase', value: 'ledger' } as const;

/** What must survive: the two tables. Deleting the stack, or taking a table out of it, keeps the data. */
export class StateStack extends Stack {
  readonly tables: Tables;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.tables = {
      conversations: createTable(this, 'Conversations', tables.conversations),
      ledger: createTable(this, 'Ledger', tables.ledger, appendOnly()),
    };
  }
}

function createTable(scope: Construct, id: string, definition: TableDefinition, resourcePolicy?: PolicyDocument): Table {
  const table = new Table(scope, id, {
    partitionKey: { name: definition.partitionKey, type: AttributeType.STRING },
    ...(definition.sortKey && { sortKey: attribute(definition.sortKey) }),
    ...(definition.ttlAttribute && { timeToLiveAttribute: definition.ttlAttribute }),
    ...(resourcePolicy && { resourcePolicy }),
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
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

function attribute(key: { readonly name: string; readonly type: 'S' | 'N' }) {
  return { name: key.name, type: key.type === 'N' ? AttributeType.NUMBER : AttributeType.STRING };
}

/**
 * Refuses every way to change or remove a proof, whatever an identity's own policy says, an administrator's too. That a put does not
 * overwrite cannot be said here; the functions put under a condition. The resource is `*` because a policy cannot name the table that
 * carries it; it stands for that table only.
 */
function appendOnly(): PolicyDocument {
  const statement = new PolicyStatement({
    sid: 'ProofsAreNotAltered',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem', 'dynamodb:PartiQLUpdate', 'dynamodb:PartiQLDelete'],
    resources: ['*'],
    conditions: { StringNotEquals: { [`aws:PrincipalTag/${eraserTag.key}`]: eraserTag.value } },
  });
  return new PolicyDocument({ statements: [statement] });
}
