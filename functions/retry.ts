import { readTicket } from '../shared/app/queue-messages.ts';
import { retry } from '../shared/app/retry.ts';
import { answerPorts } from '../shared/runtime/compose.ts';
import { queueChain } from '../shared/runtime/queue-chain.ts';

const ports = answerPorts('retry');

/** Tries an answer again that Meta did not take. */
export const handler = queueChain('retry', async (body, timeLeft) => retry(readTicket(body), { ...(await ports()), timeLeft }));
