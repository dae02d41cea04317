import { randomBytes } from 'node:crypto';
import { PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { newKeyring } from '../../shared/runtime/new-keyring.ts';
import type { SecretName } from '../../shared/runtime/secret-names.ts';
import { newSetupCode, setupCodeName } from '../../shared/runtime/setup-code.ts';

/**
 * Makes up what is secret and nobody has to bring: the keyring, and `meta-app` with a verify token and a place for the app secret (the functions
 * take it as missing until that is filled in). One that is there stays, whoever made it: the tables can be read with that keyring alone. The
 * set-up code is a new one each time.
 *
 * @param prefix SSM path with a slash at both ends
 * @param now epoch milliseconds
 * @returns the set-up code
 */
export async function makeSecrets(ssm: SSMClient, prefix: string, now: number, abortSignal: AbortSignal): Promise<string> {
  const put = (name: string, Value: string, Overwrite: boolean) =>
    ssm.send(new PutParameterCommand({ Name: `${prefix}${name}`, Type: 'SecureString', Value, Overwrite }), { abortSignal });
  const create = async (name: SecretName, value: string) => {
    try {
      await put(name, value, false);
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ParameterAlreadyExists')) throw error;
    }
  };
  await create('keyring', newKeyring());
  await create('meta-app', JSON.stringify({ appSecret: '', verifyToken: randomBytes(24).toString('base64url') }));
  const { code, stored } = newSetupCode(now);
  await put(setupCodeName, JSON.stringify(stored), true);
  return code;
}
