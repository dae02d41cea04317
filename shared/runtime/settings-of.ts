import { createSettingsSource, type SettingsSource, settingsFreshForMs } from '../app/settings/settings-source.ts';
import { once } from '../kernel/once.ts';
import { createDynamoSettingsReader } from '../store/dynamo-settings-reader.ts';
import { createDynamoDB } from './aws-clients.ts';
import { readConfig } from './config.ts';
import { type FunctionName, inventory } from './inventory.ts';
import { log } from './log.ts';

const sources = new Map<FunctionName, SettingsSource>();

let freshForMs = settingsFreshForMs;

/** Looks for a new publication sooner. Called by the local run, before its functions are. */
export function setSettingsFreshness(ms: number): void {
  freshForMs = ms;
}

/** The settings as one function sees them: read on first use, and shared by all its parts. */
export function settingsOf(name: FunctionName): SettingsSource {
  const known = sources.get(name);
  if (known) return known;
  const source = once(() => {
    const reader = createDynamoSettingsReader(createDynamoDB(inventory[name].callLimits), readConfig(name).table('settings'));
    return createSettingsSource(reader, Date.now, log, freshForMs);
  });
  const shared: SettingsSource = (maxAgeMs) => source()(maxAgeMs);
  sources.set(name, shared);
  return shared;
}
