import { Aws, Stack, Tags, Validations } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Needs, TableId } from '../../shared/runtime/inventory-entry.ts';
import { deskTokens, secretsKeyName } from '../../shared/runtime/secret-names.ts';
import { setupCodeName } from '../../shared/runtime/setup-code.ts';
import { auditMark, standingEnd } from '../../shared/store/tables.ts';
import { readSecrets, secretArns, useKey } from './read-secrets.ts';
import { queueOf, type Resources } from './resources.ts';
import { appenderTag, eraserTag } from './state-stack.ts';

/** Gives a role what these needs call for, exactly: actions by name on resources by name, and the tags that the ledger asks for. */
export function grant(role: Role, needs: Needs, resources: Resources): void {
  const { secrets = [], writesSecrets = [] } = needs;
  for (const statement of statementsOf(role, needs, resources)) role.addToPolicy(statement);
  if (needs.tables.ledger?.includes('PutItem')) Tags.of(role).add(appenderTag.key, appenderTag.value);
  if (needs.rewritesSchedules) rewriteSchedules(role, resources);
  if (needs.examines) examine(role, resources);
  if ([...secrets, ...writesSecrets].includes('meta-tokens')) acknowledgeDeskTokens(role, resources);
  if (needs.mayErase) Tags.of(role).add(eraserTag.key, eraserTag.value);
}

export function arnsOf(queues: Iterable<IQueue>): string[] {
  return [...queues].map(({ queueArn }) => queueArn);
}

function statementsOf(role: Role, needs: Needs, resources: Resources): readonly PolicyStatement[] {
  const { secrets = [], writesSecrets = [], team } = needs;
  return [
    ...onTables(needs, resources),
    ...onQueues(needs, resources),
    ...(secrets.length > 0 ? readSecrets(role, resources.secrets, secrets) : []),
    ...(needs.spendsSetupCode ? spendSetupCode(role, resources) : []),
    ...(writesSecrets.length > 0 ? writeSecrets(role, resources, writesSecrets) : []),
    ...(needs.addsToAudit ? [addToAudit(resources)] : []),
    ...(needs.watchesMailboxes ? [listMailboxes(resources), viewBudget(resources)] : []),
    ...(team ? [allow([team === 'tell' ? 'sns:Publish' : 'sns:Subscribe'], resources.teamTopic.topicArn)] : []),
  ];
}

/** A statement that allows these actions. */
export function allow(actions: string[], ...resources: string[]): PolicyStatement {
  return new PolicyStatement({ actions, resources });
}

function onTables({ tables, indexes = [] }: Needs, resources: Resources): readonly PolicyStatement[] {
  const on = (id: TableId) => resources.tables[id].tableArn;
  const direct = (Object.keys(tables) as TableId[]).map((id) =>
    allow(
      (tables[id] ?? []).map((action) => `dynamodb:${action}`),
      on(id),
    ),
  );
  return [...direct, ...indexes.map((index) => allow(['dynamodb:Query'], `${on('conversations')}/index/${index}`))];
}

function onQueues({ sends = [], watchesDeadLetters, redrives }: Needs, resources: Resources): readonly PolicyStatement[] {
  const sending = sends.map((id) => allow(['sqs:SendMessage'], queueOf(resources, id).queueArn));
  const looking = watchesDeadLetters ? ['sqs:GetQueueAttributes'] : [];
  const taking = redrives ? ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility'] : [];
  const actions = [...looking, ...taking];
  return actions.length > 0 ? [...sending, allow(actions, ...arnsOf(resources.deadLetters.values()))] : sending;
}

/** Of the settings the audit lists alone: no pointer, nobody's rights. */
function addToAudit({ tables }: Resources): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:UpdateItem'],
    resources: [tables.settings.tableArn],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`*${auditMark}*`] } },
  });
}

function listMailboxes({ operatorTopic, teamTopic }: Resources): PolicyStatement {
  return allow(['sns:ListSubscriptionsByTopic'], operatorTopic.topicArn, teamTopic.topicArn);
}

/** The deployment's budget is called like the deployment. */
export function viewBudget({ secrets }: Pick<Resources, 'secrets'>): PolicyStatement {
  const budget = secrets.prefix.replaceAll('/', '');
  return allow(['budgets:ViewBudget'], `arn:${Aws.PARTITION}:budgets::${Aws.ACCOUNT_ID}:budget/${budget}`);
}

