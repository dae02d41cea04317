import { createSettingsSource } from '../../shared/app/settings/settings-source.ts';
import type { DeploymentPorts } from '../../shared/app/setup/deployment-findings.ts';
import type { DoctorPorts } from '../../shared/app/setup/doctor.ts';
import { answersThisMonth } from '../../shared/app/setup/free-answers.ts';
import { keyringState } from '../../shared/app/setup/keyring-backup.ts';
import type { EpochMs } from '../../shared/calendar/rules.ts';
import { setups } from '../../shared/channels/setups.ts';
import { createDynamoDB, createSSM } from '../../shared/runtime/aws-clients.ts';
import { webhookPath } from '../../shared/runtime/inventory.ts';
import { keyringTools } from '../../shared/runtime/keyring-upkeep.ts';
import { createParameterSecrets } from '../../shared/runtime/parameter-secrets.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { createSecrets } from '../../shared/runtime/secrets.ts';
import { createSetupPorts, type SetupAccess } from '../../shared/runtime/setup-ports.ts';
import { createDynamoSettingsReader } from '../../shared/store/dynamo-settings-reader.ts';
import { createDynamoKeyringProof } from '../../shared/store/dynamo-setup.ts';
import { createTalliesReader } from '../../shared/store/dynamo-tallies-reader.ts';
import { deskTable } from '../../shared/store/keys.ts';
import { checkRegion } from '../terminal/aws-region.ts';
import { localUrl } from '../terminal/local-address.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';
import { awsDeployment, localDeployment } from './deployment-health.ts';
import { findDeployment } from './find-deployment.ts';
import { chosenDesk } from './published-desk.ts';
import { findStack, stackOptions, stackOptionsHelp } from './stack-outputs.ts';

/** The options by which doctor and connect find a deployment. */
export interface SetupOptions {
  readonly local?: string | undefined;
  readonly secrets?: string | undefined;
  readonly settings?: string | undefined;
  readonly webhooks?: string | undefined;
  readonly schedules?: string | undefined;
  readonly stack?: string | undefined;
  readonly region?: string | undefined;
  readonly desk?: string | undefined;
}

export interface SetupDeployment {
  /** The desks that were chosen: all of them, or the one that was named. */
  readonly desks: readonly DoctorPorts[];
  readonly deployment: DeploymentPorts;
}

export const setupOptionsHelp = `  --local URL    the local run (default ${localUrl})
${stackOptionsHelp}  --secrets P --settings NAME --webhooks URL
                 in place of --stack: outputs SecretsPrefix and SettingsTable, and the address before /webhooks/
  --schedules NAME   there also looks at the schedules: output ScheduleGroup
  --desk NAME    only this desk: its id, or its facility's name
`;

const text = { type: 'string' } as const;
export const setupOptions = {
  local: text,
  secrets: text,
  settings: text,
  webhooks: text,
  schedules: text,
  ...stackOptions,
  desk: text,
} as const;

/** Finds the deployment. Throws `UsageError` where that is not possible. */
export async function openSetup(given: SetupOptions): Promise<SetupDeployment> {
  const options = await withPlaces(given);
  return options.secrets === undefined ? openLocal(options) : openInAws(options, options.secrets);
}

type Places = SetupOptions & {
  readonly stackName?: string;
  readonly team?: string | undefined;
  readonly conversations?: string | undefined;
};

/** With the places that the outputs of the named stack tell; beside other places a stack only names the deployment. */
async function withPlaces(options: SetupOptions): Promise<Places> {
  const { stack, region, local, secrets } = options;
  if (region !== undefined) process.env.AWS_REGION = region;
  if (stack === undefined || secrets !== undefined) return options;
  if (local !== undefined) throw new UsageError('Say one of --local and --stack.');
  const { name, outputs } = await findStack(stack);
  return {
    ...options,
    secrets: outputs.SecretsPrefix,
    settings: outputs.SettingsTable,
    conversations: outputs.ConversationsTable,
    schedules: outputs.ScheduleGroup,
    team: outputs.TeamTopic,
    webhooks: webhookBaseIn(outputs),
    stackName: name,
  };
}

