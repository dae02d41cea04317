import type { QueueDefinition } from '../app/queues.ts';
import { type Channel, channels, profileOf } from '../channels/registry.ts';
import type { TableDefinition } from '../store/tables.ts';

/** The secrets in SSM, each one SecureString with JSON, under the prefix in `PFORTE_SECRETS_PREFIX`. */
export const secretNames = ['meta-app', 'meta-tokens', 'keyring'] as const;
export type SecretName = (typeof secretNames)[number];

/** The parameter beside the secrets that names their key, if the deployment has one of its own. It is no secret. */
export const secretsKeyName = 'secrets-key';

/** Every channel of the registry has a webhook. */
export type WebhookName = `${Channel}-webhook`;

export type FunctionName = WebhookName | 'responder' | 'retry' | 'status' | 'away-mode' | 'retention' | 'broadcast';

/** How long one call to AWS may take, in milliseconds: to connect, for one try, and with all tries and pauses together. */
export interface CallLimits {
  readonly connect: number;
  readonly request: number;
  readonly total: number;
}

/** What a function may touch. CDK turns each line into an environment variable and a grant; the runtime refuses to start without it. */
export interface FunctionNeeds {
  readonly description: string;
  readonly timeoutSeconds: number;
  /** Short enough that a call that hangs leaves the function time to end in order. */
  readonly callLimits: CallLimits;
  readonly memoryMb: number;
  /** Exact DynamoDB actions per table (without the `dynamodb:` prefix). */
  readonly tables: Partial<Readonly<Record<TableDefinition['id'], readonly TableAction[]>>>;
  /** Indexes of `conversations` that are read, by Query only. */
  readonly indexes: readonly ('due' | 'list')[];
  /** Its role alone carries the tag without which the ledger refuses every deletion. */
  readonly mayErase?: true;
  readonly sends: readonly QueueDefinition['id'][];
  /** May write to the team's mailbox, where the facility wants that. */
  readonly tellsTeam?: true;
  readonly secrets: readonly SecretName[];
}

export type TableAction = 'BatchGetItem' | 'GetItem' | 'UpdateItem' | 'PutItem' | 'Query' | 'Scan' | 'DeleteItem';

/** Two calls that hang, one after the other (secrets, queue), still leave the answer to Meta. A newsletter's page ends with seven. */
const quick: CallLimits = { connect: 1000, request: 2000, total: 4000 };
/** Settling an answer and sending its ticket take ten seconds at the most: they fit beside Graph's eight. */
const usual: CallLimits = { connect: 1000, request: 3000, total: 5000 };
/** Scans read a megabyte at once. */
const patient: CallLimits = { connect: 1000, request: 10_000, total: 30_000 };

/** Every function answers by what is published. */
const readsSettings = { settings: ['BatchGetItem'] } as const;

const webhook = {
  timeoutSeconds: 10,
  callLimits: quick,
  memoryMb: 512,
  tables: readsSettings,
  indexes: [],
  sends: ['inbound', 'status'],
  secrets: ['meta-app', 'keyring'],
} as const satisfies Omit<FunctionNeeds, 'description'>;

const sender = {
  timeoutSeconds: 30,
  callLimits: usual,
  memoryMb: 512,
  indexes: [],
  tables: { ...readsSettings, conversations: ['BatchGetItem', 'UpdateItem'] },
  sends: ['retry'],
  secrets: ['meta-app', 'meta-tokens', 'keyring'],
} as const satisfies Omit<FunctionNeeds, 'description'>;

/** The webhook of each channel. `label`: as it stands in the name of the stack's output. */
export const webhookNames: readonly { readonly channel: Channel; readonly name: WebhookName; readonly label: string }[] = channels.map(
  (channel) => ({ channel, name: `${channel}-webhook`, label: profileOf(channel).label }),
);

function webhooks(): Readonly<Record<WebhookName, FunctionNeeds>> {
  const named = webhookNames.map(({ channel, name }) => {
    const description = `Takes signed ${profileOf(channel).label} deliveries and puts each happening into the queue.`;
    return [name, { description, ...webhook }] as const;
  });
  return Object.fromEntries(named) as Partial<Record<WebhookName, FunctionNeeds>> as Record<WebhookName, FunctionNeeds>;
}

/** The deployment inventory: one line per file in `functions/`. */
export const functionNeeds: Readonly<Record<FunctionName, FunctionNeeds>> = {
  ...webhooks(),
  responder: {
    description: 'Decides one happening, remembers the decision and answers.',
    ...sender,
    tellsTeam: true,
    tables: { ...sender.tables, ledger: ['PutItem', 'Query'] },
  },
  retry: { description: 'Tries an answer again that Meta did not take.', ...sender },
  status: {
    description: 'Resolves answers of unknown outcome by what Meta says of them.',
    timeoutSeconds: 30,
    callLimits: usual,
    memoryMb: 256,
    // Meta's "this person has opted out" is a withdrawal, and that goes to the ledger first.
    tables: { ...readsSettings, conversations: ['BatchGetItem', 'GetItem', 'UpdateItem'], ledger: ['PutItem', 'Query'] },
    indexes: [],
    sends: [],
    secrets: ['keyring'],
  },
  'away-mode': {
    description: 'Toggles away mode by the office hours, re-issues overdue retries and wakes a parked newsletter.',
    timeoutSeconds: 30,
    callLimits: usual,
    memoryMb: 256,
    tables: { ...readsSettings, conversations: ['BatchGetItem', 'GetItem', 'UpdateItem'] },
    indexes: ['due'],
    sends: ['retry', 'broadcast'],
    secrets: [],
  },
  retention: {
    description: 'Ends consents that went stale and removes proofs whose time is over.',
    timeoutSeconds: 900,
    callLimits: patient,
    memoryMb: 512,
    tables: { ...readsSettings, conversations: ['BatchGetItem', 'UpdateItem'], ledger: ['Scan', 'Query', 'PutItem', 'DeleteItem'] },
    indexes: [],
    mayErase: true,
    sends: [],
    secrets: ['keyring'],
  },
  broadcast: {
    description: 'Sends one page of a newsletter issue at the permitted rate.',
    // Six seconds of sends; the rest is for an end in order even while everything is slow.
    timeoutSeconds: 60,
    callLimits: quick,
    memoryMb: 512,
    tables: { ...readsSettings, conversations: ['BatchGetItem', 'GetItem', 'UpdateItem'], ledger: ['PutItem', 'Query'] },
    indexes: ['list'],
    sends: ['broadcast'],
    secrets: ['meta-app', 'meta-tokens', 'keyring'],
  },
};

/** The schedule that the service stack makes; a desk's own call what it calls, in its role. */
export const reconcileName = 'reconcile';

/** Environment variables of the functions; every other name is a mistake. */
export const envKeys = {
  secretsPrefix: 'PFORTE_SECRETS_PREFIX',
  graphUrl: 'PFORTE_GRAPH_URL',
  teamTopic: 'PFORTE_TOPIC_TEAM',
  table: { conversations: 'PFORTE_TABLE_CONVERSATIONS', ledger: 'PFORTE_TABLE_LEDGER', settings: 'PFORTE_TABLE_SETTINGS' },
  queue: {
    inbound: 'PFORTE_QUEUE_INBOUND',
    retry: 'PFORTE_QUEUE_RETRY',
    status: 'PFORTE_QUEUE_STATUS',
    broadcast: 'PFORTE_QUEUE_BROADCAST',
  },
} as const;
