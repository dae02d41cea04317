/** The secrets in SSM, each one SecureString with JSON, under the prefix in `PFORTE_SECRETS_PREFIX`. */
export const secretNames = ['meta-app', 'meta-tokens', 'keyring'] as const;
export type SecretName = (typeof secretNames)[number];

/** Where a desk's own tokens lie, beside those that all desks share. They win over these: each Page has a token of its own. */
export function deskTokens(desk: string): string {
  return `desks/${desk}/meta-tokens`;
}

/** The parameter beside the secrets that names their key, if the deployment has one of its own. It is no secret. */
export const secretsKeyName = 'secrets-key';