/** Begins the path of every webhook. */
const webhooksPart = '/webhooks/';

/** The API's address, as a stack's outputs tell it with those of the webhooks. */
export function webhookBaseIn(outputs: Readonly<Record<string, string>>): string | undefined {
  return Object.values(outputs)
    .find((value) => value.includes(webhooksPart))
    ?.split(webhooksPart)[0];
}

async function openLocal({ local, desk }: SetupOptions): Promise<SetupDeployment> {
  const found = await findDeployment({ local });
  const source = sourceOf(found.settings ?? '', found.dynamodb);
  const base = local ?? localUrl;
  const desks = await chosen(source, desk);
  return {
    deployment: localDeployment(found, source),
    desks: desks.map((one) => {
      const { url = '', appSecret, tokens } = found.graph?.(one.id) ?? { appSecret: '', tokens: {} };
      const access = { graphUrl: url, secrets: { appSecret, verifyToken: found.verifyToken ?? '' }, tokens };
      return { ...portsOf(one, access, base), ...counting(one, found.table, found.dynamodb, found.now) };
    }),
  };
}

async function openInAws({ settings, webhooks, desk, local, conversations, ...places }: Places, prefix: string): Promise<SetupDeployment> {
  if (local !== undefined) throw new UsageError('Say one of --local and --secrets.');
  if (settings === undefined || webhooks === undefined)
    throw new UsageError(
      'In AWS name the table of settings and the address of the webhooks, too: --settings (output SettingsTable), --webhooks.',
    );
  await checkRegion();
  const source = sourceOf(settings, undefined);
  const desks = await chosen(source, desk);
  const withSecrets = desks.map(async (one) => {
    const names = ['meta-app', 'meta-tokens'] as const;
    const values = await createSecrets(createSSM(commandCalls), prefix, names, Date.now, () => undefined, one.id).get();
    const tokens = Object.fromEntries(Object.entries(values['meta-tokens']).map(([name, token]) => [name, token ?? '']));
    const ports = portsOf(one, { secrets: values['meta-app'], tokens }, webhooks);
    return conversations === undefined ? ports : { ...ports, ...counting(one, conversations, undefined, Date.now()) };
  });
  return {
    desks: await Promise.all(withSecrets),
    deployment: { ...awsDeployment({ prefix, ...places }, source), keyring: keyringIn(prefix, settings) },
  };
}

/** Whether a copy of the keyring is put away. */
function keyringIn(prefix: string, settings: string): NonNullable<DeploymentPorts['keyring']> {
  const secrets = createParameterSecrets(createSSM(commandCalls), prefix);
  const proofs = createDynamoKeyringProof({ client: createDynamoDB(commandCalls), table: settings, newWriter: randomWriter });
  return () => keyringState({ secrets, tools: keyringTools, proofs });
}

/** Counts the answers of a desk from its table of conversations. */
function counting(
  { snapshot, space }: Chosen[number],
  table: string,
  endpoint: string | undefined,
  now: EpochMs,
): Pick<DoctorPorts, 'answersThisMonth'> {
  const tallies = createTalliesReader(createDynamoDB(commandCalls, endpoint), deskTable(table, space));
  return { answersThisMonth: (channel) => answersThisMonth(channel, snapshot, now, tallies) };
}

type Source = ReturnType<typeof createSettingsSource>;
type Chosen = Awaited<ReturnType<Source>>['desks'];

function sourceOf(table: string, endpoint: string | undefined): Source {
  return createSettingsSource(createDynamoSettingsReader(createDynamoDB(commandCalls, endpoint), table), Date.now, () => undefined);
}

/** Without a name all that can be read. */
async function chosen(source: Source, named: string | undefined): Promise<Chosen> {
  const { desks } = await source();
  return named === undefined ? desks : [chosenDesk(desks, named)];
}

function portsOf(desk: Chosen[number], access: SetupAccess, webhooks: string): DoctorPorts {
  const base = webhooks.replace(/\/+$/, '');
  return createSetupPorts(desk, access, { setups, callbackUrl: (channel) => `${base}${webhookPath(channel)}`, now: Date.now });
}
