import { GetParametersCommand } from '@aws-sdk/client-ssm';
import { createSSM } from '../../shared/runtime/aws-clients.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';

/**
 * The facility's keyring as it lies in Parameter Store.
 *
 * @param prefix of the secrets: the output `SecretsPrefix`, with or without its last slash
 */
export async function storedKeyring(prefix: string): Promise<string> {
  const name = `${prefix.endsWith('/') ? prefix : `${prefix}/`}keyring`;
  const { Parameters = [] } = await createSSM(commandCalls).send(new GetParametersCommand({ Names: [name], WithDecryption: true }));
  const value = Parameters[0]?.Value;
  if (value === undefined)
    throw new UsageError(`There is no parameter ${name} in this account and region. Check --secrets and AWS_REGION.`);
  return value;
}
