import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SSMClient } from '@aws-sdk/client-ssm';
import type { Clock } from '../app/ports.ts';
import type { ConfiguredDesk, Settings } from '../app/settings/settings-source.ts';
import { tokenCheck } from '../app/setup/check-token.ts';
import type { DeploymentPorts } from '../app/setup/deployment-findings.ts';
import type { DoctorPorts } from '../app/setup/doctor.ts';
import type { FactPorts } from '../app/setup/gather-facts.ts';
import type { DeskRecords } from '../app/setup/golive-ports.ts';
import type { KeyringPorts } from '../app/setup/keyring-backup.ts';
import { type MetaSecrets, readMetaSecrets, type TokenCheck } from '../app/setup/meta-secrets.ts';
import type { SetupNotesStore } from '../app/setup/setup-store-ports.ts';
import { toLocal } from '../calendar/berlin.ts';
import { type Channel, profileOf } from '../channels/registry.ts';
import { setups } from '../channels/setups.ts';
import { rolesAt } from '../console/roles.ts';
import { factsOf, publishedFacts } from '../print/papers/facts.ts';
import { createDynamoConsole } from '../store/dynamo-console.ts';
import { createDynamoGoLive, createDynamoTraining, createDynamoWrittenPapers } from '../store/dynamo-golive.ts';
import { createDynamoKeyringProof, createDynamoSetupNotes, type SettingsTable } from '../store/dynamo-setup.ts';
import { createTalliesReader } from '../store/dynamo-tallies-reader.ts';
import { deskTable } from '../store/keys.ts';
import { deploymentFacts } from './deployment-facts.ts';
import { webhookPath } from './inventory.ts';
import { keyringTools } from './keyring-upkeep.ts';
import { createParameterSecrets } from './parameter-secrets.ts';
import { randomWriter } from './random-writer.ts';
import { deskTokens } from './secret-names.ts';
import { createSetupPorts } from './setup-ports.ts';

/** Where a deployment is, as those see it who set it up: the console and the command. */
export interface SetupPlace {
  readonly ssm: SSMClient;
  /** Of the secrets, with a slash at both ends. */
  readonly prefix: string;
  readonly dynamodb: DynamoDBClient;
  readonly tables: { readonly settings: string; readonly conversations: string };
  /** Before the path of the webhooks: `https://….amazonaws.com`. */
  readonly webhookBase: string;
  /** Absent: the platform's own address. */
  readonly graphUrl?: string | undefined;
  readonly deployment: DeploymentPorts;
  /** Real time. */
  readonly now: Clock;
}

/** Everything that set-up works with. */
export interface DeskSetup {
  readonly keyring: KeyringPorts;
  /** Subjects of a desk's examination; undefined: nothing readable is published. */
  factsOf(desk: ConfiguredDesk | undefined, settings: Settings): Promise<FactPorts>;
  notesOf(desk: Pick<ConfiguredDesk, 'space'>): SetupNotesStore;
  recordsOf(desk: ConfiguredDesk): DeskRecords;
  secretsOf(desk: Pick<ConfiguredDesk, 'id'> | undefined): Promise<MetaSecrets>;
  doctorOf(desk: ConfiguredDesk, secrets: MetaSecrets): DoctorPorts;
  /** Where a desk's tokens are put. */
  tokenPlace(desk: Pick<ConfiguredDesk, 'id'>): string;
  checkOf(desk: ConfiguredDesk): Promise<TokenCheck>;
}

export function createDeskSetup(place: SetupPlace): DeskSetup {
  const { dynamodb, tables, now } = place;
  const secrets = createParameterSecrets(place.ssm, place.prefix);
  const table = { client: dynamodb, table: tables.settings, newWriter: randomWriter };
  const keyring: KeyringPorts = { secrets, tools: keyringTools, proofs: createDynamoKeyringProof(table), now };
  const notesOf: DeskSetup['notesOf'] = ({ space }) => createDynamoSetupNotes(table, space);
  const secretsOf: DeskSetup['secretsOf'] = (desk) => readMetaSecrets(secrets, ['meta-tokens', ...(desk ? [deskTokens(desk.id)] : [])]);
  const doctorOf: DeskSetup['doctorOf'] = (desk, { appSecret = '', verifyToken = '', tokens }) =>
    createSetupPorts(
      desk,
      { ...(place.graphUrl !== undefined && { graphUrl: place.graphUrl }), secrets: { appSecret, verifyToken }, tokens },
      { setups, callbackUrl: (channel) => `${place.webhookBase}${webhookPath(channel)}`, now },
    );
  return {
    keyring,
    notesOf,
    recordsOf: (desk) => recordsOf(desk, table),
    secretsOf,
    doctorOf,
    tokenPlace: ({ id }) => deskTokens(id),
    async factsOf(desk, { unreadable }) {
      const metaSecrets = await secretsOf(desk);
      const tallies = desk && createTalliesReader(dynamodb, deskTable(tables.conversations, desk.space));
      return {
        keyring,
        deployment: place.deployment,
        metaSecrets,
        isUnreadable: unreadable.length > 0,
        ...(desk && tallies && { desk: { doctor: doctorOf(desk, metaSecrets), notes: notesOf(desk), tallies } }),
      };
    },
    async checkOf(desk) {
      const held = await secretsOf(desk);
      const withToken = (channel: Channel, token: string): MetaSecrets => ({
        ...held,
        tokens: { ...held.tokens, [profileOf(channel).token.name]: token },
      });
      return tokenCheck((channel, token) => doctorOf(desk, withToken(channel, token)));
    },
  };
}

/** A desk's own records, in the table of settings. */
export function recordsOf({ id, space, snapshot }: ConfiguredDesk, place: SettingsTable): DeskRecords {
  const console = createDynamoConsole(place.client, place.table, place.newWriter);
  return {
    goLive: createDynamoGoLive(place, space),
    training: createDynamoTraining(place, space),
    papers: createDynamoWrittenPapers(place, space),
    async people() {
      const { people } = await console.load();
      return people.users.filter(({ rights }) => rolesAt(rights, id).length > 0);
    },
    audit: (line) => console.appendAudit(space, toLocal(line.at).date, line),
    paperFacts: async () => publishedFacts(snapshot, deploymentFacts({ region: await place.client.config.region() })),
    allFacts: async (parts, of) => factsOf(parts, of, deploymentFacts({ region: await place.client.config.region() })),
  };
}
