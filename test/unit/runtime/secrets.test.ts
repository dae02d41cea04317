import { SSMClient } from '@aws-sdk/client-ssm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoopbackServer } from '../../../infra/local/loopback.ts';
import { startParameterServer } from '../../../infra/local/parameters.ts';
import type { LogEvent } from '../../../shared/app/ports.ts';
import type { SecretName } from '../../../shared/runtime/secret-names.ts';
import { createSecrets } from '../../../shared/runtime/secrets.ts';

const prefix = '/pforte/test/';
const minute = 60_000;
const app = (appSecret: string) => JSON.stringify({ appSecret, verifyToken: 'verify-me' });

let parameters: Record<string, string>;
let server: LoopbackServer;
let clock: number;
let logged: LogEvent[];

beforeEach(async () => {
  parameters = {
    [`${prefix}meta-app`]: app('first'),
    [`${prefix}meta-tokens`]: JSON.stringify({ whatsapp: 'token' }),
    [`${prefix}keyring`]: 'a keyring of more than thirty-two characters',
  };
  server = await startParameterServer(parameters);
  clock = 1_000_000;
  logged = [];
});
afterEach(() => server.close());

const secretsOf = (...names: SecretName[]) => secretsOfDesk(undefined, ...names);

function secretsOfDesk(desk: string | undefined, ...names: SecretName[]) {
  const client = new SSMClient({
    endpoint: server.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return createSecrets(
    client,
    prefix,
    names,
    () => clock,
    (event) => void logged.push(event),
    desk,
  );
}

describe('secrets', () => {
  it('are what the function declared', async () => {
    const values = await secretsOf('meta-app', 'meta-tokens', 'keyring').get();
    expect(values['meta-app']).toEqual({ appSecret: 'first', verifyToken: 'verify-me' });
    expect(values['meta-tokens']).toEqual({ whatsapp: 'token' });
    expect(values.keyring.pepper.symmetricKeySize).toBe(32);
  });

  it('of a desk are its own tokens, and those that all desks share where it has none', async () => {
    parameters[`${prefix}meta-tokens`] = JSON.stringify({ whatsapp: 'of all', messenger: 'page of all' });
    parameters[`${prefix}desks/lindenhof/meta-tokens`] = JSON.stringify({ messenger: 'page of lindenhof' });
    expect((await secretsOfDesk('lindenhof', 'meta-tokens').get())['meta-tokens']).toEqual({
      whatsapp: 'of all',
      messenger: 'page of lindenhof',
    });
    expect((await secretsOfDesk('ahornweg', 'meta-tokens').get())['meta-tokens']).toEqual({ whatsapp: 'of all', messenger: 'page of all' });
    delete parameters[`${prefix}meta-tokens`];
    expect((await secretsOfDesk('lindenhof', 'meta-tokens').get())['meta-tokens']).toEqual({ messenger: 'page of lindenhof' });
    await expect(secretsOfDesk('ahornweg', 'meta-tokens').get()).rejects.toThrow(`secrets.missing: ${prefix}meta-tokens`);
    parameters[`${prefix}desks/lindenhof/meta-tokens`] = 'EAA without quotes';
    await expect(secretsOfDesk('lindenhof', 'meta-tokens').get()).rejects.toThrow(`secrets.missing: ${prefix}desks/lindenhof/meta-tokens`);
  });

  it.each(['\n', ' ', '\r\n', '\t', '\u00a0', '\ufeff'])(
    'are read without what an editor or the clipboard put around them: %j',
    async (more) => {
      parameters[`${prefix}meta-app`] =
        `${more}${JSON.stringify({ appSecret: `first${more}`, previousAppSecret: `${more}old`, verifyToken: ` verify-me${more}` })}${more}`;
      parameters[`${prefix}meta-tokens`] = JSON.stringify({ whatsapp: `token${more}`, messenger: `${more}page${more}` });
      const values = await secretsOf('meta-app', 'meta-tokens').get();
      expect(values['meta-app']).toEqual({ appSecret: 'first', previousAppSecret: 'old', verifyToken: 'verify-me' });
      expect(values['meta-tokens']).toEqual({ whatsapp: 'token', messenger: 'page' });
    },
  );

  it('that are nothing but spaces are missing', async () => {
    parameters[`${prefix}meta-app`] = app(' \n');
    await expect(secretsOf('meta-app').get()).rejects.toThrow(expect.objectContaining({ code: 'secrets.missing' }));
  });

  it('derive the same keys whatever surrounds the keyring', async () => {
    const { keyring: plain } = await secretsOf('keyring').get();
    parameters[`${prefix}keyring`] = `\ufeff${parameters[`${prefix}keyring`]}\r\n`;
    expect((await secretsOf('keyring').get()).keyring.pepper.export()).toEqual(plain.pepper.export());
  });

  it('that the function did not declare are an error, not an empty value', async () => {
    const values = await secretsOf('keyring').get();
    expect(() => values['meta-app']).toThrow(expect.objectContaining({ code: 'secrets.missing' }));
  });

  it('are held for a quarter of an hour', async () => {
    const secrets = secretsOf('meta-app');
    await secrets.get();
    parameters[`${prefix}meta-app`] = app('second');
    clock += 15 * minute - 1;
    expect((await secrets.get())['meta-app'].appSecret).toBe('first');
    clock += 1;
    expect((await secrets.get())['meta-app'].appSecret).toBe('second');
  });

  it.each([
    ['is not there', undefined],
    ['is not JSON', 'appSecret=canary'],
    ['lacks a field', '{"appSecret":"canary"}'],
    ['is empty', '{"appSecret":"","verifyToken":"canary"}'],
  ])('refuse to start when one %s, by its name and without its content', async (_what, text) => {
    if (text === undefined) delete parameters[`${prefix}meta-app`];
    else parameters[`${prefix}meta-app`] = text;
    const refusal: unknown = await secretsOf('meta-app')
      .get()
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'secrets.missing', message: 'secrets.missing: /pforte/test/meta-app' });
    expect(String(refusal)).not.toContain('canary');
  });

  it('cannot be had while Parameter Store is away and nothing is held', async () => {
    await server.close();
    await expect(secretsOf('meta-app').get()).rejects.toMatchObject({ code: 'secrets.unreachable' });
  });

  it('come back with Parameter Store', async () => {
    const secrets = secretsOf('meta-app');
    delete parameters[`${prefix}meta-app`];
    await expect(secrets.get()).rejects.toMatchObject({ code: 'secrets.missing' });
    parameters[`${prefix}meta-app`] = app('first');
    expect((await secrets.get())['meta-app'].appSecret).toBe('first');
  });
});

