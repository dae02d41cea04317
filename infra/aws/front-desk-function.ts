import { Duration, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
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
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { environmentOf } from '../../shared/runtime/environment.ts';
import type { FunctionEntry, QueueTrigger } from '../../shared/runtime/inventory-entry.ts';
import { bundleHandler } from './bundle.ts';
import { allow, grant } from './grants.ts';
import { placesOf, type Resources } from './resources.ts';

export interface FrontDeskFunctionProps {
  readonly name: string;
  readonly entry: FunctionEntry;
  readonly code: Code;
  /** All functions of a deployment write into one: whoever looks for what went wrong looks in one place. */
  readonly logGroup: LogGroup;
}

/** An entry of the inventory as a function. */
export class FrontDeskFunction extends Construct {
  readonly name: string;
  readonly entry: FunctionEntry;
  readonly lambda: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: FrontDeskFunctionProps) {
    super(scope, id);
    const { name, entry, code, logGroup } = props;
    this.name = name;
    this.entry = entry;
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: `Pforte ${name}` });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn);
    this.lambda = new LambdaFunction(this, 'Function', {
      description: entry.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: bundleHandler,
      code,
      role: this.role,
      timeout: Duration.seconds(entry.timeoutSeconds),
      memorySize: entry.memoryMb,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      ...(feedsItself(entry) && { recursiveLoop: RecursiveLoop.ALLOW }),
    });
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

  /** Gives all it needs as environment variable and grant in one step, never one alone. */
  give(resources: Resources): void {
    for (const [key, value] of Object.entries(environmentOf(this.entry.needs, placesOf(resources)))) this.lambda.addEnvironment(key, value);
    grant(this.role, this.entry.needs, resources);
  }

  /** Lets its queue call the function: its batch size, its concurrency, and failures told message by message. */
  consume(queue: IQueue, { batchSize, maxConcurrency }: QueueTrigger): void {
    this.allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], queue.queueArn);
    const mapping = new EventSourceMapping(this, 'Source', {
      target: this.lambda,
      eventSourceArn: queue.queueArn,
      batchSize,
      ...(maxConcurrency !== undefined && { maxConcurrency }),
      reportBatchItemFailures: true,
    });
    Validations.of(mapping).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: 'A mapping of SQS has no failure destination; the queue itself has a dead-letter queue.',
    });
  }

  /** Lets what is published call the function. */
  hear(topic: ITopic): void {
    Validations.of(topic.addSubscription(new LambdaSubscription(this.lambda))).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason: 'What it tells goes out as a mail at the same time, and is old news when it could be redriven.',
    });
  }

  /** For a function that Scheduler calls (asynchronously): after three failures, or ten minutes, the call goes to `deadLetters`. */
  keepFailures(deadLetters: IQueue): void {
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
  }

  private allow(actions: string[], ...resources: string[]): void {
    this.role.addToPolicy(allow(actions, ...resources));
  }
}

/** Lambda stops what looks like a loop. A retry that puts its next ticket into its own queue is one, ended by the age of the answer. */
function feedsItself({ trigger, needs }: FunctionEntry): boolean {
  return trigger.kind === 'queue' && (needs.sends ?? []).includes(trigger.id);
}
