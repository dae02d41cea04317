import { createHash, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SSMClient } from '@aws-sdk/client-ssm';
import { type APIGatewayProxyResult, defaultIsContentTypeBinary, handle, type LambdaEvent } from 'hono/aws-lambda';
import { pushToStaff } from '../../app/console/push.ts';
import type { PublishPorts } from '../../app/settings/publish.ts';
import { once } from '../../kernel/once.ts';
import { createDynamoAlarms } from '../../store/dynamo-alarms.ts';
import { createDynamoConsole } from '../../store/dynamo-console.ts';
import { createDynamoSettings } from '../../store/dynamo-settings.ts';
import { createStaffPhones } from '../../store/dynamo-staff.ts';
import { createDynamoStanding } from '../../store/dynamo-standing.ts';
import { createDynamoStore } from '../../store/dynamo-store.ts';
import { createTalliesReader } from '../../store/dynamo-tallies-reader.ts';
import { deskTable } from '../../store/keys.ts';
import { budgetOf } from '../aws-budget.ts';
import { createScheduler, createSNS, createSSM } from '../aws-clients.ts';
import { now as deskNow } from '../clock.ts';
import { deadLetterPorts, tablesOf } from '../compose.ts';
import type { Config } from '../config.ts';
import { createMailboxes } from '../deployment-health.ts';
import { createDeskSetup, recordsOf } from '../desk-setup.ts';
import { failSafe } from '../fail-safe.ts';
import { inventory } from '../inventory.ts';
import { log } from '../log.ts';
import { perDesk } from '../per-desk.ts';
import { randomWriter } from '../random-writer.ts';
import { createBoundarySchedules } from '../scheduler-boundaries.ts';
import { createSecrets } from '../secrets.ts';
import { settingsOf } from '../settings-of.ts';
import { createTeamMailbox } from '../sns-mailbox.ts';
import { vaultSource } from '../vault-source.ts';
import { createConsole } from './app.ts';
import type { ConsolePorts } from './console-ports.ts';
import { letterPorts } from './desk-letters.ts';
import { deskNewsletter } from './desk-newsletter.ts';
import { deskRights } from './desk-rights.ts';
import { facilityCompiler } from './facility-compiler.ts';
import type { Page } from './page.ts';
import { alarmsIn, isPublication, occasionsIn, type Publications } from './publications.ts';
import { storedSetupCode } from './setup-codes.ts';
import { createPushSender, pushKeys } from './vapid.ts';

const name = 'console';

/** The console's handler: the pages of the table on the real ports. */
export function consoleHandler(pages: readonly Page[]) {
  const ports = once(composePorts);
  const handler = once(() =>
    handle(
      createConsole(pages, async () => ports()),
      { isContentTypeBinary },
    ),
  );
  return failSafe<LambdaEvent | Publications, APIGatewayProxyResult | undefined>(name, async (event) =>
    isPublication(event) ? hear(event, ports()) : handler()(event),
  );
}

/** As text a file would lose the mark at its beginning by which a spreadsheet reads it. */
function isContentTypeBinary(type: string): boolean {
  return type.startsWith('text/csv') || defaultIsContentTypeBinary(type);
}

/** Remembers the alarms that a topic tells of, and wakes the staff, beside its mails. */
async function hear(event: Publications, { store, alarms, now, push }: ConsolePorts): Promise<undefined> {
  for (const { id, state } of alarmsIn(event, tablesOf(name).config)) await alarms.save(id, state);
  if (!push) return;
  for (const occasion of occasionsIn(event, tablesOf(name).config)) await pushToStaff(occasion, { store, now, sendPush: push.send });
}

