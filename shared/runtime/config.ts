import { readFileSync } from 'node:fs';
import { AppError } from '../app/app-error.ts';
import { graphHost } from '../channels/meta/graph-address.ts';
import type { Snapshot } from '../facility/snapshot.ts';
import { envKeys, type FunctionName, functionNeeds } from './functions.ts';

/** What one function reads from its environment, once. */
export interface Config {
  readonly snapshot: Snapshot;
  readonly secretsPrefix: string;
  readonly graphUrl: string;
  /** The topic that the team's mailbox listens to; absent: the facility wants no mails. */
  readonly teamTopic?: string;
  readonly table: (id: keyof typeof envKeys.table) => string;
  readonly queue: (id: keyof typeof envKeys.queue) => string;
}

/**
 * Reads what the function needs and nothing more. Throws one `AppError('config.invalid')` that names everything missing.
 * @param env the process environment; a parameter for tests.
 */
export function readConfig(name: FunctionName, env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const needs = functionNeeds[name];
  const wanted = [
    envKeys.snapshotFile,
    ...(needs.secrets.length > 0 ? [envKeys.secretsPrefix] : []),
    ...Object.keys(needs.tables).map((id) => envKeys.table[id as keyof typeof envKeys.table]),
    ...needs.sends.map((id) => envKeys.queue[id]),
  ];
  const missing = wanted.filter((key) => !env[key]);
  if (missing.length > 0) throw new AppError('config.invalid', `missing in the environment: ${missing.join(', ')}`);
  const read = (key: string) => env[key] ?? '';
  const teamTopic = env[envKeys.teamTopic];
  return {
    snapshot: readSnapshot(read(envKeys.snapshotFile)),
    secretsPrefix: read(envKeys.secretsPrefix),
    graphUrl: env[envKeys.graphUrl] ?? graphHost,
    ...(needs.tellsTeam && teamTopic && { teamTopic }),
    table: (id) => read(envKeys.table[id]),
    queue: (id) => read(envKeys.queue[id]),
  };
}

/** The snapshot was validated when it was made; the functions trust it. */
function readSnapshot(file: string): Snapshot {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Snapshot;
  } catch {
    throw new AppError('config.invalid', `${envKeys.snapshotFile} names no readable snapshot`);
  }
}
