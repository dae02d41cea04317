import { AppError } from '../app/app-error.ts';
import { graphUrlKey, missingIn, type Places, placesIn, pushUrlKey } from './environment.ts';
import { type FunctionName, inventory, type QueueId } from './inventory.ts';

/** Environment of one function, read once. */
export interface Config extends Pick<Places, 'table' | 'secretsPrefix' | 'teamTopic' | 'scheduleGroup' | 'operatorTopic' | 'apiUrl'> {
  readonly queue: (id: QueueId) => string;
  /** URLs of the dead-letter queues, by the ids of what they belong to. */
  readonly deadLetters: Readonly<Record<string, string>>;
  /** Where calls of a platform's API go instead of to the platform. */
  readonly graphUrl?: string;
  /** Where pushes to the staff's browsers go instead of to the push services. */
  readonly pushUrl?: string;
}

/**
 * Reads what the function needs and nothing more. Throws one `AppError('config.invalid')` that names everything missing.
 * @param env the process environment; a parameter for tests.
 */
export function readConfig(name: FunctionName, env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const missing = missingIn(env, inventory[name].needs);
  if (missing.length > 0) throw new AppError('config.invalid', `missing in the environment: ${missing.join(', ')}`);
  const { queueUrl, deadLetters, ...places } = placesIn(env);
  const { [graphUrlKey]: graphUrl, [pushUrlKey]: pushUrl } = env;
  return { ...places, queue: queueUrl, deadLetters: pairsIn(deadLetters), ...(graphUrl && { graphUrl }), ...(pushUrl && { pushUrl }) };
}

/** `a=1 b=2` → `{ a: '1', b: '2' }`. */
function pairsIn(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(text.split(' ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}
