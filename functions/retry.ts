import { retry } from '../shared/app/replies/retry.ts';
import { answerPorts } from '../shared/runtime/compose.ts';
import { deskQueue } from '../shared/runtime/desk-chains.ts';
import { readTicket } from '../shared/runtime/queue-readers.ts';

/** Tries an answer again that Meta did not take. */
export const handler = deskQueue('retry', { read: readTicket, ports: answerPorts('retry'), work: retry });
