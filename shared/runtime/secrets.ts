import { GetParametersCommand, type SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod/mini';
import { AppError } from '../app/app-error.ts';
import type { Clock, Log } from '../app/ports.ts';
import type { DeskId } from '../app/settings/settings-ports.ts';
import { channels, profileOf } from '../channels/registry.ts';
import { deskTokens, type SecretName } from './secret-names.ts';
import { type Keyring, parseKeyring } from './vault.ts';

/** Secrets of the Meta app. `previous` is still accepted while a rotation is under way. */
export interface MetaApp {
  readonly appSecret: string;
  readonly previousAppSecret?: string | undefined;
  readonly verifyToken: string;
}

/** By the names that the channels' profiles give their tokens. */
export type MetaTokens = Partial<Readonly<Record<string, string>>>;

export interface SecretValues {
  readonly 'meta-app': MetaApp;
  readonly 'meta-tokens': MetaTokens;
  readonly keyring: Keyring;
}

/** An editor's newline, a space from the clipboard: Meta's secrets and tokens have neither, and with one of them every signature would be wrong. */
const secret = z.string().check(z.trim(), z.minLength(1));
const json = z.pipe(
  z.string(),
  z.transform((text, context): unknown => {
    try {
      // `trim` takes a byte order mark, too.
      return JSON.parse(text.trim());
    } catch {
      context.issues.push({ code: 'custom', message: 'not JSON', input: undefined });
      return z.NEVER;
    }
  }),
);
const readers: { readonly [Name in SecretName]: (text: string) => SecretValues[Name] | undefined } = {
  'meta-app': (text) =>
    z.pipe(json, z.object({ appSecret: secret, previousAppSecret: z.optional(secret), verifyToken: secret })).safeParse(text).data,
  'meta-tokens': (text) =>
    z
      .pipe(json, z.object(Object.fromEntries(channels.map((channel) => [profileOf(channel).token.name, z.optional(secret)]))))
      .safeParse(text).data as MetaTokens,
  keyring: parseKeyring,
};

/** Is this text what the functions can read under that name? */
export function isReadable(name: 'meta-app' | 'meta-tokens', text: string): boolean {
  return readers[name](text) !== undefined;
}

/** A fetched secret serves a warm function for fifteen minutes. */
const freshForMs = 15 * 60_000;
/** A wrong signature may mean a rotated secret, or an attacker: look at most once a minute. */
const refetchPauseMs = 60_000;

export interface Secrets {
  /** All secrets of the function, fetched together on first use. Throws `secrets.missing` / `secrets.unreachable`. */
  get(): Promise<SecretValues>;
  /** Fetches anew unless that was done within the last minute; tells whether it was. */
  refetch(): Promise<boolean>;
}

/**
 * Secrets from SSM Parameter Store (SecureString), cached in the function.
 *
 * @param desk whose own tokens are among them; absent: the function speaks for no desk
 */
export function createSecrets(
  client: SSMClient,
  prefix: string,
  names: readonly SecretName[],
  now: Clock,
  log: Log,
  desk?: DeskId,
): Secrets {
  let held: { readonly at: number; readonly freshForMs: number; readonly values: Promise<SecretValues> } | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;
  const fetchAll = () => {
    const before = held;
    triedAt = now();
    const values = fetchSecrets(client, prefix, names, desk).catch((error: unknown) => {
      held = before && isUnreachable(error) ? { at: now(), freshForMs: refetchPauseMs, values: before.values } : undefined;
      if (!held) throw error;
      return held.values;
    });
    held = { at: triedAt, freshForMs, values };
    return values;
  };
  const since = (at: number) => Math.abs(now() - at);
  return {
    get: () => (held && since(held.at) < held.freshForMs ? held.values : fetchAll()),
    async refetch() {
      if (since(triedAt) < refetchPauseMs) return false;
      log('secrets.refetched', {});
      await fetchAll();
      return true;
    },
  };
}

/** Values held by a warm function stay good while Parameter Store cannot be reached; a secret that is gone does not. */
function isUnreachable(error: unknown): boolean {
  return error instanceof AppError && error.code === 'secrets.unreachable';
}

async function fetchSecrets(client: SSMClient, prefix: string, names: readonly SecretName[], desk?: DeskId): Promise<SecretValues> {
  const own = desk !== undefined && names.includes('meta-tokens') ? `${prefix}${deskTokens(desk)}` : undefined;
  const paths = [...names.map((name) => `${prefix}${name}`), ...(own === undefined ? [] : [own])];
  const { Parameters = [] } = await client.send(new GetParametersCommand({ Names: paths, WithDecryption: true })).catch(() => {
    throw new AppError('secrets.unreachable');
  });
  const read = (name: SecretName, path: string, isOptional: boolean) => {
    const text = Parameters.find((parameter) => parameter.Name === path)?.Value;
    if (text === undefined && isOptional) return undefined;
    const value = text === undefined ? undefined : readers[name](text);
    if (!value) throw new AppError('secrets.missing', path);
    return value;
  };
  const found: Record<string, unknown> = {};
  const ownTokens = own === undefined ? undefined : read('meta-tokens', own, true);
  for (const name of names) {
    const ofAll = read(name, `${prefix}${name}`, name === 'meta-tokens' && ownTokens !== undefined);
    found[name] = name === 'meta-tokens' ? { ...ofAll, ...ownTokens } : ofAll;
  }
  return withRefusals(found);
}

/** Asking for a secret that the function did not declare is a mistake of ours, not an empty value. */
function withRefusals(found: Record<string, unknown>): SecretValues {
  return new Proxy(found, {
    get(target, name) {
      if (typeof name === 'string' && name !== 'then' && !(name in target))
        throw new AppError('secrets.missing', `${name} is not declared`);
      return Reflect.get(target, name);
    },
  }) as Partial<SecretValues> as SecretValues;
}
