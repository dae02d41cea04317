import { environmentOf, graphUrlKey, type Places } from '../../shared/runtime/environment.ts';
import type { Inventory } from '../../shared/runtime/inventory-entry.ts';
import { operatorTopic, teamTopic } from './mails.ts';
import { secretsPrefix } from './parameters.ts';
import type { Resources } from './resources.ts';

/**
 * The functions' environment, as the stack would set it: here all of them share one.
 *
 * @param apiUrl the local run's own address
 * @param graphUrl where Graph calls go
 */
export function functionEnvironment(
  inventory: Inventory,
  resources: Resources,
  apiUrl: string,
  graphUrl: string = apiUrl,
): Readonly<Record<string, string>> {
  const queues: Readonly<Record<string, string>> = resources.queues;
  const places: Places = {
    table: (id) => resources.tables[id],
    queueUrl: (id) => queues[id] ?? '',
    secretsPrefix,
    teamTopic,
    operatorTopic,
    apiUrl,
    scheduleGroup: '',
    deadLetters: Object.entries(resources.deadLetters)
      .map(([id, url]) => `${id}=${url}`)
      .join(' '),
  };
  return Object.assign({ [graphUrlKey]: graphUrl }, ...Object.values(inventory).map(({ needs }) => environmentOf(needs, places)));
}
