import { join } from 'node:path';
import { App, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { channels, profileOf } from '../../shared/channels/registry.ts';
import { webhookPath } from '../../shared/runtime/inventory.ts';
import { entriesBy, type Inventory, queuesOf } from '../../shared/runtime/inventory-entry.ts';
import { Alarms } from './alarms.ts';
import { writeFunctionAsset } from './bundle.ts';
import { addCostBudget, type CostBudgetProps } from './cost-budget.ts';
import { FrontDeskFunction } from './front-desk-function.ts';
import { DeadLetterQueue, FrontDeskQueue } from './front-desk-queue.ts';
import { OperatorRoles } from './operator-roles.ts';
import { pascalCase } from './pascal-case.ts';
import { queueOf, type Resources } from './resources.ts';
import { ScheduledCall } from './scheduled-call.ts';
import type { Tables } from './state-stack.ts';
import { createTeamTopic } from './team-mail.ts';
import { WebhookApi } from './webhook-api.ts';
import type { Throttle } from './webhook-routes.ts';

export interface ServiceStackProps extends StackProps {
  /** Name of the whole deployment: the secrets are under `/<name>/`. */
  readonly deployment: string;
  readonly inventory: Inventory;
  readonly tables: Tables;
  /** Absent: the secrets lie under the account's own key. */
  readonly secretsKey: IKey | undefined;
  readonly alarmEmail?: string | undefined;
  readonly throttle: Throttle;
  readonly budget: Omit<CostBudgetProps, 'email'>;
  /** Folder of the functions' sources; default: `functions/`. */
  readonly sources?: string | undefined;
}

type Functions = ReadonlyMap<string, FrontDeskFunction>;

/** All that can be thrown away and deployed again, derived from the inventory: API, queues, functions, schedules, alarms. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const { inventory } = props;
    const queues = new Map(queuesOf(inventory).map((queue) => [queue.id, new FrontDeskQueue(this, pascalCase(queue.id), queue)]));
    const scheduleDeadLetters = new DeadLetterQueue(this, 'AwayDeadLetters', false);
    const functions: Functions = new Map(Object.entries(inventory).map(([name, entry]) => [name, this.addFunction(name, entry, props)]));
    const boundaries = this.addSchedules(inventory, functions, scheduleDeadLetters);
    const resources: Resources = {
      tables: props.tables,
      queues: new Map([...queues].map(([queue, { queue: made }]) => [queue, made])),
      secrets: { prefix: `/${props.deployment}/`, key: props.secretsKey },
      teamTopic: createTeamTopic(this),
      boundaries,
    };
    for (const made of functions.values()) this.connect(made, resources);
    const api = new WebhookApi(this, 'Webhooks', {
      inventory,
      handlerOf: (name) => functionOf(functions, name).lambda,
      throttle: props.throttle,
    });
    addCostBudget(this, { ...props.budget, ...(props.alarmEmail !== undefined && { email: props.alarmEmail }) });
    const deadLetters = [...queues].map(([queue, made]) => [queue, made.deadLetters] as const);
    new Alarms(this, 'Alarms', {
      namespace: this.stackName,
      api: api.api,
      deadLetters: { ...Object.fromEntries(deadLetters), 'away-mode': scheduleDeadLetters },
      queues: resources.queues,
      functions: [...functions.values()],
      ...(props.alarmEmail !== undefined && { email: props.alarmEmail }),
    });
    const operators = new OperatorRoles(this, 'Operators', {
      resources,
      deadLetters: deadLetters.map(([, made]) => made),
      logGroups: [...functions.values()].map(({ logGroup }) => logGroup),
    });
    this.addOutputs(api, resources, operators);
  }

  private addFunction(name: string, entry: Inventory[string], { sources }: ServiceStackProps): FrontDeskFunction {
    const code = Code.fromAsset(writeFunctionAsset(name, bundleDir(this, name), sources));
    return new FrontDeskFunction(this, name, { name, entry, code });
  }

  /** Answers the schedules beside which the boundaries of the desks' weeks are put. */
  private addSchedules(inventory: Inventory, functions: Functions, deadLetters: DeadLetterQueue): ScheduledCall {
    const calls = entriesBy('schedule', inventory).map(({ name, trigger }) => {
      const made = functionOf(functions, name);
      made.keepFailures(deadLetters);
      const id = trigger.atBoundaries ? 'Schedules' : pascalCase(name);
      return { trigger, call: new ScheduledCall(this, id, { trigger, functionName: name, target: made.lambda, deadLetters }) };
    });
    const found = calls.find(({ trigger }) => trigger.atBoundaries);
    if (!found) throw new Error('No function of the inventory is called when a desk opens or closes.');
    return found.call;
  }

  /** Gives a function what it needs, and to its queue the way to it. */
  private connect(made: FrontDeskFunction, resources: Resources): void {
    made.give(resources);
    const { trigger } = made.entry;
    if (trigger.kind === 'queue') made.consume(queueOf(resources, trigger.id), trigger);
  }

  /** What set-up needs to know, and the operator's commands. */
  private addOutputs(api: WebhookApi, resources: Resources, operators: OperatorRoles): void {
    const values = {
      ...Object.fromEntries(channels.map((channel) => [`${profileOf(channel).label}WebhookUrl`, api.url(webhookPath(channel))])),
      SecretsPrefix: resources.secrets.prefix,
      ConversationsTable: resources.tables.conversations.tableName,
      LedgerTable: resources.tables.ledger.tableName,
      SettingsTable: resources.tables.settings.tableName,
      ScheduleGroup: resources.boundaries.group.ref,
      TeamTopic: resources.teamTopic.topicArn,
      ...Object.fromEntries([...resources.queues].map(([id, queue]) => [`${pascalCase(id)}QueueUrl`, queue.queueUrl])),
      OperateRole: operators.operate.roleArn,
      ReadProofsRole: operators.readProofs.roleArn,
    };
    for (const [name, value] of Object.entries(values)) new CfnOutput(this, name, { value });
  }
}

function functionOf(functions: Functions, name: string): FrontDeskFunction {
  const found = functions.get(name);
  if (!found) throw new Error(`The inventory has no function ${name}.`);
  return found;
}

/** In the output folder, so that nothing is left elsewhere. CDK copies it from there under the hash of its content. */
function bundleDir(stack: Stack, name: string): string {
  const app = stack.node.root;
  if (!(app instanceof App)) throw new TypeError('The service stack must stand in an App.');
  return join(app.outdir, 'bundles', name);
}
