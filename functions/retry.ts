import { retry } from '../shared/app/replies/retry.ts';
import { answerPorts } from '../shared/runtime/compose.ts';
import { queueChain } from '../shared/runtime/queue-chain.ts';
import { readTicket } from '../shared/runtime/queue-readers.ts';

const ports = answerPorts('retry');

/** Tries an answer again that Meta did not take. */
export const handler = queueChain('retry', async (body, timeLeft) => retry(readTicket(body), { ...(await ports()), timeLeft }));
