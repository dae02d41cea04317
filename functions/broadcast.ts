import { runPage } from '../shared/app/run-page.ts';
import { newsletterPorts } from '../shared/runtime/compose-newsletter.ts';
import { queueChain } from '../shared/runtime/queue-chain.ts';
import { readPageTicket } from '../shared/runtime/queue-readers.ts';

const ports = newsletterPorts('broadcast');

/** Sends one page of a newsletter issue at the permitted rate. */
export const handler = queueChain('broadcast', async (body, timeLeft) => runPage(readPageTicket(body), { ...(await ports()), timeLeft }));
