import { GetParametersCommand, ParameterAlreadyExists, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import type { SecretsStore } from '../app/setup/keyring-ports.ts';
import { secretsKeyName } from './secret-names.ts';

/**
 * Parameter Store, under the prefix of a deployment. What is stored is encrypted with the deployment's own key, if it has one.
 * @param prefix with its last slash
 */
export function createParameterSecrets(client: SSMClient, prefix: string): SecretsStore {
  const read = async (name: string) => {
    const { Parameters = [] } = await client.send(new GetParametersCommand({ Names: [`${prefix}${name}`], WithDecryption: true }));
    return Parameters[0]?.Value;
  };
  const put = async (secret: string, Value: string, Overwrite: boolean) => {
    const KeyId = await read(secretsKeyName);
    const key = KeyId === undefined ? {} : { KeyId };
    await client.send(new PutParameterCommand({ Name: `${prefix}${secret}`, Type: 'SecureString', Value, Overwrite, ...key }));
  };
  return {
    read,
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
  };
}
