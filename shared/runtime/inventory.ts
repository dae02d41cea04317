import { type Channel, channels, profileOf } from '../channels/registry.ts';
import { type CallLimits, type FunctionEntry, type QueueDefinition, queuesOf, type RouteTrigger } from './inventory-entry.ts';

/** Two calls that hang, one after the other (secrets, queue), still leave the answer to Meta. A newsletter's page ends with seven. */
const quick: CallLimits = { connect: 1000, request: 2000, total: 4000 };
/** Settling an answer and sending its ticket take ten seconds at the most: they fit beside Graph's eight. */
const usual: CallLimits = { connect: 1000, request: 3000, total: 5000 };
/** Scans read a megabyte at once. */
const patient: CallLimits = { connect: 1000, request: 10_000, total: 30_000 };

/** Every function answers by what is published. */
const readsSettings = { settings: ['BatchGetItem'] } as const;
/** To load and to store persons. */
const changesPersons = { conversations: ['BatchGetItem', 'UpdateItem'] } as const;
/** The same, and what is no person: the opening state, the newsletter's jobs. */
const changesRecords = { conversations: ['BatchGetItem', 'GetItem', 'UpdateItem'] } as const;
/** Proofs are chained: an append reads the chain's end. */
const appendsProofs = { ledger: ['PutItem', 'Query'] } as const;

const sender = { timeoutSeconds: 30, memoryMb: 512, callLimits: usual } as const;
const senderSecrets = ['meta-app', 'meta-tokens', 'keyring'] as const;

/** The functions behind the webhooks, by the names of their files, with the queues that feed them. */
const background = {
  responder: {
    description: 'Decides one event, remembers the decision and answers.',
    trigger: { kind: 'queue', id: 'inbound', fifo: true, batchSize: 1, maxConcurrency: 2, maxReceiveCount: 30 },
    ...sender,
    needs: {
      tables: { ...readsSettings, ...changesPersons, ...appendsProofs },
      sends: ['retry'],
      team: 'tell',
      secrets: senderSecrets,
      // Audit lines of the team's orders by chat.
      addsToAudit: true,
    },
    alarms: { waiting: { seconds: 300, because: 'A client has been waiting for the automatic answer for more than five minutes.' } },
  },
  retry: {
    description: 'Tries an answer again that Meta did not take.',
    // A ticket brings its own delay.
    trigger: { kind: 'queue', id: 'retry', fifo: false, batchSize: 1, maxConcurrency: 2, maxReceiveCount: 30 },
    ...sender,
    needs: { tables: { ...readsSettings, ...changesPersons }, sends: ['retry'], secrets: senderSecrets },
  },
  receipts: {
    description: 'Resolves answers of unknown outcome by what Meta says of them.',
    // Meta's receipt may be faster than the answer to our own request: the sender settles first, the receipt only what stayed open.
    trigger: { kind: 'queue', id: 'receipts', fifo: false, batchSize: 10, maxConcurrency: 2, maxReceiveCount: 30, deliveryDelay: 5 },
    timeoutSeconds: 30,
    memoryMb: 256,
    callLimits: usual,
    // Meta's "this person has opted out" is a withdrawal, and that goes to the ledger first.
    needs: { tables: { ...readsSettings, ...changesRecords, ...appendsProofs }, secrets: ['keyring'] },
  },
  'away-mode': {
    description: 'Toggles away mode by the office hours, re-issues overdue retries, wakes a parked newsletter, looks for dead letters.',
    trigger: {
      kind: 'schedule',
      name: 'reconcile',
      purpose: 'Heals what a missed call left behind.',
      times: { everyMinutes: 5 },
      atBoundaries: true,
    },
    timeoutSeconds: 30,
    memoryMb: 256,
    callLimits: usual,
    needs: {
      tables: { ...readsSettings, ...changesRecords },
      indexes: ['due'],
      sends: ['retry', 'broadcast'],
      rewritesSchedules: true,
      watchesDeadLetters: true,
    },
    alarms: {
      silent: { minutes: 15, because: 'away-mode has not run for 15 minutes: overdue answers are not sent again, the status is not kept.' },
    },
  },
  retention: {
    description:
      'Ends consents that went stale, removes proofs whose time is over, mails the head of the rest, reminds teams whose clients wait.',
    // At night, when nobody sends anything. A missed night is made good for by the next one.
    trigger: {
      kind: 'schedule',
      name: 'every-night',
      purpose: 'Ends stale consents, removes proofs whose time is over.',
      times: { dailyAt: { hour: 3, minute: 20 } },
    },
    timeoutSeconds: 900,
    memoryMb: 512,
    callLimits: patient,
    needs: {
      tables: { ...readsSettings, ...changesPersons, ledger: ['Scan', 'Query', 'PutItem', 'DeleteItem'] },
      indexes: ['waiting'],
      mayErase: true,
      team: 'tell',
      secrets: ['keyring'],
    },
  },
  doctor: {
    description: 'Looks once a day at all that decides whether clients are answered, and mails the operator what is new.',
    // Before work begins, so that the mail is there when somebody can act.
    trigger: {
      kind: 'schedule',
      name: 'every-morning',
      purpose: 'Examines deployment and desks, mails what is new.',
      times: { dailyAt: { hour: 6, minute: 40 } },
      waitsForItsTime: true,
    },
    timeoutSeconds: 300,
    memoryMb: 256,
    callLimits: usual,
    needs: {
      tables: { ...readsSettings, conversations: ['BatchGetItem'] },
      secrets: senderSecrets,
      watchesDeadLetters: true,
      examines: true,
    },
  },
  broadcast: {
    description: 'Sends one page of a newsletter issue at the permitted rate.',
    // One group a shard: a new account sends by one shard (up to 80 a second), so that webhooks keep three of its ten.
    trigger: { kind: 'queue', id: 'broadcast', fifo: true, batchSize: 1, maxReceiveCount: 15 },
    // Six seconds of sends; the rest is for an end in order even while everything is slow.
    timeoutSeconds: 60,
    memoryMb: 512,
    callLimits: quick,
    needs: {
      tables: { ...readsSettings, ...changesRecords, ...appendsProofs },
      indexes: ['list'],
      sends: ['broadcast'],
      secrets: senderSecrets,
    },
  },
} as const satisfies Readonly<Record<string, FunctionEntry>>;

