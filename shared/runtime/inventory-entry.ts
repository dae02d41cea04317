import type { TableDefinition } from '../store/tables.ts';
import type { SecretName } from './secret-names.ts';

/** How long one call to AWS may take, in milliseconds: to connect, for one try, and with all tries and pauses together. */
export interface CallLimits {
  readonly connect: number;
  readonly request: number;
  readonly total: number;
}

export type TableId = TableDefinition['id'];
export type TableAction = 'BatchGetItem' | 'GetItem' | 'UpdateItem' | 'PutItem' | 'Query' | 'Scan' | 'DeleteItem';

/**
 * Resources that a function or an operator's role may touch. `environment.ts` turns each line into environment variables,
 * `infra/aws/grants.ts` into grants; the runtime refuses to start a function without the former.
 */
export interface Needs<Queue extends string = string> {
  /** Exact DynamoDB actions per table (without the `dynamodb:` prefix). */
  readonly tables: Partial<Readonly<Record<TableId, readonly TableAction[]>>>;
  /** Indexes of `conversations` that are read, by Query only. */
  readonly indexes?: readonly ('due' | 'list' | 'months' | 'waiting')[];
  /** The role alone carries the tag without which the ledger refuses every deletion. */
  readonly mayErase?: true;
  readonly sends?: readonly Queue[];
  /** `tell`: writes to the teams' mailboxes, where a facility wants that. `join`: adds a mailbox. */
  readonly team?: 'tell' | 'join';
  readonly secrets?: readonly SecretName[];
  readonly writesSecrets?: readonly SecretName[];
  /** Reads the set-up code's hash, and removes it with the first use. */
  readonly spendsSetupCode?: true;
  /** Puts the boundaries of a desk's week into the schedule group of away mode. */
  readonly rewritesSchedules?: true;
  /** Looks how much lies in each dead-letter queue. */
  readonly watchesDeadLetters?: true;
  /** Adds to the audit lists, and writes nothing else of the settings. */
  readonly addsToAudit?: true;
  /** Takes messages out of the dead-letter queues, and puts them back into the queues that it `sends` to. */
  readonly redrives?: true;
  /** Looks who has confirmed the mails of alarms and notices. */
  readonly watchesMailboxes?: true;
  /** Looks at schedules, mailboxes and the API's own address, remembers what it found, and mails the operator. */
  readonly examines?: true;
}

/** A route of the HTTP API. */
export interface RouteTrigger {
  readonly kind: 'route';
  readonly path: string;
  /** Also called for every path below. */
  readonly andBelow?: true;
  /** Which part of the API's throttle a method gets: `shared` by all routes alike, so little as a person's click needs, or what a few people's pages need. */
  readonly methods: Readonly<Partial<Record<'GET' | 'POST', 'shared' | 'seldom' | 'pages'>>>;
}

/** A queue of its own, which has a dead-letter queue of its own kind. Times in seconds. */
export interface QueueTrigger<Queue extends string = string> {
  readonly kind: 'queue';
  readonly id: Queue;
  readonly fifo: boolean;
  readonly batchSize: number;
  /** Concurrent invocations (all functions together ≤ 6 of a new account's 10). Absent: a FIFO queue whose message groups are the bound. */
  readonly maxConcurrency?: number;
  readonly maxReceiveCount: number;
  /** Wait before a message is seen first. */
  readonly deliveryDelay?: number;
}

/** A schedule, in the time of Berlin. */
export interface ScheduleTrigger {
  readonly kind: 'schedule';
  readonly name: string;
  /** Why it is called, for a reader of the schedule. */
  readonly purpose: string;
  readonly times: { readonly everyMinutes: number } | { readonly dailyAt: { readonly hour: number; readonly minute: number } };
  /** Also called when a desk opens or closes: publishing a facility puts these moments into the same group. */
  readonly atBoundaries?: true;
  /** The local run does not make good for it at its start. */
  readonly waitsForItsTime?: true;
}

