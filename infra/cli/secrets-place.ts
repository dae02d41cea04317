import type { SecretsStore } from '../../shared/app/setup/keyring-ports.ts';
import { createSSM } from '../../shared/runtime/aws-clients.ts';
import { createParameterSecrets } from '../../shared/runtime/parameter-secrets.ts';
import { checkRegion } from '../terminal/aws-region.ts';
import { openFolderKeyring } from '../terminal/folder-keyring.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';
import { findDeployment } from './find-deployment.ts';

/** A keeper of secrets that the operator named. */
export interface SecretsPlace extends SecretsStore {
  /** How the place is called in a sentence. */
  readonly name: string;
  close(): void;
}

export async function secretsOfStack(stack: string): Promise<SecretsPlace> {
  await checkRegion();
  const client = createSSM(commandCalls);
  const prefix = `/${stack}/`;
  return { ...createParameterSecrets(client, prefix), name: `${prefix} in AWS`, close: () => client.destroy() };
}

export function secretsOfFolder(folder: string): SecretsPlace {
  const keyring = openFolderKeyring(folder);
  return { ...keyring, name: keyring.file };
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
