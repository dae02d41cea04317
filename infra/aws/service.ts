import { CfnOutput, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { channels, profileOf } from '../../shared/channels/registry.ts';
import { consolePath, webhookPath } from '../../shared/runtime/inventory.ts';
import { entriesBy, type Inventory, logDays, queuesOf } from '../../shared/runtime/inventory-entry.ts';
import { createOperatorTopic } from './alarm-mail.ts';
import { Alarms } from './alarms.ts';
import { addCostBudget, type CostBudgetProps } from './cost-budget.ts';
import { addDashboard, addSavedQueries } from './dashboard.ts';
import { FrontDeskFunction } from './front-desk-function.ts';
import { DeadLetterQueue, FrontDeskQueue } from './front-desk-queue.ts';
import { OperatorRoles } from './operator-roles.ts';
import { pascalCase } from './pascal-case.ts';
import { queueOf, type Resources } from './resources.ts';
import { ScheduledCall } from './scheduled-call.ts';
import { createTeamTopic } from './team-mail.ts';
import { WebhookApi } from './webhook-api.ts';
import type { Throttle } from './webhook-routes.ts';

export interface ServiceProps {
  /** Name of the whole deployment: the secrets are under `/<name>/`. May be a token. */
  readonly deployment: string;
  readonly inventory: Inventory;
  readonly tables: Resources['tables'];
  /** Absent: the secrets lie under the account's own key. */
  readonly secretsKey: IKey | undefined;
  readonly alarmEmail?: string | undefined;
  readonly throttle: Throttle;
  readonly budget: Omit<CostBudgetProps, 'email' | 'name'>;
}

export interface ServiceInput extends ServiceProps {
  /** The stack's name as it will be in AWS: metrics and schedule groups are named by it. May be a token. */
  readonly stackName: string;
  /** The bundle of a function. */
  readonly codeOf: (name: string) => Code;
}

type Functions = ReadonlyMap<string, FrontDeskFunction>;

/**
 * Puts the service into a stack: all that can be thrown away and deployed again, derived from the inventory: API, queues, functions, schedules,
 * alarms.
 *
 * @returns the API that Meta calls
 */
export function addService(stack: Stack, input: ServiceInput): WebhookApi {
  const { inventory, stackName, codeOf } = input;
  const queues = new Map(queuesOf(inventory).map((queue) => [queue.id, new FrontDeskQueue(stack, pascalCase(queue.id), queue)]));
  const scheduleDeadLetters = new DeadLetterQueue(stack, 'AwayDeadLetters', false);
  const logGroup = new LogGroup(stack, 'Logs', { retention: logDays, removalPolicy: RemovalPolicy.DESTROY });
  const functions: Functions = new Map(
    Object.entries(inventory).map(([name, entry]) => [
      name,
      new FrontDeskFunction(stack, name, { name, entry, code: codeOf(name), logGroup }),
    ]),
  );
  const api = new WebhookApi(stack, 'Webhooks', {
    inventory,
    handlerOf: (name) => functionOf(functions, name).lambda,
    throttle: input.throttle,
  });
  const operatorTopic = createOperatorTopic(stack, input.alarmEmail);
  const resources: Resources = {
    tables: input.tables,
    queues: new Map([...queues].map(([queue, { queue: made }]) => [queue, made])),
    deadLetters: new Map([...[...queues].map(([id, made]) => [id, made.deadLetters] as const), ['schedules', scheduleDeadLetters]]),
    secrets: { prefix: `/${input.deployment}/`, key: input.secretsKey },
    teamTopic: createTeamTopic(stack),
    operatorTopic,
    apiUrl: api.api.apiEndpoint,
    boundaries: addSchedules(stack, input, functions, scheduleDeadLetters),
  };
  for (const made of functions.values()) connect(made, resources);
  addCostBudget(stack, { name: input.deployment, ...input.budget, ...(input.alarmEmail !== undefined && { email: input.alarmEmail }) });
  new Alarms(stack, 'Alarms', {
    namespace: stackName,
    api: api.api,
    logGroup,
    queues: resources.queues,
    functions: [...functions.values()],
    // Also where no mailbox listens: the console does.
    told: new SnsAction(operatorTopic),
  });
  const view = { stackName, logGroup, api: api.api, inbound: queueOf(resources, 'inbound') };
  addDashboard(stack, view);
  addSavedQueries(stack, view);
  const operators = new OperatorRoles(stack, 'Operators', { resources, logGroup });
  addOutputs(stack, api, resources, operators);
  return api;
}

/** Answers the schedules beside which the boundaries of the desks' weeks are put. */
function addSchedules(
  stack: Stack,
  { inventory, stackName }: ServiceInput,
  functions: Functions,
  deadLetters: DeadLetterQueue,
): ScheduledCall {
  const calls = entriesBy('schedule', inventory).map(({ name, trigger }) => {
    const made = functionOf(functions, name);
    made.keepFailures(deadLetters);
    const id = trigger.atBoundaries ? 'Schedules' : pascalCase(name);
    return { trigger, call: new ScheduledCall(stack, id, { trigger, stackName, functionName: name, target: made.lambda, deadLetters }) };
  });
  const found = calls.find(({ trigger }) => trigger.atBoundaries);
  if (!found) throw new Error('No function of the inventory is called when a desk opens or closes.');
  return found.call;
}

/** Gives a function what it needs, and to its queue the way to it. */
function connect(made: FrontDeskFunction, resources: Resources): void {
  made.give(resources);
  const { trigger } = made.entry;
  if (trigger.kind === 'queue') made.consume(queueOf(resources, trigger.id), trigger);
  for (const topic of made.entry.hears ?? []) made.hear(topic === 'team' ? resources.teamTopic : resources.operatorTopic);
}

/** Adds the outputs for set-up and for the operator's commands. */
function addOutputs(stack: Stack, api: WebhookApi, resources: Resources, operators: OperatorRoles): void {
  const values = {
    ...Object.fromEntries(channels.map((channel) => [`${profileOf(channel).label}WebhookUrl`, api.url(webhookPath(channel))])),
    ConsoleUrl: api.url(consolePath),
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
  for (const [name, value] of Object.entries(values)) new CfnOutput(stack, name, { value });
}

function functionOf(functions: Functions, name: string): FrontDeskFunction {
  const found = functions.get(name);
  if (!found) throw new Error(`The inventory has no function ${name}.`);
  return found;
}
