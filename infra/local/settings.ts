import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { newKeyring, parseKeyring } from '../../shared/runtime/vault.ts';
import { UsageError } from '../terminal/usage-error.ts';
import type { LocalOptions } from './options.ts';
import { writeWhole } from './write-whole.ts';

/** Everything of Meta's and ours that the local run may be given from outside. */
export const settingNames = [
  'META_APP_ID',
  'META_APP_SECRET',
  'META_VERIFY_TOKEN',
  'MESSENGER_PAGE_ID',
  'MESSENGER_PAGE_TOKEN',
  'WHATSAPP_PHONE_NUMBER_ID',
  'WHATSAPP_WABA_ID',
  'WHATSAPP_TOKEN',
  'PFORTE_KEYRING',
] as const;
export type SettingName = (typeof settingNames)[number];
export type Settings = Readonly<Record<SettingName, string>>;

/** The ids that the facility file names; the environment wins over it. */
export type FacilityIds = Pick<Settings, 'META_APP_ID' | 'MESSENGER_PAGE_ID' | 'WHATSAPP_PHONE_NUMBER_ID' | 'WHATSAPP_WABA_ID'>;

/** What was given: the environment wins over `.env.local`. Empty values count as not given, and what an editor or the clipboard put around one is no part of it. */
export function givenSettings(env: Readonly<Record<string, string | undefined>>): Partial<Record<SettingName, string>> {
  const file = existsSync('.env.local') ? parseEnv(readFileSync('.env.local', 'utf8')) : {};
  const given: Partial<Record<SettingName, string>> = {};
  for (const name of settingNames) {
    const value = env[name]?.trim() || file[name]?.trim();
    if (value) given[name] = value;
  }
  return given;
}

/** What was given, then what the facility file names, then what an earlier run generated (with `--data`), then fresh values. */
export function completeSettings(given: Partial<Record<SettingName, string>>, ids: Partial<FacilityIds>, options: LocalOptions): Settings {
  if ((options.dynamodb || options.sqs) && !given.PFORTE_KEYRING) {
    throw new UsageError(
      'PFORTE_KEYRING is missing: with --dynamodb or --sqs the data outlives this run and would be unreadable with a generated keyring. Set PFORTE_KEYRING to the value GET /local showed, or to any secret of at least 32 characters.',
    );
  }
  const kept = options.data ? readKept(options.data) : {};
  const settings: Settings = {
    META_APP_ID: '900000000000001',
    MESSENGER_PAGE_ID: '100000000000001',
    WHATSAPP_PHONE_NUMBER_ID: '514930287716042',
    WHATSAPP_WABA_ID: '389217604518273',
    META_APP_SECRET: randomBytes(16).toString('hex'),
    META_VERIFY_TOKEN: randomBytes(12).toString('base64url'),
    MESSENGER_PAGE_TOKEN: `EAA${randomBytes(24).toString('base64url')}`,
    WHATSAPP_TOKEN: `EAA${randomBytes(24).toString('base64url')}`,
    PFORTE_KEYRING: newKeyring(),
    ...kept,
    ...ids,
    ...given,
  };
  refuseBadKeyring(settings.PFORTE_KEYRING);
  if (options.data) keep(options.data, settings);
  return settings;
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
  const { META_APP_SECRET, META_VERIFY_TOKEN, MESSENGER_PAGE_TOKEN, WHATSAPP_TOKEN, PFORTE_KEYRING } = settings;
  const secrets = { META_APP_SECRET, META_VERIFY_TOKEN, MESSENGER_PAGE_TOKEN, WHATSAPP_TOKEN, PFORTE_KEYRING };
  writeWhole(keptFile(data), JSON.stringify(secrets, null, 2));
}
