import type { ConfiguredDesk, Settings } from '../app/settings/settings-source.ts';
import { type DeploymentPorts, deploymentFindings } from '../app/setup/deployment-findings.ts';
import { examineDesk } from '../app/setup/doctor.ts';
import type { Finding } from '../app/setup/finding.ts';
import { answersThisMonth } from '../app/setup/free-answers.ts';
import { keyringState } from '../app/setup/keyring-backup.ts';
import type { SecretsStore } from '../app/setup/keyring-ports.ts';
import { readMetaSecrets } from '../app/setup/meta-secrets.ts';
import { missingSecrets } from '../app/setup/missing-secrets.ts';
import type { DailyPorts, ExaminedDesk } from '../app/upkeep/daily-examination.ts';
import { setups } from '../channels/setups.ts';
import { once } from '../kernel/once.ts';
import { createDynamoKeyringProof } from '../store/dynamo-setup.ts';
import { createDynamoStanding } from '../store/dynamo-standing.ts';
import { createTalliesReader } from '../store/dynamo-tallies-reader.ts';
import { deskTable } from '../store/keys.ts';
import { budgetOf } from './aws-budget.ts';
import { createScheduler, createSNS, createSSM } from './aws-clients.ts';
import { now } from './clock.ts';
import { deadLetterPorts, tablesOf } from './compose.ts';
import { readConfig } from './config.ts';
import { createMailboxes, createScheduleStates } from './deployment-health.ts';
import { type FunctionName, inventory, webhookPath } from './inventory.ts';
import { scheduleGroups } from './inventory-entry.ts';
import { keyringTools } from './keyring-upkeep.ts';
import { log } from './log.ts';
import { createParameterSecrets } from './parameter-secrets.ts';
import { randomWriter } from './random-writer.ts';
import { deskTokens } from './secret-names.ts';
import { settingsOf } from './settings-of.ts';
import { createSetupPorts } from './setup-ports.ts';
import { createOperatorMail } from './sns-operator.ts';

/** Ports of the doctor's daily run, for the desks that are published now. */
export function dailyPorts(name: FunctionName): () => Promise<DailyPorts> {
  const settings = settingsOf(name);
  const lasting = once(() => lastingPorts(name));
  return async () => {
    const { desks } = await settings();
    const { deployment, examine, ...ports } = lasting();
    return {
      ...ports,
      examineDeployment: () => deploymentFindings(deployment),
      desks: desks.map((desk): ExaminedDesk => ({ id: desk.id, name: desk.snapshot.facility.name, examine: () => examine(desk) })),
    };
  };
}

function lastingPorts(name: FunctionName) {
  const { callLimits } = inventory[name];
  const { operatorTopic } = readConfig(name);
  const { config, dynamodb } = tablesOf(name);
  const sns = createSNS(callLimits);
  const read = createParameterSecrets(createSSM(callLimits), config.secretsPrefix).read;
  return {
    standing: createDynamoStanding({ client: dynamodb, table: config.table('settings') }),
    mail: createOperatorMail(sns, operatorTopic),
    now,
    log,
    deployment: deploymentPorts(name, sns, read),
    examine: (desk: ConfiguredDesk) => examineWith(desk, name, read),
  };
}

type ReadSecret = SecretsStore['read'];

/** The part that all desks share. The local run has neither schedules nor mailboxes to confirm. */
function deploymentPorts(name: FunctionName, sns: ReturnType<typeof createSNS>, read: ReadSecret): DeploymentPorts {
  const { scheduleGroup, operatorTopic, teamTopic } = readConfig(name);
  const { config, dynamodb } = tablesOf(name);
  const { depths } = deadLetterPorts(name)();
  const place = { client: dynamodb, table: config.table('settings'), newWriter: randomWriter };
  const aws = scheduleGroup !== '' && {
    mailboxes: createMailboxes(sns, [operatorTopic, teamTopic]),
    ...budgetOf(operatorTopic, config.secretsPrefix, { credentials: dynamodb.config.credentials, now: Date.now }),
    schedules: createScheduleStates(createScheduler(inventory[name].callLimits), scheduleGroups(scheduleGroup, inventory)),
  };
  return {
    published: async () => countsOf(await settingsOf(name)()),
    deadLetters: async () => Object.values(await depths()).reduce((sum, count) => sum + count, 0),
    keyring: () => keyringState({ secrets: { read }, tools: keyringTools, proofs: createDynamoKeyringProof(place) }),
    ...aws,
  };
}

function countsOf({ desks, unreadable }: Settings) {
  return { desks: desks.length + unreadable.length, unreadable: unreadable.length };
}

/** One desk, with its secrets as they are now. */
async function examineWith(desk: ConfiguredDesk, name: FunctionName, read: ReadSecret): Promise<readonly Finding[]> {
  const { apiUrl, graphUrl } = readConfig(name);
  const { appSecret, verifyToken, tokens } = await readMetaSecrets({ read }, ['meta-tokens', deskTokens(desk.id)]);
  if (appSecret === undefined || verifyToken === undefined) return [missingSecrets(desk.id)];
  const access = { secrets: { appSecret, verifyToken }, tokens, ...(graphUrl !== undefined && { graphUrl }) };
  const ports = createSetupPorts(desk, access, { setups, callbackUrl: (channel) => `${apiUrl}${webhookPath(channel)}`, now: Date.now });
  const { config, dynamodb } = tablesOf(name);
  const tallies = createTalliesReader(dynamodb, deskTable(config.table('conversations'), desk.space));
  return examineDesk({ ...ports, answersThisMonth: (channel) => answersThisMonth(channel, desk.snapshot, now(), tallies) });
}
