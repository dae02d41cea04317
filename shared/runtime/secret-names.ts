/** The secrets in SSM, each one SecureString with JSON, under the prefix in `PFORTE_SECRETS_PREFIX`. */
export const secretNames = ['meta-app', 'meta-tokens', 'keyring'] as const;
export type SecretName = (typeof secretNames)[number];

/** The parameter beside the secrets that names their key, if the deployment has one of its own. It is no secret. */
export const secretsKeyName = 'secrets-key';
