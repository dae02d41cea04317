import type { EndConsentPorts } from '../app/consent/end-consent.ts';
import type { RetentionPorts } from '../app/consent/retention.ts';
import type { AwayModePorts } from '../app/hours/away-mode.ts';
import type { AnswerPorts, RespondPorts } from '../app/replies/dependencies.ts';
import type { ReceivePorts } from '../app/replies/receive.ts';
import { isEmpty, onlyDesk } from '../app/settings/settings-source.ts';
import { senders } from '../channels/senders.ts';
import { createDynamoLedger } from '../store/dynamo-ledger.ts';
import { createLedgerArchive, createLedgerEraser } from '../store/dynamo-ledger-archive.ts';
import { createDynamoStore } from '../store/dynamo-store.ts';
import { createTallies } from '../store/dynamo-tallies.ts';
import { createLateCount } from '../store/late-count.ts';
import { createDynamoDB, createSNS, createSQS, createSSM } from './aws-clients.ts';
import { now } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { type FunctionName, inventory } from './inventory.ts';
import { log } from './log.ts';
import { once } from './once.ts';
import { randomWriter } from './random-writer.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import { settingsOf } from './settings-of.ts';
import { createTeamMail } from './sns-team.ts';
import { createQueues } from './sqs-queues.ts';
import { graphOf } from './token-graph.ts';
import { vaultSource } from './vault-source.ts';

/** What a function keeps from one invocation to the next; the time that is left is each invocation's own. */
export type Lasting<Ports> = Omit<Ports, 'timeLeft'>;

export interface WebhookDesk {
  readonly secrets: Secrets;
  /** Undefined: no facility is published yet, and nothing can be taken in. */
  readonly ports: () => Promise<ReceivePorts | undefined>;
}

/** Composition: every function gets exactly what it declared in `inventory`, built once per container and on first use. */
export function webhookDesk(name: FunctionName): () => WebhookDesk {
  return once(() => {
    const config = readConfig(name);
    const secrets = secretsOf(name, config);
    const vault = vaultSource(secrets);
    const queues = createQueues(createSQS(inventory[name].callLimits), config.queue);
    const settings = settingsOf(name);
    return {
      secrets,
      async ports() {
        const current = await settings();
        if (isEmpty(current)) return undefined;
        return { snapshot: onlyDesk(current).snapshot, vault: await vault(), queues, now, log };
      },
    };
  });
}

export function answerPorts(name: FunctionName): () => Promise<Lasting<AnswerPorts>> {
  const desk = once(() => {
    const config = readConfig(name);
    const secrets = secretsOf(name, config);
    const client = createDynamoDB(inventory[name].callLimits);
    return {
      adapters: senders,
      store: createDynamoStore(client, config.table('conversations'), now, randomWriter),
      countTally: createTallies(client, config.table('conversations'), randomWriter),
      queues: createQueues(createSQS(inventory[name].callLimits), config.queue),
      vault: vaultSource(secrets),
      graph: graphOf(secrets, config.graphUrl),
    };
  });
  const settings = settingsOf(name);
  return async () => ({ ...desk(), snapshot: onlyDesk(await settings()).snapshot, vault: await desk().vault(), now, log });
}

/** What `answerPorts` gives, and the ledger. */
export function respondPorts(name: FunctionName): () => Promise<Lasting<RespondPorts>> {
  const answer = answerPorts(name);
  const more = once(() => {
    const config = readConfig(name);
    const client = createDynamoDB(inventory[name].callLimits);
    return {
      ledger: createDynamoLedger(client, config.table('ledger'), async () => (await answer()).vault.chain),
      countLate: createLateCount(client, config.table('conversations'), randomWriter),
    };
  });
  const sns = once(() => createSNS(inventory[name].callLimits));
  return async () => {
    const ports = await answer();
    const address = ports.snapshot.crisis?.mailTo;
    return { ...ports, ...more(), ...(address !== undefined && { tellTeam: createTeamMail(readConfig(name).teamTopic, address, sns()) }) };
  };
}

/** What it takes to change an item, and to end a consent in it. */
export function changePorts(name: FunctionName): () => Promise<EndConsentPorts> {
  const desk = once(() => {
    const config = readConfig(name);
    const client = createDynamoDB(inventory[name].callLimits);
    const vault = vaultSource(secretsOf(name, config));
    return {
      store: createDynamoStore(client, config.table('conversations'), now, randomWriter),
      ledger: createDynamoLedger(client, config.table('ledger'), async () => (await vault()).chain),
      vault,
    };
  });
  const settings = settingsOf(name);
  return async () => ({ ...desk(), snapshot: onlyDesk(await settings()).snapshot, vault: await desk().vault(), now, log });
}

/** What `changePorts` gives, and the way into the whole ledger, with the eraser. Undefined: no facility is published yet. */
export function retentionPorts(name: FunctionName): () => Promise<Lasting<RetentionPorts> | undefined> {
  const settings = settingsOf(name);
  const changing = changePorts(name);
  const ledger = once(() => {
    const client = createDynamoDB(inventory[name].callLimits);
    const table = readConfig(name).table('ledger');
    return { archive: createLedgerArchive(client, table), eraser: createLedgerEraser(client, table) };
  });
  return async () => (isEmpty(await settings()) ? undefined : { ...(await changing()), ...ledger() });
}

/** Undefined: no facility is published yet, and nothing is to be done. */
export function awayModePorts(name: FunctionName): () => Promise<Lasting<AwayModePorts> | undefined> {
  const settings = settingsOf(name);
  const desk = once(() => {
    const config = readConfig(name);
    const store = createDynamoStore(createDynamoDB(inventory[name].callLimits), config.table('conversations'), now, randomWriter);
    return { store, queues: createQueues(createSQS(inventory[name].callLimits), config.queue), now, log };
  });
  return async () => {
    const current = await settings();
    return isEmpty(current) ? undefined : { ...desk(), snapshot: onlyDesk(current).snapshot };
  };
}

/** The secrets that a function declared. */
export function secretsOf(name: FunctionName, config: Config): Secrets {
  return createSecrets(createSSM(inventory[name].callLimits), config.secretsPrefix, inventory[name].needs.secrets ?? [], now, log);
}
