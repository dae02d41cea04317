import { join, resolve } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { frameText } from '../../shared/broadcast/issue.ts';
import { facilityWords } from '../../shared/facility/facility-words.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { templateChannels } from '../../shared/facility/used-channels.ts';
import { now, setClock } from '../../shared/runtime/clock.ts';
import { inventory as deployed } from '../../shared/runtime/inventory.ts';
import { type Inventory, queuesOf } from '../../shared/runtime/inventory-entry.ts';
import { log, setLogSink } from '../../shared/runtime/log.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { setSettingsFreshness } from '../../shared/runtime/settings-of.ts';
import { createNewsletterQueue } from '../../shared/runtime/sqs-newsletter.ts';
import { createVault, parseKeyring } from '../../shared/runtime/vault.ts';
import { createDynamoNewsletter } from '../../shared/store/dynamo-newsletter.ts';
import { createDynamoSettings } from '../../shared/store/dynamo-settings.ts';
import { createDynamoStore } from '../../shared/store/dynamo-store.ts';
import { loadFacilityFile } from '../cli/load-facility-file.ts';
import { givenIds, tokensOf } from '../terminal/channel-settings.ts';
import { takeDataFolder } from '../terminal/data-folder.ts';
import { createDecisionMemory, type DecisionMemory, deskStatus } from './desk-view.ts';
import { emulatorTrouble } from './emulator-trouble.ts';
import { type Emulators, startEmulators } from './emulators.ts';
import { explain } from './explain.ts';
import { functionEnvironment } from './function-environment.ts';
import { functionRoute, type Route, startGateway, webhookChannel } from './gateway.ts';
import { functionsFolder, type Invoke, loadFunctions } from './invoke.ts';
import { localRoute } from './local-route.ts';
import { logWords } from './log-words.ts';
import { startMailServer } from './mails.ts';
import { parseJson } from './meta/http.ts';
import { createMetaSimulator, type MetaSimulator } from './meta/simulator.ts';
import { simulators } from './meta/simulators.ts';
import type { Template } from './meta/templates.ts';
import { newsletterRoute } from './newsletter-route.ts';
import type { LocalOptions } from './options.ts';
import { secretParameters, startParameterServer } from './parameters.ts';
import { type Poller, startPoller } from './poller.ts';
import { type FacilityFile, publishFacilities } from './publish-facilities.ts';
import { localFreshForMs, type PublishedSettings, readPublished } from './published-settings.ts';
import { createResources, type Resources } from './resources.ts';
import { startSchedule } from './schedule.ts';
import { completeSettings, facilityIds, givenSettings, type Settings } from './settings.ts';
import { weekView } from './week-view.ts';

export interface LocalRun {
  readonly url: string;
  /** Settles when the run cannot go on, with the sentence that says why. */
  readonly failed: Promise<string>;
  /** Drains what is in work and ends everything. */
  close(): Promise<void>;
}

/** The functions that run, and the folder of their files. */
export interface Functions {
  readonly inventory: Inventory;
  readonly folder: string;
}

/** Starts the whole front desk on this machine: the handlers as they are, around them everything AWS would give them. */
export async function startLocal(
  options: LocalOptions,
  print: (line: string) => void,
  { inventory, folder: sources }: Functions = { inventory: deployed, folder: functionsFolder },
): Promise<LocalRun> {
  if (options.clock) setClock(Date.parse(options.clock));
  const given = givenSettings(process.env);
  const snapshot = loadFacilityFile(options.facility, {
    ids: givenIds(given),
    now: now(),
    warn: (warning) => print(`facility file: ${warning}`),
  });
  const folder = options.data === undefined ? undefined : takeDataFolder(options.data);
  const settings = completeSettings(given, facilityIds(snapshot), options);

  let fail: (sentence: string) => void = () => {};
  const failed = new Promise<string>((settle) => {
    fail = settle;
  });
  const cloud = await startMissingServers(options, print, fail);
  const endpoints = { dynamodb: options.dynamodb ?? cloud?.dynamodb ?? '', sqs: options.sqs ?? cloud?.sqs ?? '' };
  const parameters = await startParameterServer(secretParameters(settings));
  setAwsEnvironment(endpoints, parameters.url);
  const resources = await createResources(endpoints, inventory);
  const dynamodb = new DynamoDBClient({ endpoint: endpoints.dynamodb });
  const published = await publishAtStart([{ file: options.facility, snapshot }], dynamodb, resources);
  const mailbox = await startMailServer(() => published.snapshot().crisis?.mailTo ?? '', now);

  const vault = createVault(parseKeyring(settings.PFORTE_KEYRING));
  const decisions = createDecisionMemory(published.snapshot, vault);
  setLogSink((line, event, fields) => {
    decisions.take(event, fields);
    const printed = options.json ? line : logWords(event, fields, now());
    if (printed !== undefined) print(printed);
  });

  let url = '';
  const simulator = options.graphUrl ? undefined : simulatorOf(settings, published, () => url, options.data);
  // The port is known before the handlers need it: the gateway listens first and answers once everything behind it is up.
  const routes: Route[] = [];
  const gateway = await startGateway(options.port, [(incoming) => ask(routes, incoming)]);
  url = gateway.url;
  Object.assign(process.env, { AWS_ENDPOINT_URL_SNS: mailbox.url }, functionEnvironment(inventory, resources, options.graphUrl ?? url));
  const invoke = await loadFunctions(inventory, sources);
  const webhooks = functionRoute(inventory, invoke);

  const sqs = new SQSClient({ endpoint: endpoints.sqs });
  const schedule = await startSchedule(published, inventory, invoke);
  const pollers = startPollers(inventory, resources, sqs, invoke);
  const store = createDynamoStore(dynamodb, resources.tables.conversations, now, randomWriter);
  routes.push(
    simulator ? overhearing(webhooks, simulator, decisions) : webhooks,
    localRoute({
      endpoints,
      resources,
      settings,
      facility: resolve(options.facility),
      schedule,
      sqs,
      graph: () => options.graphUrl ?? url,
      inWork: () => pollers.get('inbound')?.inWork() ?? 0,
      desk: async () => ({ ...(await deskStatus(await published.refresh(), store, now())), decisions: decisions.all() }),
      mails: mailbox.mails,
      week: async () => weekView(await published.refresh(), (await store.loadStatus())?.override, now()),
    }),
    newsletterRoute(async () => ({
      snapshot: await published.refresh(),
      newsletter: createDynamoNewsletter(dynamodb, resources.tables.conversations, now, randomWriter),
      tickets: createNewsletterQueue(sqs, resources.queues.broadcast),
      now,
      log,
    })),
    async (incoming) => simulator?.handle(incoming),
  );
  simulator?.resume();
  return {
    url,
    failed,
    async close() {
      schedule.stop();
      await Promise.all([gateway.close(), simulator?.close(), ...[...pollers.values()].map((poller) => poller.stop())]);
      await Promise.all([parameters.close(), mailbox.close(), cloud?.close()]);
      folder?.release();
    },
  };
}

