import { AppError } from '../app/app-error.ts';
import { envKeys, type FunctionName, functionNeeds } from './functions.ts';

/** What one function reads from its environment, once. */
export interface Config {
  readonly secretsPrefix: string;
  /** Where calls of a platform's API go instead of to the platform. */
  readonly graphUrl?: string;
  /** The topic that the teams' mailboxes listen to. */
  readonly teamTopic: string;
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
    ...(needs.secrets.length > 0 ? [envKeys.secretsPrefix] : []),
    ...(needs.tellsTeam ? [envKeys.teamTopic] : []),
    ...Object.keys(needs.tables).map((id) => envKeys.table[id as keyof typeof envKeys.table]),
    ...needs.sends.map((id) => envKeys.queue[id]),
  ];
  const missing = wanted.filter((key) => !env[key]);
  if (missing.length > 0) throw new AppError('config.invalid', `missing in the environment: ${missing.join(', ')}`);
  const read = (key: string) => env[key] ?? '';
  const graphUrl = env[envKeys.graphUrl];
  return {
    secretsPrefix: read(envKeys.secretsPrefix),
    ...(graphUrl && { graphUrl }),
    teamTopic: read(envKeys.teamTopic),
    table: (id) => read(envKeys.table[id]),
    queue: (id) => read(envKeys.queue[id]),
  };
}
