import type { GraphAccess } from '../../shared/runtime/operator-graph.ts';
import { checkRegion } from '../terminal/aws-region.ts';
import { givenIds } from '../terminal/channel-settings.ts';
import { localUrl } from '../terminal/local-address.ts';
import { UsageError } from '../terminal/usage-error.ts';

/** Where a deployment's data is, and what time it is there. */
export interface Deployment {
  /** Endpoint of the embedded DynamoDB; absent: AWS. */
  readonly dynamodb?: string;
  readonly sqs?: string;
  readonly queues?: Readonly<Record<string, string>>;
  readonly deadLetters?: Readonly<Record<string, string>>;
  readonly table: string;
  /** The table of proofs and the keyring of the local run. */
  readonly ledger?: string;
  /** The table of settings; in AWS where it was named. */
  readonly settings?: string;
  /** Where the local run sends a desk's Graph calls, and with which tokens. */
  readonly graph?: (desk: string) => GraphAccess;
  readonly keyring?: string;
  /** The local run's, with which the platform's handshake is answered. */
  readonly verifyToken?: string;
  /** Parameter Store of the local run, and the path of its secrets. */
  readonly ssm?: { readonly endpoint: string; readonly prefix: string };
  /** Address of the local run's console. */
  readonly console?: string;
  /** The facility file that the local run was started with for a desk. */
  readonly fileOf?: (desk: string) => string | undefined;
  readonly now: number;
  /** The local run's clock stands still; commands that take long read it as such. */
  readonly frozen?: boolean;
  /** By their keys in the facility file. */
  readonly ids: Readonly<Record<string, string>>;
}

interface LocalAnswer {
  readonly dynamodb: string;
  readonly sqs: string;
  readonly queues: Readonly<Record<string, string>>;
  readonly deadLetters: Readonly<Record<string, string>>;
  readonly tables: { readonly conversations: string; readonly ledger: string; readonly settings: string };
  readonly clock: string;
  readonly frozen: boolean;
  readonly graph: string;
  readonly desks: readonly { readonly id: string; readonly facility?: string; readonly tokens: Readonly<Record<string, string>> }[];
  readonly secrets: Readonly<Record<string, string>>;
  readonly ssm?: { readonly endpoint: string; readonly prefix: string };
  readonly console?: { readonly address: string };
}

/** The desk in AWS when a table is named, else the local run. Throws `UsageError` when that does not answer. */
export async function findDeployment(options: {
  readonly local?: string | undefined;
  readonly table?: string | undefined;
  readonly settings?: string | undefined;
}): Promise<Deployment> {
  if (options.table !== undefined) {
    await checkRegion();
    const { settings } = options;
    return { table: options.table, ...(settings !== undefined && { settings }), now: Date.now(), ids: {} };
  }
  const url = options.local ?? localUrl;
  const answer = await fetch(`${url}/local`).catch(() => {
    throw new UsageError(
      `No local run answers at ${url}. Start one with npm start, name another with --local http://127.0.0.1:PORT, or name the table in AWS with --table.`,
    );
  });
  const { dynamodb, sqs, queues, deadLetters, tables, clock, frozen, graph, desks, secrets, ssm, console } = await readAnswer(answer, url);
  Object.assign(process.env, { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
  return {
    dynamodb,
    sqs,
    queues,
    deadLetters,
    table: tables.conversations,
    ledger: tables.ledger,
    settings: tables.settings,
    ...(secrets.PFORTE_KEYRING && { keyring: secrets.PFORTE_KEYRING }),
    ...(secrets.META_VERIFY_TOKEN && { verifyToken: secrets.META_VERIFY_TOKEN }),
    graph: (id) => ({ url: graph, appSecret: secrets.META_APP_SECRET ?? '', tokens: desks.find((desk) => desk.id === id)?.tokens ?? {} }),
    ...(ssm && { ssm }),
    ...(console && { console: console.address }),
    fileOf: (id) => desks.find((desk) => desk.id === id)?.facility,
    now: Date.parse(clock),
    frozen,
    ids: givenIds(secrets),
  };
}

/** Another server may listen there, or a local run of another version. */
async function readAnswer(answer: Response, url: string): Promise<LocalAnswer> {
  const found: Partial<LocalAnswer> | null = answer.ok ? ((await answer.json().catch(() => null)) as Partial<LocalAnswer> | null) : null;
  if (found?.tables && found.queues && found.deadLetters && found.secrets && found.desks) return found as LocalAnswer;
  throw new UsageError(`What answers at ${url} is no local run of this Pforte. Name its address with --local http://127.0.0.1:PORT.`);
}
