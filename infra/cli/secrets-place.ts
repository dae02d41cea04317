import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetParametersCommand, ParameterAlreadyExists, PutParameterCommand } from '@aws-sdk/client-ssm';
import { createSSM } from '../../shared/runtime/aws-clients.ts';
import { type deskTokens, type SecretName, secretsKeyName } from '../../shared/runtime/secret-names.ts';
import { checkRegion } from '../terminal/aws-region.ts';
import { takeDataFolder } from '../terminal/data-folder.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { writeWhole } from '../terminal/write-whole.ts';
import { commandCalls } from './call-limits.ts';
import { findDeployment } from './find-deployment.ts';

/** A secret of the deployment, or a desk's own tokens (`deskTokens`). */
export type StoredSecret = SecretName | ReturnType<typeof deskTokens>;

/** Where secrets lie. */
export interface SecretsPlace {
  /** How the place is called in a sentence. */
  readonly name: string;
  read(secret: StoredSecret): Promise<string | undefined>;
  /** Stores what is not there yet; false: something is, and stays. */
  create(secret: StoredSecret, value: string): Promise<boolean>;
  replace(secret: StoredSecret, value: string): Promise<void>;
  close(): void;
}

/** Parameter Store, under the prefix of a deployment. What is stored lies under the deployment's own key, if it has one. */
export async function secretsOfStack(stack: string): Promise<SecretsPlace> {
  await checkRegion();
  const client = createSSM(commandCalls);
  const prefix = `/${stack}/`;
  const get = async (name: string) => {
    const { Parameters = [] } = await client.send(new GetParametersCommand({ Names: [`${prefix}${name}`], WithDecryption: true }));
    return Parameters[0]?.Value;
  };
  const put = async (secret: StoredSecret, Value: string, Overwrite: boolean) => {
    const KeyId = await get(secretsKeyName);
    await client.send(
      new PutParameterCommand({
        Name: `${prefix}${secret}`,
        Type: 'SecureString',
        Value,
        Overwrite,
        ...(KeyId !== undefined && { KeyId }),
      }),
    );
  };
  return {
    name: `${prefix} in AWS`,
    read: get,
    async create(secret, value) {
      try {
        await put(secret, value, false);
        return true;
      } catch (error) {
        if (error instanceof ParameterAlreadyExists) return false;
        throw error;
      }
    },
    replace: (secret, value) => put(secret, value, true),
    close: () => client.destroy(),
  };
}

/** The folder of a local run that is not running: a run keeps its keys in memory, and would write them back. Of secrets it has the keyring alone. */
export function secretsOfFolder(folder: string): SecretsPlace {
  const lease = takeDataFolder(folder);
  const file = join(folder, 'secrets.json');
  const all = (): Record<string, string> => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
  const write = (value: string) => writeWhole(file, JSON.stringify({ ...all(), PFORTE_KEYRING: value }, undefined, 2));
  return {
    name: file,
    read: async () => all().PFORTE_KEYRING,
    async create(_secret, value) {
      if (all().PFORTE_KEYRING !== undefined) return false;
      write(value);
      return true;
    },
    replace: async (_secret, value) => write(value),
    close: () => lease.release(),
  };
}

/** A local run that is running: its keyring can be read, and not changed under its hands. */
export async function secretsOfRun(url: string | undefined): Promise<SecretsPlace> {
  const { keyring } = await findDeployment({ local: url });
  const refuse = () => {
    throw new UsageError('A local run keeps its keyring in memory. Stop it, and name its folder: --data DIR.');
  };
  return {
    name: 'the local run',
    read: async () => keyring,
    create: async () => false,
    replace: async () => refuse(),
    close: () => undefined,
  };
}