describe('fetching anew', () => {
  it('brings a rotated secret, and the one before it', async () => {
    const secrets = secretsOf('meta-app');
    await secrets.get();
    parameters[`${prefix}meta-app`] = JSON.stringify({ appSecret: 'second', previousAppSecret: 'first', verifyToken: 'verify-me' });
    clock += minute;
    expect(await secrets.refetch()).toBe(true);
    expect((await secrets.get())['meta-app']).toMatchObject({ appSecret: 'second', previousAppSecret: 'first' });
    expect(logged).toEqual(['secrets.refetched']);
  });

  it('happens once a minute at the most: a wrong signature costs nothing', async () => {
    const secrets = secretsOf('meta-app');
    await secrets.get();
    parameters[`${prefix}meta-app`] = app('second');
    clock += minute - 1;
    expect(await secrets.refetch()).toBe(false);
    expect((await secrets.get())['meta-app'].appSecret).toBe('first');
    clock += 1;
    expect(await secrets.refetch()).toBe(true);
    expect(await secrets.refetch()).toBe(false);
  });

  it('leaves what is held while Parameter Store is away, and asks no more than once a minute', async () => {
    const secrets = secretsOf('meta-app');
    await secrets.get();
    await server.close();
    clock += minute;
    expect(await secrets.refetch()).toBe(true);
    expect(await secrets.refetch()).toBe(false);
    expect((await secrets.get())['meta-app'].appSecret).toBe('first');
  });

  it('does not keep serving a secret that was taken away', async () => {
    const secrets = secretsOf('meta-app');
    await secrets.get();
    delete parameters[`${prefix}meta-app`];
    clock += minute;
    await expect(secrets.refetch()).rejects.toMatchObject({ code: 'secrets.missing' });
    await expect(secrets.get()).rejects.toMatchObject({ code: 'secrets.missing' });
  });

  it('does not end a warm function when a quarter of an hour passes without Parameter Store', async () => {
    const secrets = secretsOf('meta-app');
    await secrets.get();
    await server.close();
    clock += 15 * minute;
    expect((await secrets.get())['meta-app'].appSecret).toBe('first');
  });
});
