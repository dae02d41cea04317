import { Duration, RemovalPolicy, Tags, Validations } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  CfnEventInvokeConfig,
  type Code,
  EventSourceMapping,
  Function as LambdaFunction,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type QueueDefinition, queues } from '../../shared/app/queues.ts';
import { envKeys, type FunctionName, type FunctionNeeds, type SecretName } from '../../shared/runtime/functions.ts';
import { type TableDefinition, tables } from '../../shared/store/tables.ts';
import { bundleHandler } from './bundle.ts';
import { readSecrets, type SecretsPlace } from './read-secrets.ts';
import { appenderTag, eraserTag } from './state-stack.ts';

/** What the functions may be given; which of it one gets is said by its line of `functionNeeds`. */
export interface Resources {
  readonly tables: Readonly<Record<TableDefinition['id'], Pick<ITable, 'tableName' | 'tableArn'>>>;
  readonly queues: Readonly<Record<QueueDefinition['id'], IQueue>>;
  readonly secrets: SecretsPlace;
  /** The topic of the teams' mailboxes. */
  readonly teamTopic: ITopic;
}

export interface FrontDeskFunctionProps {
  readonly name: FunctionName;
  readonly needs: FunctionNeeds;
  readonly code: Code;
  readonly resources: Resources;
}

/** One line of `functionNeeds` as a function: whatever it needs comes as environment variable and grant in one step, never one alone. */
export class FrontDeskFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: FrontDeskFunctionProps) {
    super(scope, id);
    const { name, needs, code, resources } = props;
    this.logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: `Pforte ${name}` });
    if (needs.tables.ledger?.includes('PutItem')) Tags.of(this.role).add(appenderTag.key, appenderTag.value);
    if (needs.mayErase) Tags.of(this.role).add(eraserTag.key, eraserTag.value);
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], this.logGroup.logGroupArn);
    this.lambda = new LambdaFunction(this, 'Function', {
      description: needs.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: bundleHandler,
      code,
      role: this.role,
      timeout: Duration.seconds(needs.timeoutSeconds),
      memorySize: needs.memoryMb,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      ...(feedsItself(name, needs) && { recursiveLoop: RecursiveLoop.ALLOW }),
    });
    for (const table of tableIds) this.giveTable(resources, table, needs);
    for (const queue of needs.sends) this.giveQueue(resources, queue);
    if (needs.secrets.length > 0) this.giveSecrets(resources, needs.secrets);
    if (needs.tellsTeam) this.giveTeamTopic(resources.teamTopic);
    Validations.of(this.lambda).acknowledge(
      {
        id: 'Serverless-LambdaDLQ',
        reason: 'Called by HTTP, by a queue with its own dead-letter queue, or with an on-failure destination: a second one has no use.',
      },
      {
        id: 'Serverless-LambdaTracing',
        reason: 'A trace would be one more record of when a person wrote. One log line per event says what an operator needs.',
      },
    );
  }

  /** Lets the queue of this definition call the function: its batch size, its concurrency, and failures told message by message. */
  consume(queue: IQueue, consumer: QueueDefinition['consumer']): void {
    this.allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], queue.queueArn);
    const mapping = new EventSourceMapping(this, 'Source', {
      target: this.lambda,
      eventSourceArn: queue.queueArn,
      batchSize: consumer.batchSize,
      ...(consumer.maxConcurrency !== undefined && { maxConcurrency: consumer.maxConcurrency }),
      reportBatchItemFailures: true,
    });
    Validations.of(mapping).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: 'A mapping of SQS has no failure destination; the queue itself has a dead-letter queue.',
    });
  }

  /** For a function that Scheduler calls (asynchronously): after three failures, or ten minutes, the call goes to `deadLetters`. */
  keepFailures(deadLetters: IQueue): this {
    this.allow(['sqs:SendMessage'], deadLetters.queueArn);
    const config = new CfnEventInvokeConfig(this, 'Failures', {
      functionName: this.lambda.functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: 2,
      maximumEventAgeInSeconds: Duration.minutes(10).toSeconds(),
      destinationConfig: { onFailure: { destination: deadLetters.queueArn } },
    });
    // Lambda checks at creation that the role may send there.
    config.node.addDependency(this.role);
    return this;
  }

  private giveTable(resources: Resources, id: TableDefinition['id'], needs: FunctionNeeds): void {
    const actions = needs.tables[id] ?? [];
    if (actions.length > 0) {
      this.lambda.addEnvironment(envKeys.table[id], resources.tables[id].tableName);
      this.allow(
        actions.map((action) => `dynamodb:${action}`),
        resources.tables[id].tableArn,
      );
    }
    if (id !== 'conversations') return;
    for (const index of needs.indexes) this.allow(['dynamodb:Query'], `${resources.tables[id].tableArn}/index/${index}`);
  }

  private giveQueue(resources: Resources, id: QueueDefinition['id']): void {
    this.lambda.addEnvironment(envKeys.queue[id], resources.queues[id].queueUrl);
    this.allow(['sqs:SendMessage'], resources.queues[id].queueArn);
  }

  private giveSecrets({ secrets }: Resources, names: readonly SecretName[]): void {
    this.lambda.addEnvironment(envKeys.secretsPrefix, secrets.prefix);
    for (const statement of readSecrets(this, secrets, names)) this.role.addToPolicy(statement);
  }

  private giveTeamTopic(topic: ITopic): void {
    this.lambda.addEnvironment(envKeys.teamTopic, topic.topicArn);
    this.allow(['sns:Publish'], topic.topicArn);
  }

  private allow(actions: string[], ...resources: string[]): void {
    this.role.addToPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions, resources }));
  }
}

const tableIds = Object.keys(tables) as readonly TableDefinition['id'][];

/** Lambda stops what looks like a loop. A retry that puts its next ticket into its own queue is one, ended by the age of the answer. */
function feedsItself(name: FunctionName, needs: FunctionNeeds): boolean {
  return needs.sends.some((id) => queues[id].consumer.functionName === name);
}

/** The queue that feeds a function, if one does. */
export function queueFor(name: FunctionName): QueueDefinition | undefined {
  return Object.values(queues).find((queue) => queue.consumer.functionName === name);
}