/** Where the staff's pages are. */
export const consolePath = '/console';

const consoleEntry: FunctionEntry<QueueId> = {
  description: "Shows the staff's pages and does what they ask for.",
  trigger: { kind: 'route', path: consolePath, andBelow: true, methods: { GET: 'pages', POST: 'pages' } },
  // Wakes the staff's browsers.
  hears: ['team', 'operator'],
  timeoutSeconds: 20,
  memoryMb: 512,
  callLimits: usual,
  needs: {
    tables: {
      settings: ['BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
      conversations: [...changesRecords.conversations, 'Scan'],
      // A person is looked for by a reference, and proofs by every identity. Taking any away is the nightly function's.
      ledger: [...appendsProofs.ledger, 'Scan'],
    },
    sends: ['inbound', 'retry', 'receipts', 'broadcast'],
    secrets: ['keyring', 'meta-app', 'meta-tokens'],
    writesSecrets: ['keyring', 'meta-app', 'meta-tokens'],
    watchesDeadLetters: true,
    redrives: true,
    watchesMailboxes: true,
    rewritesSchedules: true,
    team: 'join',
    indexes: ['due', 'list', 'months', 'waiting'],
    spendsSetupCode: true,
  },
};

type Background = typeof background;

/** The queues' names, as their functions' entries give them. */
export type QueueId = Extract<Background[keyof Background]['trigger'], { readonly kind: 'queue' }>['id'];

export type WebhookName = `${Channel}-webhook`;
export type FunctionName = WebhookName | keyof Background | 'console';

/** Where a channel's deliveries and its handshake come in. */
export function webhookPath(channel: Channel): string {
  return `/webhooks/${channel}`;
}

export function webhookName(channel: Channel): WebhookName {
  return `${channel}-webhook`;
}

/** A handshake comes when an operator presses a button at Meta's. */
const webhookMethods: RouteTrigger['methods'] = { GET: 'seldom', POST: 'shared' };

function webhookOf(channel: Channel): FunctionEntry<QueueId> {
  return {
    description: `Takes signed ${profileOf(channel).label} deliveries and puts each event into the queue.`,
    trigger: { kind: 'route', path: webhookPath(channel), methods: webhookMethods },
    timeoutSeconds: 10,
    memoryMb: 512,
    callLimits: quick,
    needs: { tables: readsSettings, sends: ['inbound', 'receipts'], secrets: ['meta-app', 'keyring'] },
  };
}

/**
 * The deployment inventory: one entry per file in `functions/`, for every channel of the registry its webhook's. Stacks, environment, grants,
 * alarms and the local run are made from it.
 */
export const inventory: Readonly<Record<FunctionName, FunctionEntry<QueueId>>> = {
  ...(Object.fromEntries(channels.map((channel) => [webhookName(channel), webhookOf(channel)])) as Record<
    WebhookName,
    FunctionEntry<QueueId>
  >),
  ...background,
  console: consoleEntry,
};

/** The queues by their ids. */
export const queues = Object.fromEntries(queuesOf(inventory).map((queue) => [queue.id, queue])) as Readonly<
  Record<QueueId, QueueDefinition>
>;

/** The schedule that the service stack makes for away mode; a desk's own call what it calls, in its role. */
export const reconcileName = background['away-mode'].trigger.name;
