import { type ConfiguredDesk, createSettingsSource, type Settings } from '../../shared/app/settings/settings-source.ts';
import { createDynamoDB, createSSM } from '../../shared/runtime/aws-clients.ts';
import { createDeskSetup, type DeskSetup } from '../../shared/runtime/desk-setup.ts';
import { createDynamoSettingsReader } from '../../shared/store/dynamo-settings-reader.ts';
import { localUrl } from '../terminal/local-address.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';
import { awsDeployment, localDeployment } from './deployment-health.ts';
import { type FacilityDeployment, openFacilityDeployment } from './facility-deployment.ts';
import { findDeployment } from './find-deployment.ts';
import { chosenDesk } from './published-desk.ts';
import { webhookBaseIn } from './setup-access.ts';
import { findStack } from './stack-outputs.ts';

export interface SetupTarget {
  readonly local?: string | undefined;
  readonly stack?: string | undefined;
  readonly region?: string | undefined;
  readonly desk?: string | undefined;
  readonly as?: string | undefined;
}

/** A deployment as `npm run setup` works on it. */
export interface OpenedSetup {
  readonly setup: DeskSetup;
  /** The desk that is set up, as it is published now; none: nothing is, or it cannot be read. */
  readonly look: () => Promise<{ readonly desk: ConfiguredDesk | undefined; readonly settings: Settings }>;
  readonly facility: FacilityDeployment;
  /** How the deployment is called in a sentence and on the printed keyring. */
  readonly name: string;
  /** Where the console is. */
  readonly consoleUrl: string;
}

/** Finds the deployment. Throws `UsageError` where that is not possible. */
export async function openSetupTarget(target: SetupTarget): Promise<OpenedSetup> {
  if (target.region !== undefined) process.env.AWS_REGION = target.region;
  if (target.stack === undefined) return openLocal(target);
  if (target.local !== undefined) throw new UsageError('Say one of --local and --stack.');
  return openStack(target, target.stack);
}

async function openLocal({ local = localUrl, desk, as }: SetupTarget): Promise<OpenedSetup> {
  const found = await findDeployment({ local });
  if (!found.ssm) throw new UsageError(`What runs at ${local} is an older version: stop it and start it again.`);
  process.env.AWS_ENDPOINT_URL_SSM = found.ssm.endpoint;
  const dynamodb = createDynamoDB(commandCalls, found.dynamodb);
  const settings = found.settings ?? '';
  const source = createSettingsSource(createDynamoSettingsReader(dynamodb, settings), Date.now, () => undefined, 0);
  return {
    setup: createDeskSetup({
      ssm: createSSM(commandCalls),
      prefix: found.ssm.prefix,
      dynamodb,
      tables: { settings, conversations: found.table },
      webhookBase: local,
      graphUrl: found.graph?.('').url,
      deployment: localDeployment(found, source),
      now: Date.now,
    }),
    look: () => lookAt(source, desk),
    facility: await openFacilityDeployment({ local, as }),
    name: 'lokaler Lauf',
    consoleUrl: found.console ?? local,
  };
}

async function openStack({ desk, as }: SetupTarget, stack: string): Promise<OpenedSetup> {
  const { name, outputs } = await findStack(stack);
  const { SecretsPrefix: prefix = '', SettingsTable: table = '', ConversationsTable: conversations = '' } = outputs;
  const dynamodb = createDynamoDB(commandCalls);
  const source = createSettingsSource(createDynamoSettingsReader(dynamodb, table), Date.now, () => undefined, 0);
  const webhookBase = webhookBaseIn(outputs) ?? '';
  const schedules = outputs.ScheduleGroup;
  return {
    setup: createDeskSetup({
      ssm: createSSM(commandCalls),
      prefix,
      dynamodb,
      tables: { settings: table, conversations },
      webhookBase,
      deployment: awsDeployment({ prefix, schedules, team: outputs.TeamTopic, stackName: name }, source),
      now: Date.now,
    }),
    look: () => lookAt(source, desk),
    facility: await openFacilityDeployment({ table, schedules, team: outputs.TeamTopic, as }),
    name: stack,
    consoleUrl: `${webhookBase}/console`,
  };
}

async function lookAt(source: ReturnType<typeof createSettingsSource>, named: string | undefined): ReturnType<OpenedSetup['look']> {
  const settings = await source(0);
  const desk = settings.desks.length === 0 ? undefined : chosenDesk(settings.desks, named);
  return { desk, settings };
}