/** For the daily examination. Of the settings it may write what it remembers itself, and move no pointer. */
function examine(role: Role, resources: Resources): void {
  const { tables, operatorTopic } = resources;
  for (const statement of [
    allow(['sns:Publish'], operatorTopic.topicArn),
    listMailboxes(resources),
    viewBudget(resources),
    allow(['scheduler:ListSchedules'], '*'),
    new PolicyStatement({
      actions: ['dynamodb:PutItem'],
      resources: [tables.settings.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`*${standingEnd}`] } },
    }),
  ]) {
    role.addToPolicy(statement);
  }
  acknowledgeListSchedules(role);
}

function acknowledgeListSchedules(role: Role): void {
  const reason = 'scheduler:ListSchedules knows no resources. It tells names and nothing else.';
  Validations.of(role).acknowledge({ id: 'AwsSolutions-IAM5[Resource::*]', reason });
}

function writeSecrets(role: Role, { secrets }: Resources, names: NonNullable<Needs['writesSecrets']>): readonly PolicyStatement[] {
  const parameters = secretArns(role, secrets, names);
  const write = [allow(['ssm:PutParameter'], ...parameters), allow(['ssm:GetParameters'], ...secretArns(role, secrets, [secretsKeyName]))];
  return secrets.key ? [...write, useKey(secrets.key, ['kms:Encrypt'], parameters)] : write;
}

/** Deleting names the parameter alone and opens nothing; reading takes the key's permission where the facility has a key of its own. */
function spendSetupCode(role: Role, { secrets }: Resources): readonly PolicyStatement[] {
  const parameters = secretArns(role, secrets, [setupCodeName]);
  const spend = allow(['ssm:GetParameters', 'ssm:DeleteParameter'], ...parameters);
  return secrets.key ? [spend, useKey(secrets.key, ['kms:Decrypt'], parameters)] : [spend];
}

function acknowledgeDeskTokens(role: Role, { secrets }: Resources): void {
  const [ofDesks = ''] = secretArns(role, secrets, [deskTokens('*')]);
  Validations.of(role).acknowledge({
    id: wildcardFinding(role, ofDesks),
    reason: 'A desk is named when its facility is published. Nothing but tokens lies under these names.',
  });
}

/** Publishing a facility puts the boundaries of its week into the group, with the role in which Scheduler calls away mode. */
function rewriteSchedules(role: Role, { boundaries }: Resources): void {
  const stack = Stack.of(role);
  const { name } = boundaries.group;
  const inGroup = stack.formatArn({ service: 'scheduler', resource: 'schedule', resourceName: `${name}/*` });
  const verbs = ['Get', 'Create', 'Update', 'Delete'].map((verb) => `scheduler:${verb}Schedule`);
  role.addToPolicy(allow(verbs, inGroup));
  role.addToPolicy(allow(['scheduler:ListSchedules'], '*'));
  role.addToPolicy(
    new PolicyStatement({
      actions: ['iam:PassRole'],
      resources: [boundaries.role.roleArn],
      conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
    }),
  );
  Validations.of(role).acknowledge({
    id: wildcardFinding(role, inGroup),
    reason: 'A desk and the hours at which it opens are known only when its facility is published; the group holds nothing else.',
  });
  acknowledgeListSchedules(role);
  role.node.addDependency(boundaries.group);
}

/** cdk-nag's finding about an ARN with a wildcard, which it names with its references in angle brackets. */
export function wildcardFinding(scope: Construct, arn: string): string {
  const {
    'Fn::Join': [, parts],
  } = Stack.of(scope).resolve(arn) as { readonly 'Fn::Join': readonly [string, readonly Part[]] };
  const named = parts.map((part) => {
    if (typeof part === 'string') return part;
    return `<${'Ref' in part ? part.Ref : part['Fn::GetAtt'].join('.')}>`;
  });
  return `AwsSolutions-IAM5[Resource::${named.join('')}]`;
}

type Part = string | { readonly Ref: string } | { readonly 'Fn::GetAtt': readonly string[] };
