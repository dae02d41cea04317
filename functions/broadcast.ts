import { runBatch } from '../shared/app/newsletter/run-batch.ts';
import { newsletterPorts } from '../shared/runtime/compose-newsletter.ts';
import { queueChain } from '../shared/runtime/queue-chain.ts';
import { parseBatchTicket } from '../shared/runtime/queue-readers.ts';

const ports = newsletterPorts('broadcast');

/** Sends one page of a newsletter issue at the permitted rate. */
export const handler = queueChain('broadcast', async (body, timeLeft) =>
  runBatch(parseBatchTicket(body), { ...(await ports()), timeLeft }),
);
