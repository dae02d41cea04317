import type { EndConsentPorts } from '../app/consent/end-consent.ts';
import type { RetentionPorts } from '../app/consent/retention.ts';
import type { AuditLine } from '../app/console/console-ports.ts';
import type { AwayModePorts } from '../app/hours/away-mode.ts';
import type { AnswerPorts, RespondPorts } from '../app/replies/dependencies.ts';
import type { ReceivePorts } from '../app/replies/receive.ts';
import type { BoundarySchedules } from '../app/settings/boundary-schedules.ts';
import type { DeskId } from '../app/settings/settings-ports.ts';
import { isEmpty } from '../app/settings/settings-source.ts';
import type { LocalDate } from '../calendar/rules.ts';
import { senders } from '../channels/senders.ts';
import { once } from '../kernel/once.ts';
import { createAudit } from '../store/dynamo-audit.ts';
import { createDynamoLedger } from '../store/dynamo-ledger.ts';
import { createLedgerArchive, createLedgerEraser } from '../store/dynamo-ledger-archive.ts';
import { createPeopleReader, createStaffPhones } from '../store/dynamo-staff.ts';
import { createDynamoStore } from '../store/dynamo-store.ts';
import { createTallies } from '../store/dynamo-tallies.ts';
import { deskTable } from '../store/keys.ts';
import { createLateCount } from '../store/late-count.ts';
import { createDynamoDB, createScheduler, createSNS, createSQS, createSSM } from './aws-clients.ts';
import { now } from './clock.ts';
import { readConfig } from './config.ts';
import { createDeadLetterDepths } from './dead-letter-depths.ts';
import type { PortsOf } from './desk-chains.ts';
import { type FunctionName, inventory } from './inventory.ts';
import { log } from './log.ts';
import { logOf, perDesk, perFunction } from './per-desk.ts';
import { randomWriter } from './random-writer.ts';
import { createBoundarySchedules } from './scheduler-boundaries.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import { settingsOf } from './settings-of.ts';
import { createMailboxMail, createTeamMail } from './sns-team.ts';
import { createDeliveryQueues, createTicketQueue } from './sqs-queues.ts';
import { graphOf } from './token-graph.ts';
import { vaultSource } from './vault-source.ts';

/** Ports that a function keeps from one invocation to the next; the time that is left is each invocation's own. */
export type Lasting<Ports> = Omit<Ports, 'timeLeft'>;

export interface WebhookDesk {
  readonly secrets: Secrets;
  /** Undefined: no facility is published yet, and nothing can be taken in. */
  readonly ports: () => Promise<ReceivePorts | undefined>;
}

/** Composition: every function gets exactly what it declared in `inventory`, built once per container (and desk) and on first use. */
export function webhookDesk(name: FunctionName): () => WebhookDesk {
  return once(() => {
    const config = readConfig(name);
    const { secrets, vault } = keysFrom(secretsOf(name));
    const queues = createDeliveryQueues(sqsOf(name), config.queue);
    const settings = settingsOf(name);
    return {
      secrets,
      async ports() {
        const current = await settings();
        if (isEmpty(current)) return undefined;
        return { desks: current.desks, isIncomplete: current.unreadable.length > 0, vault: await vault(), queues, now, log };
      },
    };
  });
}

export function answerPorts(name: FunctionName): PortsOf<Lasting<AnswerPorts>> {
  const graph = deskGraph(name);
  const own = perDesk((desk) => {
    const { config, dynamodb } = tablesOf(name);
    const table = deskTable(config.table('conversations'), desk.space);
    return {
      adapters: senders,
      store: createDynamoStore(dynamodb, table, now, randomWriter),
      countTally: createTallies(dynamodb, table, randomWriter),
      queues: createTicketQueue(sqsOf(name), config.queue('retry'), desk.space),
      graph: graph(desk),
      now,
      log: logOf(desk),
    };
  });
  return async (desk) => ({ ...own(desk), snapshot: desk.snapshot, vault: await keysOf(name)(desk).vault() });
}

/** Ports of `answerPorts`, and the ledger. */
export function respondPorts(name: FunctionName): PortsOf<Lasting<RespondPorts>> {
  const answer = answerPorts(name);
  const own = perDesk((desk) => {
    const { config, dynamodb } = tablesOf(name);
    const addToAudit = createAudit(dynamodb, config.table('settings'), randomWriter);
    return {
      staff: {
        phones: createStaffPhones(dynamodb, deskTable(config.table('conversations'), desk.space), randomWriter),
        loadPeople: createPeopleReader(dynamodb, config.table('settings')),
        audit: (day: LocalDate, line: AuditLine) => addToAudit(desk.space, day, line),
        desk: desk.id,
      },
      ledger: createDynamoLedger(
        dynamodb,
        deskTable(config.table('ledger'), desk.space),
        async () => (await keysOf(name)(desk).vault()).chain,
      ),
      countLate: createLateCount(dynamodb, deskTable(config.table('conversations'), desk.space), randomWriter),
    };
  });
  const sns = once(() => createSNS(inventory[name].callLimits));
  return async (desk) => {
    const { crisis, facility } = desk.snapshot;
    const topic = tablesOf(name).config.teamTopic;
    const tellTeam = crisis?.mailTo !== undefined && {
      tellTeam: createTeamMail({ topic, address: crisis.mailTo, facility: facility.name, desk: desk.id }, sns()),
    };
    return { ...(await answer(desk)), ...own(desk), ...tellTeam };
  };
}

