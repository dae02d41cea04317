import { resolve } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { DeskId } from '../../shared/app/settings/settings-ports.ts';
import type { ConfiguredDesk } from '../../shared/app/settings/settings-source.ts';
import { now, setClock } from '../../shared/runtime/clock.ts';
import { inventory as deployed } from '../../shared/runtime/inventory.ts';
import { type Inventory, queuesOf } from '../../shared/runtime/inventory-entry.ts';
import { setLogSink } from '../../shared/runtime/log.ts';
import { mailboxMark } from '../../shared/runtime/mailbox-mark.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { setSettingsFreshness } from '../../shared/runtime/settings-of.ts';
import { createVault, parseKeyring } from '../../shared/runtime/vault.ts';
import { createDynamoSettings } from '../../shared/store/dynamo-settings.ts';
import { createDynamoStore } from '../../shared/store/dynamo-store.ts';
import { deskTable } from '../../shared/store/keys.ts';
import { givenIds, tokensOf } from '../terminal/channel-settings.ts';
import { takeDataFolder } from '../terminal/data-folder.ts';
import { documentIn, loadFacilityFile } from '../terminal/load-facility-file.ts';
import { consoleAddress, consoleByName } from './console-address.ts';
import { createDecisionMemory, type DecisionMemory, deskStatus } from './desk-view.ts';
import { emulatorTrouble } from './emulator-trouble.ts';
import { type Emulators, startEmulators } from './emulators.ts';
import { functionEnvironment } from './function-environment.ts';
import { functionRoute, type Route, startGateway, webhookChannel } from './gateway.ts';
import { functionsFolder, type Invoke, loadFunctions } from './invoke.ts';
import { chosenOf, localRoute } from './local-route.ts';
import { logWords } from './log-words.ts';
import { startMailServer } from './mails.ts';
import { parseJson } from './meta/http.ts';
import { simulators } from './meta/simulators.ts';
import { newsletterPorts } from './newsletter-ports.ts';
import { newsletterRoute } from './newsletter-route.ts';
import type { LocalOptions } from './options.ts';
import { secretParameters, secretsPrefix, startParameterServer } from './parameters.ts';
import { type Poller, startPoller } from './poller.ts';
import { type FacilityFile, publishFacilities } from './publish-facilities.ts';
import { localFreshForMs, type PublishedSettings, readPublished } from './published-settings.ts';
import { createResources, type Resources } from './resources.ts';
import { scheduledHere, startSchedule } from './schedule.ts';
import { completeSettings, facilityIds, furtherSettings, givenSettings, type Settings } from './settings.ts';
import { createSimulatedMetas, type SimulatedDesk, type SimulatedMetas } from './simulated-metas.ts';
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
  const { given, files } = readGiven(options, print);
  const folder = options.data === undefined ? undefined : takeDataFolder(options.data);
  const settings = completeSettings(given, facilityIds(files[0]?.snapshot ?? {}), options);

  const show = showLog(options, print);
  const { failed, cloud, endpoints, resources, dynamodb } = await openStores(options, inventory, print);
  const { published, desks } = await publishAtStart(files, dynamodb, resources);
  const metaDesks = metaDesksOf(desks, settings);
  const { parameters, mailbox } = await startServers(secretParameters(settings, metaDesks), published);

  const decisions = rememberDecisions(published, settings.PFORTE_KEYRING, show);

  let url = '';
  const { conversations: table } = resources.tables;
  const { shown, ordered, configured, storeOf } = deskList({ published, desks, metaDesks, dynamodb, table });
  const metas = options.graphUrl
    ? undefined
    : createSimulatedMetas({ now, desks: metaDesks, configured, webhookBase: () => url, data: options.data });
  // The port is known before the handlers need it: the gateway listens first and answers once everything behind it is up.
  const routes: Route[] = [];
  const gateway = await startGateway(options.port, [(incoming) => ask(routes, incoming)]);
  url = gateway.url;
  Object.assign(process.env, { AWS_ENDPOINT_URL_SNS: mailbox.url }, functionEnvironment(inventory, resources, url, options.graphUrl));
  const invoke = await loadFunctions(inventory, sources);
  const webhooks = functionRoute(inventory, invoke);
  const hearing = Object.keys(inventory).filter((name) => inventory[name]?.hears);
  mailbox.onPublication(async (event) => void (await Promise.all(hearing.map((name) => invoke(name, event)))));

  const sqs = new SQSClient({ endpoint: endpoints.sqs });
  const schedule = await startSchedule(published, scheduledHere(inventory, options), invoke);
  const pollers = startPollers(inventory, resources, sqs, invoke);
  routes.push(
    consoleByName,
    metas ? overhearing(webhooks, metas, decisions) : webhooks,
    localRoute({
      console: { address: consoleAddress(url), code: parameters.setupCode },
      endpoints,
      ssm: { endpoint: parameters.url, prefix: secretsPrefix },
      resources,
      settings,
      desks: shown,
      schedule,
      sqs,
      graph: () => options.graphUrl ?? url,
      inWork: () => pollers.get('inbound')?.inWork() ?? 0,
      desk: async (desk) => ({ ...(await deskStatus(desk.snapshot, storeOf(desk), now())), decisions: decisions.all() }),
      mails: mailbox.mails,
      week: async (desk) => weekView(desk.snapshot, (await storeOf(desk).loadStatus())?.overrides, now()),
    }),
    newsletterRoute(async (incoming) => {
      const desk = chosenOf(incoming, await ordered());
      return desk && newsletterPorts(desk, { dynamodb, sqs, resources });
    }),
    async (incoming) => metas?.handle(incoming),
  );
  metas?.resume();
  print(`console ${consoleAddress(url)}/join#${parameters.setupCode}`);
  return {
    url,
    failed,
    async close() {
      schedule.stop();
      await Promise.all([gateway.close(), metas?.close(), ...[...pollers.values()].map((poller) => poller.stop())]);
      await Promise.all([parameters.close(), mailbox.close(), cloud?.close()]);
      folder?.release();
    },
  };
}

