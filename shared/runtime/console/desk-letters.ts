import { deadLetterPorts, sqsOf, tablesOf } from '../compose.ts';
import { type FunctionName, type QueueId, queues } from '../inventory.ts';
import { createDeadLetters } from '../sqs-dead-letters.ts';
import type { LetterPorts } from './console-ports.ts';

/** Messages in the deployment's dead-letter queues. */
export function letterPorts(name: FunctionName): LetterPorts {
  const { config } = tablesOf(name);
  return {
    depths: deadLetterPorts(name)().depths,
    of: (id) => createDeadLetters(sqsOf(name), { from: config.deadLetters[id] ?? '', ...(isQueue(id) && { to: config.queue(id) }) }),
  };
}

/** Calls of schedules came from no queue. */
function isQueue(id: string): id is QueueId {
  return Object.hasOwn(queues, id);
}