export interface FunctionAlarms {
  /** Rings when the oldest message of its queue has waited longer. */
  readonly waiting?: { readonly seconds: number; readonly because: string };
  /** Rings when it was not called for so long. */
  readonly silent?: { readonly minutes: number; readonly because: string };
}

/**
 * One file of `functions/`: what calls it, what it needs, how much of it there is. Beside its own `alarms`, every function rings when it keeps
 * failing and when something ends in its dead-letter queue, every route's with the API's 5xx.
 */
export interface FunctionEntry<Queue extends string = string> {
  readonly description: string;
  readonly trigger: RouteTrigger | QueueTrigger<Queue> | ScheduleTrigger;
  /** Topics whose publications call it, too, beside their mailboxes. */
  readonly hears?: readonly ('team' | 'operator')[];
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** Short enough that a call that hangs leaves the function time to end in order. */
  readonly callLimits: CallLimits;
  readonly needs: Needs<Queue>;
  readonly alarms?: FunctionAlarms;
}

/** Entries by the names of their files. */
export type Inventory = Readonly<Record<string, FunctionEntry>>;

/** One queue as both CDK and the local run create it. Times in seconds. */
export interface QueueDefinition<Queue extends string = string> extends Required<Omit<QueueTrigger<Queue>, 'kind' | 'maxConcurrency'>> {
  readonly maxConcurrency?: number;
  readonly functionName: string;
  readonly visibilityTimeout: number;
  readonly retention: number;
}

/** The longest SQS keeps anything: for how many days a message waits in a queue, and in a dead-letter queue. */
export const queueDays = 14;

/** For how many days log lines are kept. */
export const logDays = 30;

/**
 * The queues of an inventory. Visibility is six times the function's time-out, as Lambda asks for. Together with the number of tries it outlasts
 * every outage of up to an hour and a quarter, Lambda's own refusals included: an hour of throttling must not end in the dead-letter queue, and a
 * receipt may be a withdrawal that nothing brings again.
 */
export function queuesOf(inventory: Inventory): readonly QueueDefinition[] {
  return entriesBy('queue', inventory).map(({ name: functionName, entry, trigger }) => {
    const { kind: _, ...queue } = trigger;
    return { deliveryDelay: 0, ...queue, functionName, visibilityTimeout: 6 * entry.timeoutSeconds, retention: queueDays * 24 * 60 * 60 };
  });
}

/** The schedule groups of a deployment, each with the function that it calls. `base`: the one to which desks add their boundaries. */
export function scheduleGroups(base: string, inventory: Inventory): readonly string[] {
  return entriesBy('schedule', inventory).map(({ name, trigger }) => scheduleGroupOf(base, name, trigger));
}

/** The group that desks add to is named as the stack is: the commands know no other name. */
export function scheduleGroupOf(base: string, functionName: string, { atBoundaries }: Pick<ScheduleTrigger, 'atBoundaries'>): string {
  return atBoundaries ? base : `${base}-${functionName}`;
}

/** The routes that a trigger opens, by their keys at the HTTP API. */
export function routeKeysOf({
  path,
  andBelow,
  methods,
}: RouteTrigger): readonly { readonly key: string; readonly method: string; readonly path: string }[] {
  const paths = andBelow ? [path, `${path}/{proxy+}`] : [path];
  return paths.flatMap((one) => Object.keys(methods).map((method) => ({ key: `${method} ${one}`, method, path: one })));
}

type Kind = FunctionEntry['trigger']['kind'];
type TriggerOf<K extends Kind> = Extract<FunctionEntry['trigger'], { readonly kind: K }>;

/** The entries that are called in one way, with that way. */
export function entriesBy<K extends Kind>(
  kind: K,
  inventory: Inventory,
): readonly { readonly name: string; readonly entry: FunctionEntry; readonly trigger: TriggerOf<K> }[] {
  return Object.entries(inventory).flatMap(([name, entry]) => {
    const { trigger } = entry;
    return isOf(trigger, kind) ? [{ name, entry, trigger }] : [];
  });
}

function isOf<K extends Kind>(trigger: FunctionEntry['trigger'], kind: K): trigger is TriggerOf<K> {
  return trigger.kind === kind;
}
