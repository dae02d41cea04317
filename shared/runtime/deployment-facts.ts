import { idleMs, longestSessionMs } from '../app/console/sessions.ts';
import { historyMs } from '../app/settings/history.ts';
import { trainedForMs } from '../app/setup/training.ts';
import type { DeploymentFacts, StoredKind } from '../print/papers/deployment.ts';
import { auditKeptMs } from '../store/dynamo-audit.ts';
import { heldPeopleKeptMs } from '../store/dynamo-newsletter.ts';
import { countersKeptMs } from '../store/dynamo-tallies.ts';
import type { consoleKeys, DeskKeys } from '../store/keys.ts';
import { tables } from '../store/tables.ts';
import { inventory, queues } from './inventory.ts';
import { entriesBy, type TableId } from './inventory-entry.ts';
import { keptDays } from './kept-days.ts';
import { secretNames } from './secret-names.ts';

/**
 * The contents of each kind of key, and their table: a key without an entry does not compile, so that no paper leaves a store out.
 * Indexes repeat keys of the persons and hold nothing of their own.
 */
const kept: Readonly<Record<keyof DeskKeys, readonly [TableId, StoredKind] | 'index'>> = {
  person: ['conversations', 'person'],
  tally: ['conversations', 'counter'],
  job: ['conversations', 'issue'],
  shard: ['conversations', 'issue'],
  totals: ['conversations', 'issue'],
  newsletterIndex: ['conversations', 'issue'],
  hours: ['conversations', 'issue'],
  held: ['conversations', 'held'],
  status: ['conversations', 'opening'],
  staffPhones: ['conversations', 'phone'],
  chain: ['ledger', 'proof'],
  text: ['ledger', 'question'],
  snapshot: ['settings', 'configuration'],
  document: ['settings', 'configuration'],
  setup: ['settings', 'setup'],
  goLive: ['settings', 'decisions'],
  papers: ['settings', 'decisions'],
  training: ['settings', 'training'],
  due: 'index',
  waiting: 'index',
  list: 'index',
  month: 'index',
};

/** The same for the keys of the console. */
const keptOfConsole: Readonly<Record<keyof typeof consoleKeys, readonly [TableId, StoredKind]>> = {
  people: ['settings', 'colleague'],
  session: ['settings', 'session'],
  wrongCodes: ['settings', 'session'],
  used: ['settings', 'session'],
  audit: ['settings', 'audit'],
};

/** Kept beside the desks' own keys: which versions held and who published them, the proof of the keyring's copy, what the examination found. */
const besides: readonly (readonly [TableId, StoredKind])[] = [
  ['settings', 'publication'],
  ['settings', 'examination'],
];

const dayMs = 24 * 60 * 60 * 1000;

/** The deployment as papers describe it, computed from what runs. */
export function deploymentFacts(of: Pick<DeploymentFacts, 'region' | 'customerKey'>): DeploymentFacts {
  return {
    ...of,
    ...keptDays,
    counterDays: countersKeptMs / dayMs,
    heldDays: heldPeopleKeptMs / dayMs,
    historyDays: historyMs / dayMs,
    auditDays: auditKeptMs / dayMs,
    trainingDays: trainedForMs / dayMs,
    sessionDays: longestSessionMs / dayMs,
    idleDays: idleMs / dayMs,
    tidiesAt: nightlyTime(),
    reconcileMinutes: reconcileMinutes(),
    stores: storesByTable(),
    queues: Object.keys(queues),
    services: servicesUsed(),
    secrets: secretNames,
  };
}

function storesByTable(): DeploymentFacts['stores'] {
  const all = [...Object.values(kept).filter((one) => one !== 'index'), ...Object.values(keptOfConsole), ...besides];
  const kinds = (table: TableId) => [...new Set(all.filter(([of]) => of === table).map(([, kind]) => kind))];
  return Object.fromEntries((Object.keys(tables) as TableId[]).map((table) => [table, kinds(table)]));
}

/** When the function runs that may erase. */
function nightlyTime(): string {
  const tidying = entriesBy('schedule', inventory).find(({ entry }) => entry.needs.mayErase);
  if (!tidying || !('dailyAt' in tidying.trigger.times)) throw new Error('No function of the inventory erases by a daily schedule.');
  const { hour, minute } = tidying.trigger.times.dailyAt;
  return `${hour}:${String(minute).padStart(2, '0')}`;
}

function reconcileMinutes(): number {
  const often = entriesBy('schedule', inventory).flatMap(({ trigger }) =>
    'everyMinutes' in trigger.times ? [trigger.times.everyMinutes] : [],
  );
  return Math.min(...often);
}

/** AWS's services that the inventory needs, by what asks for each. */
function servicesUsed(): readonly string[] {
  const entries = Object.values(inventory);
  const isAsked = (asks: (entry: (typeof entries)[number]) => unknown) => entries.some((entry) => Boolean(asks(entry)));
  const asked: readonly (readonly [string, boolean])[] = [
    ['Lambda (Ausführung der Programme)', entries.length > 0],
    ['API Gateway (Eingang der Nachrichten)', isAsked(({ trigger }) => trigger.kind === 'route')],
    ['SQS (Warteschlangen)', isAsked(({ trigger }) => trigger.kind === 'queue')],
    ['DynamoDB (Tabellen)', isAsked(({ needs }) => Object.keys(needs.tables).length > 0)],
    ['Systems Manager Parameter Store (Geheimnisse)', isAsked(({ needs }) => needs.secrets)],
    ['EventBridge Scheduler (Öffnungszeiten, nächtliche Löschung)', isAsked(({ trigger }) => trigger.kind === 'schedule')],
    ['SNS (Mails an Team und Technik)', isAsked(({ needs }) => needs.team)],
    ['CloudWatch (Protokolle und Alarme)', entries.length > 0],
  ];
  return asked.flatMap(([name, isUsed]) => (isUsed ? [name] : []));
}