/** Settings of the environment and the facility files, read by the clock that was asked for. */
function readGiven(options: LocalOptions, print: (line: string) => void) {
  if (options.clock) setClock(Date.parse(options.clock));
  const given = givenSettings(process.env);
  return { given, files: facilityFiles(options, given, print) };
}

/** The small servers of secrets and mails, which every run has of its own. */
async function startServers(secrets: Readonly<Record<string, string>>, published: PublishedSettings) {
  const parameters = await startParameterServer(secrets);
  process.env.AWS_ENDPOINT_URL_SSM = parameters.url;
  return { parameters, mailbox: await startMailServer((mark) => addressOf(mark, published), now) };
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
function overhearing(webhooks: Route, metas: SimulatedMetas, decisions: DecisionMemory): Route {
  return async (incoming) => {
    const { path, method, body, headers } = incoming;
    const channel = webhookChannel(path);
    if (channel && method === 'POST') {
      const adapter = simulators[channel].receiver;
      metas.overhear(adapter.channel, body, String(headers['x-hub-signature-256'] ?? ''));
      decisions.see(adapter, parseJson(body), metas.entryOf);
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

/** Lists the desks for Meta: the first with given or generated ids, every other one with its file's ids and tokens of its own. */
function metaDesksOf(desks: ReadonlyMap<DeskId, FacilityFile>, settings: Settings): readonly [SimulatedDesk, ...SimulatedDesk[]] {
  const [first, ...others] = [...desks].map(([id, { snapshot }], index) => ({
    id,
    snapshot,
    settings: index === 0 ? settings : furtherSettings(settings, id, facilityIds(snapshot)),
  }));
  if (!first) throw new Error('a run has a desk');
  return [first, ...others];
}

/** Points the real AWS SDK at the local servers. Any credentials do. */
function setAwsEnvironment({ dynamodb, sqs }: { dynamodb: string; sqs: string }): void {
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    AWS_ENDPOINT_URL_SQS: sqs,
  });
}

/** `schedule.ts` and `mails.ts` read their boundaries and their mailbox from what is published. */
const followers = { schedules: { rewrite: async () => undefined }, mailbox: { subscribe: async () => undefined } };

/** Publishes what the command line names, and has the functions see later publications sooner than in AWS. */
async function publishAtStart(files: readonly FacilityFile[], client: DynamoDBClient, { tables }: Resources) {
  setSettingsFreshness(localFreshForMs);
  const settings = createDynamoSettings(client, tables.settings, randomWriter);
  const desks = await publishFacilities(files, { settings, ...followers, now });
  return { published: await readPublished(settings), desks };
}

/** The mailbox that gets notices with a mark. */
function addressOf(mark: string, published: PublishedSettings): string {
  const addresses = published.desks().flatMap(({ snapshot }) => [snapshot.crisis?.mailTo ?? [], snapshot.dataProtectionMail ?? []].flat());
  return addresses.find((address) => mailboxMark(address) === mark) ?? '';
}

/** The files as the command line names them; ids of the environment are the first one's. */
function facilityFiles({ facilities }: LocalOptions, given: Parameters<typeof givenIds>[0], print: (line: string) => void): FacilityFile[] {
  return facilities.map((file, index) => {
    const ids = index === 0 ? givenIds(given) : {};
    const snapshot = loadFacilityFile(file, { ids, now: now(), warn: (warning) => print(`${file}: ${warning}`) });
    return { file, snapshot, document: documentIn(file, snapshot) };
  });
}

/** Settles with the sentence of the first `fail`. */
function firstFailure(): { readonly failed: Promise<string>; readonly fail: (sentence: string) => void } {
  let fail: (sentence: string) => void = () => {};
  const failed = new Promise<string>((settle) => {
    fail = settle;
  });
  return { failed, fail };
}

/** The tables and queues, embedded or named, where the AWS clients of the functions find them. */
async function openStores(options: LocalOptions, inventory: Inventory, print: (line: string) => void) {
  const { failed, fail } = firstFailure();
  const cloud = await startMissingServers(options, print, fail);
  const endpoints = { dynamodb: options.dynamodb ?? cloud?.dynamodb ?? '', sqs: options.sqs ?? cloud?.sqs ?? '' };
  setAwsEnvironment(endpoints);
  const resources = await createResources(endpoints, inventory);
  return { failed, cloud, endpoints, resources, dynamodb: new DynamoDBClient({ endpoint: endpoints.dynamodb }) };
}

type LogSink = Parameters<typeof setLogSink>[0];

/** Shows the log as it is written, in words or as AWS gets it. */
function showLog({ json }: LocalOptions, print: (line: string) => void): LogSink {
  const show: LogSink = (line, event, fields) => {
    const printed = json ? line : logWords(event, fields, now());
    if (printed !== undefined) print(printed);
  };
  setLogSink(show);
  return show;
}

/** Shows the log, and keeps the decisions for the page. */
function rememberDecisions(published: PublishedSettings, keyring: string, show: LogSink): DecisionMemory {
  const decisions = createDecisionMemory(() => published.desks().map(({ snapshot }) => snapshot), createVault(parseKeyring(keyring)));
  setLogSink((line, event, fields) => {
    decisions.take(event, fields);
    show(line, event, fields);
  });
  return decisions;
}

interface DeskListParts extends Awaited<ReturnType<typeof publishAtStart>> {
  readonly metaDesks: ReturnType<typeof metaDesksOf>;
  readonly dynamodb: DynamoDBClient;
  /** Of the conversations. */
  readonly table: string;
}

/** The published desks and what belongs to each. */
function deskList({ published, desks, metaDesks, dynamodb, table }: DeskListParts) {
  const rank = new Map([...desks.keys()].map((id, index) => [id, index]));
  const fileOf = (id: DeskId): { readonly file?: string } => {
    const facility = desks.get(id);
    return facility ? { file: resolve(facility.file) } : {};
  };
  const tokensFor = (id: DeskId) => tokensOf(metaDesks.find((desk) => desk.id === id)?.settings ?? {});
  /** As the command line names them; those published later come last. */
  const ordered = async () => (await published.refresh()).toSorted((a, b) => (rank.get(a.id) ?? rank.size) - (rank.get(b.id) ?? rank.size));
  return {
    ordered,
    shown: async () => (await ordered()).map((desk) => ({ desk, ...fileOf(desk.id), tokens: tokensFor(desk.id) })),
    configured: (id: DeskId) => published.desks().find((desk) => desk.id === id),
    storeOf: ({ space }: ConfiguredDesk) => createDynamoStore(dynamodb, deskTable(table, space), now, randomWriter),
  };
}