/** Ports for changing an item, and for ending a consent in it. */
export function changePorts(name: FunctionName): PortsOf<EndConsentPorts & Pick<AnswerPorts, 'countTally'>> {
  const own = perDesk((desk) => {
    const { config, dynamodb } = tablesOf(name);
    return {
      store: createDynamoStore(dynamodb, deskTable(config.table('conversations'), desk.space), now, randomWriter),
      ledger: createDynamoLedger(
        dynamodb,
        deskTable(config.table('ledger'), desk.space),
        async () => (await keysOf(name)(desk).vault()).chain,
      ),
      countTally: createTallies(dynamodb, deskTable(config.table('conversations'), desk.space), randomWriter),
      now,
      log: logOf(desk),
    };
  });
  return async (desk) => ({ ...own(desk), snapshot: desk.snapshot, vault: await keysOf(name)(desk).vault() });
}

/** Ports of `changePorts`, and access to the desk's whole ledger, with the eraser. */
export function retentionPorts(name: FunctionName): PortsOf<Lasting<RetentionPorts>> {
  const changing = changePorts(name);
  const own = perDesk(({ space }) => {
    const { config, dynamodb } = tablesOf(name);
    const table = deskTable(config.table('ledger'), space);
    return { archive: createLedgerArchive(dynamodb, table), eraser: createLedgerEraser(dynamodb, table) };
  });
  return async (desk) => ({ ...(await changing(desk)), ...own(desk) });
}

/** The way of a desk's head of the day to its mailbox. */
export function dayHeadPorts(name: FunctionName) {
  return once(() => {
    const mail = createMailboxMail(readConfig(name).teamTopic, createSNS(inventory[name].callLimits));
    return { mailTo: mail, sleep: (ms: number) => new Promise<void>((done) => void setTimeout(done, ms)) };
  });
}

export function awayModePorts(name: FunctionName): PortsOf<Lasting<AwayModePorts>> {
  const own = perDesk((desk) => {
    const { config, dynamodb } = tablesOf(name);
    const store = createDynamoStore(dynamodb, deskTable(config.table('conversations'), desk.space), now, randomWriter);
    return { store, queues: createTicketQueue(sqsOf(name), config.queue('retry'), desk.space), now, log: logOf(desk) };
  });
  return async (desk) => ({ ...own(desk), snapshot: desk.snapshot });
}

/** Restores a desk's missing schedules; undefined where schedules follow what is published by themselves. */
export function boundarySchedules(name: FunctionName): () => BoundarySchedules | undefined {
  return once(() => {
    const { scheduleGroup } = readConfig(name);
    return scheduleGroup === '' ? undefined : createBoundarySchedules(createScheduler(inventory[name].callLimits), scheduleGroup);
  });
}

/** How much lies in the dead-letter queues. */
export function deadLetterPorts(name: FunctionName) {
  return once(() => ({ depths: createDeadLetterDepths(sqsOf(name), readConfig(name).deadLetters), log }));
}

/** The tables as the desks of a function share them. */
export const tablesOf = perFunction((name) => ({ config: readConfig(name), dynamodb: createDynamoDB(inventory[name].callLimits) }));

/** The keys of a function: for each desk with that desk's tokens, in one call; the keyring is the same for all. */
const keysOf = perFunction((name) => perDesk(({ id }) => keysFrom(secretsOf(name, id))));

function keysFrom(secrets: Secrets) {
  return { secrets, vault: vaultSource(secrets) };
}

export const sqsOf = perFunction((name) => createSQS(inventory[name].callLimits));

/** The platforms' APIs, called with a desk's tokens. */
export function deskGraph(name: FunctionName) {
  return perDesk((desk) => graphOf(keysOf(name)(desk).secrets, readConfig(name).graphUrl));
}

/** The secrets that a function declared. */
function secretsOf(name: FunctionName, desk?: DeskId): Secrets {
  const { needs, callLimits } = inventory[name];
  return createSecrets(createSSM(callLimits), readConfig(name).secretsPrefix, needs.secrets ?? [], now, log, desk);
}
