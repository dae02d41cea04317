import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { deskTokens, type SecretName } from '../../shared/runtime/secret-names.ts';

/** Where the secrets are. */
export interface SecretsPlace {
  /** SSM path in front of every secret's name, with a slash at both ends. */
  readonly prefix: string;
  /** Absent: they lie under the account's own key `alias/aws/ssm`. */
  readonly key: IKey | undefined;
}

/** ARNs of the parameters; tokens also of every desk, whose names are known only when it is published. */
export function secretArns(scope: Construct, { prefix }: SecretsPlace, names: readonly string[]): string[] {
  const path = prefix.slice(1);
  const all = names.flatMap((name) => (name === 'meta-tokens' ? [name, deskTokens('*')] : [name]));
  return all.map((name) => Stack.of(scope).formatArn({ service: 'ssm', resource: 'parameter', resourceName: `${path}${name}` }));
}

/**
 * Returns the permissions to read these secrets. Under the account's own key the parameter's ARN is the whole permission: that key's policy
 * lets in everyone whom SSM lets read. Under a key of the facility's own, decryption is granted for these parameters alone (SSM names the
 * parameter in the encryption context).
 */
export function readSecrets(scope: Construct, place: SecretsPlace, names: readonly SecretName[]): readonly PolicyStatement[] {
  const resources = secretArns(scope, place, names);
  const read = new PolicyStatement({ actions: ['ssm:GetParameters'], resources });
  return place.key ? [read, useKey(place.key, ['kms:Decrypt'], resources)] : [read];
}

/** Returns the permission to use the key for these parameters. */
export function useKey(key: IKey, actions: string[], parameters: string[]): PolicyStatement {
  const conditions = { StringLike: { 'kms:EncryptionContext:PARAMETER_ARN': parameters } };
  return new PolicyStatement({ actions, resources: [key.keyArn], conditions });
}