function composePorts(): ConsolePorts {
  const { config, dynamodb } = tablesOf(name);
  const ssm = createSSM(inventory[name].callLimits);
  const secrets = createSecrets(ssm, config.secretsPrefix, inventory[name].needs.secrets ?? [], Date.now, log);
  const stores = perDesk(({ space }) => {
    const table = deskTable(config.table('conversations'), space);
    return {
      store: createDynamoStore(dynamodb, table, deskNow, randomWriter),
      readTallies: createTalliesReader(dynamodb, table),
      phones: createStaffPhones(dynamodb, table, randomWriter),
    };
  });
  const vault = vaultSource(secrets);
  return {
    store: createDynamoConsole(dynamodb, config.table('settings'), randomWriter),
    codes: {
      random: () => randomBytes(16).toString('base64url'),
      hash: (code) => createHash('sha256').update(code).digest('base64url'),
    },
    setupCodes: storedSetupCode(ssm, config.secretsPrefix, Date.now),
    settings: settingsOf(name),
    async challengeKey() {
      const { keyring } = await secrets.get();
      return createSecretKey(createHmac('sha256', keyring.pepper).update('pforte console challenge').digest());
    },
    phoneCodeHash: async (code) => (await vault()).codeHash(code),
    ...pushPorts(config, async () => (await secrets.get()).keyring.pepper),
    now: Date.now,
    deskNow,
    ...setupPorts({ config, dynamodb, ssm }),
    rightsOf: deskRights(name),
    facility: { publish: publishPorts({ config, dynamodb }), compiler: facilityCompiler },
    newsletterOf: deskNewsletter(name),
    standing: createDynamoStanding({ client: dynamodb, table: config.table('settings') }).load,
    alarms: createDynamoAlarms({ client: dynamodb, table: config.table('settings') }),
    letters: letterPorts(name),
    ofDesk: (desk) => ({
      ...stores(desk),
      records: recordsOf(desk, { client: dynamodb, table: config.table('settings'), newWriter: randomWriter }),
    }),
  };
}

/** The local run wakes nobody, unless it was told where its pushes go. */
function pushPorts({ graphUrl, pushUrl }: Config, pepper: () => Promise<KeyObject>): Pick<ConsolePorts, 'push'> {
  if (graphUrl !== undefined && pushUrl === undefined) return {};
  const keys = once(async () => pushKeys(await pepper()));
  return { push: { publicKey: async () => (await keys()).publicKey, send: createPushSender(keys, Date.now, pushUrl) } };
}

interface Clients {
  readonly config: ReturnType<typeof tablesOf>['config'];
  readonly dynamodb: DynamoDBClient;
  readonly ssm: SSMClient;
}

/** The local run reads its boundaries and its mailbox from what is published. */
function publishPorts({ config, dynamodb }: Pick<Clients, 'config' | 'dynamodb'>): PublishPorts {
  const { callLimits } = inventory[name];
  const { scheduleGroup, teamTopic } = config;
  const isLocal = scheduleGroup === '';
  return {
    settings: createDynamoSettings(dynamodb, config.table('settings'), randomWriter),
    schedules: isLocal ? { rewrite: async () => undefined } : createBoundarySchedules(createScheduler(callLimits), scheduleGroup),
    mailbox: isLocal ? { subscribe: async () => undefined } : createTeamMailbox(createSNS(callLimits), teamTopic),
    now: deskNow,
  };
}

/** Ports of the pages of set-up. */
function setupPorts({ config, dynamodb, ssm }: Clients): Pick<ConsolePorts, 'setupAt' | 'simulator'> {
  const settings = settingsOf(name);
  const published = async () => {
    const { desks, unreadable } = await settings(0);
    return { desks: desks.length + unreadable.length, unreadable: unreadable.length };
  };
  const { callLimits } = inventory[name];
  const { scheduleGroup, teamTopic, graphUrl } = config;
  const isLocal = scheduleGroup === '';
  return {
    setupAt: (origin) =>
      createDeskSetup({
        ssm,
        prefix: config.secretsPrefix,
        dynamodb,
        tables: { settings: config.table('settings'), conversations: config.table('conversations') },
        webhookBase: byAddress(origin),
        graphUrl,
        deployment: {
          published,
          deadLetters: async () => Object.values(await deadLetterPorts(name)().depths()).reduce((sum, count) => sum + count, 0),
          ...(!isLocal && {
            mailboxes: createMailboxes(createSNS(callLimits), [config.operatorTopic, teamTopic]),
            ...budgetOf(config.operatorTopic, config.secretsPrefix, { credentials: dynamodb.config.credentials, now: Date.now }),
          }),
        },
        now: Date.now,
      }),
    ...(graphUrl !== undefined && { simulator: graphUrl }),
  };
}

/** The console is reached by name, for the sake of passkeys; the local run's webhooks stand under its address everywhere else. */
function byAddress(origin: string): string {
  return origin.replace('//localhost:', '//127.0.0.1:');
}
