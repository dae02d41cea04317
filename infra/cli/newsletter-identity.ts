import { userInfo } from 'node:os';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { optionsOf } from '../../shared/runtime/aws-clients.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';

/**
 * Identifies the operator at the keyboard, for the job's record and the four-eyes check. In AWS without asking: STS tells whose the
 * credentials are. On one machine there are no credentials, so a name is given.
 *
 * @param isInAws the desk is in AWS
 * @param as `--as NAME`; locally absent: the login of the machine
 * @returns an ARN, or the name
 */
export async function identityOf(isInAws: boolean, as: string | undefined): Promise<string> {
  if (!isInAws) return checked(as ?? userInfo().username);
  if (as !== undefined) throw new UsageError('In AWS your credentials say who you are: leave --as out.');
  const { Arn } = await new STSClient(optionsOf(commandCalls)).send(new GetCallerIdentityCommand({}));
  if (Arn === undefined) throw new UsageError('AWS does not say whose these credentials are. Sign in again, or set AWS_PROFILE.');
  return Arn;
}

function checked(name: string): string {
  const plain = name.normalize('NFC').trim();
  if (/^[\p{L}\d][\p{L}\d .@_-]{0,29}$/u.test(plain)) return plain;
  throw new UsageError('--as is a role or initials: letters, digits, dots and hyphens, 30 at the most.');
}
