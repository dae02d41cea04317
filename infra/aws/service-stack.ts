import { join } from 'node:path';
import { App, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { type QueueDefinition, queues } from '../../shared/app/queues.ts';
import { type FunctionName, functionNeeds, type WebhookName, webhookNames } from '../../shared/runtime/functions.ts';
import { Alarms } from './alarms.ts';
import { AwaySchedules } from './away-schedules.ts';
import { writeFunctionAsset } from './bundle.ts';
import { addCostBudget, type CostBudgetProps } from './cost-budget.ts';
import { DailyCall } from './daily-call.ts';
import { FrontDeskFunction, queueFor, type Resources } from './front-desk-function.ts';
import { DeadLetterQueue, FrontDeskQueue } from './front-desk-queue.ts';
import { OperatorRoles } from './operator-roles.ts';
import type { Tables } from './state-stack.ts';
import { createTeamTopic } from './team-mail.ts';
import { WebhookApi } from './webhook-api.ts';
import type { Throttle } from './webhook-routes.ts';

export interface ServiceStackProps extends StackProps {
  /** Name of the whole deployment: the secrets are under `/<name>/`. */
  readonly deployment: string;
  readonly tables: Tables;
  /** Absent: the secrets lie under the account's own key. */
  readonly secretsKey: IKey | undefined;
  readonly alarmEmail?: string | undefined;
  readonly throttle: Throttle;
  readonly budget: Omit<CostBudgetProps, 'email'>;
  /** Folder of the functions' sources; default: `functions/`. */
  readonly sources?: string | undefined;
}

type Queues = Readonly<Record<QueueDefinition['id'], FrontDeskQueue>>;
type Functions = Readonly<Record<FunctionName, FrontDeskFunction>>;

/** All that can be thrown away and deployed again: door, queues, functions, schedules, alarms. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const lines: Queues = {
      inbound: new FrontDeskQueue(this, 'Inbound', queues.inbound),
      retry: new FrontDeskQueue(this, 'Retry', queues.retry),
      status: new FrontDeskQueue(this, 'Status', queues.status),
      broadcast: new FrontDeskQueue(this, 'Broadcast', queues.broadcast),
    };
    const awayDeadLetters = new DeadLetterQueue(this, 'AwayDeadLetters', false);
    const resources: Resources = {
      tables: props.tables,
      queues: {
        inbound: lines.inbound.queue,
        retry: lines.retry.queue,
        status: lines.status.queue,
        broadcast: lines.broadcast.queue,
      },
      secrets: { prefix: `/${props.deployment}/`, key: props.secretsKey },
      teamTopic: createTeamTopic(this),
    };
    const functions: Functions = {
      ...(Object.fromEntries(webhookNames.map(({ name }) => [name, this.addFunction(name, resources, props)])) as Pick<
        Functions,
        WebhookName
      >),
      responder: this.addFunction('responder', resources, props),
      retry: this.addFunction('retry', resources, props),
      status: this.addFunction('status', resources, props),
      'away-mode': this.addFunction('away-mode', resources, props).keepFailures(awayDeadLetters),
      retention: this.addFunction('retention', resources, props).keepFailures(awayDeadLetters),
      broadcast: this.addFunction('broadcast', resources, props),
    };
    const schedules = new AwaySchedules(this, 'Schedules', { target: functions['away-mode'].lambda, deadLetters: awayDeadLetters });
    new DailyCall(this, 'Retention', { target: functions.retention.lambda, deadLetters: awayDeadLetters });
    const door = new WebhookApi(this, 'Webhooks', {
      handlers: new Map(webhookNames.map(({ channel, name }) => [channel, functions[name].lambda])),
      throttle: props.throttle,
    });
    addCostBudget(this, { ...props.budget, ...(props.alarmEmail !== undefined && { email: props.alarmEmail }) });
    this.addAlarms(door, lines, awayDeadLetters, functions, props.alarmEmail);
    const operators = new OperatorRoles(this, 'Operators', {
      resources,
      schedules,
      deadLetters: Object.values(lines).map(({ deadLetters }) => deadLetters),
      logGroups: Object.values(functions).map(({ logGroup }) => logGroup),
    });
    this.addOutputs(door, resources, schedules, operators);
  }

  private addFunction(name: FunctionName, resources: Resources, props: ServiceStackProps): FrontDeskFunction {
    const code = Code.fromAsset(writeFunctionAsset(name, bundleDir(this, name), props.sources));
    const created = new FrontDeskFunction(this, name, { name, needs: functionNeeds[name], code, resources });
    const definition = queueFor(name);
    if (definition) created.consume(resources.queues[definition.id], definition.consumer);
    return created;
  }

  private addAlarms(
    door: WebhookApi,
    lines: Queues,
    awayDeadLetters: DeadLetterQueue,
    functions: Functions,
    email: string | undefined,
  ): void {
    new Alarms(this, 'Alarms', {
      namespace: this.stackName,
      api: door.api,
      deadLetters: {
        inbound: lines.inbound.deadLetters,
        retry: lines.retry.deadLetters,
        status: lines.status.deadLetters,
        broadcast: lines.broadcast.deadLetters,
        'away-mode': awayDeadLetters,
      },
      inbound: lines.inbound.queue,
      webhooks: webhookNames.map(({ name }) => functions[name]),
      background: [
        functions.responder,
        functions.retry,
        functions.status,
        functions['away-mode'],
        functions.retention,
        functions.broadcast,
      ],
      awayMode: functions['away-mode'],
      ...(email !== undefined && { email }),
    });
  }

  /** What set-up needs to know, and the operator's commands. */
  private addOutputs(door: WebhookApi, resources: Resources, schedules: AwaySchedules, operators: OperatorRoles): void {
    const values = {
      ...Object.fromEntries(webhookNames.map(({ channel, label }) => [`${label}WebhookUrl`, door.url(channel)])),
      SecretsPrefix: resources.secrets.prefix,
      ConversationsTable: resources.tables.conversations.tableName,
      LedgerTable: resources.tables.ledger.tableName,
      SettingsTable: resources.tables.settings.tableName,
      ScheduleGroup: schedules.group.ref,
      TeamTopic: resources.teamTopic.topicArn,
      InboundQueueUrl: resources.queues.inbound.queueUrl,
      RetryQueueUrl: resources.queues.retry.queueUrl,
      StatusQueueUrl: resources.queues.status.queueUrl,
      BroadcastQueueUrl: resources.queues.broadcast.queueUrl,
      OperateRole: operators.operate.roleArn,
      ReadProofsRole: operators.readProofs.roleArn,
    };
    for (const [name, value] of Object.entries(values)) new CfnOutput(this, name, { value });
  }
}

/** In the output folder, so that nothing is left elsewhere. CDK copies it from there under the hash of its content. */
function bundleDir(stack: Stack, name: FunctionName): string {
  const app = stack.node.root;
  if (!(app instanceof App)) throw new TypeError('The service stack must stand in an App.');
  return join(app.outdir, 'bundles', name);
}
