import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { DeskId } from '../../shared/app/settings/settings-ports.ts';
import { type ChannelIdEnv, profileOf, type TokenEnv } from '../../shared/channels/registry.ts';
import type { ChannelSnapshots } from '../../shared/facility/snapshot.ts';
import { idsIn, usedChannels } from '../../shared/facility/used-channels.ts';
import { newKeyring } from '../../shared/runtime/new-keyring.ts';
import { parseKeyring } from '../../shared/runtime/vault.ts';
import { channelIdEnvs, channelIds, tokenEnvs } from '../terminal/channel-settings.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { writeWhole } from '../terminal/write-whole.ts';
import type { LocalOptions } from './options.ts';

/** The ids that a facility file names, by their variables; the environment wins over it. */
export type FacilityIds = Readonly<Record<ChannelIdEnv, string>>;
export type SettingName = 'META_APP_SECRET' | 'META_VERIFY_TOKEN' | 'PFORTE_KEYRING' | ChannelIdEnv | TokenEnv;
export type Settings = Readonly<Record<SettingName, string>>;

const secretNames = ['META_APP_SECRET', 'META_VERIFY_TOKEN', ...tokenEnvs, 'PFORTE_KEYRING'] as const;

/** Everything of the platforms and ours that the local run may be given from outside. */
export const settingNames = [...channelIdEnvs, ...secretNames] as const;

/** The ids of a facility by their variables. */
export function facilityIds(snapshot: ChannelSnapshots): Partial<FacilityIds> {
  const ids = usedChannels(snapshot).flatMap((channel) => {
    const given = idsIn(snapshot, channel);
    const { account, otherIds } = profileOf(channel);
    return [account, ...otherIds].map(({ key, env }) => [env, given[key] ?? '']);
  });
  return Object.fromEntries(ids);
}

/**
 * Reads the given settings: the environment wins over `.env.local`. Empty values count as not given, and whitespace that an editor or the
 * clipboard put around one is trimmed.
 */
export function givenSettings(env: Readonly<Record<string, string | undefined>>): Partial<Record<SettingName, string>> {
  const file = existsSync('.env.local') ? parseEnv(readFileSync('.env.local', 'utf8')) : {};
  const given: Partial<Record<SettingName, string>> = {};
  for (const name of settingNames) {
    const value = env[name]?.trim() || file[name]?.trim();
    if (value) given[name] = value;
  }
  return given;
}

/** Completes the given settings: from the facility file, then from those an earlier run generated (with `--data`), then fresh. */
export function completeSettings(given: Partial<Record<SettingName, string>>, ids: Partial<FacilityIds>, options: LocalOptions): Settings {
  if ((options.dynamodb || options.sqs) && !given.PFORTE_KEYRING) {
    throw new UsageError(
      'PFORTE_KEYRING is missing: with --dynamodb or --sqs the data outlives this run and would be unreadable with a generated keyring. Set PFORTE_KEYRING to the value GET /local showed, or to any secret of at least 32 characters.',
    );
  }
  const kept = options.data ? readKept(options.data) : {};
  const settings: Settings = {
    ...(Object.fromEntries(channelIds.map(({ env, example }) => [env, example])) as FacilityIds),
    META_APP_SECRET: randomBytes(16).toString('hex'),
    META_VERIFY_TOKEN: randomBytes(12).toString('base64url'),
    ...(Object.fromEntries(tokenEnvs.map((name) => [name, `EAA${randomBytes(24).toString('base64url')}`])) as Record<TokenEnv, string>),
    PFORTE_KEYRING: newKeyring(),
    ...kept,
    ...ids,
    ...given,
  };
  refuseBadKeyring(settings.PFORTE_KEYRING);
  if (options.data) keep(options.data, settings);
  return settings;
}

/** The same for a desk after the first: ids of its file, and tokens of its own, made from the first desk's. */
export function furtherSettings(settings: Settings, desk: DeskId, ids: Partial<FacilityIds>): Settings {
  const own = (token: string) => `EAA${createHash('sha256').update(`${token} ${desk}`).digest('base64url')}`;
  const tokens = Object.fromEntries(tokenEnvs.map((name) => [name, own(settings[name])])) as Record<TokenEnv, string>;
  return { ...settings, ...(Object.fromEntries(channelIdEnvs.map((name) => [name, ''])) as FacilityIds), ...ids, ...tokens };
}

function refuseBadKeyring(keyring: string): void {
  try {
    parseKeyring(keyring);
  } catch {
    throw new UsageError(
      'PFORTE_KEYRING cannot be used: give the value GET /local showed, or any secret of at least 32 characters, for example of: openssl rand -base64 32',
    );
  }
}

const keptFile = (data: string) => join(data, 'secrets.json');

function readKept(data: string): Partial<Record<SettingName, string>> {
  if (!existsSync(keptFile(data))) return {};
  try {
    return JSON.parse(readFileSync(keptFile(data), 'utf8'));
  } catch {
    throw new UsageError(
      `${keptFile(data)} is not what a run wrote. Put it back from a backup; without its keyring what lies in ${data} cannot be read, so else begin with another --data.`,
    );
  }
}

/** Only secrets are kept; ids belong to the facility file. */
function keep(data: string, settings: Settings): void {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const secrets = Object.fromEntries(secretNames.map((name) => [name, settings[name]]));
  writeWhole(keptFile(data), JSON.stringify(secrets, null, 2));
}
