import type { StartPorts } from '../../shared/app/newsletter/start-issue.ts';
import type { Graph } from '../../shared/app/ports.ts';
import type { SetupPorts } from '../../shared/app/setup/setup-ports.ts';
import type { Seal } from '../../shared/broadcast/approval.ts';
import { setups } from '../../shared/channels/setups.ts';
import type { SnapshotNewsletter } from '../../shared/facility/snapshot.ts';
import { createDynamoDB, createSQS } from '../../shared/runtime/aws-clients.ts';
import { createOperatorGraph } from '../../shared/runtime/operator-graph.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { createSetupPorts } from '../../shared/runtime/setup-ports.ts';
import { createNewsletterQueue } from '../../shared/runtime/sqs-newsletter.ts';
import { createVault, parseKeyring } from '../../shared/runtime/vault.ts';
import { createDynamoNewsletter } from '../../shared/store/dynamo-newsletter.ts';
import { deskTable } from '../../shared/store/keys.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';
import { findDeployment } from './find-deployment.ts';
import { graphInAws } from './graph-access.ts';
import { identityOf } from './newsletter-identity.ts';
import { publishedDesk } from './published-desk.ts';
import { storedKeyring } from './stored-keyring.ts';

export interface NewsletterOptions {
  readonly local?: string | undefined;
  readonly table?: string | undefined;
  readonly queue?: string | undefined;
  readonly secrets?: string | undefined;
  readonly settings?: string | undefined;
  readonly desk?: string | undefined;
  readonly facility?: string | undefined;
  readonly as?: string | undefined;
}

/** The newsletter of one desk, local or in AWS, as the commands need it. */
export interface NewsletterDeployment {
  readonly ports: StartPorts;
  readonly promise: SnapshotNewsletter;
  /** How the platforms are written to. Asked only by the commands that write to them themselves. */
  readonly graph: () => Promise<Graph>;
  /** How they are asked about templates. */
  readonly setup: () => Promise<SetupPorts>;
  /** Identity of the operator at the keyboard. */
  readonly who: () => Promise<string>;
  /** Makes and checks approvals. Throws `UsageError` where the keys are not at hand. */
  readonly seal: Seal;
  /** Whether the token is at hand. */
  readonly canAskMeta: boolean;
}

/** Opens the desk. Throws `UsageError` where it cannot be found or has no newsletter. */
export async function openNewsletterDeployment(options: NewsletterOptions): Promise<NewsletterDeployment> {
  if (options.table !== undefined && (options.queue === undefined || options.settings === undefined)) {
    throw new UsageError(
      'In AWS name all three: --table, --queue and --settings (outputs ConversationsTable, BroadcastQueueUrl, SettingsTable).',
    );
  }
  const desk = await findDeployment(options);
  const { id, space, snapshot } = await publishedDesk(desk, options);
  const { newsletter: promise } = snapshot;
  if (!promise)
    throw new UsageError(
      `The desk ${id} has no newsletter. Add the section \`newsletter\` to its facility file, as facility.yaml shows it, and publish it.`,
    );
  const openedAt = Date.now();
  const now = () => desk.now + (desk.frozen ? 0 : Date.now() - openedAt);
  const dynamodb = createDynamoDB(commandCalls, desk.dynamodb);
  const sqs = createSQS(commandCalls, desk.sqs);
  const keyring = desk.keyring ?? (options.secrets === undefined ? undefined : await storedKeyring(options.secrets));
  const seal = keyring === undefined ? undefined : createVault(parseKeyring(keyring)).approvalSeal;
  const queueUrl = options.queue ?? desk.queues?.broadcast ?? '';
  const access = async () => desk.graph?.(id) ?? graphInAws(options.secrets, now, id);
  return {
    promise,
    who: () => identityOf(options.table !== undefined, options.as),
    seal: seal ?? noSeal,
    canAskMeta: desk.graph !== undefined || options.secrets !== undefined,
    graph: async () => createOperatorGraph(await access()),
    setup: async () => {
      const { url, appSecret, tokens } = await access();
      const given = { ...(url !== undefined && { graphUrl: url }), secrets: { appSecret, verifyToken: '' }, tokens };
      return createSetupPorts({ id, snapshot }, given, { setups, callbackUrl: () => '', now });
    },
    ports: {
      snapshot,
      ...(seal && { seal }),
      newsletter: createDynamoNewsletter(dynamodb, deskTable(desk.table, space), now, randomWriter),
      tickets: createNewsletterQueue(sqs, queueUrl, space),
      now,
      log: () => undefined,
    },
  };
}

function noSeal(): never {
  throw new UsageError('An approval is sealed with the keyring: name the secrets with --secrets (output SecretsPrefix).');
}