function startPollers(inventory: Inventory, resources: Resources, sqs: SQSClient, invoke: Invoke): ReadonlyMap<string, Poller> {
  const urls: Readonly<Record<string, string>> = resources.queues;
  return new Map(queuesOf(inventory).map((queue) => [queue.id, startPoller(queue, urls[queue.id] ?? '', sqs, invoke)]));
}

async function ask(routes: readonly Route[], incoming: Parameters<Route>[0]): ReturnType<Route> {
  for (const route of routes) {
    const reply = await route(incoming);
    if (reply) return reply;
  }
  return undefined;
}

/** The webhooks, with simulator and page listening: whoever writes from outside becomes known to the simulated Meta. */
function overhearing(webhooks: Route, simulator: MetaSimulator, decisions: DecisionMemory): Route {
  return async (incoming) => {
    const { path, method, body, headers } = incoming;
    const channel = webhookChannel(path);
    if (channel && method === 'POST') {
      const adapter = simulators[channel].receiver;
      simulator.overhear(adapter.channel, body, String(headers['x-hub-signature-256'] ?? ''));
      decisions.see(adapter, parseJson(body), simulator.entryOf);
    }
    return webhooks(incoming);
  };
}

async function startMissingServers(
  options: LocalOptions,
  print: (line: string) => void,
  fail: (sentence: string) => void,
): Promise<Emulators | undefined> {
  if (options.dynamodb && options.sqs) return undefined;
  return startEmulators({ ...(options.data && { data: options.data }), ...emulatorTrouble(options.data ?? '', print, fail) });
}

/** The newsletter's template, as Meta would have approved it. */
function newsletterTemplates(snapshot: Snapshot): readonly Template[] {
  const { newsletter } = snapshot;
  const [channel] = templateChannels(snapshot);
  const body = channel && snapshot[channel]?.texts.byId[frameText];
  return newsletter?.template && body !== undefined ? [{ ...newsletter.template, body }] : [];
}

function simulatorOf(
  settings: Settings,
  { snapshot }: PublishedSettings,
  webhookBase: () => string,
  data: string | undefined,
): MetaSimulator {
  return createMetaSimulator({
    now,
    ids: givenIds(settings),
    secrets: { appSecret: settings.META_APP_SECRET, tokens: tokensOf(settings), verifyToken: settings.META_VERIFY_TOKEN },
    webhookBase,
    snapshot,
    explain: (said) => explain(said, facilityWords(snapshot())),
    templates: newsletterTemplates(snapshot()),
    ...(data && { memoryFile: join(data, 'simulator.json') }),
  });
}

/** What points the real AWS SDK at the local servers. Any credentials do. */
function setAwsEnvironment({ dynamodb, sqs }: { dynamodb: string; sqs: string }, ssm: string): void {
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    AWS_ENDPOINT_URL_SQS: sqs,
    AWS_ENDPOINT_URL_SSM: ssm,
  });
}

/** `schedule.ts` and `mails.ts` read their boundaries and their mailbox from what is published. */
const followers = { schedules: { rewrite: async () => undefined }, mailbox: { subscribe: async () => undefined } };

/** Publishes what the command line names, and has the functions see later publications sooner than in AWS. */
async function publishAtStart(files: readonly FacilityFile[], client: DynamoDBClient, { tables }: Resources): Promise<PublishedSettings> {
  setSettingsFreshness(localFreshForMs);
  const settings = createDynamoSettings(client, tables.settings, randomWriter);
  await publishFacilities(files, { settings, ...followers, now });
  return readPublished(settings);
}
